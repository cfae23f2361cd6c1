/** @jest-environment jsdom */
import { batchesWith, failureOf, range, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;

beforeAll(async () => {
  excel = await start();
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

const date = (value: number, numberFormat = 'yyyy/m/d') => ({ value, numberFormat });

test('values come by row, from column A on, without blanks at the end and without empty rows', async () => {
  const port = await excel.open({
    预算: [
      [],
      [null, '费用名称', '金额'],
      [],
      [null, '等保测评', 12.5, true],
      [null, '合计', { formula: '=SUM(C4)', value: 12.5 }],
    ],
  });
  expect(await port.readSheet(excel.id('预算'))).toEqual({
    name: '预算',
    hidden: false,
    rows: [
      { row: 2, hidden: false, cells: [null, '费用名称', '金额'] },
      { row: 4, hidden: false, cells: [null, '等保测评', 12.5, true] },
      { row: 5, hidden: false, cells: [null, '合计', 12.5] },
    ],
    merges: [],
    hiddenColumns: new Set(),
    excelTables: [],
  });
});

test('an empty sheet has no rows', async () => {
  const port = await excel.open({ 空表: [] });
  expect(await port.readSheet(excel.id('空表'))).toMatchObject({ name: '空表', rows: [], merges: [] });
});

test('the text of an error is an error only where the cell holds one', async () => {
  const port = await excel.open({
    预算: [
      [{ error: '#REF!' }, '#REF!'],
      ['#1 机房', { error: '#DIV/0!' }],
    ],
  });
  const { rows } = await port.readSheet(excel.id('预算'));
  expect(rows.map(({ cells }) => cells)).toEqual([
    [{ error: '#REF!' }, '#REF!'],
    ['#1 机房', { error: '#DIV/0!' }],
  ]);
});

describe('dates', () => {
  test('a number in a date format is the day; any other number stays one', async () => {
    const port = await excel.open({
      预算: [
        [date(45_300), date(45_300, '0.00'), 45_300, date(45_300.75, 'yyyy"年"m"月"d"日"')],
        [date(0.5, 'h:mm'), date(60), date(-1), date(2_958_466)],
      ],
    });
    const { rows } = await port.readSheet(excel.id('预算'));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2024-01-09', 45_300, 45_300, '2024-01-09'],
      [0.5, '1900-02-29', -1, 2_958_466],
    ]);
  });

  test('in a workbook that counts from 1904 the same number is another day', async () => {
    const port = await excel.open({ 预算: [[date(43_838)]] });
    excel.host.workbook.date1904 = true;
    const { rows } = await port.readSheet(excel.id('预算'));
    expect(rows[0]?.cells).toEqual(['2024-01-09']);
  });

  test('how the workbook counts is asked once, and only where there is a date', async () => {
    const port = await excel.open({ 金额: [['a', 45_300]], 日期: [[date(45_300)]] });
    const before = batchesWith(excel.host, 'Functions');
    await port.readSheet(excel.id('金额'));
    expect(batchesWith(excel.host, 'Functions')).toBe(before);
    await port.readSheet(excel.id('日期'));
    await port.readSheet(excel.id('日期'));
    expect(batchesWith(excel.host, 'Functions')).toBe(before + 1);
  });

  test('formats are asked only of columns with numbers', async () => {
    const port = await excel.open({
      说明: [
        ['一', '二'],
        ['三', true],
      ],
    });
    const before = batchesWith(excel.host, 'numberFormat');
    await port.readSheet(excel.id('说明'));
    expect(batchesWith(excel.host, 'numberFormat')).toBe(before);
  });
});

describe('what is hidden', () => {
  test('hidden rows and columns are told, one or many, and so is a hidden sheet', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [`第${String(at + 1)}行`, null, 1, at]);
    const port = await excel.open({ 预算: rows });
    excel.host.person.hide('预算!1:1');
    excel.host.person.hide('预算!37:39');
    excel.host.person.hide('预算!399:400');
    excel.host.person.hide('预算!C:C');
    excel.host.workbook.sheet('预算').visibility = 'VeryHidden';

    const sheet = await port.readSheet(excel.id('预算'));
    const hidden = sheet.rows.filter((row) => row.hidden).map(({ row }) => row);
    expect(hidden).toEqual([1, 37, 38, 39, 399, 400]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect(sheet.hidden).toBe(true);
    expect(sheet.rows).toHaveLength(400);
  });

  test('every other row of a filtered list', async () => {
    const port = await excel.open({ 预算: Array.from({ length: 300 }, (_, at) => [at]) });
    for (let row = 2; row <= 300; row += 2) excel.host.person.hide(`预算!${String(row)}:${String(row)}`);
    const { rows } = await port.readSheet(excel.id('预算'));
    expect(rows.every(({ row, hidden }) => hidden === (row % 2 === 0))).toBe(true);
  });

  test('rows of a sheet whose columns are all hidden', async () => {
    const port = await excel.open({ 预算: Array.from({ length: 50 }, (_, at) => [at, at]) });
    excel.host.person.hide('预算!A:B');
    excel.host.person.hide('预算!3:4');
    excel.host.person.hide('预算!50:50');
    const { rows, hiddenColumns } = await port.readSheet(excel.id('预算'));
    expect(rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([3, 4, 50]);
    expect([...hiddenColumns]).toEqual([1, 2]);
  });

  test('a filter that leaves every other of 20,000 rows costs no more calls than one that leaves none out', async () => {
    const port = await excel.open({ 预算: Array.from({ length: 20_000 }, (_, at) => [at, '费用']) });
    // What the library sends to clear up after a call may come later, and is not counted.
    const asked = (): number =>
      excel.host.transport.batches.filter((batch) => !JSON.stringify(batch).includes('_RemoveReference'))
        .length;
    let before = asked();
    await port.readSheet(excel.id('预算'));
    const plain = asked() - before;
    for (let row = 1; row < 20_000; row += 2) excel.host.workbook.sheet('预算').hiddenRows.add(row);
    before = asked();
    const { rows } = await port.readSheet(excel.id('预算'));
    expect(rows.filter(({ hidden }) => hidden)).toHaveLength(10_000);
    expect(asked() - before).toBeLessThanOrEqual(plain + 2);
  });

  test('where nothing is hidden, it is asked once for the rows and once for the columns', async () => {
    const port = await excel.open({ 预算: Array.from({ length: 300 }, () => ['a', 'b']) });
    const before = [batchesWith(excel.host, 'rowHidden'), batchesWith(excel.host, 'columnHidden')];
    await port.readSheet(excel.id('预算'));
    const after = [batchesWith(excel.host, 'rowHidden'), batchesWith(excel.host, 'columnHidden')];
    expect(after).toEqual(before.map((count) => count + 1));
  });

  test('of all that is asked, only the question for merges counts as a write; a quiet reading leaves it out', async () => {
    const port = await excel.open({
      预算: [
        ['a', 1],
        ['b', 2],
      ],
    });
    excel.host.person.hide('预算!2:2');
    const { writes } = excel.host.transport;
    const before = writes.length;
    await port.readSheet(excel.id('预算'));
    expect(writes).toHaveLength(before + 1);
    await port.readSheet(excel.id('预算'), { quiet: true });
    expect(writes).toHaveLength(before + 1);
  });
});

describe('merged cells', () => {
  const table = [
    ['项目预算', null, null],
    ['费用', '金额', '备注'],
    ['测评', 1, null],
    ['合计', 1, 2],
  ];

  test('are told; what lies under one is not read', async () => {
    const port = await excel.open({ 预算: [['项目预算', '盖住的', null], ...table.slice(1)] });
    excel.host.person.merge('预算!A1:C1');
    excel.host.person.merge('预算!C2:C4');
    const sheet = await port.readSheet(excel.id('预算'));
    expect(sheet.merges).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 },
      { firstRow: 2, lastRow: 4, firstColumn: 3, lastColumn: 3 },
    ]);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['项目预算'],
      ['费用', '金额', '备注'],
      ['测评', 1],
      ['合计', 1],
    ]);
  });

  test('more than Excel tells at once are asked in halves', async () => {
    const port = await excel.open({ 预算: Array.from({ length: 1400 }, (_, at) => [at, '类']) });
    for (let row = 1; row < 1400; row += 2)
      excel.host.person.merge(`预算!B${String(row)}:B${String(row + 1)}`);
    const { merges } = await port.readSheet(excel.id('预算'));
    expect(merges).toHaveLength(700);
    expect(merges.at(-1)).toEqual({ firstRow: 1399, lastRow: 1400, firstColumn: 2, lastColumn: 2 });
  });

  test('a quiet reading takes those found before, until rows were moved', async () => {
    const port = await excel.open({ 预算: table });
    excel.host.person.merge('预算!A1:C1');
    const asked = () => batchesWith(excel.host, 'GetMergedAreasOrNullObject');
    const first = await port.readSheet(excel.id('预算'));
    const before = asked();

    const part = range(excel.id('预算'), [2, 1, 4, 3]);
    expect((await port.readSheet(excel.id('预算'), { quiet: true })).merges).toEqual(first.merges);
    expect((await port.readSheet(excel.id('预算'), { quiet: true, range: part })).merges).toEqual([]);
    expect(asked()).toBe(before);

    const told = new Promise<unknown>((resolve) => port.onEdit(resolve));
    excel.host.person.insertRows('预算!1:1');
    await told;
    const moved = await port.readSheet(excel.id('预算'), { quiet: true });
    expect(moved.merges).toEqual([{ firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 3 }]);
    expect(asked()).toBe(before + 1);
  });

  test('a reading that was asked for asks again', async () => {
    const port = await excel.open({ 预算: table });
    await port.readSheet(excel.id('预算'));
    excel.host.person.merge('预算!A1:C1');
    expect((await port.readSheet(excel.id('预算'))).merges).toHaveLength(1);
  });
});

describe('Excel tables', () => {
  const rows = [['费用', '金额'], ['测评', 1], ['汇总', 1], [], ['费用', '金额']];

  test('are told with their headers and totals, wherever they are on the sheet', async () => {
    const port = await excel.open({ 预算: rows, 说明: [['x']] });
    excel.host.person.formatAsTable('说明!A1:A2');
    excel.host.person.formatAsTable('预算!A1:B3');
    excel.host.person.formatAsTable('预算!A5:D5');
    excel.host.person.formatAsTable('预算!AZ90:BA95');
    const told = [
      { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 2 },
      { firstRow: 5, lastRow: 5, firstColumn: 1, lastColumn: 4 },
      { firstRow: 90, lastRow: 95, firstColumn: 52, lastColumn: 53 },
    ];
    expect((await port.readSheet(excel.id('预算'))).excelTables).toEqual(told);
    const part = range(excel.id('预算'), [5, 1]);
    expect((await port.readSheet(excel.id('预算'), { range: part })).excelTables).toEqual(told);
  });

  test('cost no call of their own, and none counts as a write', async () => {
    const port = await excel.open({ 预算: rows });
    const { batches, writes } = excel.host.transport;
    const counted = async (): Promise<number[]> => {
      const before = [batches.length, writes.length];
      await port.readSheet(excel.id('预算'), { quiet: true });
      return [batches.length, writes.length].map((count, at) => count - (before[at] ?? 0));
    };
    await counted();
    const without = await counted();
    for (const row of ['1', '3', '5']) excel.host.person.formatAsTable(`预算!A${row}:B${row}`);
    expect(await counted()).toEqual(without);
  });
});

test('a part of a sheet keeps its row numbers and columns', async () => {
  const port = await excel.open({
    预算: [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ],
  });
  excel.host.person.hide('预算!3:3');
  const sheet = excel.id('预算');
  const read = await port.readSheet(sheet, { range: range(sheet, [2, 2, 3, 9]) });
  expect(read.rows).toEqual([
    { row: 2, hidden: false, cells: [null, 2] },
    { row: 3, hidden: true, cells: [null, 3] },
  ]);
});

test('a protected sheet is read as any other', async () => {
  const port = await excel.open({
    预算: [
      ['a', 1],
      ['b', 2],
    ],
  });
  excel.host.person.protect('预算');
  excel.host.person.hide('预算!2:2');
  const { rows } = await port.readSheet(excel.id('预算'));
  expect(rows.map(({ hidden, cells }) => [hidden, cells])).toEqual([
    [false, ['a', 1]],
    [true, ['b', 2]],
  ]);
});

test('a sheet that is not there is gone', async () => {
  const port = await excel.open({ 预算: [] });
  const { code, detail } = await failureOf(port.readSheet('{没有}'));
  expect(code).toBe('sheet-gone');
  expect(detail).toContain('ItemNotFound');
});
