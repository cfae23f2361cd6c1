import { isInPrinciple, reasonOf, type JudgedLine } from '../../budget';
import {
  askScope,
  explain,
  REGULATIONS,
  type Facts,
  type ProvisionTrace,
  type Regulation,
} from '../../rules';
import { kindName, type KindOfExpense, type Reading } from '../../rules/expenses';
import type { Elsewhere, FactInput, LineDetail, LineView, OtherReading } from './engine';

/** Everything about one line: why, what is open, and what other regions say. */

const SURE = { sure: true, alternatives: [], decidedBy: [] } as const;

/** A kind as if a line had been read as it for sure. */
export const asReading = ({ kind, category }: KindOfExpense): Reading => ({
  kind,
  category,
  ...SURE,
  alternatives: [],
  decidedBy: [],
});

function otherReading(regulation: Regulation, other: KindOfExpense, facts: Facts): OtherReading {
  const answer = askScope(regulation, asReading(other), facts);
  return {
    kind: other.kind,
    name: kindName(other.kind),
    verdict: answer.verdict,
    inPrinciple: isInPrinciple(answer),
    reason: reasonOf(answer),
  };
}

/** What an unsure line could be. Headings and totals are no readings of a line. */
function alternativesOf(regulation: Regulation, reading: Reading, facts: Facts): OtherReading[] {
  if (reading.sure) return [];
  return [reading, ...reading.alternatives]
    .filter(({ category }) => category !== 'not_an_item')
    .map((other) => otherReading(regulation, other, facts));
}

/** What the other regulations say. */
export function elsewhere(regulation: Regulation, reading: Reading, facts: Facts): Elsewhere[] {
  return REGULATIONS.filter(({ id }) => id !== regulation.id).map((other) => {
    const answer = askScope(other, reading, facts);
    return {
      region: other.id,
      name: other.name,
      draft: other.status === 'draft',
      verdict: answer.verdict,
      inPrinciple: isInPrinciple(answer),
      reason: reasonOf(answer),
    };
  });
}

/** Provisions that have to do with the line: all but those for other items. */
function provisionsOf(regulation: Regulation, reading: Reading, facts: Facts): ProvisionTrace[] {
  if (!reading.sure) return [];
  const { provisions } = explain(regulation, 'scope', { facts, item: reading });
  return provisions.filter(({ outcome }) => outcome !== 'not-applicable');
}

/**
 * @param facts all facts that the line was judged by
 * @param answered the facts answered for this line alone
 */
export function lineDetail(
  regulation: Regulation,
  line: LineView,
  { reading, answer }: JudgedLine,
  facts: Facts,
  answered: ReadonlyMap<string, FactInput>,
): LineDetail {
  const open = answer.missing.filter((id) => id !== 'item');
  return {
    line,
    decidedBy: reading.decidedBy,
    alternatives: alternativesOf(regulation, reading, facts),
    conditions: answer.conditions,
    basis: answer.basis,
    warnings: answer.warnings,
    provisions: provisionsOf(regulation, reading, facts),
    questions: [...new Set([...answered.keys(), ...open])].map((fact) => ({
      fact,
      value: answered.get(fact),
    })),
    elsewhere: elsewhere(regulation, reading, facts),
  };
}
