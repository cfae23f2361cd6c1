/** @jest-environment ./test/taskpane/page-environment.cjs */
import { LineDetail } from '../../../src/taskpane/check/LineDetail';
import { WordTable } from '../../../src/taskpane/review/WordTable';
import { openTab, type PanePage } from '../pane-page';
import { wordTableOf, workbookOf } from '../samples';

const BUDGET = workbookOf([
  ['序号', '费用名称', '金额（万元）'],
  [1, '信息员培训费', 3],
  [2, '神秘装置甲', 2],
]);

let open: PanePage | undefined;

afterEach(() => open?.close());

async function opened(table: string): Promise<PanePage> {
  open = await openTab(
    <>
      <LineDetail />
      <WordTable />
    </>,
    BUDGET,
  );
  await open.work(async (session) => {
    session.review.setReviewer('张三');
    await session.words.merge(table);
    await session.check();
  });
  return open;
}

/** Chooses a file to be imported. */
async function choose({ named, work }: PanePage, text: string): Promise<void> {
  const input = named('input', '导入词库…');
  Object.defineProperty(input, 'files', {
    configurable: true,
    value: [{ text: () => Promise.resolve(text) }],
  });
  Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
  await work(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return Promise.resolve();
  });
}

const said = ({ page }: PanePage): string =>
  [...page.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('|');

test('each word is listed with its kind, and is taken out by a button of its own', async () => {
  const page = await opened(wordTableOf(['信息员培训费', 'business_application'], ['神秘装置甲', 'camera']));
  const { named, press } = page;
  const list = named('ul', '词库 2 条');
  expect([...list.querySelectorAll('li > span')].map(({ textContent }) => textContent)).toEqual([
    '“信息员培训费”→ 业务应用系统',
    '“神秘装置甲”→ 摄像头',
  ]);
  await press('button', '从词库中删除“信息员培训费”');
  expect(said(page)).toContain('已从词库中删除“信息员培训费”。');
  // The button that was pressed is gone: the keys go on from the next one.
  expect(document.activeElement).toBe(named('button', '从词库中删除“神秘装置甲”'));
  await press('button', '从词库中删除“神秘装置甲”');
  expect(document.activeElement?.textContent).toBe('本单位词库');
});

test('what an imported file brought is announced, and what it changed and could not', async () => {
  const page = await opened(wordTableOf(['信息员培训费', 'training']));
  await choose(page, wordTableOf(['信息员培训费', 'server'], ['甲', 'camera'], ['乙', 'nonsense']));
  expect(said(page)).toContain('新增 1 条，改换 1 条，原来就有 0 条，不采用 1 条。词库现有 2 条。');
  expect(said(page)).toMatch(/“信息员培训费”：原为 .+，现为 .+不采用 第3条“乙”：没有费用种类“nonsense”/u);
  await choose(page, wordTableOf());
  expect(said(page)).toContain('文件里没有用词，词库没有变，仍是 2 条。');
});

test('the functions for cells are said not to look at the table', async () => {
  expect((await opened(wordTableOf())).page.textContent).toMatch(/单元格里的 GOVIT 函数.*不看它们/u);
});

test('after a kind was taken back the word that stays is told, and leads to the table', async () => {
  const page = await opened(wordTableOf());
  await page.work(async ({ review, list, store }) => {
    await review.decide([0], { kind: 'reclassify', to: 'server', reason: '合同', extent: 'line' });
    await review.correct(0, 'server');
    await list.select(0);
    expect(said(page)).not.toContain('仍在本单位词库里');
    await review.undo(store.get().detail?.decisions[0]?.id ?? '');
  });
  expect(said(page)).toContain('改判已撤销，但 “信息员培训费” 仍在本单位词库里');
  await page.press('button', '到本单位词库');
  expect(document.activeElement?.textContent).toBe('本单位词库');
  expect(page.session.store.get().tab).toBe('more');
  await page.press('button', '从词库中删除“信息员培训费”');
  expect(page.session.store.get().lines[0]?.verdict).toBe('out');
});
