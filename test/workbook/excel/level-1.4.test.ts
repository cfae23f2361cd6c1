/** @jest-environment jsdom */
import { DECLARED } from '../../host/host';
import { settled } from '../../host/expecting';
import { failureOf, range, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;

beforeAll(async () => {
  excel = await start({ sets: { ...DECLARED, ExcelApi: '1.4', DelayForCellEdit: '0.0' } });
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

test('an Excel of long ago says what it lacks', async () => {
  const { host } = await excel.open({ 预算: [] });
  expect(host.lacks).toEqual(['merges', 'events', 'kept']);
});

test('it reads sheets, but no merges', async () => {
  const port = await excel.open({
    预算: [
      ['项目预算', null],
      ['测评', { value: 45_300, numberFormat: 'yyyy-mm' }],
      ['x', 1],
    ],
  });
  excel.host.person.merge('预算!A1:B1');
  excel.host.person.hide('预算!2:2');
  excel.host.person.hide('预算!B:B');
  const sheet = await port.readSheet(excel.id('预算'));
  expect(sheet.rows.map(({ hidden, cells }) => [hidden, cells])).toEqual([
    [false, ['项目预算']],
    [true, ['测评', '2024-01-09']],
    [false, ['x', 1]],
  ]);
  expect([sheet.merges, [...sheet.hiddenColumns]]).toEqual([[], [2]]);
});

test('it selects, but tells of nothing', async () => {
  const port = await excel.open({ 预算: [], 说明: [] });
  let heard = 0;
  const hear = () => (heard += 1);
  port.onSelection(hear);
  port.onEdit(hear);
  port.onSheets(hear);
  const wanted = range(excel.id('说明'), [3, 2]);
  await port.select(wanted);
  excel.host.person.type('预算!A1', 1);
  await settled();
  expect(await port.selection()).toEqual(wanted);
  expect(heard).toBe(0);
});

test('it keeps nothing, and says so', async () => {
  const { kept } = await excel.open({ 预算: [] });
  expect(await kept.read('a')).toBeUndefined();
  expect((await failureOf(kept.write('a', '1'))).code).toBe('not-supported');
});

test('it names the workbook by its address', async () => {
  const port = await excel.open({ 预算: [] });
  expect(await port.fileName()).toBe('预算.xlsx');
});

test('where it cannot wait for the user to leave a cell, it is said that a cell is edited', async () => {
  const port = await excel.open({ 预算: [] });
  excel.host.limits.beginCellEdit();
  const failure = await failureOf(port.sheets());
  excel.host.limits.endCellEdit();
  expect(failure.code).toBe('cell-edit');
});
