/** @jest-environment jsdom */
import { failureOf, range, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;

beforeAll(async () => {
  excel = await start();
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

test('sheets come in the order of the tabs, with ids that stay', async () => {
  const port = await excel.open({ 预算: [], '2025 年': [], 底稿: [] });
  excel.host.workbook.sheet('2025 年').visibility = 'Hidden';
  excel.host.workbook.sheet('底稿').visibility = 'VeryHidden';
  const before = await port.sheets();
  expect(before.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['预算', false],
    ['2025 年', true],
    ['底稿', true],
  ]);
  excel.host.workbook.rename(excel.host.workbook.sheet('预算'), '预算（定稿）');
  expect((await port.sheets())[0]).toEqual({ ...before[0], name: '预算（定稿）' });
});

test('the sheet in front is the one the user is on', async () => {
  const port = await excel.open({ 预算: [], 说明: [] });
  excel.host.person.select('说明!B2');
  expect(await port.activeSheet()).toBe(excel.id('说明'));
});

test('a chart sheet in front is no sheet and no selection; its workbook is read all the same', async () => {
  const port = await excel.open({ 预算: [['a', 1]] });
  excel.host.workbook.activateChartSheet();
  expect(await port.activeSheet()).toBeUndefined();
  expect(await port.selection()).toBeUndefined();
  expect(await port.sheets()).toHaveLength(1);
  expect((await port.readSheet(excel.id('预算'))).rows).toHaveLength(1);
});

test.each(['several ranges', 'shape'] as const)('with %s selected there is no selection', async (what) => {
  const port = await excel.open({ 预算: [] });
  excel.host.person.selectInstead(what);
  expect(await port.selection()).toBeUndefined();
});

test('the selection is a range on its sheet', async () => {
  const port = await excel.open({ 预算: [], 说明: [] });
  excel.host.person.select('说明!C2:AB7');
  expect(await port.selection()).toEqual(range(excel.id('说明'), [2, 3, 7, 28]));
});

test('a range is brought to the front and selected, on whichever sheet it is', async () => {
  const port = await excel.open({ 预算: [], 说明: [] });
  const wanted = range(excel.id('说明'), [5, 2, 5, 28]);
  await port.select(wanted);
  expect(excel.host.workbook.active.name).toBe('说明');
  expect(await port.selection()).toEqual(wanted);

  const cell = range(excel.id('预算'), [1, 1]);
  await port.select(cell);
  expect(await port.selection()).toEqual(cell);
});

test('on a sheet that was deleted nothing is selected', async () => {
  const port = await excel.open({ 预算: [], 说明: [] });
  const wanted = range(excel.id('说明'), [1, 1]);
  excel.host.workbook.remove(excel.host.workbook.sheet('说明'));
  expect((await failureOf(port.select(wanted))).code).toBe('sheet-gone');
});
