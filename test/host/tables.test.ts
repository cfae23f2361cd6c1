/** @jest-environment jsdom */
import { startExcel } from './client';
import { errorOf } from './expecting';
import type { Host } from './host';

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

beforeEach(() => {
  host.open({
    预算: [
      ['费用名称', '金额'],
      ['摄像头', 5],
    ],
    其他: [],
  });
  host.person.formatAsTable('其他!A1:Z9');
  host.person.formatAsTable('预算!A1:B2');
});

afterEach(() => {
  expect(host.transport.failures).toEqual([]);
});

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('预算');

/** The addresses of all tables of the sheet. */
const tables = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const found = sheetOf(context).tables;
    found.load('items/id');
    await context.sync();
    const ranges = found.items.map((table) => table.getRange());
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map(({ address }) => address);
  });

const write = (address: string, values: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    sheetOf(context).getRange(address).values = values;
    await context.sync();
  });

test('the tables of a sheet are told with their ranges', async () => {
  host.person.formatAsTable('预算!D1:E9');
  expect(await tables()).toEqual(['预算!A1:B2', '预算!D1:E9']);
  host.open({ 预算: [] });
  expect(await tables()).toEqual([]);
});

test('a table that is not there is ItemNotFound', async () => {
  const error = await errorOf(async (context) => {
    const found = sheetOf(context).tables;
    found.load('items/id');
    await context.sync();
    host.workbook.sheet('预算').tables.splice(0);
    found.items[0]?.getRange().load('address');
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
});

test.each<[string, string, unknown[][], string]>([
  ['beside it', 'C2', [['x']], 'A1:C2'],
  ['below it', 'B3', [['x']], 'A1:B3'],
  ['beside it in several columns', 'C1:D1', [['x', 'y']], 'A1:D2'],
  ['beside it in rows some of which are above or below', 'C2:C4', [['x'], ['y'], ['z']], 'A1:C4'],
  ['beside it with nothing in it', 'C1:C2', [[''], [null]], 'A1:B2'],
  ['a column away', 'D1:D2', [['x'], ['y']], 'A1:B2'],
  ['at its corner', 'C3', [['x']], 'A1:B2'],
  ['within it', 'B2', [[6]], 'A1:B2'],
])('what is written %s may extend a table', async (_, address, values, expected) => {
  await write(address, values);
  expect(await tables()).toEqual([`预算!${expected}`]);
});

test('what is written into a table does not extend the one beside it', async () => {
  host.person.formatAsTable('预算!C1:D2');
  await write('C2', [['x']]);
  expect(await tables()).toEqual(['预算!A1:B2', '预算!C1:D2']);
});

test('formats and what is cleared extend none, and inserted rows move it', async () => {
  await Excel.run(async (context) => {
    const beside = sheetOf(context).getRange('C1');
    beside.numberFormat = [['@']];
    beside.clear(Excel.ClearApplyTo.contents);
    await context.sync();
  });
  host.person.insertRows('预算!1:1');
  host.person.insertRows('预算!3:3');
  expect(await tables()).toEqual(['预算!A2:B4']);
});
