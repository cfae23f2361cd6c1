import fc from 'fast-check';
import { addMonths, dayOfYear, readDate, weekday } from '../../src/rules/dates';

test.each([
  ['2024-03-15', '2024-03-15'],
  ['2024/3/5', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['２０２４-０３-１５', '2024-03-15'],
  ['2024-02-29', '2024-02-29'],
])('%s is a day', (text, day) => expect(readDate(text)).toBe(day));

test.each(['2025-02-30', '2025-02-29', '2025-13-01', '2025-00-10', '2025-1', '明天', '', '20250101'])(
  '%s is none',
  (text) => expect(readDate(text)).toBeUndefined(),
);

test.each([
  ['2024-03-15', 6, '2024-09-15'],
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-31'],
  ['2024-01-31', -1, '2023-12-31'],
])('%s and %i months', (day, months, result) => expect(addMonths(day, months)).toBe(result));

test('months clamp to the end of the month and never pass it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -60, max: 60 }), (offset, months) => {
      const day = new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10);
      const result = addMonths(day, months);
      expect(readDate(result)).toBe(result);
      const monthsBetween =
        (Number(result.slice(0, 4)) - Number(day.slice(0, 4))) * 12 +
        Number(result.slice(5, 7)) -
        Number(day.slice(5, 7));
      expect(monthsBetween).toBe(months);
      expect(result.slice(8) <= day.slice(8)).toBe(true);
    }),
  );
});

test('days of a year and of the week', () => {
  expect(dayOfYear(2025, '01-31')).toBe('2025-01-31');
  expect(weekday('2026-11-22')).toBe(7);
});
