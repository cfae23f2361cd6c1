import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { sharedBrowser } from './chromium';
import { ADD_IN, openExcelPage } from './excel-page';

// docs/deployment.md tells administrators which Content-Security-Policy is enough for the add-in. This holds it to that.

// Starting a browser takes its time on a busy machine.
jest.setTimeout(60_000);

const GUIDE = join(__dirname, '../../docs/deployment.md');

/** The policy as the guide gives it: the first text block that begins with its name, on one line. */
function statedPolicy(): string {
  const [, policy = ''] =
    /```text\nContent-Security-Policy: ([^`]*)```/u.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  return policy.replace(/\s+/gu, ' ').trim();
}

/** A browser whose pages of ours come with a policy, as a server would send it; `refused` is what it kept out. */
function withPolicy(browser: Browser, policy: string, refused: string[]): Browser {
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.route(/\/dist\/taskpane\.html/u, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    return page;
  };
  return new Proxy(browser, {
    get: (target, name) => (name === 'newPage' ? newPage : Reflect.get(target, name, target)),
  });
}

const browser = sharedBrowser();

const SHEET = [
  ['费用名称', '金额（万元）'],
  ['等保测评服务费', 12],
  ['信息员培训费', 3],
];

test('under the policy of the guide the pane opens and checks, and nothing is refused', async () => {
  const refused: string[] = [];
  const excel = await openExcelPage(withPolicy(browser(), statedPolicy(), refused), ADD_IN, {
    sheets: { 预算: SHEET },
  });
  try {
    const { page, errors } = excel;
    await page.getByLabel('地区').selectOption({ label: '梁平区' });
    await page.getByRole('button', { name: '检查本表' }).click();
    await page.getByRole('button', { name: /信息员培训费.*不纳入/u }).waitFor();
    expect({ refused, errors, workers: page.workers().length }).toEqual({
      refused: [],
      errors: [],
      workers: 1,
    });
  } finally {
    await excel.close();
  }
});
