import type { Decimal } from 'decimal.js';
import { exact, ZERO } from '../decimal';
import type { Facts, FactValue } from './facts';
import { FACTS, type Derivation } from './vocabulary';

const DERIVED = [...FACTS.values()].flatMap((fact) =>
  fact.derive ? [{ id: fact.id, derive: fact.derive }] : [],
);

const HUNDRED = exact('100');

/**
 * Adds the facts that follow from others (工程费+设备费+预备费 …), where they are not given themselves and all that they
 * follow from is known.
 */
export function deriveFacts(facts: Facts): Facts {
  let result: Map<string, FactValue> | undefined;
  for (const { id, derive } of DERIVED) {
    if (facts.has(id)) continue;
    const value = follow(derive, result ?? facts);
    if (value === undefined) continue;
    result ??= new Map(facts);
    result.set(id, value);
  }
  return result ?? facts;
}

function follow(derive: Derivation, facts: Facts): Decimal | undefined {
  if ('share' in derive) return shareInPercent(derive.share, facts);
  const amounts = ('sum' in derive ? derive.sum : derive.max).map(
    (id) => facts.get(id) as Decimal | undefined,
  );
  if (!amounts.every((amount) => amount !== undefined)) return undefined;
  if ('sum' in derive) return amounts.reduce((total, amount) => total.plus(amount), ZERO);
  return amounts.map((amount) => amount.abs()).reduce((a, b) => (a.gt(b) ? a : b));
}

/** Money moved earlier counts with it (reading A-G2); where it is not known the share is that of the known part. */
function shareInPercent(
  share: { part: string; before: string; of: string },
  facts: Facts,
): Decimal | undefined {
  const [part, before, total] = [share.part, share.before, share.of].map(
    (id) => facts.get(id) as Decimal | undefined,
  );
  if (!part || !total || total.isZero()) return undefined;
  return part
    .plus(before ?? ZERO)
    .times(HUNDRED)
    .div(total);
}
