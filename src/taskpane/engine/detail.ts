import { isInPrinciple, reasonOf, wordsOfDecision, type Decision, type JudgedLine } from '../../budget';
import {
  askScope,
  explain,
  REGULATIONS,
  type Facts,
  type ProvisionTrace,
  type Regulation,
} from '../../rules';
import { kindName, type KindOfExpense, type Reading } from '../../rules/expenses';
import type { DecisionView, Elsewhere, FactInput, LineDetail, LineView, OtherReading } from './engine';

/** Everything about one line: why, what is open, and what other regions say. */

const SURE = { sure: true, alternatives: [], decidedBy: [] } as const;

/** A kind as if a line had been read as it for sure. */
export const asReading = ({ kind, category }: KindOfExpense): Reading => ({
  kind,
  category,
  ...SURE,
  alternatives: [],
  decidedBy: [],
});

function otherReading(regulation: Regulation, other: KindOfExpense, facts: Facts): OtherReading {
  const answer = askScope(regulation, asReading(other), facts);
  return {
    kind: other.kind,
    name: kindName(other.kind),
    verdict: answer.verdict,
    inPrinciple: isInPrinciple(answer),
    reason: reasonOf(answer),
  };
}

/** What an unsure line could be. Headings and totals are no readings of a line. */
function alternativesOf(regulation: Regulation, reading: Reading, facts: Facts): OtherReading[] {
  if (reading.sure) return [];
  return [reading, ...reading.alternatives]
    .filter(({ category }) => category !== 'not_an_item')
    .map((other) => otherReading(regulation, other, facts));
}

/** What the other regulations say. */
export function elsewhere(regulation: Regulation, reading: Reading, facts: Facts): Elsewhere[] {
  return REGULATIONS.filter(({ id }) => id !== regulation.id).map((other) => {
    const answer = askScope(other, reading, facts);
    return {
      region: other.id,
      name: other.name,
      draft: other.status === 'draft',
      verdict: answer.verdict,
      inPrinciple: isInPrinciple(answer),
      reason: reasonOf(answer),
    };
  });
}

/** Provisions that have to do with the line: all but those for other items. */
function provisionsOf(regulation: Regulation, reading: Reading, facts: Facts): ProvisionTrace[] {
  if (!reading.sure) return [];
  const { provisions } = explain(regulation, 'scope', { facts, item: reading });
  return provisions.filter(({ outcome }) => outcome !== 'not-applicable');
}

/** Decisions on a line: those that count, then those that no longer do. */
function decisionViews({ decision }: JudgedLine): DecisionView[] {
  if (!decision) return [];
  const { rulings, outdated, answers, notes, superseded } = decision.weighed;
  const counting = [...rulings, ...outdated, ...answers, ...notes].map((placed) => placed.decision);
  const view = (one: Decision, counts: boolean): DecisionView => ({
    id: one.id,
    reviewer: one.reviewer,
    text: wordsOfDecision(one),
    counts,
  });
  return [...counting.map((one) => view(one, true)), ...superseded.map((one) => view(one, false))];
}

/** Facts that reviewers answered for the line, with their values; of those on which they differ no value. */
function answersOf({ decision }: JudgedLine): Map<string, FactInput | undefined> {
  const answers = (decision?.weighed.answers ?? []).flatMap((placed) =>
    Object.entries(placed.decision.facts),
  );
  const contested = new Set(decision?.contested);
  return new Map(answers.map(([fact, value]) => [fact, contested.has(fact) ? undefined : value]));
}

/** A word that decided, as the line writes it where it differs by capitals only. */
function asWritten(word: string, item: string): string {
  const literal = word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  return new RegExp(literal, 'iu').exec(item)?.[0] ?? word;
}

/** @param projectFacts facts of the project; those of the line win over them */
export function lineDetail(
  regulation: Regulation,
  line: LineView,
  judged: JudgedLine,
  projectFacts: Facts,
): LineDetail {
  const { reading, answer, decision } = judged;
  const own = decision?.facts ?? judged.line.facts;
  const facts: Facts = new Map([...projectFacts, ...Object.entries(own)]);
  const answered = answersOf(judged);
  const open = answer.missing.filter((id) => id !== 'item');
  return {
    line,
    decidedBy: reading.decidedBy.map((word) => asWritten(word, line.item)),
    alternatives: alternativesOf(regulation, reading, facts),
    conditions: answer.conditions,
    basis: answer.basis,
    warnings: answer.warnings,
    provisions: provisionsOf(regulation, reading, facts),
    questions: [...new Set([...answered.keys(), ...open])].map((fact) => ({
      fact,
      value: answered.get(fact),
    })),
    decisions: decisionViews(judged),
    elsewhere: elsewhere(regulation, reading, facts),
  };
}
