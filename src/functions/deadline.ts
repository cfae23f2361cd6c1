import { ask, FACTS, parseFacts, type Regulation } from '../rules';
import type { DeadlineAnswer } from '../rules/questions/deadline';
import { optionalWord, toBlock, type Block } from './cells';
import { readMoment, type Moment } from './days';
import { each } from './each';
import { names } from './factBlock';
import { MESSAGES } from './messages';
import { invalid, notAvailable } from './problem';
import { readRegion } from './region';
import { clause, draftMark } from './wording';

/** DUE: the last day for something. */

const EVENTS = Object.entries(FACTS.get('deadlineType')?.values ?? {});

/** The clock by its name, Chinese or id; names in brackets may be left out. */
function readEvent(argument: unknown): string {
  const word = optionalWord(argument) ?? '';
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/\(.*?\)|\s/gu, '')
      .toLowerCase();
  const found = EVENTS.find(([id, label]) => [id, label].some((known) => plain(known) === plain(word)));
  if (!found) throw invalid(MESSAGES.event(word, EVENTS.map(([, label]) => label).join('、')));
  return found[0];
}

type Start = NonNullable<NonNullable<Regulation['provisions'][number]['clock']>['start']>;

function startsOf(regulation: Regulation, event: string): Start[] {
  return regulation.byQuestion.deadline.flatMap(({ clock }) =>
    clock?.type === event && clock.start ? [clock.start] : [],
  );
}

/** The fact that holds the year of a clock, and whether it lies before or after that year. */
function yearOf(start: Start): { id: string; plus: number } | undefined {
  return 'year' in start ? { id: start.year, plus: start.plus } : undefined;
}

/**
 * The one day or year that the user gave, as the facts that the clocks of this event start from: a day goes to clocks that
 * start on a day; where there are none, to the year that it lies in.
 */
function startFacts(starts: readonly Start[], moment: Moment): Record<string, unknown> {
  const years = starts.flatMap((start) => yearOf(start) ?? []);
  if ('year' in moment) return Object.fromEntries(years.map(({ id }) => [id, moment.year]));
  const days = starts.flatMap((start) =>
    'latest' in start ? start.latest : 'yearAfter' in start ? [start.yearAfter] : [],
  );
  if (days.length > 0) return Object.fromEntries(days.map((id) => [id, moment.day]));
  // A plan for 2027 is due in 2026: a day alone does not say which year is meant.
  const ahead = years.find(({ plus }) => plus !== 0);
  if (ahead) throw invalid(MESSAGES.yearNeeded(names([ahead.id])));
  return {
    decisionDate: moment.day,
    ...Object.fromEntries(years.map(({ id }) => [id, Number(moment.day.slice(0, 4))])),
  };
}

/** Whether a clock of this event ends at all: a trial run has a first day to end on and no last one. */
function everEnds(regulation: Regulation, event: string): boolean {
  const clocks = regulation.byQuestion.deadline.flatMap(({ clock }) =>
    clock?.type === event ? [clock] : [],
  );
  return clocks.some(({ closes }) => closes !== undefined);
}

function writeDue(regulation: Regulation, event: string, answer: DeadlineAnswer): string {
  const { due, verdict, missing, text } = answer;
  if (due !== undefined) return due + draftMark(regulation);
  if (verdict === 'incomplete' && missing.length > 0 && everEnds(regulation, event))
    throw notAvailable(MESSAGES.missing(names(missing)));
  return `${verdict === 'silent' ? '' : MESSAGES.noDue}${clause(text)}${draftMark(regulation)}`;
}

/** The last day for an event, counted from each date (or year). */
export function due(event: unknown, dates: unknown, region: unknown): Block {
  const regulation = readRegion(region);
  const deadlineType = readEvent(event);
  const starts = startsOf(regulation, deadlineType);
  return each(toBlock(dates), (cell) => {
    if (cell === null || cell === '' || cell === 0) return '';
    const facts = parseFacts({ deadlineType, ...startFacts(starts, readMoment(cell)) });
    return writeDue(regulation, deadlineType, ask(regulation, 'deadline', facts));
  });
}
