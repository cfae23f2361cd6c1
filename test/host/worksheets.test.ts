/** @jest-environment jsdom */
import { startExcel } from './client';
import { errorOf } from './expecting';
import type { Host } from './host';

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

beforeEach(() => {
  host.open({ 预算: [['项目', '金额']], '2025 年': [], 说明: [['x']] });
});

afterEach(() => {
  expect(host.transport.failures).toEqual([]);
});

test('the collection lists the sheets in order', async () => {
  const listed = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id,items/visibility,items/position');
    await context.sync();
    return worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]);
  });
  expect(listed).toEqual([
    ['预算', 'Visible', 0],
    ['2025 年', 'Visible', 1],
    ['说明', 'Visible', 2],
  ]);
});

test('top and skip of a load are kept to', async () => {
  const listed = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ select: 'name', top: 1, skip: 1 });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(listed).toEqual(['2025 年']);
});

test('a sheet is found by its name, letter case aside, and by its id', async () => {
  host.open({ Budget: [] });
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const byName = worksheets.getItem('BUDGET').load('name,id');
    await context.sync();
    const byId = worksheets.getItem(byName.id).load('name');
    await context.sync();
    return [byName.name, byId.name];
  });
  expect(names).toEqual(['Budget', 'Budget']);
});

test('a sheet that is not there is ItemNotFound, told with the statement that asked for it', async () => {
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
  expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  expect(error.debugInfo.statement).toContain('worksheets.getItem(');
});

test('getItemOrNullObject gives the null object, and all that hangs on it is null too', async () => {
  const nothing = await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    const found = context.workbook.worksheets.getItemOrNullObject('说明').load('name');
    const range = missing.getUsedRangeOrNullObject().load('values');
    await context.sync();
    return [missing.isNullObject, range.isNullObject, found.isNullObject, found.name];
  });
  expect(nothing).toEqual([true, true, false, '说明']);
});

test('an added sheet, its name and its visibility are in the workbook', async () => {
  const added = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('核对报告');
    const unnamed = context.workbook.worksheets.add();
    sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.load('name,position,visibility');
    unnamed.load('name');
    await context.sync();
    sheet.name = '核对报告（二）';
    await context.sync();
    return [sheet.position, sheet.visibility, unnamed.name];
  });
  expect(added).toEqual([3, 'Hidden', 'Sheet5']);
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('核对报告（二）');
});

test.each([
  ['预算', 'ItemAlreadyExists'],
  ['a/b', 'InvalidArgument'],
  ['长'.repeat(32), 'InvalidArgument'],
])('a sheet cannot be named %s', async (name, code) => {
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(error.code).toBe(code);
});

test('the active sheet is the one the user is on', async () => {
  host.person.select('说明!B2');
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('说明');
});
