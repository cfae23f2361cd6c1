import type { Answer } from '../answer';
import type { Circumstances } from '../conditions/condition';
import type { PlainDate } from '../dates';
import { factLabel, valueLabel } from '../facts/vocabulary';
import type { Facts } from '../facts/facts';
import { evaluate, type Outcome } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import { runClock, startDay, startFacts, writeRun, type ClockRun } from './clock';
import { answerOf, draw } from './conclusion';
import { topicOf } from './topic';

/** `due`: the last day (or, of a window that has only a beginning, absent). */
export interface DeadlineAnswer extends Answer {
  due?: PlainDate;
}

/** A provision with its clock: whether it was asked for, how it fared, and how the clock ran, where it did. */
export interface ClockOutcome {
  outcome: Outcome;
  /** Chinese: why the clock was not asked for; undefined where it was. */
  aside?: string;
  run?: ClockRun;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A clock is asked for by its name, or, where none is named, by the dates (and other facts) that are given. */
function isAsked(provision: Provision, facts: Facts): boolean {
  const { clock } = provision;
  const type = facts.get('deadlineType');
  if (!clock) return true;
  if (type !== undefined) return type === clock.type;
  if (clock.start)
    return startFacts(clock.start).length > 0
      ? startDay(clock.start, facts) !== undefined
      : facts.has(clock.done ?? '');
  return provision.requirements.some(({ that }) => [...that.facts].some((id) => facts.has(id)));
}

/** Why a clock was not asked for: another one was named, or what would start it was not given. */
function whyAside({ clock, requirements }: Provision, facts: Facts): string {
  if (facts.has('deadlineType')) return `问的不是${valueLabel('deadlineType', clock?.type ?? '')}的期限`;
  const start = clock?.start ? startFacts(clock.start) : [];
  const wanted =
    start.length > 0
      ? start
      : [...requirements.flatMap(({ that }) => [...that.facts]), ...(clock?.done ? [clock.done] : [])];
  return wanted.length > 0 ? `未填${wanted.map(factLabel).join('、')}` : '没有问这个期限';
}

function evaluateClock(provision: Provision, circumstances: Circumstances): ClockOutcome {
  if (!isAsked(provision, circumstances.facts)) {
    const outcome: Outcome = { provision, state: 'not-applicable', missing: NOTHING };
    return { outcome, aside: whyAside(provision, circumstances.facts) };
  }
  const outcome = evaluate(provision, circumstances);
  const { clock } = provision;
  if (!clock?.start || outcome.state !== 'held') return { outcome };
  const run = runClock(clock, clock.start, circumstances.facts);
  const summary = outcome.effect?.text ?? provision.summary;
  const effect = {
    steps: [],
    warnings: [],
    missing: [],
    cites: [],
    ...outcome.effect,
    text: `${summary}：${writeRun(run)}`,
  };
  const missing = new Set([...outcome.missing, ...run.missing]);
  return { outcome: { ...outcome, verdict: run.verdict, effect, missing }, run };
}

/** Every provision of the regulation's deadlines, its clock run. */
export function runClocks(regulation: Regulation, circumstances: Circumstances): ClockOutcome[] {
  return regulation.byQuestion.deadline.map((provision) => evaluateClock(provision, circumstances));
}

/** Of several last days the first: by then the earliest of the duties is due. */
export function firstDue(clocks: readonly ClockOutcome[]): PlainDate | undefined {
  return clocks.flatMap(({ run }) => run?.closes ?? []).sort()[0];
}

/**
 * By when must it be done, or was it done in time? (reading A-G4 for the counting of days)
 *
 * @returns in-time, late, early, due (with the last day), incomplete or silent
 */
export function askDeadline(regulation: Regulation, circumstances: Circumstances): DeadlineAnswer {
  const clocks = runClocks(regulation, circumstances).filter(({ aside }) => aside === undefined);
  const topic = topicOf(regulation, 'deadline');
  const outcomes = clocks.map(({ outcome }) => outcome);
  const answer = answerOf(topic, draw(topic, outcomes, circumstances), circumstances);
  const type = circumstances.facts.get('deadlineType');
  if (answer.verdict === 'silent' && answer.basis.length > 0) return answer;
  if (answer.verdict === 'silent') {
    const open = type === undefined;
    const reason = open
      ? '请说明期限种类（deadlineType）或填写有关日期'
      : `《${regulation.title}》未规定${valueLabel('deadlineType', String(type))}的期限`;
    return {
      ...answer,
      reason,
      text: `${reason}。`,
      ...(open ? { verdict: 'incomplete', missing: ['deadlineType'] } : {}),
    };
  }
  const due = firstDue(clocks);
  return due === undefined ? answer : { ...answer, due };
}
