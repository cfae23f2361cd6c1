import type { Circumstances, Condition } from '../conditions/condition';
import type { KindOfExpense } from '../expenses/reading';
import { blameOf, conditionsOfGoals, isReached, isReachedAtLast, openFacts, type Goal } from './goals';
import { choicesOf, itemsOf, type Choice } from './values';

/** Circumstances on the way: with the facts that are to stay unknown. */
interface Situation extends Circumstances {
  unknown: ReadonlySet<string>;
}

/** Steps after which a search gives up; no regulation has come near it. */
const LIMIT = 50_000;

/** The search was too long to tell. */
export class SearchLimit extends Error {
  override readonly name = 'SearchLimit';
}

/** Looks for one situation that reaches all goals, giving values only to the facts on which something still turns. */
class Search {
  private readonly choices = new Map<string, Choice[]>();
  private readonly items: KindOfExpense[];
  private readonly conditions: Condition[];
  private steps = 0;

  constructor(
    private readonly goals: readonly Goal[],
    kinds: readonly KindOfExpense[],
  ) {
    this.conditions = conditionsOfGoals(goals);
    this.items = itemsOf(this.conditions, kinds);
  }

  /** The facts of which some condition asks whether they are known: open until the search settles them. */
  start(): Situation {
    const asked = this.conditions
      .flatMap(({ named }) => named)
      .flatMap(({ fact, value }) => (value === undefined ? [fact] : []));
    return { facts: new Map(), unsettled: new Set(asked), unknown: new Set() };
  }

  /** The situation that was looked for, or the facts whose values stand in its way. */
  from(situation: Situation): Circumstances | Set<string> {
    this.steps += 1;
    if (this.steps > LIMIT) throw new SearchLimit();
    const open: Goal[] = [];
    for (const goal of this.goals) {
      const reached = isReached(goal, situation);
      if (reached === false) return blameOf(goal, situation);
      if (reached === undefined) open.push(goal);
    }
    for (const goal of open) {
      const fact = this.nextFact(goal, situation);
      if (fact !== undefined) return this.branch(fact, situation);
    }
    const unreached = open.find((goal) => !isReachedAtLast(goal, situation));
    return unreached ? blameOf(unreached, situation) : situation;
  }

  /** Tries the values of a fact; where a failure has nothing to do with it, its other values would fail as well. */
  private branch(fact: string, situation: Situation): Circumstances | Set<string> {
    const blamed = new Set<string>();
    for (const next of this.extensions(fact, situation)) {
      const result = this.from(next);
      if (!(result instanceof Set) || !result.has(fact)) return result;
      for (const id of result) if (id !== fact) blamed.add(id);
    }
    return blamed;
  }

  private nextFact(goal: Goal, situation: Situation): string | undefined {
    return [...openFacts(goal, situation)].find((id) => !situation.unknown.has(id));
  }

  private extensions(fact: string, situation: Situation): Situation[] {
    if (fact === 'item') return this.items.map((item) => ({ ...situation, item }));
    const unsettled = new Set(situation.unsettled);
    unsettled.delete(fact);
    return this.choicesOf(fact).map((value) =>
      value === undefined
        ? { ...situation, unsettled, unknown: new Set(situation.unknown).add(fact) }
        : { ...situation, unsettled, facts: new Map(situation.facts).set(fact, value) },
    );
  }

  private choicesOf(fact: string): Choice[] {
    const known = this.choices.get(fact);
    if (known) return known;
    const choices = choicesOf(fact, this.conditions);
    this.choices.set(fact, choices);
    return choices;
  }
}

/**
 * Finds a situation that reaches all of the goals.
 *
 * @returns undefined where there is none among the values that the conditions can tell apart
 * @throws {SearchLimit} where it would take too long to tell
 */
export function findSituation(
  goals: readonly Goal[],
  kinds: readonly KindOfExpense[],
): Circumstances | undefined {
  const search = new Search(goals, kinds);
  const result = search.from(search.start());
  return result instanceof Set ? undefined : result;
}
