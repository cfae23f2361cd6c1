import type { ItemAnswer } from '../../rules';
import { kindName } from '../../rules/expenses';
import { articlesOf } from '../line-words';
import { VERDICT_LABELS } from '../verdict-labels';
import type { Decision } from './decision';
import type { Change } from './match';
import { zh as messages } from './messages.zh';
import type { LineDecision } from './settle';
import type { Placed, Ruling } from './weigh';

/** What is said of decisions: always by whom, when and why, and what GOVIT itself says. */

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** The day of a decision in China, where the reviewers are, wherever the program runs. */
export function dayOf({ at }: Pick<Decision, 'at'>): string {
  return new Date(Date.parse(at) + EIGHT_HOURS).toISOString().slice(0, 10);
}

const verdictWord = (verdict: ItemAnswer['verdict']): string => VERDICT_LABELS[verdict].word;

const ownWords = (own: ItemAnswer): string => messages.own(verdictWord(own.verdict), articlesOf(own));

function changeWords(changes: readonly Change[]): string {
  return changes.map((change) => messages.changes[change]).join('');
}

/** Who ruled what, and why: 张三 2026-11-21 改判不纳入：已列他处. */
function wordsOf({ decision, changes }: Placed<Ruling>): string {
  const who = `${decision.reviewer} ${dayOf(decision)}`;
  return messages.ruling(who, outcome(decision), decision.reason?.trim() ?? '') + changeWords(changes);
}

function outcome(decision: Ruling): string {
  if (decision.kind === 'reclassify') return messages.reclassified(kindName(decision.to.kind));
  if (decision.kind === 'verdict') return messages.overruled(verdictWord(decision.to.verdict));
  return messages.accepted(verdictWord(decision.own.verdict));
}

export function wordsOfRuling(ruling: Placed<Ruling>, own: ItemAnswer): string {
  return wordsOf(ruling) + ownWords(own);
}

export function wordsOfWithheld(ruling: Placed<Ruling>, own: ItemAnswer): string {
  return messages.withheld(wordsOfRuling(ruling, own));
}

export function wordsOfConflict(rulings: readonly Placed<Ruling>[], own: ItemAnswer): string {
  return messages.conflict(rulings.map(wordsOf).join('；')) + ownWords(own);
}

/** One decision by itself: who, when, what and why. */
export function wordsOfDecision(decision: Decision): string {
  const who = `${decision.reviewer} ${dayOf(decision)}`;
  if (decision.kind === 'answer') return messages.answered(who, decision.facts);
  if (decision.kind === 'note') return messages.noted(who, decision.reason);
  return messages.ruling(who, outcome(decision), decision.reason?.trim() ?? '');
}

/** Everything that persons said of a line, on one line; empty where they said nothing that counts. */
export function decisionWords({ state, own, weighed, contested }: LineDecision): string {
  const { rulings, outdated, answers, notes } = weighed;
  const settled =
    state === 'conflict' ? wordsOfConflict(rulings, own.answer) : rulings.map(wordsOf).join('；');
  const beside = state !== 'conflict' && rulings.length > 0 ? ownWords(own.answer) : '';
  const parts = [
    settled + beside,
    ...outdated.map((placed) => messages.outdated(wordsOf(placed), verdictWord(own.answer.verdict))),
    ...answers.map(({ decision, changes }) => wordsOfDecision(decision) + changeWords(changes)),
    ...(contested.length > 0 ? [messages.contested(contested)] : []),
    ...notes.map(({ decision }) =>
      messages.noted(`${decision.reviewer} ${dayOf(decision)}`, decision.reason),
    ),
  ];
  return parts.filter((part) => part !== '').join('；');
}
