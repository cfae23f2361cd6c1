import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from '../../../../src/budget/sheet';
import { readWorkbook } from '../../../../src/workbook/ooxml';
import { readLook } from '../../../../src/workbook/ooxml/look';
import { type CellSpec, makeWorkbook, type SheetSpec, type WorkbookOptions } from '../package';
import { valuesByPlace } from './reading';

const folder = join(__dirname, '../../../../assets/samples');

function placed({ rows }: Sheet): Record<string, unknown> {
  return Object.fromEntries(
    rows.flatMap(({ row, cells }) =>
      cells.flatMap((value, at) => (value === null ? [] : [[`${String(row)},${String(at + 1)}`, value]])),
    ),
  );
}

function expectAgreement(bytes: Uint8Array): void {
  const values = readWorkbook(bytes, '预算.xlsx');
  const look = readLook(bytes, '预算.xlsx');
  expect(look.values).toEqual(values);
  expect(look.sheets).toHaveLength(values.sheets.length);
  values.sheets.forEach((sheet, at) => {
    const shown = look.sheets[at];
    if (shown === undefined) throw new Error('a sheet is missing');
    expect([shown.name, shown.hidden, shown.merges]).toEqual([sheet.name, sheet.hidden, sheet.merges]);
    expect(valuesByPlace(shown.rows)).toEqual(placed(sheet));
    for (const { row, hidden } of sheet.rows) {
      expect(shown.rows.find((each) => each.row === row)?.hidden).toBe(hidden);
    }
    const hiddenColumns = shown.columns
      .filter(({ hidden }) => hidden)
      .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step));
    expect(new Set(hiddenColumns)).toEqual(sheet.hiddenColumns);
  });
}

describe('the look has the values of the workbook', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))('%s', (file) => {
    expectAgreement(readFileSync(join(folder, file)));
  });

  const cell: fc.Arbitrary<CellSpec> = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }),
    fc.record({ formula: fc.constant('A1+1'), value: fc.oneof(fc.integer(), fc.constant(''), fc.boolean()) }),
    fc.record({ formula: fc.constant('A1+1') }),
    fc.record({
      number: fc.integer({ min: -5, max: 80_000 }),
      format: fc.constantFrom(14, 'yyyy/m', '0.00', 31),
    }),
    fc.record({ runs: fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 3 }) }),
  );
  const sheet: fc.Arbitrary<SheetSpec> = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
    merges: fc.subarray(['A1:B2', 'D1:D4', 'A4:C4', 'E6:F6']),
    hiddenRows: fc.subarray([1, 3, 4]),
    hiddenColumns: fc.subarray([2, 3, 6]),
    hidden: fc.constantFrom(false, true, 'veryHidden' as const),
  });
  const options: fc.Arbitrary<WorkbookOptions> = fc.record({
    inlineStrings: fc.boolean(),
    withoutPositions: fc.boolean(),
    date1904: fc.boolean(),
    strict: fc.boolean(),
    prefix: fc.option(fc.constant('x'), { nil: undefined }),
  });

  test('for any workbook', () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), options, (sheets, given) => {
        expectAgreement(makeWorkbook(sheets, given));
      }),
      { numRuns: 100 },
    );
  });
});
