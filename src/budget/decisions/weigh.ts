import type { ScopeVerdict } from '../../rules';
import { squeeze } from '../cells';
import type { Line } from '../table';
import type { Decision, DecisionOf } from './decision';
import type { Change } from './match';

/** A decision, and what is not as it was when it was made. */
export interface Placed<D extends Decision = Decision> {
  decision: D;
  changes: readonly Change[];
}

/** What settles a line. */
export type Ruling = DecisionOf<'reclassify' | 'verdict' | 'accept'>;

/**
 * What persons said of one line, weighed. Of one reviewer the latest word counts, and what was said of this line before what was said of
 * its wording. Reviewers who say the same agree; where they differ nobody wins, unless one named the other's decision as overruled.
 */
export interface Weighed {
  /** Those that count, the latest last: they all say the same, or they are in conflict. */
  rulings: readonly Placed<Ruling>[];
  conflict: boolean;
  /** Acceptances of a verdict that GOVIT no longer gives. */
  outdated: readonly Placed<DecisionOf<'accept'>>[];
  answers: readonly Placed<DecisionOf<'answer'>>[];
  notes: readonly Placed<DecisionOf<'note'>>[];
  /** Decisions that no longer count, as later ones stand. */
  superseded: readonly Decision[];
  /** Verdicts given for other regions. */
  elsewhere: readonly Decision[];
}

const isRuling = (placed: Placed): placed is Placed<Ruling> =>
  placed.decision.kind !== 'note' && placed.decision.kind !== 'answer';
const isKind =
  <K extends Decision['kind']>(kind: K) =>
  (placed: Placed): placed is Placed<DecisionOf<K>> =>
    placed.decision.kind === kind;

const nameOf = ({ reviewer }: Decision): string => squeeze(reviewer);
const timeOf = ({ at }: Decision): number => Date.parse(at);

/** In the order of time; of the same moment in the order in which they are kept. */
const inOrder = <D extends Decision>(placed: readonly Placed<D>[]): Placed<D>[] =>
  [...placed].sort((a, b) => timeOf(a.decision) - timeOf(b.decision));

/** The last word of each reviewer; a word on the line itself before one on its wording. */
function lastWords<D extends Decision>(placed: readonly Placed<D>[]): Placed<D>[] {
  const words = new Map<string, Placed<D>>();
  for (const each of inOrder(placed)) {
    const before = words.get(nameOf(each.decision));
    if (before?.decision.scope === 'line' && each.decision.scope === 'wording') continue;
    words.delete(nameOf(each.decision));
    words.set(nameOf(each.decision), each);
  }
  return [...words.values()];
}

/** What a ruling comes to: those of the same outcome agree. */
export function outcomeOf(decision: Ruling): string {
  if (decision.kind === 'reclassify') return `kind ${decision.to.kind}`;
  return `verdict ${decision.kind === 'verdict' ? decision.to.verdict : decision.own.verdict}`;
}

/** Without those that others named as overruled; where they overrule each other in a ring, all count. */
function notOverruled<D extends Decision>(placed: readonly Placed<D>[]): Placed<D>[] {
  const named = new Set(placed.flatMap(({ decision }) => decision.supersedes ?? []));
  const left = placed.filter(({ decision }) => !named.has(decision.id));
  return left.length > 0 ? left : [...placed];
}

/** The answers that count, in the order of time. */
export function answersAmong(placed: readonly Placed[]): Placed<DecisionOf<'answer'>>[] {
  return inOrder(notOverruled(placed.filter(isKind('answer'))));
}

/**
 * Weighs the decisions on one line.
 *
 * @param region the region for which is asked
 * @param ownVerdict what GOVIT itself says of the line today
 */
export function weighDecisions(placed: readonly Placed[], region: string, ownVerdict: ScopeVerdict): Weighed {
  const elsewhere = placed.filter(({ decision }) => {
    const of = decision.kind === 'verdict' || decision.kind === 'accept' ? decision.region : region;
    return of !== region;
  });
  const here = placed.filter((each) => !elsewhere.includes(each));
  const words = lastWords(notOverruled(here.filter(isRuling)));
  const outdated = words
    .filter(isKind('accept'))
    .filter(({ decision }) => decision.own.verdict !== ownVerdict);
  const rulings = words.filter((word) => !outdated.some(({ decision }) => decision === word.decision));
  const answers = answersAmong(here);
  const counting = new Set<Decision>([...words, ...answers].map(({ decision }) => decision));
  return {
    rulings,
    conflict: new Set(rulings.map(({ decision }) => outcomeOf(decision))).size > 1,
    outdated,
    answers,
    notes: inOrder(here.filter(isKind('note'))),
    superseded: here
      .map(({ decision }) => decision)
      .filter((decision) => decision.kind !== 'note' && !counting.has(decision)),
    elsewhere: elsewhere.map(({ decision }) => decision),
  };
}

export interface AnsweredFacts {
  facts: Line['facts'];
  /** Facts on which reviewers, or a reviewer and the sheet, differ: they are unknown. */
  contested: readonly string[];
}

/** The facts of a line with what reviewers answered: of each reviewer the latest answer, and where they differ none. */
export function answeredFacts(
  stated: Line['facts'],
  answers: readonly Placed<DecisionOf<'answer'>>[],
): AnsweredFacts {
  const said = new Map<string, Map<string, boolean | string>>();
  for (const { decision } of inOrder(answers))
    for (const [fact, value] of Object.entries(decision.facts)) {
      const byReviewer = said.get(fact) ?? new Map<string, boolean | string>();
      said.set(fact, byReviewer.set(nameOf(decision), value));
    }
  const facts = new Map(Object.entries(stated));
  const contested: string[] = [];
  for (const [fact, byReviewer] of said) {
    const values = new Set([...byReviewer.values(), ...(fact in stated ? [stated[fact]] : [])]);
    const [value] = values;
    if (values.size === 1 && value !== undefined) facts.set(fact, value);
    else {
      facts.delete(fact);
      contested.push(fact);
    }
  }
  return { facts: Object.fromEntries(facts), contested };
}
