import type { ClockData, Question } from '../regulation/shape';
import type { Provision, Regulation } from '../regulation/regulation';
import type { Problem } from './problem';
import { pairs, tell, type Finder } from './finder';

/** Provisions for which no situation can be found in which they apply, or in which all that they require is so. */
export function unreachable(regulation: Regulation, find: Finder): Problem[] {
  return regulation.provisions.flatMap((provision): Problem[] => {
    const { rule, article, then } = provision;
    const applies = find([rule], [{ provision, state: 'applies' }]);
    if (applies.problem) return [applies.problem];
    if (!applies.situation) {
      const text = `${rule}（${article}）的条件互相排斥，任何情形都不会适用`;
      return [{ code: 'unreachable', rules: [rule], text }];
    }
    // A provision may be there only for its failing; where it says what follows, that must be able to follow.
    if (then === undefined) return [];
    const held = find([rule], [{ provision, state: 'held' }]);
    if (held.problem) return [held.problem];
    if (held.situation) return [];
    const text = `${rule}（${article}）所要求的互相排斥，then 写的结果任何情形都不会出现`;
    return [{ code: 'unreachable', rules: [rule], text }];
  });
}

/** Verdicts that cannot both be right of one item, one project or one adjustment. */
const EXCLUSIVE: Partial<Record<Question, readonly string[]>> = {
  scope: ['in', 'out', 'refusal'],
  path: ['decided', 'filing-only'],
  adjust: ['self-adjust', 'approval-required'],
  class: ['construction', 'operation', 'service'],
};

/** Pairs of provisions that can hold at once and say opposite things. */
export function contradictions(regulation: Regulation, find: Finder): Problem[] {
  return pairs(regulation.provisions).flatMap(([one, other]) => {
    const clash = opposes(one, other);
    if (clash === undefined) return [];
    const rules = [one.rule, other.rule];
    const both = find(rules, [
      { provision: one, state: 'held' },
      { provision: other, state: 'held' },
    ]);
    if (both.problem) return [both.problem];
    if (!both.situation) return [];
    const text = `${one.rule}（${clash[0]}）与 ${other.rule}（${clash[1]}）互相矛盾：${tell(both.situation)}`;
    return [{ code: 'contradiction', rules, text }];
  });
}

/** What two provisions say, where both cannot be so. Alternatives of one choice are checked for overlap instead. */
function opposes(one: Provision, other: Provision): [string, string] | undefined {
  if (one.question !== other.question || (one.choice !== undefined && one.choice === other.choice))
    return undefined;
  if (one.clock && other.clock) return clocksOppose(one.clock, other.clock);
  const verdicts = [one.then?.verdict, other.then?.verdict];
  const [mine, theirs] = verdicts;
  const exclusive = EXCLUSIVE[one.question] ?? [];
  if (mine === undefined || theirs === undefined || mine === theirs) return undefined;
  return exclusive.includes(mine) && exclusive.includes(theirs) ? [mine, theirs] : undefined;
}

/** Two clocks of one name and one start that end on different days, or of which one closes before the other opens. */
function clocksOppose(one: ClockData, other: ClockData): [string, string] | undefined {
  const isSame = one.type === other.type && JSON.stringify(one.start) === JSON.stringify(other.start);
  if (!isSame || one.start === undefined) return undefined;
  const differ = one.closes !== undefined && other.closes !== undefined && one.closes !== other.closes;
  const disjoint =
    (one.opens ?? -Infinity) > (other.closes ?? Infinity) ||
    (other.opens ?? -Infinity) > (one.closes ?? Infinity);
  return differ || disjoint ? [windowOf(one), windowOf(other)] : undefined;
}

function windowOf({ opens, closes }: ClockData): string {
  return [opens === undefined ? '' : `${opens}个月后`, closes === undefined ? '' : `${closes}个月内`].join(
    '',
  );
}
