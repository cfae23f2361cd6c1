import fc from 'fast-check';
import type { CellValue } from '../../../src/budget/sheet';
import { readWorkbook, WorkbookError } from '../../../src/workbook/ooxml';
import { makeWorkbook, workbookParts } from './package';
import { readSheet } from './reading';

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '等保测评',
    ' \t\n',
    '_x000D_',
    '_x005F_',
    '\r',
    'a\u0000b',
    '\ud800',
    ']]>',
    '<is>',
    '\ufffe',
  ),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  text,
  fc.constantFrom('#REF!', '#DIV/0!').map((error) => ({ error })),
);
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
const options = fc.record({
  inlineStrings: fc.boolean(),
  withoutPositions: fc.boolean(),
  strict: fc.boolean(),
  absoluteTargets: fc.boolean(),
  prefix: fc.constantFrom(undefined, 'x'),
});

/** Rows without a value are absent, and so are blanks at the end of a row. */
function expectedRows(rows: readonly (readonly CellValue[])[]): [number, readonly CellValue[]][] {
  return rows
    .map((cells, at): [number, readonly CellValue[]] => {
      const last = cells.findLastIndex((value) => value !== null);
      return [at + 1, cells.slice(0, last + 1)];
    })
    .filter(([, cells]) => cells.length > 0);
}

test('any grid of values is read back as it was written', () => {
  fc.assert(
    fc.property(grid, options, (rows, { prefix, ...others }) => {
      const sheet = readSheet({ rows }, prefix === undefined ? others : { ...others, prefix });
      expect(sheet.rows.map(({ row, cells }) => [row, cells])).toEqual(expectedRows(rows));
    }),
    { numRuns: 300 },
  );
});

const original = makeWorkbook(
  [
    {
      name: '预算',
      rows: [
        ['费用名称', '金额'],
        ['防火墙', 12.5],
        [{ runs: ['等保', '测评'] }, { number: 45300, format: 'yyyy-mm-dd' }],
      ],
      merges: ['A4:B4'],
      hiddenRows: [2],
      hiddenColumns: [5],
    },
    { name: '说明', rows: [['注：均含税']] },
  ],
  { inlineStrings: false },
);

/** Whatever the bytes: a workbook, or an error that says what is wrong. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    const workbook = readWorkbook(bytes, '预算.xlsx');
    expect(workbook.sheets.length).toBeGreaterThan(0);
  } catch (thrown) {
    if (!(thrown instanceof WorkbookError)) throw thrown;
    expect(thrown.message).toContain('预算.xlsx');
    expect(thrown.message).toMatch(/请/);
  }
}

describe('a damaged file gives a workbook or a WorkbookError', () => {
  test('cut off anywhere', () => {
    for (let length = 0; length < original.length; length++) readsOrRefuses(original.subarray(0, length));
  });

  test('with any bytes changed', () => {
    const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(original);
        for (const [at, value] of changes) bytes[at] = value;
        readsOrRefuses(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test('with bytes changed in the XML, under a checksum that holds', () => {
    const paths = [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      '_rels/.rels',
    ];
    const sheets = [
      { name: '预算', rows: [['费用名称', { number: 45300, format: 'yyyy' }]], merges: ['A2:B2'] },
    ];
    const plain = new Map(paths.map((path) => [path, partOf(sheets, path)]));
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'<>/"=&; ax019:!?[]\u0000')), {
          minLength: 1,
          maxLength: 4,
        }),
        (path, changes) => {
          const letters = [...(plain.get(path) ?? '')];
          for (const [at, letter] of changes) letters[at % letters.length] = letter;
          readsOrRefuses(makeWorkbook(sheets, { parts: { [path]: letters.join('') } }));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of nothing but noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        readsOrRefuses(noise);
        readsOrRefuses(Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]));
      }),
    );
  });
});

function partOf(sheets: Parameters<typeof workbookParts>[0], path: string): string {
  return String(workbookParts(sheets)[path]);
}
