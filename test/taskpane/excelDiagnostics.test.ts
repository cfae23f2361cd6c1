/** @jest-environment jsdom */
import { excelDiagnostics } from '../../src/taskpane/excelDiagnostics';
import { startExcel } from '../host/client';
import type { Host } from '../host/host';

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

test('a helpdesk is told which Excel it is, and what it can do', () => {
  const told = new Map(excelDiagnostics.read());
  expect(told.get('API')).toContain('ExcelApi 1.15');
  expect(told.get('Excel')).toMatch(/PC/u);
});

test('the repair has Excel calculate every formula anew', async () => {
  await excelDiagnostics.repair();
  expect(host.workbook.calculations).toEqual(['FullRebuild']);
});
