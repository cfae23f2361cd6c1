import fc from 'fast-check';
import { mixed, tinted } from '../../../../src/workbook/ooxml/look/tint';

const parts = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const tint = fc.double({ min: -1, max: 1, noNaN: true });

describe('a tint', () => {
  test.each([
    ['#4472c4', 0.5999938962981048, '#b4c6e7'],
    ['#4472c4', -0.249977111117893, '#2f5496'],
    ['#ed7d31', 0.7999816888943144, '#fbe4d5'],
    ['#000000', 0.499984740745262, '#7f7f7f'],
    ['#ffffff', -0.1499984740745262, '#d8d8d8'],
  ])('of %s by %f is what Office shows: %s', (base, share, expected) => {
    const shown = parts(tinted(base, share));
    parts(expected).forEach((part, at) => {
      expect(Math.abs((shown[at] ?? NaN) - part)).toBeLessThanOrEqual(1);
    });
  });

  test('of 0 and of nonsense changes nothing, -1 is black, 1 is white', () => {
    fc.assert(
      fc.property(color, (base) => {
        expect([tinted(base, 0), tinted(base, NaN)]).toEqual([base, base]);
        expect([tinted(base, -1), tinted(base, -7)]).toEqual(['#000000', '#000000']);
        expect(tinted(base, 1)).toBe('#ffffff');
      }),
    );
  });

  test('never goes the other way, and leaves grey grey', () => {
    fc.assert(
      fc.property(color, tint, (base, share) => {
        const before = parts(base);
        const after = parts(tinted(base, share));
        expect(tinted(base, share)).toMatch(/^#[0-9a-f]{6}$/);
        after.forEach((part, at) => {
          const change = part - (before[at] ?? NaN);
          expect(share < 0 ? change <= 0.5 : change >= -0.5).toBe(true);
        });
        if (new Set(before).size === 1) expect(new Set(after).size).toBe(1);
      }),
    );
  });
});

test('a mixture lies between its two colours', () => {
  expect(mixed('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
  expect([mixed('#123456', '#ffffff', 1), mixed('#123456', '#ffffff', 0)]).toEqual(['#123456', '#ffffff']);
});
