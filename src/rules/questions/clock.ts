import type { Decimal } from 'decimal.js';
import type { ClockTrace } from '../answer';
import { addMonths, dayOfYear, weekday, yearAfter, type PlainDate } from '../dates';
import { factLabel } from '../facts/vocabulary';
import type { Facts } from '../facts/facts';
import type { ClockData } from '../regulation/shape';

/** Clocks of provisions: from which day they run, and whether a thing was done within them (reading A-G4). */

type Start = NonNullable<ClockData['start']>;

/** A clock held against the facts; without a start day as long as the facts that it starts from are missing. */
export interface ClockRun {
  verdict: 'in-time' | 'late' | 'early' | 'due' | 'incomplete';
  start?: PlainDate;
  opens?: PlainDate;
  closes?: PlainDate;
  missing: string[];
  /** Chinese: what was done (or must first be told), held against the clock. */
  finding?: string;
}

export function startFacts(start: Start): string[] {
  if ('latest' in start) return start.latest;
  if ('yearAfter' in start) return [start.yearAfter];
  return 'year' in start ? [start.year] : [];
}

/** The day from which a clock runs; undefined while a fact is missing. */
export function startDay(start: Start, facts: Facts): PlainDate | undefined {
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

/** A day as it was given: a year is written as a year, not as the day that stands for it. */
function writeGiven(id: string, facts: Facts): string {
  const value = facts.get(id);
  return typeof value === 'object' ? value.toFixed() : String(value);
}

function writeWindow(opens: PlainDate | undefined, closes: PlainDate | undefined): string {
  const weekend = closes !== undefined && weekday(closes) > 5 ? '，当日为周末，不顺延' : '';
  return [opens && `最早 ${opens}`, closes && `最迟 ${closes}（含当日${weekend}）`]
    .filter(Boolean)
    .join('，');
}

function lacking(ids: readonly string[]): string {
  return `尚缺${ids.map(factLabel).join('、')}`;
}

/** Runs a clock that has a start. */
export function runClock(clock: ClockData, start: Start, facts: Facts): ClockRun {
  const day = startDay(start, facts);
  if (day === undefined) {
    const missing = startFacts(start).filter((id) => !facts.has(id));
    return { verdict: 'incomplete', missing, finding: lacking(missing) };
  }
  const opens = clock.opens === undefined ? undefined : addMonths(day, clock.opens);
  const closes = clock.closes === undefined ? undefined : addMonths(day, clock.closes);
  const run = { start: day, ...(opens && { opens }), ...(closes && { closes }), missing: [] };
  const done = clock.done === undefined ? undefined : doneDay(clock.done, facts);
  if (clock.done === undefined || done === undefined) {
    if (closes !== undefined) return { ...run, verdict: 'due' };
    const missing = clock.done === undefined ? [] : [clock.done];
    return { ...run, verdict: 'incomplete', missing, finding: lacking(missing) };
  }
  const verdict =
    opens !== undefined && done < opens
      ? 'early'
      : closes !== undefined && done > closes
        ? 'late'
        : 'in-time';
  const words = { early: '过早', late: '逾期', 'in-time': '符合期限' }[verdict];
  return { ...run, verdict, finding: `${factLabel(clock.done)} ${writeGiven(clock.done, facts)}，${words}` };
}

/** How a clock went, in Chinese: what was done before the window, what is still to be told after it. */
export function writeRun({ verdict, opens, closes, finding }: ClockRun): string {
  const window = writeWindow(opens, closes);
  const parts = verdict === 'incomplete' ? [window, finding] : [finding, window];
  return parts.filter((part) => part).join('；');
}

/** What a clock ran from and for how long, for an explanation; undefined where it could not run. */
export function traceClock(
  clock: ClockData,
  { start: day, opens, closes }: ClockRun,
  facts: Facts,
): ClockTrace | undefined {
  if (!clock.start || day === undefined) return undefined;
  const events = startFacts(clock.start).map((id) => ({
    fact: id,
    label: factLabel(id),
    value: writeGiven(id, facts),
  }));
  return {
    events,
    start: day,
    ...(opens !== undefined && clock.opens !== undefined && { opens: { months: clock.opens, day: opens } }),
    ...(closes !== undefined &&
      clock.closes !== undefined && { closes: { months: clock.closes, day: closes } }),
    days: 'calendar',
  };
}

/** The length of a clock in Chinese, with what is particular about its last day. */
function writeLength(months: number, start: PlainDate, day: PlainDate): string {
  if (months === 0) return day;
  const clamped =
    start.slice(-2) === day.slice(-2) ? '' : `，该月没有${String(Number(start.slice(-2)))}日，取月末`;
  return `${day}（起算日后${String(months)}个月，起算当日不计，按日历计，节假日不扣除、不顺延${clamped}）`;
}

/** The same in Chinese: the event and its date, the length, how days are counted. */
export function tellClock({ events, start, opens, closes }: ClockTrace): string[] {
  const given = events.map(({ label, value }) => `${label} ${value}`).join('、');
  const isGiven = events.length === 1 && events[0]?.value === start;
  const reached = isGiven ? '' : events.length > 1 ? `，取较晚的 ${start}` : `，推得 ${start}`;
  return [
    events.length === 0 ? `起算：条文写明的 ${start}` : `起算：${given}${reached}`,
    ...(opens ? [`最早 ${writeLength(opens.months, start, opens.day)}`] : []),
    ...(closes ? [`最迟（含当日）${writeLength(closes.months, start, closes.day)}`] : []),
  ];
}
