import type { Decimal } from 'decimal.js';
import type { Side } from './boundary';
import { toPlain } from './decimal';
import type { Facts } from './facts/facts';
import { FACTS, factLabel } from './facts/vocabulary';
import { writeMoney } from './money';
import type { Truth } from './truth';

/** A number in a regulation on which something turns, with the words that say which side holds the number itself. */
export interface Threshold {
  id: string;
  /** Fact that is measured by it. */
  fact: string;
  /** The number (元, percent, months, count), or the fact that gives it, e.g. 采购限额标准. */
  measure: { value: Decimal } | { against: string };
  article: string;
  /** The deciding words of the clauses that meet here, quoted from the article. */
  words: Partial<Record<Side, string>>;
  /** The side that holds the number itself. */
  valueSide: Side;
  /** At the number itself an answer must show both readings. */
  open: boolean;
  /** Id of the ambiguity that the default reading settles. */
  reading?: string;
  /** Chinese: what the other reading would give at the number itself. */
  otherwise?: string;
}

/** A value of a fact as people write it. */
export function writeQuantity(factId: string, value: Decimal): string {
  const type = FACTS.get(factId)?.type;
  if (type === 'money') return writeMoney(value);
  return toPlain(value) + (type === 'percent' ? '%' : type === 'months' ? '个月' : '');
}

/** The number that a threshold stands at, for these facts; undefined where a fact gives it that is not known. */
export function thresholdValue(threshold: Threshold, facts: Facts): Decimal | undefined {
  return 'value' in threshold.measure
    ? threshold.measure.value
    : (facts.get(threshold.measure.against) as Decimal | undefined);
}

/** Signed distance of the fact from the threshold; undefined where either is not known. */
export function distance(threshold: Threshold, facts: Facts): Decimal | undefined {
  const value = facts.get(threshold.fact) as Decimal | undefined;
  const limit = thresholdValue(threshold, facts);
  return value && limit ? value.minus(limit) : undefined;
}

/** Which side of the threshold the facts lie on; undefined where they are not known. */
export function sideOf(threshold: Threshold, facts: Facts): Side | undefined {
  const value = facts.get(threshold.fact) as Decimal | undefined;
  const limit = thresholdValue(threshold, facts);
  if (!value || !limit) return undefined;
  const order = value.cmp(limit);
  if (order === 0) return threshold.valueSide;
  return order < 0 ? 'lower' : 'upper';
}

export function isOnSide(threshold: Threshold, side: Side, facts: Facts): Truth {
  const actual = sideOf(threshold, facts);
  return actual === undefined ? undefined : actual === side;
}

/** A share is not given itself: what it follows from is asked for. */
export function askable(factId: string): string[] {
  const derive = FACTS.get(factId)?.derive;
  return derive && 'share' in derive ? [derive.share.part, derive.share.of] : [factId];
}

/** The facts that must be known to place a value at this threshold, and are not. */
export function missingFacts(threshold: Threshold, facts: Facts): string[] {
  const needed =
    'against' in threshold.measure ? [threshold.fact, threshold.measure.against] : [threshold.fact];
  return needed
    .filter((id) => !facts.has(id))
    .flatMap(askable)
    .filter((id) => !facts.has(id));
}

/** The number of a threshold in words: 1000万元, 15%, or the name of the fact that gives it. */
export function writeLimit(threshold: Threshold): string {
  return 'value' in threshold.measure
    ? writeQuantity(threshold.fact, threshold.measure.value)
    : factLabel(threshold.measure.against);
}

/** One side of a threshold in words, saying plainly whether the number itself is in: 低于1000万元, 达到1000万元（含）. */
export function describeSide(threshold: Threshold, side: Side): string {
  const included = threshold.valueSide === side;
  const verb = side === 'upper' ? (included ? '达到' : '超过') : included ? '不超过' : '低于';
  return `${factLabel(threshold.fact)}${verb}${writeLimit(threshold)}`;
}

/** The words that meet at a threshold, quoted. */
export function quoteWords(threshold: Threshold): string {
  return [threshold.words.lower, threshold.words.upper]
    .filter((words) => words !== undefined)
    .map((words) => `“${words}”`)
    .join('与');
}

/** What to say of a value that stands exactly on a threshold whose words leave its side open. */
export function boundaryText(threshold: Threshold): string {
  const taken = describeSide(threshold, threshold.valueSide);
  const other = threshold.otherwise ?? `按${threshold.valueSide === 'upper' ? '“未达到”' : '“已超过”'}处理`;
  return `${factLabel(threshold.fact)}恰为${writeLimit(threshold)}：${threshold.article}用语为${quoteWords(threshold)}，本处按“${taken}”理解；另一种理解：${other}`;
}
