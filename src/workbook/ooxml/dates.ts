const DAY = 86_400_000;
/** 31 December 9999, the last day both systems show. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * The day of a serial number as yyyy-mm-dd, without the time of day; undefined where no date is shown (below the first
 * day, after the year 9999).
 */
export function serialToDate(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial);
  if (date1904) return days < 0 ? undefined : isoDay(Date.UTC(1904, 0, 1) + days * DAY);
  if (days < 1) return undefined;
  // Lotus 1-2-3 took 1900 for a leap year, and so must everyone: serial 60 is a day that never was.
  if (days === 60) return '1900-02-29';
  return isoDay(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
}

function isoDay(time: number): string | undefined {
  return time > LAST_DAY ? undefined : new Date(time).toISOString().slice(0, 10);
}
