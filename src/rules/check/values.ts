import type { Condition } from '../conditions/condition';
import { exact } from '../decimal';
import type { CategoryId, KindOfExpense } from '../expenses/reading';
import type { FactValue } from '../facts/facts';
import { FACTS } from '../facts/vocabulary';
import type { Threshold } from '../thresholds';

/** One 分: the least by which an amount can lie beside a threshold. */
const STEP = exact('0.01');
const ONE = exact('1');

/** Stands where a threshold is another fact and no number is near. */
const REFERENCE = exact('1000000');

/** A value to try; undefined for a fact that stays unknown. */
export type Choice = FactValue | undefined;

/** The facts that are measured against each other, the fact itself included. */
function comparedWith(factId: string, thresholds: readonly Threshold[]): Set<string> {
  const group = new Set([factId]);
  for (let size = 0; size < group.size;) {
    size = group.size;
    for (const { fact, measure } of thresholds)
      if ('against' in measure && (group.has(fact) || group.has(measure.against)))
        group.add(fact).add(measure.against);
  }
  return group;
}

/** −1分, 0 and +1分 of each number that is named, or at which a threshold of the fact, or of one it is compared with, stands. */
function numbersAt(factId: string, named: readonly string[], thresholds: readonly Threshold[]): FactValue[] {
  const group = comparedWith(factId, thresholds);
  const fixed = thresholds.flatMap(({ fact, measure }) =>
    group.has(fact) && 'value' in measure ? [measure.value] : [],
  );
  const step = FACTS.get(factId)?.type === 'count' ? ONE : STEP;
  const numbers = [...fixed, ...named.map((value) => exact(value)), ...(group.size > 1 ? [REFERENCE] : [])];
  const around = numbers.flatMap((limit) => [limit.minus(step), limit, limit.plus(step)]);
  const possible = around.filter((value) => !value.isNegative());
  return [...new Map(possible.map((value) => [value.toFixed(), value])).values()];
}

/** The values of a fact that can make a difference to these conditions. */
export function choicesOf(factId: string, conditions: readonly Condition[]): Choice[] {
  const named = conditions.flatMap((condition) => condition.named).filter(({ fact }) => fact === factId);
  const unknown: Choice[] = named.some(({ value }) => value === undefined) ? [undefined] : [];
  const values = [...new Set(named.flatMap(({ value }) => value ?? []))];
  switch (FACTS.get(factId)?.type) {
    case 'yesno':
      return [true, false, ...unknown];
    case 'enum': {
      const other = Object.keys(FACTS.get(factId)?.values ?? {}).find((value) => !values.includes(value));
      return [...values, ...(other ? [other] : []), ...unknown];
    }
    case 'text':
      return [...new Set(['', '某项', ...values]), ...unknown];
    case 'date':
      return [...(values.length > 0 ? values : ['2026-01-01']), ...unknown];
    default: {
      const thresholds = conditions.flatMap((condition) => condition.thresholds);
      const numbers = numbersAt(factId, values, thresholds);
      return [...(numbers.length > 0 ? numbers : [REFERENCE]), ...unknown];
    }
  }
}

/** The kinds of expense that make a difference to these conditions: those they name, and one beside them. */
export function itemsOf(conditions: readonly Condition[], kinds: readonly KindOfExpense[]): KindOfExpense[] {
  const named = new Set(
    conditions
      .flatMap((condition) => condition.named)
      .flatMap(({ fact, value }) => (fact === 'item' && value !== undefined ? [value] : [])),
  );
  const isNamed = ({ category, kind }: KindOfExpense): boolean =>
    named.has(`category:${category}`) || named.has(`kind:${kind}`);
  const items = [...named].flatMap((value): KindOfExpense[] => {
    const [level, id = ''] = value.split(':');
    if (level === 'kind') return kinds.filter(({ kind }) => kind === id);
    const some = kinds.find(({ category, kind }) => category === id && !named.has(`kind:${kind}`));
    return [some ?? { category: id as CategoryId, kind: '' }];
  });
  return [...items, ...kinds.filter((kind) => !isNamed(kind)).slice(0, 1)];
}
