/// <reference lib="dom" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium';
import { journey, serveDist, Workbench, type Served } from './workbench-page';

// What a person does at the workbench: the page, the grid and the pane together, as they are delivered.

// Starting a browser and loading the grid take their time on a busy machine.
jest.setTimeout(120_000);

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const EXPECTED = join(__dirname, '..', 'data', 'samples');

interface Expected {
  sheets: { tables: { lines: number }[] }[];
}

/** How many lines stand in the first table of a sample. */
function linesOf(sample: string): number | undefined {
  const file = join(EXPECTED, sample.replace(/\.xlsx$/u, '.expected.json'));
  const { sheets } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  return sheets[0]?.tables[0]?.lines;
}

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist(4273)]);
});

afterAll(async () => {
  await browser.close();
  served.stop();
});

/** A journey in a page of its own. */
function atWorkbench(
  name: string,
  run: (workbench: Workbench) => Promise<void>,
  size?: { width: number; height: number },
): void {
  test(name, async () => {
    const workbench = await Workbench.open(browser, served, size);
    await journey(workbench, name, async () => {
      workbench.page.setDefaultTimeout(60_000);
      await run(workbench);
    });
  });
}

atWorkbench('the sample is open and checked at once', async ({ page, pane, grid }) => {
  await pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
  await grid.locator('.grid-cover').waitFor({ state: 'detached' });
  await page.getByText('工作簿本身不会被改写').waitFor();
});

atWorkbench('a cell that is selected opens its line, and a line selects its cell', async (workbench) => {
  const { page, pane, nameBox } = workbench;
  await workbench.gridShown();
  await pane.getByText('合计核对').waitFor();
  await workbench.goTo('B18');
  await pane.getByText('因为').waitFor();
  await pane.getByRole('button', { name: /信息员培训费/u }).click();
  await page.waitForFunction(
    (box) => (box as HTMLInputElement).value === 'B20',
    await nameBox.elementHandle(),
  );
});

atWorkbench('an edit is checked, and so is its undoing', async (workbench) => {
  const { page, pane } = workbench;
  await workbench.gridShown();
  await pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
  await workbench.typeIn('G20', '9');
  await pane
    .getByText(/合计差|合计核对 ✕/u)
    .first()
    .waitFor();
  await page.keyboard.press('Control+z');
  await pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
});

atWorkbench('a function of GOVIT answers in a cell, spreads, and says what is wrong', async (workbench) => {
  const { grid } = workbench;
  await workbench.gridShown();
  await workbench.typeIn('B28', '=GOVIT.SCOPE(B18:B20,"梁平")');
  await workbench.typeIn('D28', '=B28&"|"&B29&"|"&B30');
  expect((await workbench.copied()).trim()).toMatch(/^有条件纳入.*\|纳入\|不纳入$/u);
  await workbench.typeIn('D30', '=GOVIT.SCOPE(B18,"火星")');
  const line = grid.getByRole('status').filter({ hasText: '火星' });
  await line.waitFor();
  expect(await line.innerText()).toMatch(/^D30：没有地区“火星”/u);
  expect((await workbench.copied()).trim()).toBe('#VALUE!');
});

atWorkbench('every sample opens, is shown and understood', async ({ page, pane }) => {
  await pane.getByText('检查结果').waitFor();
  for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.xlsx'))) {
    await page.getByRole('combobox', { name: '样例' }).selectOption(name);
    await pane.getByText(`${String(linesOf(name))} 行费用`).waitFor();
    await pane.getByText('检查结果').waitFor();
    await page.locator('.grid-cover').waitFor({ state: 'detached' });
  }
});

atWorkbench(
  'on a narrow page grid and pane take turns',
  async ({ page, grid, pane }) => {
    await grid.waitFor();
    expect(await pane.isVisible()).toBe(false);
    await page.getByRole('button', { name: '核对窗格' }).click();
    await pane.getByText('检查结果').waitFor();
    expect(await grid.isVisible()).toBe(false);
  },
  { width: 800, height: 700 },
);

atWorkbench('the pane is made wider and narrower with the keyboard', async ({ page, pane }) => {
  const splitter = page.getByRole('separator', { name: '窗格宽度' });
  const wide = async (width: number) => {
    await page.locator(`[role=separator][aria-valuenow="${String(width)}"]`).waitFor();
    expect((await pane.boundingBox())?.width).toBe(width);
  };
  await wide(400);
  await splitter.press('ArrowLeft');
  await wide(416);
  await splitter.press('End');
  await wide(320);
});

atWorkbench('the result is exported as a table', async ({ page, pane }) => {
  await pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出结果' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/u);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\u{feff}')).toBe(true);
  expect(text).toContain('信息员培训费');
});
