/** @jest-environment ./test/taskpane/page-environment.cjs */
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import { openTab, type PanePage } from '../pane-page';
import { sample } from '../samples';

const BUDGET = '01-梁平-监测预警系统预算表.xlsx';

let open: PanePage | undefined;

afterEach(() => open?.close());

async function checked(): Promise<PanePage> {
  open = await openTab(<CheckTab />, sample(BUDGET));
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
