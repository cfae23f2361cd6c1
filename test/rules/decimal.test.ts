import fc from 'fast-check';
import { fromDouble, toPlain, writeDouble } from '../../src/rules/decimal';

test('the writing of a double is that of the decimal that it stands for', () => {
  const sums = fc
    .tuple(fc.integer(), fc.constantFrom(1, 10, 100, 1e4, 1e-9, 1e12))
    .map(([whole, part]) => whole / part);
  fc.assert(
    fc.property(fc.oneof(sums, fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      expect(writeDouble(value)).toBe(toPlain(fromDouble(value)));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [1.5299999999999998, '1.53'],
  [-0.1, '-0.1'],
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  [1234567890123456, '1234567890123460'],
])('%d is written %s', (value, written) => {
  expect(writeDouble(value)).toBe(written);
});
