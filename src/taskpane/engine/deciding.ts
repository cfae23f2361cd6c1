import {
  fingerprintsOf,
  readDecision,
  withDecision,
  withoutDecision,
  type Decision,
  type JudgedLine,
  type PlacedLine,
} from '../../budget';
import type { ScopeVerdict } from '../../rules';
import type { Act, Signature } from './engine';
import { replacedBy } from './opinions';
import { opinionsOf } from './views';

/** From what a reviewer does with a line to a decision that is kept. */

/** The line that is decided on, among the lines of its sheet. */
export interface Subject {
  region: string;
  lines: readonly PlacedLine[];
  /** Where the line stands among them. */
  position: number;
  judged: JudgedLine;
}

/** Opinions that say otherwise are overruled by name: the form shows them before it is saved. */
function overruledBy(act: Act, reviewer: string, judged: JudgedLine): string[] {
  const opinions = opinionsOf(judged.decision);
  return replacedBy(act, reviewer, opinions, ownWord(judged).verdict).map(({ id }) => id);
}

function ownWord({ decision, answer, reading }: JudgedLine): { verdict: ScopeVerdict; kind: string } {
  const own = decision?.own ?? { answer, reading };
  return { verdict: own.answer.verdict, kind: own.reading.kind };
}

function contentOf(act: Exclude<Act, { kind: 'answer' }>, { region, judged }: Subject): object {
  const own = ownWord(judged);
  switch (act.kind) {
    case 'reclassify':
      return { kind: act.kind, to: { kind: act.to }, reason: act.reason, own };
    case 'verdict':
      return { kind: act.kind, to: { verdict: act.to }, reason: act.reason, region, own };
    case 'accept':
      return { kind: act.kind, region, own };
    case 'note':
      return { kind: act.kind, reason: act.reason };
  }
}

/**
 * The decisions with one more.
 *
 * @param id of the new decision, like no other
 * @throws {DataError} in Chinese where the reason or the name is missing
 */
export function decide(
  decisions: readonly Decision[],
  subject: Subject,
  act: Act,
  signature: Signature,
  id: string,
): Decision[] {
  const fingerprint = fingerprintsOf(subject.lines)[subject.position];
  const onLine = { scope: 'line', fingerprint };
  if (act.kind === 'answer') return answer(decisions, subject, act, { ...signature, ...onLine, id });
  const wide = 'extent' in act && act.extent === 'wording';
  const target = wide ? { scope: 'wording', wording: subject.judged.line.item } : onLine;
  const supersedes = overruledBy(act, signature.reviewer, subject.judged);
  const decision = readDecision(
    {
      id,
      ...signature,
      ...target,
      ...contentOf(act, subject),
      ...(supersedes.length > 0 ? { supersedes } : {}),
    },
    act.kind,
  );
  return withDecision(decisions, decision);
}

/** The answers of one reviewer to the questions of a line are one decision, which grows and shrinks. */
function answer(
  decisions: readonly Decision[],
  { judged }: Subject,
  { fact, value }: Extract<Act, { kind: 'answer' }>,
  frame: Signature & { id: string },
): Decision[] {
  const before = (judged.decision?.weighed.answers ?? [])
    .map((placed) => placed.decision)
    .filter(({ reviewer, scope }) => scope === 'line' && reviewer === frame.reviewer);
  const others = before.reduce((left, { id }) => withoutDecision(left, id), [...decisions]);
  const known = before.flatMap(({ facts }) => Object.entries(facts)).filter(([id]) => id !== fact);
  const facts = Object.fromEntries(value === undefined ? known : [...known, [fact, value]]);
  if (Object.keys(facts).length === 0) return others;
  return withDecision(others, readDecision({ ...frame, kind: 'answer', facts }, fact));
}
