/** @jest-environment ./test/taskpane/page-environment.cjs */
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import type { LineDetail } from '../../../src/taskpane/engine/engine';
import { ReviewActions } from '../../../src/taskpane/review/ReviewActions';
import { openTab, type PanePage } from '../pane-page';
import { sample, workbookOf } from '../samples';

const BUDGET = '01-梁平-监测预警系统预算表.xlsx';

let open: PanePage | undefined;

afterEach(() => open?.close());

async function checked(workbook = sample(BUDGET), language = 'zh-CN'): Promise<PanePage> {
  open = await openTab(<CheckTab />, workbook, { language });
  await open.work(async (session) => {
    session.review.setReviewer('张三');
    await session.check();
  });
  return open;
}

/** Presses a button as a person does: the focus is on it first. */
async function pressFocused({ named, press, work }: PanePage, name: string): Promise<void> {
  await work(() => {
    named('button', name).focus();
    return Promise.resolve();
  });
  await press('button', name);
}

test('after a batch decision the focus is in the list, where the next key is heard', async () => {
  const page = await checked();
  const { work, session, named } = page;
  const tick = (): Promise<void> =>
    work(({ review }) => {
      for (const line of [0, 1]) review.tick(line, true);
      return Promise.resolve();
    });
  const list = named('ul', '费用行');
  const isInList = (): boolean => list.contains(document.activeElement);
  await tick();
  await pressFocused(page, '采纳');
  expect(session.store.get().summary?.handled).toBe(2);
  expect(isInList()).toBe(true);
  await work(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    return Promise.resolve();
  });
  expect(session.store.get().selected).toBeDefined();
  await work(({ list: lines }) => lines.select(undefined));
  await tick();
  await pressFocused(page, '改判…');
  expect(named('form', '改判').contains(document.activeElement)).toBe(true);
  await pressFocused(page, '取消');
  expect(isInList()).toBe(true);
  await pressFocused(page, '取消选择');
  expect(isInList()).toBe(true);
});

test('a double click so slow that its first is taken, and a key held down, sign once', async () => {
  const detail = { line: { index: 0 } } as LineDetail;
  open = await openTab(
    <>
      <CheckTab />
      <ReviewActions detail={detail} />
    </>,
    sample(BUDGET),
  );
  const { work, session, named } = open;
  await work(async () => {
    session.review.setReviewer('张三');
    await session.check();
    await session.list.select(0);
  });
  const decisions = (): number => session.store.get().detail?.decisions.length ?? 0;
  const send = (element: HTMLElement, event: Event): Promise<void> =>
    work(() => {
      element.dispatchEvent(event);
      return Promise.resolve();
    });
  for (const clicks of [1, 2])
    await send(named('button', '采纳'), new MouseEvent('click', { bubbles: true, detail: clicks }));
  expect(decisions()).toBe(1);
  for (const repeat of [false, true, true])
    await send(named('ul', '费用行'), new KeyboardEvent('keydown', { key: 'a', bubbles: true, repeat }));
  expect(decisions()).toBe(2);
});

const tile = (page: PanePage, verdict: string): string =>
  page.page.querySelector(`[title="只看${verdict}"]`)?.textContent ?? '';

test('one unit of all tables is said once', async () => {
  const page = await checked();
  expect(page.page.textContent).toContain('金额单位：万元');
  expect(page.page.textContent).not.toContain('各表单位不同');
  expect(tile(page, '未规定')).toMatch(/\d 行 [\d.,]+$/u);
});

const TWO_UNITS = workbookOf([
  ['序号', '费用名称', '金额（万元）'],
  [1, '摄像机', 2],
  [2, '信息员培训费', 3.6],
  [],
  ['序号', '费用名称', '金额（元）'],
  [1, '摄像机', 10000],
  [2, '信息员培训费', 36000],
]);

test('where tables differ in their units, sums are in 元 and that is said', async () => {
  const page = await checked(TWO_UNITS);
  expect(page.session.store.get().understood?.tables.map(({ unit }) => unit)).toEqual(['万元', '元']);
  expect(page.page.textContent).toContain('各表单位不同：合计以元计');
  expect(page.page.textContent).not.toContain('金额单位：');
  expect(tile(page, '纳入')).toContain('2 行 30,000');
  expect(tile(page, '不纳入')).toContain('2 行 72,000');
});

test('the unit of the sums is said in English', async () => {
  const page = await checked(sample(BUDGET), 'en-US');
  expect(page.page.textContent).toContain('Amounts in 万元');
});
