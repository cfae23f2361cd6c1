/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { makeWorkbook } from '../workbook/ooxml/package';
import { openChromium } from './chromium';
import { journey, serveDist, Workbench, type Served } from './workbench-page';

// Files that people bring to the workbench: their own, broken ones, wrong ones, very long ones.

jest.setTimeout(180_000);

const SAMPLE = join(__dirname, '..', '..', 'assets', 'samples', '08-石嘴山-设备及服务清单.xlsx');

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist(4373)]);
});

afterAll(async () => {
  await browser.close();
  served.stop();
});

function atWorkbench(name: string, run: (workbench: Workbench) => Promise<void>): void {
  test(name, async () => {
    const workbench = await Workbench.open(browser, served);
    await journey(workbench, name, async () => {
      workbench.page.setDefaultTimeout(90_000);
      await workbench.pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
      await run(workbench);
    });
  });
}

atWorkbench('a file that cannot be read is told, and the page stays usable', async (workbench) => {
  const { page, pane } = workbench;
  const whole = readFileSync(SAMPLE);
  const files: [string, Buffer, RegExp][] = [
    ['半个.xlsx', whole.subarray(0, whole.length / 2), /半个\.xlsx：文件不完整/u],
    ['网页.xlsx', Buffer.from('<html><body>预算</body></html>'), /网页\.xlsx：这是网页/u],
    ['空.xlsx', Buffer.alloc(0), /空\.xlsx：文件是空的/u],
    ['旧版.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版\.xls：/u],
  ];
  for (const [name, content, words] of files) {
    await workbench.openFile(name, content);
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    // What was said of the file before goes with the next one, once it has faded.
    await page.getByRole('alert').filter({ hasNotText: words }).waitFor({ state: 'detached' });
  }
  const opener = page.getByRole('button', { name: /^打开/u });
  await opener.focus();
  await page.getByRole('alert').getByRole('button', { name: '知道了' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await opener.and(page.locator(':focus')).waitFor();
  await workbench.dropFile('拖入.xlsx', '费用名称,金额');
  await page.getByRole('alert').filter({ hasText: '拖入.xlsx：这是纯文本' }).waitFor();
  // The workbook before is still open, and the next one opens.
  await pane.getByText('合计核对 ✓ 151.722 万元').waitFor();
  await workbench.openFile('清单.xlsx', whole);
  await pane.getByText('20 行费用').waitFor();
});

atWorkbench('a file of one’s own is not checked before it is asked for', async (workbench) => {
  const { page, pane } = workbench;
  const rows = [
    ['费用名称', '金额（万元）'],
    ['服务器', 12],
    ['等保测评', 3.5],
  ];
  await workbench.openFile('自己的.xlsx', Buffer.from(makeWorkbook([{ name: '明细', rows }])));
  await pane.getByText('2 行费用').waitFor();
  expect(await pane.getByText('检查结果').count()).toBe(0);
  expect(await page.getByRole('combobox', { name: '样例' }).locator('option:checked').innerText()).toContain(
    '自己的.xlsx',
  );
});

/** A sheet of so many rows; written as it is, since it is a matter of its length. */
function longWorkbook(rows: number): Buffer {
  const cells = Array.from(
    { length: rows },
    (_, index) =>
      `<row r="${String(index + 2)}"><c r="A${String(index + 2)}" t="inlineStr"><is><t>服务器</t></is></c><c r="B${String(index + 2)}"><v>1</v></c></row>`,
  );
  const header =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>费用名称</t></is></c><c r="B1" t="inlineStr"><is><t>金额（万元）</t></is></c></row>';
  return Buffer.from(makeWorkbook([{ name: '长表', sheetData: header + cells.join('') }]));
}

atWorkbench('a sheet of 200,000 rows is read without being shown, and is said to be', async (workbench) => {
  const { page, pane } = workbench;
  await workbench.gridShown();
  await workbench.openFile('长表.xlsx', longWorkbook(200_000));
  await page.getByText('有 200001 行，超过 30000 行的表不在表格里显示').waitFor();
  await page.getByText('node dist/govit.js check "长表.xlsx"').waitFor();
  await pane.getByText(/200,?000 行费用/u).waitFor();
});
