import fc from 'fast-check';
import { addressOf, rangeAt } from '../../../src/workbook/excel/address';

test.each<[string, [number, number, number, number]]>([
  ['B7', [7, 2, 7, 2]],
  ['$A$1:AB12', [1, 1, 12, 28]],
  ["'2026 年'!C3:D4", [3, 3, 4, 4]],
  ["'it''s! so'!C3", [3, 3, 3, 3]],
  ['B:D', [1, 2, 1_048_576, 4]],
  ['3:3', [3, 1, 3, 16_384]],
])('%s is read', (address, [firstRow, firstColumn, lastRow, lastColumn]) => {
  expect(rangeAt('id', address)).toEqual({ sheet: 'id', firstRow, lastRow, firstColumn, lastColumn });
});

test.each(['', 'A1,B2', 'A1:B2,D4:E5', 'A1:B2:C3', '表1[金额]', 'A1:'])(
  '%p is no single range',
  (address) => {
    expect(rangeAt('id', address)).toBeUndefined();
  },
);

test('any range has an address that is read as the same range', () => {
  const rows = fc.tuple(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 1_048_576 }));
  const columns = fc.tuple(fc.integer({ min: 1, max: 16_384 }), fc.integer({ min: 1, max: 16_384 }));
  fc.assert(
    fc.property(rows, columns, (twoRows, twoColumns) => {
      const range = {
        sheet: 'id',
        firstRow: Math.min(...twoRows),
        lastRow: Math.max(...twoRows),
        firstColumn: Math.min(...twoColumns),
        lastColumn: Math.max(...twoColumns),
      };
      expect(rangeAt('id', addressOf(range))).toEqual(range);
    }),
  );
});
