import { writeMoney, type Facts } from '../../rules';
import type { AdjustAnswer } from '../../rules/questions/adjust';
import { sentenceOf } from '../../rules/questions/conclusion';
import { zh as messages } from './messages.zh';
import type { AdjustmentReading } from './reading';

/** A verdict stands only on amounts that the sheet itself does not contradict. */

/** Why nothing is concluded from a side without amounts. */
function emptyReason({ empty, ...sides }: AdjustmentReading): string {
  return empty.map((side) => messages.empty(side, sides[side].column.letters)).join('；');
}

/** Which stated sums are not what their lines come to. A subtotal that is only rounded contradicts nothing. */
function contradictionReason({ totalDifferences }: AdjustmentReading): string {
  const told = totalDifferences
    .filter(({ of, isRounding }) => of === 'total' || !isRounding)
    .map(({ stated, sum, ...place }) => ({ ...place, stated: writeMoney(stated), sum: writeMoney(sum) }));
  const [totals, subtotals] = [
    told.filter(({ of }) => of === 'total'),
    told.filter(({ of }) => of === 'subtotal'),
  ];
  return messages.contradicted(totals, subtotals);
}

/** An answer that is held back, with why. What a unit would have to do for itself is not told before it may. */
function heldBack(answer: AdjustAnswer, why: string): AdjustAnswer {
  const reason = answer.verdict === 'incomplete' ? `${why}；${answer.reason}` : why;
  const held: AdjustAnswer = {
    ...answer,
    verdict: 'incomplete',
    reason,
    documents: [],
    bodies: [],
    steps: [],
  };
  return { ...held, text: sentenceOf(held) };
}

/** Whether every line stayed as it was: then there is nothing to approve, unless the goal changes without money. */
export function isUnchanged({ moved, unitKnown, changes }: AdjustmentReading, facts: Facts): boolean {
  return moved !== null && unitKnown && changes.length === 0 && facts.get('goalUnchanged') !== false;
}

/** Where nothing was changed no provision on changes is asked; what they say would read like a verdict on this budget. */
export function unchangedAnswer(answer: AdjustAnswer): AdjustAnswer {
  const warnings = answer.warnings.filter(({ code }) => code === 'draft');
  const unchanged: AdjustAnswer = {
    ...answer,
    verdict: 'silent',
    reason: messages.nothing,
    warnings,
    basis: [],
    missing: [],
    documents: [],
    bodies: [],
    steps: [],
  };
  return { ...unchanged, text: sentenceOf(unchanged) };
}

/**
 * The answer by the lines, held back where a side has none or the stated totals and subtotals lead to another one. What requires an approval already stays:
 * nothing that is contradicted may lift it.
 *
 * @param others the answers by the stated totals and subtotals
 */
export function capped(
  answer: AdjustAnswer,
  others: readonly AdjustAnswer[],
  reading: AdjustmentReading,
): AdjustAnswer {
  if (answer.verdict !== 'self-adjust' && answer.verdict !== 'incomplete') return answer;
  if (reading.empty.length > 0) return heldBack(answer, emptyReason(reading));
  if (others.every(({ verdict }) => verdict === answer.verdict)) return answer;
  return heldBack(answer, contradictionReason(reading));
}
