import type { Browser } from 'playwright-core';
import { openChromium } from './chromium';
import { ADD_IN, openExcelPage, type ExcelPage } from './excel-page';

// The page of the shared runtime as its user meets it, in front of the simulated Excel.

// Starting a browser takes its time on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let excel: ExcelPage;

beforeAll(async () => {
  browser = await openChromium();
  excel = await openExcelPage(browser, ADD_IN, { sheets: { 预算: [['等保测评服务费']] } });
});

afterAll(async () => {
  await browser.close();
  await excel.close();
});

const EXAMPLE = '=GOVIT.CATEGORY(B4)';

/** Selects a cell, presses 插入 beside an example, and gives what the page says. */
async function insertAt(address: string): Promise<string> {
  const { page } = excel;
  await page.evaluate((cell) => {
    simulatedExcel.person.select(cell);
  }, address);
  const before = await page.getByRole('status').innerText();
  await page.getByRole('button', { name: `插入 ${EXAMPLE}` }).click();
  const status = page.getByRole('status').filter({ hasNotText: before });
  await status.waitFor();
  return status.innerText();
}

const formulaAt = (address: string) =>
  excel.page.evaluate((cell) => {
    const { sheet, row, column } = simulatedExcel.workbook.at(cell);
    return sheet.get(row, column).formula;
  }, address);

test('an example is written into the selected cell', async () => {
  expect(await insertAt('预算!C3')).toContain(`已在 预算!C3 写入 ${EXAMPLE}`);
  expect(await formulaAt('预算!C3')).toBe(EXAMPLE);
});

test('a cell with content is left alone, and the page says so', async () => {
  expect(await insertAt('预算!A1')).toContain('没有改动');
  expect(await formulaAt('预算!A1')).toBeUndefined();
});

test('while a cell is being edited nothing is written, and the page says what to do', async () => {
  await excel.page.evaluate(() => {
    simulatedExcel.limits.beginCellEdit();
  });
  expect(await insertAt('预算!D4')).toContain('Esc');
  await excel.page.evaluate(() => {
    simulatedExcel.limits.endCellEdit();
  });
  expect(await formulaAt('预算!D4')).toBeUndefined();
});

test('nothing went wrong in the page, and no other machine was asked', () => {
  expect({ errors: excel.errors, strangers: excel.strangers }).toEqual({ errors: [], strangers: [] });
});
