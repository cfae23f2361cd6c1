import type { Decimal } from 'decimal.js';
import { toPlain, type Answer, type ScopeAnswer } from '../rules';
import { categoryName, kindName, type KindOfExpense } from '../rules/expenses';
import { zh as messages } from './law-messages.zh';
import type { TableUnit } from './table';

/** Pieces of what is said of a line, the same on the command line, in the pane and in marks. */

const TEN_THOUSAND = '10000';

/** An amount in 元 as the number of its table's unit, digits unrounded. */
export function inUnit(yuan: Decimal, unit: TableUnit): string {
  return toPlain(unit === '万元' ? yuan.div(TEN_THOUSAND) : yuan);
}

/** The articles that an answer stands on: 第九条、第十一条; empty where the regulation is silent. */
export function articlesOf({ basis }: Pick<Answer, 'basis'>): string {
  return [...new Set(basis.map(({ article }) => article))].join('、');
}

/** Whether the verdict is softened by 原则上. */
export function isInPrinciple({ warnings }: Pick<Answer, 'warnings'>): boolean {
  return warnings.some(({ code }) => code === 'in-principle');
}

/** Why, in one line without the verdict's own words. */
export function reasonOf(answer: ScopeAnswer): string {
  if (answer.verdict === 'conditional' && answer.conditions.length > 0)
    return messages.needs(answer.conditions);
  return answer.verdict === 'silent' && answer.basis.length === 0 ? messages.noWord : answer.reason;
}

/** What a line is, shortly: the row of the annex, or the finer kind where the annex has none. */
export function shortName({ category, kind }: KindOfExpense): string {
  const name = categoryName(category);
  return category === 'unlisted' ? kindName(kind) : (name.split(/[、，]/u)[0] ?? name);
}
