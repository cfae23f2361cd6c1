import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { FunctionsFile } from '../host/functions/metadata';
import type { HostOptions } from '../host/host';
import { CASES, expectCases, resultCell, WORKBOOK } from '../host/govit-cases';
import { openChromium } from './chromium';
import { ADD_IN, openExcelPage, type ExcelPage } from './excel-page';

// The page as it is delivered, in a browser, in front of the real Office.js: what an add-in is in Excel.

const DIST = join(__dirname, '..', '..', 'dist');

// Starting a browser takes its time on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let file: FunctionsFile;
let excel: ExcelPage | undefined;

beforeAll(async () => {
  file = JSON.parse(readFileSync(join(DIST, 'functions.json'), 'utf8')) as FunctionsFile;
  browser = await openChromium();
});

afterEach(async () => {
  const { page, errors, strangers, close } = excel ?? {};
  const failures = await page?.evaluate(() => simulatedExcel.transport.failures.map(String));
  await close?.();
  excel = undefined;
  expect({ errors, strangers, failures }).toEqual({ errors: [], strangers: [], failures: [] });
});

afterAll(() => browser.close());

/** The page of the add-in, in an Excel that has read its functions. */
async function openAddIn(options: HostOptions = {}): Promise<ExcelPage['page']> {
  excel = await openExcelPage(browser, ADD_IN, { sheets: WORKBOOK, ...options });
  await excel.page.evaluate((known) => {
    simulatedExcel.formulas.register('GOVIT', known);
  }, file);
  return excel.page;
}

test('all functions are associated, and may be handed error cells', async () => {
  expect(file.allowErrorForDataTypeAny).toBe(true);
  const page = await openAddIn();
  const outcomes = await page.evaluate(
    (ids) => simulatedExcel.functions.call(ids.map((name) => ({ name, args: [] }))),
    file.functions.map(({ id }) => id),
  );
  // Called with nothing, a function answers, or says in words what it needs; a missing one would say nothing.
  for (const outcome of outcomes) expect(outcome).not.toMatchObject({ message: '' });
});

test('every formula shows what it should', async () => {
  const page = await openAddIn();
  const shown = await page.evaluate(
    async (formulas) => {
      await Promise.all(formulas.map(([cell, formula]) => simulatedExcel.formulas.enter(cell, formula)));
      return formulas.map(([cell]) => simulatedExcel.formulas.result(cell));
    },
    CASES.map(({ formula }, index): [string, string] => [resultCell(index), formula]),
  );
  expectCases(shown);
});

test('ten thousand calls come back, each with its own result', async () => {
  const page = await openAddIn();
  const outcomes = await page.evaluate(() =>
    simulatedExcel.functions.call(
      Array.from({ length: 10_000 }, (_, index) => ({
        name: 'SUMSCOPE',
        args: [[['监控摄像头']], [[index + 1]], '梁平', '纳入', null, null],
      })),
    ),
  );
  expect(outcomes).toEqual(Array.from({ length: 10_000 }, (_, index) => ({ value: index + 1 })));
});

test('where Excel cannot spill, the first cell says how the formula is entered', async () => {
  const page = await openAddIn({ sets: { ExcelApi: '1.11', CustomFunctions: '1.7', SharedRuntime: '1.1' } });
  const [one, all] = await page.evaluate(async () => {
    const { formulas } = simulatedExcel;
    formulas.habits = { ...formulas.habits, spills: false };
    await formulas.enter('结果1!A1', '=GOVIT.COMPARE("监控摄像头")');
    await formulas.enter('结果2!A1:C2', '=GOVIT.COMPARE("监控摄像头")');
    return [formulas.result('结果1!A1'), formulas.result('结果2!A1:C2')];
  });
  expect(one).toEqual([[expect.stringContaining('6 行 3 列')]]);
  expect(all).toEqual([
    [expect.stringContaining('地区'), '判定', '依据'],
    ['梁平区', '纳入', expect.any(String)],
  ]);
});
