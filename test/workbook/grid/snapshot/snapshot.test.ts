import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSnapshot } from '../../../../src/workbook/grid/snapshot';
import * as univer from '../../../../src/workbook/grid/snapshot/univer';
import {
  readLook,
  type SheetLook,
  type StyleLook,
  type WorkbookLook,
} from '../../../../src/workbook/ooxml/look';

const STYLE: StyleLook = {
  font: {
    name: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: undefined,
  },
  fill: undefined,
  borders: {},
  alignment: { horizontal: undefined, vertical: 'bottom', wrap: false, indent: 0, rotation: 0 },
  format: 'General',
};

const SHEET: SheetLook = {
  id: '1',
  name: '预算',
  hidden: false,
  tabColor: undefined,
  gridlines: true,
  defaultColumnWidth: 72,
  defaultRowHeight: 20,
  columns: [],
  rows: [],
  merges: [],
  frozen: undefined,
  comments: [],
};

const { text: TEXT, number: NUMBER, boolean: BOOLEAN, forcedText: FORCED_TEXT } = univer.CELL_TYPE;

const ROW = { row: 1, height: undefined, fixed: false, hidden: false, style: undefined, cells: [] };

function workbook(sheets: readonly SheetLook[], ...styles: StyleLook[]): WorkbookLook {
  return { fileName: '预算.xlsx', values: { sheets: [] }, sheets, styles: [STYLE, ...styles], problems: [] };
}

function snapshotOf(sheet: Partial<SheetLook>, ...styles: StyleLook[]) {
  const { sheets, ...others } = toSnapshot(workbook([{ ...SHEET, ...sheet }], ...styles));
  return { ...others, sheet: sheets['1'] ?? {} };
}

interface InUniver {
  enums: Record<string, Record<string, number | string> | undefined>;
  workbooks: {
    unitId: string;
    active: string;
    sheets: {
      name: string;
      merges: number;
      freeze: object;
      cells: Record<string, { v?: unknown; f?: unknown; style: object } | undefined>;
    }[];
  }[];
}

/** What Univer has of the snapshots. */
function inUniver(...looks: readonly WorkbookLook[]): InUniver {
  const script = join(__dirname, 'open-in-univer.mjs');
  const input = JSON.stringify(looks.map((look) => toSnapshot(look)));
  const output = execFileSync(process.execPath, [script], { input, encoding: 'utf8', maxBuffer: 1e9 });
  return JSON.parse(output) as InUniver;
}

test('the numbers of the snapshot are those of Univer', () => {
  const { enums } = inUniver();
  const of = (name: string, key: string): number | string | undefined => enums[name]?.[key];
  const { CELL_TYPE, WRAP, HORIZONTAL_ALIGN, VERTICAL_ALIGN, BORDER_STYLE } = univer;
  expect(CELL_TYPE).toEqual({
    text: of('CellValueType', 'STRING'),
    number: of('CellValueType', 'NUMBER'),
    boolean: of('CellValueType', 'BOOLEAN'),
    forcedText: of('CellValueType', 'FORCE_STRING'),
  });
  expect(WRAP).toEqual({ overflow: of('WrapStrategy', 'OVERFLOW'), wrap: of('WrapStrategy', 'WRAP') });
  expect(HORIZONTAL_ALIGN).toEqual({
    left: of('HorizontalAlign', 'LEFT'),
    center: of('HorizontalAlign', 'CENTER'),
    right: of('HorizontalAlign', 'RIGHT'),
    justify: of('HorizontalAlign', 'JUSTIFIED'),
    distributed: of('HorizontalAlign', 'DISTRIBUTED'),
  });
  expect(univer.NO_ALIGN).toBe(of('HorizontalAlign', 'UNSPECIFIED'));
  expect(VERTICAL_ALIGN).toEqual({
    top: of('VerticalAlign', 'TOP'),
    center: of('VerticalAlign', 'MIDDLE'),
    bottom: of('VerticalAlign', 'BOTTOM'),
  });
  for (const [line, number] of Object.entries(BORDER_STYLE)) {
    const name = line.replace(/[A-Z]/g, '_$&').toUpperCase();
    expect([line, of('BorderStyleTypes', name)]).toEqual([line, number]);
  }
  expect([univer.flag(true), univer.flag(false)]).toEqual([
    of('BooleanNumber', 'TRUE'),
    of('BooleanNumber', 'FALSE'),
  ]);
  expect(univer.CHINESE).toBe(of('LocaleType', 'ZH_CN'));
});

describe('cells', () => {
  const cells = (values: readonly SheetLook['rows'][number]['cells'][number]['value'][]) =>
    Object.values(
      snapshotOf({
        rows: [{ ...ROW, cells: values.map((value, at) => ({ column: at + 1, style: 0, value })) }],
      }).sheet.cellData?.[0] ?? {},
    ).map(({ v, t }) => [v, t]);

  test('by kind', () => {
    expect(cells(['防火墙', 12.5, true, false, { error: '#REF!' }, null])).toEqual([
      ['防火墙', TEXT],
      [12.5, NUMBER],
      [1, BOOLEAN],
      [0, BOOLEAN],
      ['#REF!', TEXT],
      [undefined, undefined],
    ]);
  });

  test.each([['2026.3'], ['007'], [' 12 '], ['1e5'], ['#N/A'], ['-0']])(
    'the text %s stays a text',
    (text) => {
      expect(cells([text])).toEqual([[text, FORCED_TEXT]]);
    },
  );

  test.each([['1、防火墙'], ['2026年'], [' '], ['12 台'], ['=A1']])('the text %s is plain', (text) => {
    expect(cells([text])).toEqual([[text, TEXT]]);
  });

  test('a date is its number, a formula comes with its result', () => {
    const row = {
      ...ROW,
      row: 3,
      cells: [
        { column: 2, style: 1, value: '2026-03-05', serial: 46086.5 },
        { column: 3, style: 0, value: 9, formula: 'C4*2' },
        { column: 4, style: 0, value: null, formula: 'X1' },
      ],
    };
    const { sheet, styles } = snapshotOf({ rows: [row] }, { ...STYLE, format: 'yyyy/m/d' });
    expect(sheet.cellData).toEqual({
      2: {
        1: { s: '1', v: 46086.5, t: NUMBER },
        2: { s: '0', v: 9, t: NUMBER, f: '=C4*2' },
        3: { s: '0', f: '=X1' },
      },
    });
    expect(styles['1']?.n).toEqual({ pattern: 'yyyy/m/d' });
  });
});

describe('styles', () => {
  const only = (style: Partial<StyleLook>) => snapshotOf({}, { ...STYLE, ...style }).styles['1'];

  test('say everything, so that nothing shines through from the row or the column', () => {
    expect(snapshotOf({}).styles['0']).toEqual({
      ff: '宋体',
      fs: 11,
      bl: 0,
      it: 0,
      ul: { s: 0 },
      st: { s: 0 },
      cl: { rgb: '#000000' },
      bg: null,
      bd: null,
      n: null,
      ht: 0,
      vt: 3,
      tb: 1,
      pd: null,
      tr: null,
    });
  });

  test('of every kind', () => {
    expect(
      only({
        font: {
          name: '黑体',
          size: 16,
          bold: true,
          italic: true,
          underline: true,
          strike: true,
          color: '#c00000',
        },
        fill: '#ddebf7',
        borders: {
          top: { line: 'thin', color: undefined },
          diagonalDown: { line: 'double', color: '#00ff00' },
        },
        alignment: { horizontal: 'right', vertical: 'center', wrap: true, indent: 2, rotation: 45 },
        format: '0!.0,"万"',
      }),
    ).toEqual({
      ff: '黑体',
      fs: 16,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: '#c00000' },
      bg: { rgb: '#ddebf7' },
      bd: { t: { s: 1, cl: { rgb: '#000000' } }, tl_br: { s: 7, cl: { rgb: '#00ff00' } } },
      n: { pattern: '0\\.0,"万"' },
      ht: 3,
      vt: 2,
      tb: 3,
      pd: { t: 0, r: 20, b: 2, l: 2 },
      tr: { a: -45 },
    });
    expect(only({ alignment: { ...STYLE.alignment, rotation: 'stacked' } })?.tr).toEqual({ a: 0, v: 1 });
    expect(only({ format: '上午/下午h"上午/下午!"' })?.n).toEqual({ pattern: 'AM/PMh"上午/下午!"' });
  });

  test('that are the same are there once', () => {
    const bold = { ...STYLE, font: { ...STYLE.font, bold: true } };
    const cells = [0, 1, 2, 3].map((style, at) => ({ column: at + 1, style, value: 1 }));
    const { sheet, styles } = snapshotOf({ rows: [{ ...ROW, cells }] }, bold, { ...STYLE }, { ...bold });
    expect(Object.keys(styles)).toEqual(['0', '1']);
    expect(Object.values(sheet.cellData?.[0] ?? {}).map(({ s }) => s)).toEqual(['0', '1', '0', '1']);
  });
});

describe('rows and columns', () => {
  const heightOf = (row: Partial<SheetLook['rows'][number]>, ...styles: StyleLook[]) =>
    snapshotOf({ rows: [{ ...ROW, ...row }] }, ...styles).sheet.rowData?.[0];
  const wrapped = { ...STYLE, alignment: { ...STYLE.alignment, wrap: true } };

  test('heights that were set stay, others give way to the content', () => {
    expect(heightOf({ height: 40, fixed: true })).toEqual({ h: 40, ia: 0 });
    expect(heightOf({ height: 40 })).toEqual({ ah: 40, ia: 1 });
    expect(heightOf({ hidden: true, style: 0 })).toEqual({ hd: 1, s: '0' });
  });

  describe('a row is fitted to its content', () => {
    const LONG = '含安装、调试、培训及三年质保服务';
    const large = { ...STYLE, font: { ...STYLE.font, size: 20 } };
    const turned = (rotation: number | 'stacked') => ({
      ...STYLE,
      alignment: { ...STYLE.alignment, rotation },
    });
    /** The height of the first row, whose one cell has the style. */
    const fitted = (
      value: string | number,
      style: StyleLook,
      others: Partial<SheetLook> = {},
      height?: number,
    ) => {
      const rows = [{ ...ROW, height, cells: [{ column: 1, style: 1, value }] }];
      return snapshotOf({ rows, ...others }, style).sheet.rowData?.[0]?.ah ?? 20;
    };
    const merged = (lastRow: number, lastColumn: number) => ({
      merges: [{ firstRow: 1, lastRow, firstColumn: 1, lastColumn }],
    });

    test('to wrapped lines, as many as the column makes of them', () => {
      expect(fitted(LONG, STYLE)).toBe(20);
      expect(fitted(LONG, wrapped)).toBeGreaterThan(70);
      expect(fitted('一\n二', wrapped)).toBeGreaterThan(36);
      expect(fitted('一\n二', wrapped)).toBeLessThan(45);
      const columns = [{ first: 1, last: 1, width: 900, hidden: false, style: undefined }];
      expect(fitted(LONG, wrapped, { columns })).toBe(20);
    });

    test('to large fonts and text that is turned', () => {
      expect(fitted(1, large)).toBeGreaterThan(30);
      expect(fitted('竖排文字', turned('stacked'))).toBeGreaterThan(70);
      expect(fitted('旋转的文字', turned(90))).toBeGreaterThan(80);
      expect(fitted('旋转的文字', turned(-45))).toBeGreaterThan(60);
    });

    test('of merged cells by one line over columns, not at all over rows', () => {
      expect(fitted(LONG, wrapped, merged(1, 9))).toBe(20);
      expect(fitted(LONG, large, merged(1, 9))).toBeGreaterThan(30);
      expect(fitted(LONG, large, merged(2, 9))).toBe(20);
    });

    test('and never made lower', () => {
      expect(fitted(1, STYLE, {}, 50)).toBe(50);
      expect(fitted(1, large, {}, 22)).toBeGreaterThan(30);
      expect(fitted('长\n'.repeat(999), wrapped)).toBe(546);
    });
  });

  test('columns, as far as the sheet goes', () => {
    const { columnData, columnCount } = snapshotOf({
      columns: [
        { first: 2, last: 3, width: 100, hidden: true, style: undefined },
        { first: 5, last: 16_384, width: undefined, hidden: false, style: 0 },
      ],
    }).sheet;
    expect(columnData?.[1]).toEqual({ w: 100, hd: 1 });
    expect(columnData?.[2]).toEqual({ w: 100, hd: 1 });
    expect(columnData?.[4]).toEqual({ s: '0' });
    expect(Object.keys(columnData ?? {})).toHaveLength((columnCount ?? 0) - 2);
  });
});

describe('the sheet', () => {
  const merge = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
  });

  test('has room beyond its content', () => {
    const cells = [{ column: 40, style: 0, value: 1 }];
    expect(snapshotOf({}).sheet).toMatchObject({ rowCount: 100, columnCount: 26 });
    expect(snapshotOf({ rows: [{ ...ROW, row: 500, cells }] }).sheet).toMatchObject({
      rowCount: 550,
      columnCount: 45,
    });
    const far = [{ column: 16_384, style: 0, value: 1 }];
    expect(snapshotOf({ rows: [{ ...ROW, row: 1_048_576, cells: far }] }).sheet).toMatchObject({
      rowCount: 1_048_576,
      columnCount: 16_384,
    });
    expect(snapshotOf({ comments: [{ row: 200, column: 1, author: '', text: '' }] }).sheet.rowCount).toBe(
      250,
    );
    expect(snapshotOf({ merges: [merge(1, 300, 1, 2)] }).sheet.rowCount).toBe(350);
  });

  test('merges are those of the file; one over the whole sheet ends where the grid ends', () => {
    const { mergeData } = snapshotOf({ merges: [merge(1, 1, 1, 8), merge(2, 1_048_576, 1, 16_384)] }).sheet;
    expect(mergeData).toEqual([
      { startRow: 0, endRow: 0, startColumn: 0, endColumn: 7 },
      { startRow: 1, endRow: 99, startColumn: 0, endColumn: 25 },
    ]);
  });

  test('merges that cannot all be true do not fill the memory', () => {
    const merges = Array.from({ length: 3000 }, () => merge(1, 100, 1, 100));
    const area = (snapshotOf({ merges }).sheet.mergeData ?? []).reduce(
      (sum, { startRow, endRow, startColumn, endColumn }) =>
        sum + (endRow - startRow + 1) * (endColumn - startColumn + 1),
      0,
    );
    expect(area).toBeLessThanOrEqual(2_000_000);
  });

  test('frozen panes', () => {
    const freeze = (rows: number, columns: number, firstRow = 1, firstColumn = 1) =>
      snapshotOf({ frozen: { rows, columns, firstRow, firstColumn } }).sheet.freeze;
    expect(snapshotOf({}).sheet.freeze).toEqual({ ySplit: 0, startRow: -1, xSplit: 0, startColumn: -1 });
    expect(freeze(3, 0)).toEqual({ ySplit: 3, startRow: 3, xSplit: 0, startColumn: -1 });
    expect(freeze(4, 2)).toEqual({ ySplit: 4, startRow: 4, xSplit: 2, startColumn: 2 });
    expect(freeze(2, 1, 5, 3)).toEqual({ ySplit: 2, startRow: 6, xSplit: 1, startColumn: 3 });
  });

  test('comments stand with the sheet', () => {
    const comments = [{ row: 2, column: 3, author: '张三', text: '请核实' }];
    expect(snapshotOf({ comments }).sheet.custom).toEqual({ comments });
  });

  test('order, names, tabs; where all are hidden the first is shown', () => {
    const hidden = { ...SHEET, hidden: true };
    const data = toSnapshot(
      workbook([
        { ...SHEET, id: '7', name: '总表', tabColor: '#ff0000', gridlines: false },
        { ...hidden, id: '2' },
      ]),
    );
    expect([data.name, data.locale, data.sheetOrder]).toEqual(['预算.xlsx', 'zhCN', ['7', '2']]);
    expect(data.sheets['7']).toMatchObject({
      name: '总表',
      tabColor: '#ff0000',
      showGridlines: 0,
      hidden: 0,
    });
    expect(data.sheets['2']).toMatchObject({ tabColor: '', showGridlines: 1, hidden: 1 });
    const none = toSnapshot(workbook([hidden, { ...hidden, id: '2' }]));
    expect([none.sheets['1']?.hidden, none.sheets['2']?.hidden]).toEqual([0, 1]);
  });
});

test('a place in the look is the same place in the snapshot, counted from 0', () => {
  const place = fc.record({
    row: fc.integer({ min: 1, max: 3000 }),
    column: fc.integer({ min: 1, max: 200 }),
  });
  fc.assert(
    fc.property(place, fc.double({ noNaN: true }), ({ row, column }, value) => {
      const { sheet } = snapshotOf({ rows: [{ ...ROW, row, cells: [{ column, style: 0, value }] }] });
      expect(sheet.cellData?.[row - 1]?.[column - 1]?.v).toBe(value);
      expect([(sheet.rowCount ?? 0) > row, (sheet.columnCount ?? 0) > column]).toEqual([true, true]);
    }),
  );
});

describe('Univer opens', () => {
  const folder = join(__dirname, '../../../../assets/samples');

  test('the samples as they look', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    const looks = files.map((file) => readLook(readFileSync(join(folder, file)), file));
    const { workbooks } = inUniver(...looks);
    expect(new Set(workbooks.map(({ unitId }) => unitId)).size).toBe(files.length);
    looks.forEach((look, at) => {
      look.sheets.forEach((sheet, index) => {
        const shown = workbooks[at]?.sheets[index];
        expect([shown?.name, shown?.merges]).toEqual([sheet.name, sheet.merges.length]);
        for (const { row, cells } of sheet.rows) {
          for (const { column, style, value, serial, formula } of cells) {
            const cell = shown?.cells[`${String(row)},${String(column)}`];
            expect(cell?.v ?? null).toEqual(serial ?? value);
            expect(cell?.f).toBe(formula === undefined ? undefined : `=${formula}`);
            const { font, fill } = look.styles[style] ?? STYLE;
            expect(cell?.style).toMatchObject({
              ff: font.name,
              fs: font.size,
              bl: Number(font.bold),
              bg: fill === undefined ? null : { rgb: fill },
            });
          }
        }
      });
    });
  });

  test('a cell without a fill on a row and a column that are filled, and the sheet that can be seen', () => {
    const filled = { ...STYLE, fill: '#ffff00' };
    const cells = [
      { column: 1, style: 0, value: 1 },
      { column: 2, style: 1, value: 2 },
    ];
    const columns = [{ first: 1, last: 2, width: undefined, hidden: false, style: 1 }];
    const sheets = [
      { ...SHEET, hidden: true },
      { ...SHEET, id: '2', name: '明细', columns, rows: [{ ...ROW, style: 1, cells }] },
    ];
    const [grid] = inUniver(workbook(sheets, filled)).workbooks;
    expect(grid?.active).toBe('明细');
    expect(grid?.sheets[1]?.cells['1,1']?.style).toMatchObject({ bg: null });
    expect(grid?.sheets[1]?.cells['1,2']?.style).toMatchObject({ bg: { rgb: '#ffff00' } });
  });
});
