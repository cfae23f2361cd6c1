/** @jest-environment jsdom */
import { DECLARED } from '../../host/host';
import { range, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;

beforeAll(async () => {
  excel = await start({ sets: { ...DECLARED, ExcelApi: '1.9' } });
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

test('an Excel of 2019 tells and keeps all, and lacks only the merges', async () => {
  const port = await excel.open({ 预算: [['项目预算']], 说明: [] });
  excel.host.person.merge('预算!A1:B1');
  expect(port.host.lacks).toEqual(['merges']);
  expect((await port.readSheet(excel.id('预算'))).merges).toEqual([]);

  await port.kept.write('region', 'tunxi');
  expect(await port.kept.read('region')).toBe('tunxi');

  const edit = new Promise((resolve) => port.onEdit(resolve));
  const sheets = new Promise<void>((resolve) => port.onSheets(resolve));
  excel.host.person.type('预算!B2', 1);
  excel.host.person.select('说明!A1');
  expect(await edit).toEqual({ sheet: excel.id('预算'), range: range(excel.id('预算'), [2, 2]) });
  await sheets;
});
