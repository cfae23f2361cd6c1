/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { openChromium } from './chromium';
import { journey, serveDist, Workbench, type Served } from './workbench-page';

// 路径, 依据 and 调整 as a person meets them at the workbench, beside the grid.

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist(4274)]);
});

afterAll(async () => {
  await browser.close();
  served.stop();
});

interface Axe {
  run: (context: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with the body of the tab. Fluent's guards of the focus pass it on, and are none of its stops. */
async function violations({ page }: Workbench): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run({ include: ['#tab-body'], exclude: ['[data-tabster-dummy]'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

function atWorkbench(name: string, run: (workbench: Workbench) => Promise<void>): void {
  test(name, async () => {
    const workbench = await Workbench.open(browser, served);
    await journey(workbench, name, async () => {
      workbench.page.setDefaultTimeout(60_000);
      await workbench.pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
      await run(workbench);
    });
  });
}

const openTab = (pane: Locator, name: RegExp): Promise<void> => pane.getByRole('tab', { name }).click();

atWorkbench('an amount finds its way, and an answer turns it, all by keyboard', async (workbench) => {
  const { pane, page } = workbench;
  await openTab(pane, /^路径/u);
  await pane.getByRole('button', { name: '用本表合计 151.722万元' }).press('Enter');
  await pane.getByText('距 200 万元还差 48.278 万元 · 第十一条').waitFor();
  expect(await pane.getByRole('status').first().innerText()).toMatch(/路径已确定.*原则上.*第九条/su);
  const question = pane.getByRole('group', { name: '已纳入项目清单' });
  await question.getByRole('button', { name: '否' }).focus();
  await page.keyboard.press('Space');
  await pane
    .getByText(/不得推进/u)
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('否');
  await page.keyboard.press('Space');
  await pane.getByText('路径已确定').waitFor();
  await pane.getByText('各地对照').click();
  await pane
    .getByText(/屯溪区/u)
    .last()
    .waitFor();
  expect(await violations(workbench)).toEqual([]);
});

atWorkbench('a kind of expense is looked up here and elsewhere', async (workbench) => {
  const { pane } = workbench;
  await openTab(pane, /^依据/u);
  await pane.getByRole('searchbox').fill('监理');
  await pane.getByRole('button', { name: /^工程监理/u }).press('Enter');
  const elsewhere = pane.getByRole('list', { name: '别处' });
  await elsewhere.getByText('屯溪区').waitFor();
  expect(await elsewhere.getByRole('listitem').count()).toBe(4);
  expect(await violations(workbench)).toEqual([]);
  await openTab(pane, /^条款/u);
  await pane.getByRole('searchbox').fill('15%');
  await pane.getByRole('heading', { name: '第二十六条', exact: true }).waitFor();
  await openTab(pane, /^口径/u);
  await pane.getByRole('heading', { name: '本规定的口径' }).waitFor();
  expect(await violations(workbench)).toEqual([]);
});

atWorkbench('the sample adjustment is judged once goal and reason are confirmed', async (workbench) => {
  const { pane } = workbench;
  const name = '03-梁平-概算调整对比表.xlsx';
  await workbench.openFile(name, readFileSync(join(SAMPLES, name)));
  await openTab(pane, /^调整 ●/u);
  await pane.getByText('约12.53%').waitFor();
  await pane.getByText('距上限还有 19.416 万元', { exact: false }).first().waitFor();
  await pane.getByRole('button', { name: /^属实，采用：像是说“建设目标不变”/u }).click();
  await pane.getByRole('button', { name: /^属实，采用：像是说“调整情形”/u }).click();
  for (const fact of ['涉及年度投资计划变更', '当年预算安排额度增加'])
    await pane.getByRole('group', { name: fact }).getByRole('button', { name: '否' }).click();
  await pane.getByText('可自行调整').first().waitFor();
  expect(await violations(workbench)).toEqual([]);
  await pane.getByRole('button', { name: '第 12 行 省级技术平台云服务费' }).click();
  await workbench.page.waitForFunction(
    (box) => (box as HTMLInputElement).value === 'D12',
    await workbench.nameBox.elementHandle(),
  );
});

test('at 320 px nothing runs out of the pane', async () => {
  const workbench = await Workbench.open(browser, served, { width: 320, height: 700 });
  await journey(workbench, 'tabs-narrow', async () => {
    const { page, pane } = workbench;
    page.setDefaultTimeout(60_000);
    await page.getByRole('button', { name: '核对窗格' }).click();
    for (const tab of [/^路径/u, /^依据/u, /^调整/u]) {
      await openTab(pane, tab);
      await pane.locator('#tab-body').getByRole('heading').first().waitFor();
      const body = await pane.locator('#tab-body').evaluate(({ clientWidth, scrollWidth }) => ({
        clientWidth,
        scrollWidth,
      }));
      expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
    }
  });
});
