/** @jest-environment jsdom */
import './textCoding';
import fc from 'fast-check';
import { readSheet as readFile } from '../ooxml/reading';
import type { CellSpec } from '../ooxml/package';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { Content } from '../../host/model/cell';
import { cellsAddress } from '../../host/model/address';
import { MAX_COLUMNS, MAX_ROWS, Sheet } from '../../host/model/sheet';
import { start, type ExcelUnderTest } from './excel';

// The same cells through Excel and from a file give the same sheet: whoever checks gets one answer.

let excel: ExcelUnderTest;
let port: WorkbookPort;

beforeAll(async () => {
  excel = await start();
  port = await excel.open({ 预算: [] });
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

/** A cell as each side is given it. */
interface Both {
  file: CellSpec;
  host: Content;
}

const alike = <T extends string | number | boolean>(value: T): Both => ({ file: value, host: value });
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const formats = [
  'yyyy/m/d',
  'yyyy"年"m"月"',
  '[$-804]aaaa',
  'h:mm',
  '0.00',
  '#,##0',
  '@',
  'General',
  'm"月"d"日";@',
  '[h]:mm',
];

const cell: fc.Arbitrary<Both> = fc.oneof(
  { arbitrary: fc.constant<Both>({ file: null, host: null }), weight: 2 },
  number.map(alike),
  fc.integer({ min: -10, max: 60_000 }).map(alike),
  fc.boolean().map(alike),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map(alike),
  fc.constantFrom('#REF!', '#N/A', '#1', ' ', '=1+1', '2024-01-09').map(alike),
  fc.constantFrom('#REF!', '#DIV/0!', '#SPILL!').map((error): Both => ({ file: { error }, host: { error } })),
  fc
    .tuple(
      fc.oneof(fc.integer({ min: -2, max: 2_958_470 }), fc.double({ min: 0, max: 60_000, noNaN: true })),
      fc.constantFrom(...formats),
    )
    .map(([value, format]): Both => ({
      file: { number: value, format },
      host: { value, numberFormat: format },
    })),
  fc
    .oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean())
    .map((value): Both => ({ file: { formula: 'A1', value }, host: { formula: '=A1', value } })),
);

const grids = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
const merge = fc.record({
  row: fc.nat(7),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 2, max: 3 }),
});

const dummy = new Sheet('', '');

test('any sheet', async () => {
  await fc.assert(
    fc.asyncProperty(
      grids,
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      fc.option(merge, { nil: undefined }),
      async (grid, hiddenRows, hiddenColumns, merged) => {
        excel.host.open({ 预算: grid.map((row) => row.map(({ host }) => host)) });
        const sheet = excel.host.workbook.sheet('预算');
        for (const row of hiddenRows) sheet.hiddenRows.add(row - 1);
        for (const column of hiddenColumns) sheet.hiddenColumns.add(column - 1);
        if (merged) sheet.merges.push(merged);
        const seen = await port.readSheet(sheet.id);
        const file = readFile({
          name: '预算',
          rows: grid.map((row) => row.map((one) => one.file)),
          hiddenRows,
          hiddenColumns,
          merges: merged ? [cellsAddress({ sheet: dummy, ...merged })] : [],
        });

        expect(seen.rows).toEqual(file.rows);
        // Far beyond the values Excel is not asked: 20 columns beside them, where marks may be written.
        const used = sheet.used(true) ?? { row: MAX_ROWS, column: MAX_COLUMNS, rows: 0, columns: 0 };
        const hasColumn = (column: number) =>
          column > used.column && column <= used.column + used.columns + 20;
        expect(seen.hiddenColumns).toEqual(new Set([...file.hiddenColumns].filter(hasColumn)));
        expect(seen.merges).toEqual(
          file.merges.filter(
            (one) =>
              one.firstRow <= used.row + used.rows &&
              one.lastRow > used.row &&
              one.firstColumn <= used.column + used.columns + 20 &&
              one.lastColumn > used.column,
          ),
        );
      },
    ),
    { numRuns: 100 },
  );
});
