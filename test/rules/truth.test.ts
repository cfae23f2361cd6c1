import { all, any, not, type Truth } from '../../src/rules/truth';

const values: Truth[] = [true, false, undefined];
const self = (value: Truth): Truth => value;

test('unknown is never false', () => {
  expect(not(undefined)).toBeUndefined();
  expect(all([true, undefined], self)).toBeUndefined();
  expect(any([false, undefined], self)).toBeUndefined();
  expect(all([], self)).toBe(true);
  expect(any([], self)).toBe(false);
});

test('one false decides all, one true decides any, wherever it stands', () => {
  for (const value of values) {
    expect(all([value, false], self)).toBe(false);
    expect(all([false, value], self)).toBe(false);
    expect(any([value, true], self)).toBe(true);
    expect(any([true, value], self)).toBe(true);
  }
});

test('all and any mirror each other', () => {
  for (const a of values)
    for (const b of values) expect(not(all([a, b], self))).toBe(any([not(a), not(b)], self));
});
