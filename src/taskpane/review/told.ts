import type { LineOpinions } from '../engine/engine';
import type { Texts } from '../locale';
import type { ReviewTold } from '../session/state';

/** Words of what reviewers did, for the eye and for the ear. */

/** GOVIT's own verdict by its name. 原则上 is never dropped. */
export function ownVerdictOf(texts: Texts, { ownVerdict, ownInPrinciple }: LineOpinions): string {
  return `${ownInPrinciple ? texts.inPrinciple : ''}${texts.verdicts[ownVerdict]}`;
}

/** What was done with lines: of one line its verdict too, of several how many, and how many were left out. */
export function toldWords(texts: Texts, { done, lines, skipped }: ReviewTold): string {
  const { review } = texts;
  const what = review.told[done];
  const [line] = lines;
  const parts: string[] = [];
  if (line !== undefined && lines.length === 1) {
    const verdict = `${line.inPrinciple ? texts.inPrinciple : ''}${texts.verdicts[line.verdict]}`;
    parts.push(review.toldLine(line.row, line.item, what, verdict));
  } else if (lines.length > 1) parts.push(review.toldLines(lines.length, what));
  else if (done === 'undo') parts.push(what);
  if (skipped > 0) parts.push(review.toldSkipped(skipped));
  return parts.join(' ');
}
