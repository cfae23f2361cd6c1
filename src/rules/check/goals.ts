import type { Circumstances, Condition } from '../conditions/condition';
import type { FactValue } from '../facts/facts';
import { FACTS } from '../facts/vocabulary';
import { conditionsOf, evaluate } from '../provision';
import type { Provision } from '../regulation/regulation';
import { all, not, type Truth } from '../truth';

/** What a situation must make of one provision. */
export interface Goal {
  provision: Provision;
  /** applies: its guard holds and no exception does; held: all that it requires is so too; away: it does not apply. */
  state: 'applies' | 'held' | 'away';
  /** A fact that has this value for the goal alone, so that two goals may stand on two sides of a threshold. */
  at?: { fact: string; value: FactValue };
}

interface Part {
  condition: Condition;
  wanted: boolean;
}

function partsOf({ provision: { when, unless, requirements }, state }: Goal): Part[] {
  return [
    ...(when ? [{ condition: when, wanted: true }] : []),
    ...(unless ? [{ condition: unless, wanted: false }] : []),
    ...(state === 'held' ? requirements.map(({ that }) => ({ condition: that, wanted: true })) : []),
  ];
}

function truthOf({ condition, wanted }: Part, circumstances: Circumstances): Truth {
  const truth = condition.truth(circumstances);
  return wanted ? truth : not(truth);
}

/** The circumstances as the goal sees them. */
export function seenBy({ at }: Goal, circumstances: Circumstances): Circumstances {
  return at
    ? { ...circumstances, facts: new Map(circumstances.facts).set(at.fact, at.value) }
    : circumstances;
}

/** Whether the goal is reached whatever the facts that are still open; undefined where it turns on them. */
export function isReached(goal: Goal, circumstances: Circumstances): Truth {
  const seen = seenBy(goal, circumstances);
  const truth = all(partsOf(goal), (part) => truthOf(part, seen));
  return goal.state === 'away' ? not(truth) : truth;
}

/** Facts that could settle the goal. */
export function openFacts(goal: Goal, circumstances: Circumstances): Set<string> {
  const seen = seenBy(goal, circumstances);
  const open = partsOf(goal).filter((part) => truthOf(part, seen) === undefined);
  return new Set(open.flatMap(({ condition }) => turningFacts(condition, seen)));
}

/** A condition asks people for what a share follows from; here the share itself is given values. */
function turningFacts(condition: Condition, seen: Circumstances): string[] {
  const asked = new Set<string>();
  condition.addMissing(seen, asked);
  const own = [...asked].filter((id) => condition.facts.has(id));
  const follows = [...condition.facts].filter((id) => FACTS.get(id)?.derive && !seen.facts.has(id));
  return own.length === asked.size ? own : [...own, ...follows];
}

/** Whether the goal is reached where the facts that are still open stay unknown for good. */
export function isReachedAtLast(goal: Goal, circumstances: Circumstances): boolean {
  const { state } = evaluate(goal.provision, seenBy(goal, circumstances));
  if (goal.state === 'held') return state === 'held';
  return goal.state === 'away'
    ? state === 'not-applicable'
    : state === 'held' || state === 'failed' || state === 'unmet';
}

/** Every condition that the goals turn on. */
export function conditionsOfGoals(goals: readonly Goal[]): Condition[] {
  return [...new Set(goals.map(({ provision }) => provision))].flatMap(conditionsOf);
}

/** The facts that keep a goal from being reached: those of its failing parts where single parts fail. */
export function blameOf(goal: Goal, circumstances: Circumstances): Set<string> {
  const seen = seenBy(goal, circumstances);
  const parts = partsOf(goal);
  const failing = goal.state === 'away' ? undefined : parts.find((part) => truthOf(part, seen) === false);
  return new Set((failing ? [failing] : parts).flatMap(({ condition }) => [...condition.facts]));
}
