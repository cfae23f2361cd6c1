import { Decimal as Rounding } from 'decimal.js';
import fc from 'fast-check';
import { grouped, shownAmount } from '../../../src/taskpane/shared/amounts';
import { difference } from '../../../src/taskpane/shared/difference';

/** Exact for all that is drawn here. */
const Decimal = Rounding.clone({ precision: 60 });

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)).toFixed());

test.each([
  ['1517220', '万元', '151.722'],
  ['0.01', '万元', '0.000001'],
  ['-45600', '万元', '-4.56'],
  ['0', '万元', '0'],
  ['12345678.9', '元', '12,345,678.9'],
  ['1234', 'unknown', '1,234'],
] as const)('%s 元 is shown in %s as %s', (yuan, unit, shown) => {
  expect(shownAmount(yuan, unit)).toBe(shown);
});

test('nothing is rounded', () => {
  fc.assert(
    fc.property(amounts, (yuan) => {
      const wan = shownAmount(yuan, '万元').replaceAll(',', '');
      expect(new Decimal(wan).times(10000).eq(yuan)).toBe(true);
    }),
  );
});

test('a difference is exact', () => {
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      expect(new Decimal(difference(a, b)).eq(new Decimal(a).minus(b).abs())).toBe(true);
    }),
  );
});

test('groups stand before the point only', () => {
  expect(grouped('-1234567.1234567')).toBe('-1,234,567.1234567');
});
