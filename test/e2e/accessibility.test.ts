/// <reference lib="dom" />
import { textsFor } from '../../src/taskpane/locale';
import { violations } from './axe';
import { sharedBrowser } from './chromium';
import { ExcelStage } from './excel-stage';
import { withPicture } from './failures';
import { DARK, type Look } from './looks';
import { PanePage } from './pane-page';

// Everybody can use the pane: axe-core finds nothing in any part of it, however it looks, and the keyboard reaches everything.

jest.setTimeout(120_000);

const SAMPLE = '03-梁平-概算调整对比表.xlsx';
const UNSURE = '定制地理编码子系统';
/** Milliseconds in which a tab is filled. */
const SETTLED = 500;

const browser = sharedBrowser();

/** What axe-core finds, and what is wider than the pane. */
async function faults({ page }: PanePage): Promise<string[]> {
  const found = await violations(page);
  const wide = await page.evaluate(() => {
    const body = document.getElementById('tab-body');
    if (!body || body.scrollWidth <= body.clientWidth) return [];
    const edge = body.getBoundingClientRect().left + body.clientWidth;
    const wide = [...body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().left + Math.max(element.scrollWidth, element.clientWidth) > edge,
    );
    const parts = wide.map(({ outerHTML }) => outerHTML.slice(0, 200)).join('\n');
    return [`${String(body.scrollWidth)} px, wider than the pane: ${parts}`];
  });
  return [...found, ...wide];
}

const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', dark: true },
  { name: 'narrow', width: 320 },
  { name: 'high contrast', forced: true },
  { name: 'English', language: 'en-US', width: 320 },
];

const EXCEL = (look: Look): ExcelStage =>
  new ExcelStage(
    browser(),
    { viewport: { width: look.width ?? 400, height: 900 }, forcedColors: look.forced ? 'active' : 'none' },
    { displayLanguage: look.language ?? 'zh-CN', ...(look.dark ? { theme: DARK } : {}) },
  );

test.each(LOOKS.map((look) => [look.name, look] as const))('no fault in any part, %s', async (name, look) => {
  const stage = EXCEL(look);
  const texts = textsFor(look.language ?? 'zh-CN');
  const found: Record<string, string[]> = {};
  await stage.openSample(SAMPLE);
  await withPicture(
    () => stage.page,
    `accessibility, ${name}`,
    async () => {
      const pane = new PanePage(stage);
      await pane.root.getByLabel(texts.region).selectOption('liangping');
      await pane.root.getByText(texts.lines(22)).waitFor();
      found.before = await faults(pane);
      await pane.button(texts.check).click();
      await pane.root.locator(`[aria-expanded][aria-label*="${UNSURE}"]`).click();
      await pane.button(texts.review.overrule).waitFor();
      found.detail = await faults(pane);
      await pane.button(texts.review.overrule).click();
      await pane.root.locator('form').waitFor();
      found.overrule = await faults(pane);
      for (const tab of ['adjust', 'path', 'basis', 'more'] as const) {
        await pane.showTab(texts.tabs[tab]);
        // What a tab asks of the rules is there.
        await pane.page.waitForTimeout(SETTLED);
        found[tab] = await faults(pane);
      }
    },
  );
  await stage.close();
  expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
});
