import fc from 'fast-check';
import {
  columnLetters,
  MARK_HEADERS,
  marksOf,
  planMarks,
  planUnmark,
  readMarks,
  readTables,
  writeMarks,
  type CellValue,
  type MarkPlan,
  type Sheet,
} from '../../../src/budget';
import { inlineText } from '../../../src/budget/marks/values';
import { draw } from '../grid-text';
import { decision } from '../decisions/make';
import { contents, covers, mark, resultOf, typed, unmark } from './apply';
import { checked, places, plan } from './planned';

const SHEET = draw(
  '项目预算\n单位：元\n序号|费用名称|金额\n一、|硬件|\n1|400万半球摄像机|100\n2|信息员培训费|50\n|小计|150\n合计||150',
);

describe('what is written', () => {
  test('headers at the last row of the table’s header, a verdict for each line and nothing for other rows', () => {
    const { writes, resultSheet } = plan(SHEET);
    expect(resultSheet).toBeUndefined();
    expect(writes).toEqual([
      {
        firstRow: 3,
        firstColumn: 4,
        values: [
          [...MARK_HEADERS],
          [null, null, null, null, null],
          ['✓ 纳入', '摄像头', expect.stringMatching(/^《.*》附件/u), expect.any(String), null],
          ['✕ 不纳入', expect.stringContaining('办公'), expect.any(String), expect.any(String), null],
        ],
      },
    ]);
  });

  test('a person’s word stands in the last column', () => {
    const made = decision('verdict', { wording: '信息员培训费', to: { verdict: 'in' }, reason: '项目必需' });
    const { writes } = planMarks(checked(SHEET, [made]), SHEET, { sheetNames: [] });
    expect(writes[0]?.values[3]).toEqual([
      '✓ 纳入',
      expect.any(String),
      expect.any(String),
      expect.any(String),
      expect.stringMatching(/^张三 2026-11-21 改判纳入：项目必需（GOVIT：不纳入/u),
    ]);
  });

  test('a line that the unit’s own table reads says so, and what it would be without', () => {
    const result = checked(SHEET, [], [{ wording: '信息员培训费', kind: 'business_application' }]);
    const { writes } = planMarks(result, SHEET, { sheetNames: [] });
    expect(writes[0]?.values[3]).toEqual([
      '✓ 纳入',
      expect.any(String),
      expect.any(String),
      expect.stringMatching(/按本单位词库：“信息员培训费”→业务应用系统（不用词库则为：.*，✕ 不纳入）$/u),
      null,
    ]);
    expect(writes[0]?.values[2]?.join()).not.toContain('词库');
  });

  test('each verdict has a conditional format on the column of verdicts, over the lines only', () => {
    const { formats } = plan(SHEET);
    expect(formats.map(({ beginsWith }) => beginsWith.trim()).sort()).toEqual(
      ['?', '–', '⊘', '◐', '✓', '✕'].sort(),
    );
    for (const { range } of formats)
      expect(range).toEqual({ firstRow: 4, lastRow: 6, firstColumn: 4, lastColumn: 4 });
  });

  test('the last of two header rows is the one beside which the headers stand', () => {
    const two = draw('费用名称|投资（元）|\n|单价|合价\n摄像头|1|5', { merges: ['A1:A2', 'B1:C1'] });
    expect(places(plan(two))).toEqual(['D2']);
  });

  test('a sheet without a table is not marked', () => {
    expect(plan(draw('封面\n说明'))).toEqual({
      sheet: '预算',
      writes: [],
      formats: [],
      marks: { sheet: '预算', blocks: [] },
    });
  });
});

test.each([
  ['=1+1'],
  ['+5'],
  ['-5'],
  ['@x'],
  [' =1'],
  ['\t=1'],
  ['＝1'],
  ["'x"],
  ['12.5'],
  ['2026-11-21'],
  ['15%'],
  ['TRUE'],
  ['9:30'],
  ['1e5'],
])('%j stays a text wherever it is written', (text) => {
  expect(inlineText(text)).toMatch(/^·/u);
});

test('no text is a formula, and texts that are none stay as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inlineText(text)).not.toMatch(/^[=+\-@\s']|\p{Cc}/u);
    }),
  );
  expect(['', '纳入', '– 未规定', '? 待判定', '2 处'].map(inlineText)).toEqual([
    '',
    '纳入',
    '– 未规定',
    '? 待判定',
    '2 处',
  ]);
});

describe('room', () => {
  const rows = '费用名称|金额（元）|||||||||\n摄像头|5|||||||||\n服务器|6|||||||||';
  const at = (row: number, column: number, value: CellValue, sheet = draw(rows)): string[] =>
    places(plan(typed(sheet, row, column, value)));

  test.each([
    ['nothing beside the table', at(9, 9, null), ['C1']],
    ['a remark beside a line', at(2, 5, '旁注'), ['F1']],
    ['a remark farther than the marks reach', at(2, 8, '旁注'), ['C1']],
    ['a remark where the last of the marks would be', at(2, 7, '旁注'), ['H1']],
    ['a formula that gives an empty text', at(3, 3, ''), ['D1']],
    ['a remark in a row that was read as part of the table', at(5, 3, '审核人'), ['D1']],
    [
      'a remark that leaves no room within reach',
      at(2, 17, '远', typed(typed(draw(rows), 2, 7, 'x'), 3, 12, 'y')),
      [],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a merge that reaches into the rows is not written into', () => {
    expect(
      places(plan({ ...draw(rows), merges: [{ firstRow: 1, lastRow: 2, firstColumn: 4, lastColumn: 5 }] })),
    ).toEqual(['F1']);
  });

  test('hidden columns are not used', () => {
    expect(places(plan(draw(rows, { hiddenColumns: ['D'] })))).toEqual(['E1']);
  });

  test('beside a table at its left there is none: its lines are on a sheet of their own, and both tables are marked', () => {
    const beside = draw('费用名称|金额（元）|费用名称|金额（元）\n摄像头|5|服务器|6');
    const made = plan(beside, { sheetNames: ['预算', 'govit 核对结果'] });
    expect(places(made)).toEqual(['E1']);
    expect(made.resultSheet?.name).toBe('GOVIT 核对结果 (2)');
    expect(made.resultSheet?.rows.slice(2)).toEqual([
      ['行', '费用', '金额', '判定', '类别', '依据', '说明/待补', '复核'],
      ['第 2 行', '摄像头', '5 元', '✓ 纳入', '摄像头', expect.any(String), expect.any(String), ''],
    ]);
  });

  test('two tables one above the other have each their own', () => {
    const two = draw(
      '费用名称|金额（元）\n摄像头|5\n合计|5\n\n二、其他\n费用名称|规格|单价|金额（元）\n服务器|2U|6|6',
    );
    expect(places(plan(two))).toEqual(['C1', 'E6']);
  });
});

describe('a marked sheet checked again', () => {
  test('reads as without the marks', () => {
    const marked = mark(SHEET, plan(SHEET));
    expect(contents(marked)).not.toEqual(contents(SHEET));
    expect(readTables(marked)).toEqual(readTables(SHEET));
  });

  test('though rows were inserted and what was typed beside them stays', () => {
    const marked = typed(typed(mark(SHEET, plan(SHEET)), 8, 4, '不是标注'), 6, 1, 3);
    expect(readTables(marked).tables[0]?.columns.others).toEqual([]);
    expect(readTables(marked).tables[0]?.lines).toHaveLength(2);
  });

  test('the sheet of results is no budget', () => {
    const result = resultOf(plan(draw('费用名称|金额（元）|费用名称|金额（元）\n摄像头|5|服务器|6')));
    expect(readTables(result)).toEqual({ name: result.name, tables: [], findings: [] });
  });

  test('marked again, the earlier marks give way in the same place', () => {
    const first = plan(SHEET);
    const again = plan(mark(SHEET, first), { previous: first.marks });
    expect(again.writes).toEqual(first.writes);
    expect(contents(mark(mark(SHEET, first), again))).toEqual(contents(mark(SHEET, first)));
  });

  test('of which the record is lost, the new marks stand beside the old ones, over nothing', () => {
    expect(places(plan(mark(SHEET, plan(SHEET))))).toEqual(['I3']);
  });
});

test('the marks of an earlier time are known by the sheet’s name, and by what stands in it where it was renamed', () => {
  const other = { ...draw('费用名称|金额（元）\n服务器|6'), name: '附表' };
  const all = [plan(other).marks, plan(SHEET).marks];
  const marked = mark(SHEET, plan(SHEET));
  expect(marksOf(all, marked, ['预算', '附表'])?.sheet).toBe('预算');
  expect(marksOf(all, { ...marked, name: '新表' }, ['新表', '新附表'])?.sheet).toBe('预算');
  expect(marksOf(all, { ...mark(other, plan(other)), name: '新附表' }, ['新表', '新附表'])?.sheet).toBe(
    '附表',
  );
  expect(marksOf(all, { ...marked, name: '副本' }, ['预算', '附表', '副本'])).toBeUndefined();
  expect(marksOf(all, { ...SHEET, name: '新表' }, ['新表'])).toBeUndefined();
});

describe('taking the marks away', () => {
  const first = plan(SHEET);
  const marked = mark(SHEET, first);
  const clear = (sheet: Sheet, ...others: Sheet[]): ReturnType<typeof planUnmark> =>
    planUnmark(first.marks, sheet, others);

  test('leaves the sheet as it was, and takes back the formats that were made', () => {
    const undo = clear(marked);
    expect(contents(unmark(marked, undo))).toEqual(contents(SHEET));
    expect(undo.typedOver).toEqual([]);
    expect(undo.formats.map(({ beginsWith, color, fill }) => [beginsWith, color, fill])).toEqual(
      first.formats.map(({ beginsWith, color, fill }) => [beginsWith, color, fill]),
    );
    expect(undo.formats[0]?.range.firstColumn).toBe(4);
  });

  test('the record comes back from its text', () => {
    expect(readMarks(writeMarks([first.marks]))).toEqual({ sheets: [first.marks] });
  });

  test.each([
    ['another text', '人工核过'],
    ['a text that stands in another row', '✕ 不纳入'],
    ['a number', 5],
    ['a blank', ' '],
  ])('what was typed over a mark is told and stays: %s', (_, value) => {
    const undo = clear(typed(marked, 5, 4, value));
    expect(undo.typedOver).toEqual([{ row: 5, column: 4, text: String(value) }]);
    expect(contents(unmark(typed(marked, 5, 4, value), undo))).toEqual(contents(typed(SHEET, 5, 4, value)));
  });

  test('a mark that was deleted by hand is no matter', () => {
    const undo = clear(typed(marked, 5, 6, null));
    expect(undo.typedOver).toEqual([]);
    expect(contents(unmark(marked, undo))).toMatchObject({ rows: expect.any(Array) as unknown });
    expect(contents(unmark(typed(marked, 5, 6, null), undo))).toEqual(contents(SHEET));
  });

  test('a header that was typed over is told, and the marks under it go', () => {
    const changed = typed(marked, 3, 5, '类别');
    const undo = clear(changed);
    expect(undo.typedOver).toEqual([{ row: 3, column: 5, text: '类别' }]);
    expect(contents(unmark(changed, undo))).toEqual(contents(typed(SHEET, 3, 5, '类别')));
  });

  /** The sheet with its rows moved down from one on, as inserting a row does. */
  const withRow = (sheet: Sheet, at: number): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.row >= at ? { ...row, row: row.row + 1 } : row)),
  });
  /** The sheet with a column inserted at its left. */
  const withColumn = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: [null, ...row.cells] })),
  });
  /** The sheet with two of its rows exchanged, as sorting does. */
  const sorted = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows
      .map((row) => (row.row === 5 ? { ...row, row: 6 } : row.row === 6 ? { ...row, row: 5 } : row))
      .sort((a, b) => a.row - b.row),
  });
  const renamed = (sheet: Sheet): Sheet => ({ ...sheet, name: '新表' });

  test.each([
    ['a row inserted above the table', (sheet: Sheet) => withRow(sheet, 1)],
    ['a row inserted in it', (sheet: Sheet) => withRow(sheet, 6)],
    ['a column inserted', withColumn],
    ['sorted', sorted],
    ['renamed', renamed],
    ['all of it', (sheet: Sheet) => renamed(sorted(withColumn(withRow(sheet, 1))))],
  ])('finds them with %s', (_, move) => {
    const undo = clear(move(marked));
    expect(undo.typedOver).toEqual([]);
    expect(contents(unmark(move(marked), undo))).toEqual(contents(move(SHEET)));
  });

  test.each([1, 2, 3, 4, 5])('a column of marks that was deleted (the %s.) is no matter', (nth) => {
    const first = marked.rows.find(({ row }) => row === 3)?.cells.indexOf('GOVIT 判定') ?? -1;
    const without: Sheet = {
      ...marked,
      rows: marked.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(first + nth - 1, 1) })),
    };
    const undo = clear(without);
    expect(undo.typedOver).toEqual([]);
    expect(contents(unmark(without, undo))).toEqual(contents(SHEET));
  });

  test('a line deleted with its marks leaves nothing behind', () => {
    const without = (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.filter(({ row }) => row !== 5) });
    expect(contents(unmark(without(marked), clear(without(marked))))).toEqual(contents(without(SHEET)));
  });

  test('what the user wrote under the marks is not ours', () => {
    const noted = typed(marked, 12, 4, '复核完毕');
    expect(contents(unmark(noted, clear(noted)))).toEqual(contents(typed(SHEET, 12, 4, '复核完毕')));
    expect(clear(noted).typedOver).toEqual([]);
  });

  test('marks that are gone already leave nothing to do', () => {
    expect(clear(SHEET)).toMatchObject({ erase: [], typedOver: [] });
  });

  test('the sheet of results goes if it is as it was, whatever it is called, and stays if it was changed', () => {
    const beside = draw('费用名称|金额（元）|费用名称|金额（元）\n摄像头|5|服务器|6');
    const made = plan(beside);
    const result = resultOf(made);
    const undo = (other: Sheet): ReturnType<typeof planUnmark> =>
      planUnmark(made.marks, mark(beside, made), [other]);
    expect(undo(result).deleteSheet).toBe('GOVIT 核对结果');
    expect(undo({ ...result, name: '改名' }).deleteSheet).toBe('改名');
    expect(undo(typed(result, 4, 9, '同意'))).toMatchObject({ changedSheet: 'GOVIT 核对结果' });
    expect(undo(typed(result, 4, 9, '同意')).deleteSheet).toBeUndefined();
  });
});

test.each([
  '',
  '{',
  '{"format":"govit-marks"}',
  '[]',
  '{"format":"govit-marks","version":1,"sheets":[{"sheet":"a","blocks":[{"headerRow":0}]}]}',
])('a record that is damaged is told: %j', (json) => {
  expect(readMarks(json)).toEqual({ sheets: [], problem: expect.any(String) as string });
});

const word = fc.constantFrom<CellValue>(
  '摄像头',
  '服务器',
  '信息员培训费',
  '监理费',
  '一、硬件',
  '小计',
  '合计',
  '备注',
  '✓ 纳入',
  'GOVIT 判定',
  'GOVIT 复核',
  '=1',
  3,
  12.5,
  true,
  '',
  null,
  null,
  null,
);
const header = fc.constantFrom<CellValue[]>(
  ['序号', '费用名称', '金额（元）'],
  ['费用名称', '规格', '金额（万元）', '备注'],
  ['费用名称', '金额（元）', '费用名称', '金额（元）'],
);
const block = fc.tuple(fc.nat(14), fc.nat(2), fc.nat(12), fc.nat(2)).map(([row, height, column, width]) => ({
  firstRow: row + 1,
  lastRow: row + 1 + height,
  firstColumn: column + 1,
  lastColumn: column + 1 + width,
}));
const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    rows: fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.array(word, { maxLength: 14 }) }, { weight: 1, arbitrary: header }),
      { minLength: 2, maxLength: 15 },
    ),
    merges: fc.array(block, { maxLength: 2 }),
    excelTables: fc.array(block, { maxLength: 2 }),
    hidden: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 2 }),
  })
  .map(({ rows, merges, hidden, excelTables }) => ({
    name: '表',
    hidden: false,
    rows: rows.map((cells, at) => ({ row: at + 1, hidden: false, cells })),
    merges,
    hiddenColumns: new Set(hidden),
    excelTables,
  }));

/** The written cells that lie in an Excel table, right beside one or right below one. */
const takenIn = ({ excelTables = [] }: Sheet, { writes }: MarkPlan): string[] =>
  writes.flatMap(({ firstRow, firstColumn, values }) =>
    values.flatMap((texts, down) =>
      texts.flatMap((text, right) => {
        const [row, column] = [firstRow + down, firstColumn + right];
        const isTaken = excelTables.some(
          (one) => covers(one, row, column) || covers(one, row, column - 1) || covers(one, row - 1, column),
        );
        return text !== null && isTaken ? [`${columnLetters(column)}${String(row)}`] : [];
      }),
    ),
  );

test('on any sheet marks go over nothing and into no Excel table, and marking and clearing leaves the sheet as it was', () => {
  let marks = 0;
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const made = plan(sheet);
      const after = mark(sheet, made);
      marks += made.writes.length;
      expect(takenIn(sheet, made)).toEqual([]);
      for (const { values } of made.writes)
        for (const text of values.flat()) expect(text ?? 'x').not.toMatch(/^[=+\-@]/u);
      const undo = planUnmark(readMarks(writeMarks([made.marks])).sheets[0] ?? made.marks, after);
      expect(contents(unmark(after, undo))).toEqual(contents(sheet));
    }),
    { numRuns: 400 },
  );

  expect(marks).toBeGreaterThan(50);
});

test('ten thousand lines are marked and cleared', () => {
  const cells: CellValue[][] = [
    ['费用名称', '金额（元）'],
    ...Array.from({ length: 10_000 }, (_, at): CellValue[] => [at % 3 === 0 ? '摄像头' : '服务器', at]),
  ];
  const sheet: Sheet = {
    name: '表',
    hidden: false,
    rows: cells.map((row, at) => ({ row: at + 1, hidden: false, cells: row })),
    merges: [],
    hiddenColumns: new Set(),
  };
  const made = plan(sheet);
  const block = made.writes[0];
  const after: Sheet = {
    ...sheet,
    rows: sheet.rows.map((row, at) => ({ ...row, cells: [...row.cells, ...(block?.values[at] ?? [])] })),
  };
  const undo = planUnmark(made.marks, after);
  expect(contents(unmark(after, undo))).toEqual(contents(sheet));
  expect(writeMarks([made.marks]).length).toBeLessThan(200_000);
});
