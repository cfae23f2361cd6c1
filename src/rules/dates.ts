/**
 * Days of the calendar as text yyyy-mm-dd, which compares in order. No clock, no time zone, no holiday roll
 * (reading A-G4: the start day is not counted, the last day is the same day of the end month, clamped to its end).
 */
export type PlainDate = string;

const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function write(year: number, month: number, day: number): PlainDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * Reads a day such as 2024-03-15, 2024/3/15 or 2024年3月15日.
 *
 * @returns undefined where the text is no day of the calendar (2025-02-30)
 */
export function readDate(text: string): PlainDate | undefined {
  const match = WRITTEN_DATE.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return write(year, month, day);
}

/** The same day some months later (or earlier), clamped to the end of the month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return write(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** A day of a year from its month and day, written mm-dd. */
export function dayOfYear(year: number, monthDay: string): PlainDate {
  return `${pad(year, 4)}-${monthDay}`;
}

/** The year in which the day after a date lies. */
export function yearAfter(date: PlainDate): number {
  return Number(date.slice(0, 4)) + (date.endsWith('-12-31') ? 1 : 0);
}

/** 6 for Saturday, 7 for Sunday, 1 to 5 otherwise. */
export function weekday(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
