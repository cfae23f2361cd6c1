import type { Circumstances } from '../conditions/condition';
import { writeValue } from '../conditions/atoms';
import { kindName } from '../expenses';
import type { KindOfExpense } from '../expenses/reading';
import { factLabel } from '../facts/vocabulary';
import type { Goal } from './goals';
import type { Problem } from './problem';
import { findSituation, SearchLimit } from './search';

/** Looks for a situation; a search that is too long is itself a problem, never silence. */
export type Finder = (
  rules: readonly string[],
  goals: readonly Goal[],
) => { situation?: Circumstances; problem?: Problem };

export function finder(kinds: readonly KindOfExpense[]): Finder {
  return (rules, goals) => {
    try {
      const situation = findSituation(goals, kinds);
      return situation ? { situation } : {};
    } catch (error) {
      if (!(error instanceof SearchLimit)) throw error;
      const text = `${rules.join('、')} 的条件组合太多，未能核对，请拆成较小的条款`;
      return { problem: { code: 'unsettled', rules: [...rules], text } };
    }
  };
}

/** A situation in Chinese. */
export function tell({ facts, item }: Circumstances): string {
  const told = [...facts].map(([id, value]) => `${factLabel(id)}：${writeValue(id, value)}`);
  const expense = item ? [`费用：${item.kind === '' ? item.category : kindName(item.kind)}`] : [];
  return [...expense, ...told].join('，') || '任何情形';
}

/** Every two of a list. */
export function pairs<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}
