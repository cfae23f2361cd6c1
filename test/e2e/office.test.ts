import type { Browser } from 'playwright-core';
import { openChromium } from './chromium';
import { BARE, openExcelPage, type ExcelPage } from './excel-page';

// The simulated Excel in a real browser: that what holds in Jest's jsdom holds there too.

// Starting a browser takes its time on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let excel: ExcelPage;

beforeAll(async () => {
  browser = await openChromium();
  excel = await openExcelPage(browser, BARE, {
    sheets: { 预算: [['服务器', 12.5]] },
    displayLanguage: 'zh-CN',
  });
});

afterAll(async () => {
  await browser.close();
  await excel.close();
});

test('the unmodified library starts in front of the host', async () => {
  const seen = await excel.page.evaluate(async () => ({
    info: await Office.onReady(),
    language: Office.context.displayLanguage,
    background: Office.context.officeTheme.bodyBackgroundColor,
  }));
  expect(seen).toMatchObject({
    info: { host: 'Excel', platform: 'PC' },
    language: 'zh-CN',
    background: '#ffffff',
  });
});

test('a batch reads and writes the workbook in the page, and the library finds a forgotten load', async () => {
  const seen = await excel.page.evaluate(async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A2:B2').values = [['培训', 3]];
      const used = sheet.getUsedRange().load('values,address');
      await context.sync();
      return [used.address, used.values];
    });
    const forgotten = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('预算').getRange('A1');
      await context.sync();
      return range.values;
    }).catch((error: unknown) => (error as OfficeExtension.Error).code);
    return { read, forgotten, held: simulatedExcel.person.look('预算!A2:B2') };
  });
  expect(seen).toEqual({
    read: [
      '预算!A1:B2',
      [
        ['服务器', 12.5],
        ['培训', 3],
      ],
    ],
    forgotten: 'PropertyNotLoaded',
    held: [['培训', 3]],
  });
});

test('a custom function runs in the page', async () => {
  const seen = await excel.page.evaluate(async () => {
    CustomFunctions.associate('TWICE', (value: number) => value * 2);
    const [outcome] = await simulatedExcel.functions.call([{ name: 'TWICE', args: [21] }]);
    return outcome;
  });
  expect(seen).toEqual({ value: 42 });
});

test('nothing went wrong in the page, and no other machine was asked', () => {
  expect({ errors: excel.errors, strangers: excel.strangers }).toEqual({ errors: [], strangers: [] });
});
