/** @jest-environment jsdom */
import { DECLARED } from '../../host/host';
import { start } from './excel';

test('an Excel that tells of renamed sheets is heard', async () => {
  const excel = await start({ sets: { ...DECLARED, ExcelApi: '1.17' } });
  const port = await excel.open({ 预算: [], 说明: [] });
  const told = new Promise<void>((resolve) => port.onSheets(resolve));
  excel.host.workbook.rename(excel.host.workbook.sheet('说明'), '编制说明');
  await expect(told).resolves.toBeUndefined();
  expect(excel.host.transport.failures).toEqual([]);
});
