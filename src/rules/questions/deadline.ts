import type { Decimal } from 'decimal.js';
import type { Answer } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { addMonths, dayOfYear, weekday, yearAfter, type PlainDate } from '../dates';
import { factLabel, valueLabel } from '../facts/vocabulary';
import type { Facts } from '../facts/facts';
import { evaluate, type Outcome } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import type { ClockData } from '../regulation/shape';
import { answerOf, draw } from './conclusion';
import { topicOf } from './topic';

/** `due`: the last day (or, of a window that has only a beginning, absent). */
export interface DeadlineAnswer extends Answer {
  due?: PlainDate;
}

type Start = NonNullable<ClockData['start']>;

function startFacts(start: Start): string[] {
  if ('latest' in start) return start.latest;
  if ('yearAfter' in start) return [start.yearAfter];
  return 'year' in start ? [start.year] : [];
}

function startDay(start: Start, facts: Facts): PlainDate | undefined {
  if ('date' in start) return start.date;
  if ('latest' in start) {
    const days = start.latest.map((id) => facts.get(id) as PlainDate | undefined);
    return days.every((day) => day !== undefined) ? days.reduce((a, b) => (a > b ? a : b)) : undefined;
  }
  if ('yearAfter' in start) {
    const day = facts.get(start.yearAfter) as PlainDate | undefined;
    return day && dayOfYear(yearAfter(day) + start.plus, start.day);
  }
  const year = facts.get(start.year) as Decimal | undefined;
  return year && dayOfYear(year.toNumber() + start.plus, start.day);
}

/** A year of application counts as its first day. */
function doneDay(id: string, facts: Facts): PlainDate | undefined {
  const value = facts.get(id);
  return typeof value === 'object' ? dayOfYear(value.toNumber(), '01-01') : (value as PlainDate | undefined);
}

/** A year is written as a year, not as the day that stands for it. */
function writeDone(id: string, day: PlainDate, facts: Facts): string {
  return typeof facts.get(id) === 'object' ? day.slice(0, 4) : day;
}

interface ClockResult {
  verdict: string;
  text: string;
  due?: PlainDate;
  missing: string[];
}

function runClock(clock: ClockData, start: Start, facts: Facts): ClockResult {
  const day = startDay(start, facts);
  if (day === undefined) {
    const missing = startFacts(start).filter((id) => !facts.has(id));
    return { verdict: 'incomplete', text: `尚缺${missing.map(factLabel).join('、')}`, missing };
  }
  const opens = clock.opens === undefined ? undefined : addMonths(day, clock.opens);
  const closes = clock.closes === undefined ? undefined : addMonths(day, clock.closes);
  const window = [
    opens && `最早 ${opens}`,
    closes && `最迟 ${closes}（含当日${weekday(closes) > 5 ? '，当日为周末，不顺延' : ''}）`,
  ]
    .filter(Boolean)
    .join('，');
  const done = clock.done === undefined ? undefined : doneDay(clock.done, facts);
  const due = closes === undefined ? {} : { due: closes };
  if (done === undefined) {
    if (closes !== undefined) return { verdict: 'due', text: window, ...due, missing: [] };
    const missing = clock.done === undefined ? [] : [clock.done];
    return { verdict: 'incomplete', text: `${window}；尚缺${missing.map(factLabel).join('、')}`, missing };
  }
  const verdict =
    opens !== undefined && done < opens
      ? 'early'
      : closes !== undefined && done > closes
        ? 'late'
        : 'in-time';
  const words = { early: '过早', late: '逾期', 'in-time': '符合期限' }[verdict];
  return {
    verdict,
    text: `${factLabel(clock.done ?? '')} ${writeDone(clock.done ?? '', done, facts)}，${words}；${window}`,
    ...due,
    missing: [],
  };
}

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

function evaluateClock(provision: Provision, circumstances: Circumstances, days: PlainDate[]): Outcome {
  const outcome = evaluate(provision, circumstances);
  const { clock } = provision;
  if (!clock?.start || outcome.state !== 'held') return outcome;
  const result = runClock(clock, clock.start, circumstances.facts);
  if (result.due !== undefined) days.push(result.due);
  const summary = outcome.effect?.text ?? provision.summary;
  const effect = {
    steps: [],
    warnings: [],
    missing: [],
    cites: [],
    ...outcome.effect,
    text: `${summary}：${result.text}`,
  };
  return {
    ...outcome,
    verdict: result.verdict,
    effect,
    missing: new Set([...outcome.missing, ...result.missing]),
  };
}

/**
 * By when must it be done, or was it done in time? (reading A-G4 for the counting of days)
 *
 * @returns in-time, late, early, due (with the last day), incomplete or silent
 */
export function askDeadline(regulation: Regulation, circumstances: Circumstances): DeadlineAnswer {
  const provisions = regulation.byQuestion.deadline.filter((provision) =>
    isAsked(provision, circumstances.facts),
  );
  const days: PlainDate[] = [];
  const outcomes = provisions.map((provision) => evaluateClock(provision, circumstances, days));
  const topic = topicOf(regulation, 'deadline');
  const answer = answerOf(topic, draw(topic, outcomes, circumstances), circumstances);
  const type = circumstances.facts.get('deadlineType');
  if (answer.verdict === 'silent' && answer.basis.length > 0) return answer;
  if (answer.verdict === 'silent' && type === undefined) {
    return {
      ...answer,
      verdict: 'incomplete',
      text: '请说明期限种类（deadlineType）或填写有关日期。',
      missing: ['deadlineType'],
    };
  }
  if (answer.verdict === 'silent')
    return {
      ...answer,
      text: `《${regulation.title}》未规定${valueLabel('deadlineType', String(type))}的期限。`,
    };
  const [due] = days.sort();
  return due === undefined ? answer : { ...answer, due };
}
