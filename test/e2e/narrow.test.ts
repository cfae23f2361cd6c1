/// <reference lib="dom" />
import { textsFor } from '../../src/taskpane/locale';
import { sharedBrowser } from './chromium';
import { ExcelStage } from './excel-stage';
import { withPicture } from './failures';
import { DARK, type Look } from './looks';
import { PanePage } from './pane-page';
import type { Cells } from './stage';

// A pane of 320 px, and one of 400 px at 200% zoom: long names and amounts are read there, and everything can be pressed.

jest.setTimeout(120_000);

/** As long as Excel lets a name of a sheet be. */
const SHEET = '二〇二七年度政务信息化项目概算调整对比表（含三年质保驻场运维）';

const NAME =
  '第一标段政务数据共享交换平台与一网通办业务协同应用系统软件开发及三年质保驻场运行维护服务采购项目之综合支撑子系统（一期）分项';
const AMOUNT = 1_234_567_890.12;
const SHOWN = '1,234,567,890.12';

const CELLS: Cells = [
  ['序号', '费用名称', '批复金额（元）', '调整后金额（元）'],
  [1, NAME, AMOUNT, AMOUNT],
  [2, '服务器', AMOUNT, AMOUNT],
  [3, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklmnopqrstuvwxyz-0123456789', AMOUNT, AMOUNT],
  [4, '信息员培训费', 36_000, 36_000],
];

const LOOKS: readonly (Look & { width: number })[] = [
  { name: '320 px', width: 320 },
  { name: '200 px, dark', width: 200, dark: true },
  { name: 'English, 320 px, dark', language: 'en-US', width: 320, dark: true },
  { name: 'English, 200 px', language: 'en-US', width: 200 },
];

/** Pixels of a name that are to be seen at least: some seven characters. */
const NAME_WIDTH = 90;

/** Milliseconds in which a tab is filled. */
const SETTLED = 500;

const browser = sharedBrowser();

/** What is wider than the page, and fields and buttons that lie over each other. */
function misplaced(): string[] {
  const told = (element: Element): string => `${element.tagName} ${(element.textContent ?? '').slice(0, 30)}`;
  const wide = [document.documentElement, ...document.querySelectorAll('#tab-body')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(
      ({ scrollWidth, clientWidth }) => `scrolls sideways: ${String(scrollWidth)} > ${String(clientWidth)}`,
    );
  const parts = [
    ...document.querySelectorAll('#pane :is(button, select, input:not([hidden], [type=checkbox]))'),
  ]
    // The button of a line lies beneath what is seen of the line.
    .filter((part) => part.closest('li [aria-label]') === null && part.getClientRects().length > 0)
    .filter((part) => part.closest('details:not([open]) > :not(summary)') === null)
    .map((part) => ({ part, box: part.getBoundingClientRect(), scrolls: part.closest('#tab-body') }));
  const beyond = parts
    .filter(({ box }) => box.right > innerWidth + 1 || box.left < -1)
    .map(({ part }) => `beyond the page: ${told(part)}`);
  const over = parts.flatMap(({ part, box, scrolls }, index) =>
    parts
      .slice(index + 1)
      .filter(
        // What is scrolled away lies beneath the head, and is not seen there.
        ({ box: other, scrolls: otherScrolls }) =>
          scrolls === otherScrolls &&
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map(({ part: other }) => `${told(part)} lies over ${told(other)}`),
  );
  return [...wide, ...beyond, ...over];
}

interface Drawn {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Something of it is not to be seen. */
  isCut: boolean;
}

/** What is seen of a line: number, name, amount, verdict and reason. */
function drawn(line: Element): Drawn[] {
  const face = line.parentElement?.querySelector('[aria-hidden]');
  const isWhole = (span: Element): boolean => span.querySelector(':scope > span:not([aria-hidden])') === null;
  return [...(face?.querySelectorAll('span:not([aria-hidden])') ?? [])].filter(isWhole).map((span) => {
    const { left, top, right, bottom } = span.getBoundingClientRect();
    const isCut = span.scrollWidth > span.clientWidth + 1 || span.scrollHeight > span.clientHeight + 1;
    return { text: span.textContent ?? '', left, top, right, bottom, isCut };
  });
}

const overlaps = (parts: readonly Drawn[]): string[] =>
  parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );

test.each(LOOKS.map((look) => [look.name, look] as const))(
  '%s: everything is read and pressed',
  async (name, look) => {
    const texts = textsFor(look.language ?? 'zh-CN');
    const stage = new ExcelStage(
      browser(),
      { viewport: { width: look.width, height: 900 } },
      { displayLanguage: look.language ?? 'zh-CN', ...(look.dark ? { theme: DARK } : {}) },
    );
    await stage.openWorkbook({ sheets: { [SHEET]: CELLS.map((row) => [...row]) }, merges: [], hidden: [] });
    const pane = new PanePage(stage);
    const found: Record<string, string[]> = {};
    const note = async (part: string): Promise<void> => {
      found[part] = await stage.page.evaluate(misplaced);
    };
    await withPicture(
      () => stage.page,
      `narrow, ${name}`,
      async () => {
        await pane.root.getByLabel(texts.region).selectOption('shizuishan');
        await pane.root.getByText(texts.lines(4)).waitFor();
        await note('before');
        // A button that something lies over is not pressed: this would wait in vain.
        await pane.button(texts.check).click();
        await pane.button(texts.checkAgain).waitFor();
        const lines = pane.root.getByRole('list', { name: texts.lineList }).locator('button[aria-expanded]');
        await lines.nth(3).waitFor();
        await note('checked');
        for (const line of await lines.all()) {
          await line.scrollIntoViewIfNeeded();
          const parts = await line.evaluate(drawn);
          const [, item, amount, verdict] = parts;
          expect(parts).toHaveLength(5);
          expect(overlaps(parts)).toEqual([]);
          expect([amount?.isCut, verdict?.isCut]).toEqual([false, false]);
          expect((amount?.right ?? 0) <= look.width && (verdict?.right ?? 0) <= look.width).toBe(true);
          expect((item?.right ?? 0) - (item?.left ?? 0)).toBeGreaterThan(NAME_WIDTH);
        }
        const first = pane.root.locator(`[aria-expanded][aria-label*="${SHOWN}"]`).first();
        await first.click();
        await pane.button(texts.review.overrule).waitFor();
        const [, whole] = await first.evaluate(drawn);
        expect([whole?.text, whole?.isCut]).toEqual([NAME, false]);
        await pane.button(texts.review.overrule).click();
        await pane.root.locator('form').waitFor();
        await note('overrule');
        for (const tab of ['adjust', 'path', 'basis', 'more'] as const) {
          await pane.showTab(texts.tabs[tab]);
          await pane.page.waitForTimeout(SETTLED);
          await note(tab);
        }
        expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
      },
    );
    await stage.close();
  },
);

/** Pixels that the list allows a closed line in a pane of this width before it is drawn: another height moves the lines beneath. */
const ALLOWED = [
  [400, 49],
  [320, 65],
] as const;

test.each(ALLOWED)('at %i px a text of 200 characters for an amount moves no line', async (width, height) => {
  const stage = new ExcelStage(browser(), { viewport: { width, height: 900 } });
  const long = '分期据实结算'.repeat(34);
  await stage.open([
    ['序号', '费用名称', '金额（元）'],
    [1, '服务器', 8],
    [2, '摄像机', long],
    [3, '信息员培训费', 'x'.repeat(200)],
  ]);
  const pane = new PanePage(stage);
  await withPicture(
    () => stage.page,
    `long amount, ${String(width)} px`,
    async () => {
      await pane.check();
      await pane.line(4).waitFor();
      const heights = await pane.root
        .getByRole('list', { name: '费用行' })
        .locator('> li')
        .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
      expect(heights).toHaveLength(3);
      expect(Math.max(...heights)).toBeLessThanOrEqual(height);
      // Opened it is read as a whole.
      await pane.openLine(3);
      const drawnWhole = (await pane.line(3).evaluate(drawn)).find(({ text }) => text === long);
      expect(drawnWhole?.isCut).toBe(false);
      expect(await pane.page.evaluate(misplaced)).toEqual([]);
    },
  );
  await stage.close();
});
