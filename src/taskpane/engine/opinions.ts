import type { ScopeVerdict } from '../../rules';
import type { LineOpinions, Opinion } from './lines';
import type { Act } from './reviewing';

/** Which opinions on a line a new one replaces: asked by whoever takes the new one, and by the form that tells it before. */

/** What an act would come to, in the words of `outcomeOf` for decisions; undefined where it settles nothing. */
function outcomeOfAct(act: Act, ownVerdict: ScopeVerdict): string | undefined {
  if (act.kind === 'reclassify') return `kind ${act.to}`;
  if (act.kind === 'verdict') return `verdict ${act.to}`;
  return act.kind === 'accept' ? `verdict ${ownVerdict}` : undefined;
}

/** Whether somebody gave a line another kind or verdict than GOVIT's, and that still counts. */
export const isOverruled = (decision: LineOpinions | undefined): boolean =>
  decision?.opinions.some(({ overrules }) => overrules) ?? false;

/** As decisions are weighed: the width of letters and blanks between them make no other name. */
const foldName = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, '');

/** Whether two names are of one reviewer. */
export const isSameReviewer = (one: string, other: string): boolean => foldName(one) === foldName(other);

/**
 * The opinions that a new one replaces: the reviewer's own, those that say otherwise, and those that were given for another amount.
 * Colleagues who say the same keep their word.
 */
export function replacedBy(
  act: Act,
  reviewer: string,
  opinions: readonly Opinion[],
  ownVerdict: ScopeVerdict,
): Opinion[] {
  const outcome = outcomeOfAct(act, ownVerdict);
  if (outcome === undefined) return [];
  return opinions.filter(
    (opinion) =>
      opinion.outcome !== outcome || opinion.outdated || isSameReviewer(opinion.reviewer, reviewer),
  );
}
