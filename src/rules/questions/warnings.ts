import type { Warning } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { conditionsOf, type Outcome } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import type { Topic } from './topic';
import { boundaryText, distance, type Threshold } from '../thresholds';

/** What every answer under a draft says first. */
export function draftWarnings(regulation: Regulation): Warning[] {
  if (regulation.status !== 'draft') return [];
  return [
    {
      code: 'draft',
      text: `《${regulation.title}》为${regulation.statusNote ?? '送审稿，尚未生效'}，结论仅供参考`,
    },
  ];
}

/** A decision before the regulation took effect (reading A-G7: it applies to decisions from that day on). */
export function forceWarnings(regulation: Regulation, { facts }: Circumstances): Warning[] {
  const day = facts.get('decisionDate');
  if (typeof day !== 'string' || regulation.effective === undefined || day >= regulation.effective) return [];
  return [
    {
      code: 'reading',
      reading: 'A-G7',
      text: `决定日期 ${day} 早于施行日期 ${regulation.effective}，本办法没有过渡规定，按自施行之日起的决定适用理解`,
    },
  ];
}

/** Warnings that the provisions themselves give, and 原则上 wherever a provision of that strength decides. */
export function outcomeWarnings(outcome: Outcome): Warning[] {
  const { provision, effect, state, verdict } = outcome;
  const article = provision.article;
  const own = (effect?.warnings ?? []).map((warning) => ({ ...warning, article }));
  const speaks =
    state === 'failed' ||
    (state === 'held' && (effect?.verdict ?? verdict) !== undefined && verdict !== 'ok');
  if (provision.strength !== 'in-principle' || !speaks) return own;
  return [{ code: 'in-principle', text: `${article}用语为“原则上”：${provision.summary}`, article }, ...own];
}

/** Whether anything in these provisions turns on the side of the threshold, all else being as it is. */
function turnsOn(
  threshold: Threshold,
  provisions: readonly Provision[],
  circumstances: Circumstances,
): boolean {
  const open = { ...circumstances, leaveOpen: threshold };
  return provisions.some((provision) => {
    const conditions = conditionsOf(provision).filter(({ thresholds }) => thresholds.includes(threshold));
    if (
      conditions.length === 0 ||
      provision.unless?.truth(open) === true ||
      provision.when?.truth(open) === false
    )
      return false;
    return conditions.some((condition) => condition.truth(open) === undefined);
  });
}

/** Where a value stands on an end that the words leave open: both readings, with the deciding words. */
export function boundaryWarnings({ provisions, thresholds }: Topic, circumstances: Circumstances): Warning[] {
  const warnings: Warning[] = [];
  for (const threshold of thresholds) {
    if (!threshold.open || !distance(threshold, circumstances.facts)?.isZero()) continue;
    if (!turnsOn(threshold, provisions, circumstances)) continue;
    const reading = threshold.reading ? { reading: threshold.reading } : {};
    warnings.push({
      code: 'boundary',
      text: boundaryText(threshold),
      article: threshold.article,
      ...reading,
    });
  }
  return warnings;
}

/** Drops warnings that say the same. */
export function distinct(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [warning.code + warning.text, warning])).values()];
}
