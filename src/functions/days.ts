import { cellText } from '../budget/cells';
import { readDate, type PlainDate } from '../rules';
import { sound, type Cell } from './cells';
import { MESSAGES } from './messages';
import { invalid } from './problem';

/** A day, or a year where the cell holds no more. */
export type Moment = { day: PlainDate } | { year: number };

const DAY = 86_400_000;
/** Day 0 of Excel's calendar. Its 29 February 1900 does not exist, so days count right from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1954-10-04 … 2173-10-13: smaller numbers are years or counts, greater ones no days of a project. */
const [FIRST, LAST] = [20_000, 100_000];

/**
 * The day that a number of a date cell stands for (1900 date system).
 *
 * @throws {Problem} where the number is no day that a project could have
 */
export function dayOfSerial(serial: number): PlainDate {
  if (serial < FIRST || serial > LAST) throw invalid(MESSAGES.dateUnreadable(cellText(serial)));
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

function yearIn(text: string): number | undefined {
  const match = /^((?:19|20)\d{2})\s*(?:年度?)?$/u.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1]) : undefined;
}

/** Reads a date cell, a date written as text, or a year. */
export function readMoment(cell: Cell): Moment {
  const value = sound(cell);
  const text = cellText(value);
  const year = yearIn(text);
  if (year !== undefined) return { year };
  if (typeof value === 'number') return { day: dayOfSerial(value) };
  const day = readDate(text);
  if (day === undefined) throw invalid(MESSAGES.dateUnreadable(text));
  return { day };
}
