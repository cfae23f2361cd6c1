// Takes the pictures of docs/images: what a user sees, as it is built. Usage: npm run build && npm run screenshots [-- NAME…]
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from '../test/e2e/chromium';
import { ExcelStage } from '../test/e2e/excel-stage';
import { serveDist, Workbench, type Served } from '../test/e2e/workbench-page';
import { textsFor } from '../src/taskpane/locale';

const FOLDER = join(process.cwd(), 'docs', 'images');
const BUDGET = '01-梁平-监测预警系统预算表.xlsx';
const ADJUSTMENT = '03-梁平-概算调整对比表.xlsx';
const [WIDTH, HEIGHT, NARROW] = [400, 860, 320];
/** The pictures are the same on any day. */
const DAY = '2026-12-01';
/** Milliseconds after which nothing moves any longer. */
const SETTLED = 800;

const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xffffff,
};

type Texts = ReturnType<typeof textsFor>;

interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  language?: string;
  sample?: string;
}

async function keep(page: Page, name: string): Promise<void> {
  // Nothing is under the pointer.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  console.log(`${name}.png ${(statSync(file).size / 1024).toFixed(0)} KB`);
}

const tab = (pane: Locator, name: string): Promise<void> => pane.getByRole('tab', { name }).click();

const line = (pane: Locator, item: string): Locator => pane.locator(`[aria-expanded][aria-label*="${item}"]`);

/** Brings a part of the pane to its upper edge. */
const toTop = (part: Locator): Promise<void> =>
  part.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });

type Pose = (pane: Locator, texts: Texts, page: Page) => Promise<void>;

/** The pane in Excel with a sample that is checked, in some pose. */
async function shootPane(browser: Browser, name: string, look: Look, pose: Pose): Promise<void> {
  const { width = WIDTH, height = HEIGHT, language = 'zh-CN', sample = BUDGET } = look;
  const stage = new ExcelStage(
    browser,
    { viewport: { width, height }, locale: language },
    { displayLanguage: language, ...(look.dark ? { theme: DARK } : {}) },
  );
  const texts = textsFor(language);
  await stage.openSample(sample);
  const { pane, page } = stage;
  await pane.getByRole('button', { name: texts.frame.understood }).click();
  await pane.getByLabel(texts.region).selectOption('liangping');
  await pane.getByLabel(texts.decisionDate).fill(DAY);
  await pane.getByRole('button', { name: texts.check }).click();
  await pane.getByRole('heading', { name: texts.result }).waitFor();
  await pose(pane, texts, page);
  await keep(page, name);
  await stage.close();
}

/** The workbench with its sample: the sheet beside what was found in it. */
async function shootWorkbench(browser: Browser, served: Served): Promise<void> {
  const texts = textsFor('zh-CN');
  const workbench = await Workbench.open(browser, served, { width: 1280, height: 800 });
  const { pane, page } = workbench;
  await workbench.gridShown();
  await pane.getByRole('button', { name: texts.frame.understood }).click();
  await pane.getByLabel(texts.decisionDate).fill(DAY);
  await pane.getByLabel(texts.decisionDate).blur();
  await pane.getByText('合计核对').waitFor();
  await keep(page, 'workbench');
  await workbench.close();
}

const openLine =
  (item: string): Pose =>
  async (pane, texts) => {
    await line(pane, item).click();
    await pane.getByRole('button', { name: texts.toCell }).waitFor();
    await toTop(line(pane, item));
  };

const asIs: Pose = () => Promise.resolve();

const PANES: Readonly<Record<string, readonly [Look, Pose]>> = {
  findings: [{}, asIs],
  detail: [{}, openLine('达梦数据库管理系统')],
  dark: [{ dark: true }, asIs],
  narrow: [{ width: NARROW }, openLine('GNSS基站接收机')],
  english: [{ language: 'en-US' }, asIs],
  overrule: [
    {},
    async (pane, texts, page) => {
      await openLine('信息员培训费')(pane, texts, page);
      await pane.getByRole('button', { name: texts.review.overrule }).click();
      await toTop(pane.locator('form'));
    },
  ],
  worklist: [
    {},
    async (pane, texts, page) => {
      await line(pane, '信息员培训费').click();
      await page.keyboard.press('a');
      await page.locator('input:focus').fill('张工');
      await page.keyboard.press('Enter');
      await pane.getByText(texts.review.progress(1, 4)).waitFor();
      await pane.getByLabel(texts.review.onlyOpen).check();
      await line(pane, 'GNSS基站接收机').click();
      await toTop(pane.getByRole('searchbox'));
    },
  ],
  adjust: [
    { sample: ADJUSTMENT },
    async (pane, texts) => {
      await tab(pane, texts.tabs.adjust);
    },
  ],
  path: [
    { height: 1000 },
    async (pane, texts) => {
      await tab(pane, texts.tabs.path);
      await pane.getByRole('button', { name: '用本表合计' }).click();
      await pane.getByLabel('项目类型').selectOption('新建');
    },
  ],
  basis: [
    {},
    async (pane, texts) => {
      await tab(pane, texts.tabs.basis);
    },
  ],
};

async function main(chosen: readonly string[]): Promise<void> {
  const wanted = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openChromium();
  try {
    if (wanted('workbench')) {
      const served = await serveDist(4573);
      await shootWorkbench(browser, served).finally(() => {
        served.stop();
      });
    }
    for (const [name, [look, pose]] of Object.entries(PANES))
      if (wanted(name)) await shootPane(browser, name, look, pose);
  } finally {
    await browser.close();
  }
}

void main(process.argv.slice(2));
