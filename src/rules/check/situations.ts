import type { Circumstances, Condition } from '../conditions/condition';
import { exact } from '../decimal';
import type { CategoryId, KindOfExpense } from '../expenses/reading';
import type { FactValue } from '../facts/facts';
import { FACTS } from '../facts/vocabulary';
import type { Threshold } from '../thresholds';

/** One 分: the least by which a value can lie beside a threshold. */
const STEP = exact('0.01');

/** Where a threshold is another fact, that fact is put here. */
const REFERENCE = exact('1000000');

/** More situations than this are not tried; the check then says nothing rather than take minutes. */
const LIMIT = 200_000;

type Choice = FactValue | undefined;

function numbersOf(factId: string, thresholds: readonly Threshold[]): FactValue[] {
  const limits = thresholds.flatMap((threshold) => {
    if ('against' in threshold.measure)
      return threshold.fact === factId || threshold.measure.against === factId ? [REFERENCE] : [];
    return threshold.fact === factId ? [threshold.measure.value] : [];
  });
  return limits.flatMap((limit) => [limit.minus(STEP), limit, limit.plus(STEP)]);
}

/** The values of a fact that can make a difference to these conditions. */
function choicesOf(factId: string, conditions: readonly Condition[]): Choice[] {
  const named = conditions.flatMap((condition) => condition.named).filter(({ fact }) => fact === factId);
  const unknown: Choice[] = named.some(({ value }) => value === undefined) ? [undefined] : [];
  const values = [...new Set(named.flatMap(({ value }) => value ?? []))];
  const numbers = numbersOf(
    factId,
    conditions.flatMap(({ thresholds }) => thresholds),
  );
  switch (FACTS.get(factId)?.type) {
    case 'yesno':
      return [true, false, ...unknown];
    case 'enum': {
      const other = Object.keys(FACTS.get(factId)?.values ?? {}).find((value) => !values.includes(value));
      return [...values, ...(other ? [other] : []), ...unknown];
    }
    case 'text':
      return ['', '某项', ...unknown];
    case 'date':
      return [...(values.length > 0 ? values : ['2026-01-01']), ...unknown];
    default:
      return [
        ...numbers,
        ...values.map((value) => exact(value)),
        ...(numbers.length + values.length === 0 ? [REFERENCE] : []),
        ...unknown,
      ];
  }
}

function itemsOf(
  conditions: readonly Condition[],
  kinds: readonly KindOfExpense[],
): (KindOfExpense | undefined)[] {
  const named = conditions
    .flatMap(({ named: values }) => values)
    .flatMap(({ fact, value }) => (fact === 'item' && value ? [value] : []));
  if (named.length === 0) return [undefined];
  return named.flatMap((value): KindOfExpense[] => {
    const [level, id = ''] = value.split(':');
    if (level === 'kind') return kinds.filter(({ kind }) => kind === id);
    const some = kinds.find(({ category, kind }) => category === id && !named.includes(`kind:${kind}`));
    return [some ?? { category: id as CategoryId, kind: '' }];
  });
}

/**
 * The situations that these conditions can tell apart: each fact at the values that they name, and at −1分, 0, +1分 of each
 * threshold. Empty where there are too many to try.
 */
export function situations(
  conditions: readonly Condition[],
  kinds: readonly KindOfExpense[],
): Circumstances[] {
  const facts = [...new Set(conditions.flatMap((condition) => [...condition.facts]))].filter(
    (id) => id !== 'item',
  );
  const choices = facts.map((id) => choicesOf(id, conditions));
  const items = itemsOf(conditions, kinds);
  const count = choices.reduce((product, values) => product * values.length, items.length);
  if (count > LIMIT) return [];
  let maps: ReadonlyMap<string, FactValue>[] = [new Map()];
  for (const [index, id] of facts.entries()) {
    maps = maps.flatMap((map) =>
      (choices[index] ?? []).map((value) => (value === undefined ? map : new Map(map).set(id, value))),
    );
  }
  return maps.flatMap((map) => items.map((item) => ({ facts: map, ...(item ? { item } : {}) })));
}
