/** @jest-environment ./test/taskpane/page-environment.cjs */
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import { LineDetail } from '../../../src/taskpane/check/LineDetail';
import { openTab, type PanePage } from '../pane-page';
import { workbookOf } from '../samples';

const WORKBOOK = workbookOf([
  ['序号', '费用名称', '金额（万元）'],
  [1, '信息员培训费', 3.6],
  [2, '摄像机', 2],
]);

let open: PanePage | undefined;

afterEach(() => open?.close());

/** The first line, which 张三 overruled, is open before the reviewer of this name. */
async function overruled(reviewer: string): Promise<PanePage> {
  // The page has no height, so that the list draws none of its lines: the open one stands beside it.
  open = await openTab(
    <>
      <CheckTab />
      <LineDetail />
    </>,
    WORKBOOK,
  );
  await open.work(async (session) => {
    const { review, list } = session;
    review.setReviewer('张三');
    await session.check();
    await review.decide([0], { kind: 'verdict', to: 'in', reason: '已列入合同', extent: 'line' });
    review.setReviewer(reviewer);
    await list.select(0);
  });
  return open;
}

const verdictOf = ({ session }: PanePage): unknown => session.store.get().lines[0]?.verdict;
const status = ({ page }: PanePage): string =>
  [...page.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join();
const press = (page: PanePage, key: string): Promise<void> =>
  page.work(() => {
    page.named('ul', '费用行').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    return Promise.resolve();
  });

test('on an overruled line the button names GOVIT’s own verdict, and the form shows whose word is replaced', async () => {
  const page = await overruled('李四');
  await page.press('button', '恢复 GOVIT 原判（不纳入）');
  expect(verdictOf(page)).toBe('in');
  const form = page.named('form', '改判');
  expect(form.textContent).toMatch(/由您的意见取代.*张三.*改判纳入：已列入合同/u);
  await page.press('button', '保存');
  expect(verdictOf(page)).toBe('out');
  expect(status(page)).toContain('第 2 行“信息员培训费”已采纳 GOVIT 的判定，现为不纳入');
});

test('the key A takes no overruling back by itself, and that is heard', async () => {
  const page = await overruled('张三');
  await press(page, 'a');
  expect(verdictOf(page)).toBe('in');
  expect(page.named('form', '改判').textContent).toContain('已列入合同');
  expect(status(page)).toContain('尚未采纳');
});

test('the form that overrules a colleague shows who, what and why, and not where both say the same', async () => {
  const page = await overruled('李四');
  await page.press('button', '改判…');
  await page.choose('改什么', 'verdict');
  await page.choose('改为', 'out');
  const form = page.named('form', '改判');
  expect(form.textContent).toMatch(/由您的意见取代.*张三.*改判纳入：已列入合同/u);
  await page.choose('改为', 'in');
  expect(form.textContent).not.toContain('由您的意见取代');
  await page.choose('改什么', 'note');
  expect(form.textContent).not.toContain('由您的意见取代');
});

test('how many a batch left out is said', async () => {
  const page = await overruled('张三');
  await page.work(async ({ review, list }) => {
    await list.select(undefined);
    for (const line of [0, 1]) review.tick(line, true);
  });
  await page.press('button', '采纳');
  expect(verdictOf(page)).toBe('in');
  expect(status(page)).toMatch(/第 3 行“摄像机”已采纳.* 1 行已有人改判，没有采纳/u);
});

test('beside an opinion whose line is gone stands a button that takes it back', async () => {
  const page = await overruled('李四');
  const { port, page: body } = page;
  await page.work(async (session) => {
    port.userTypesUnseen(session.store.get().sheet ?? '', 2, 2, '服务器');
    await session.chooseSheet(session.store.get().sheet ?? '');
    await session.check();
  });
  expect(body.textContent).toContain('复核意见未采用');
  await page.press('button', /^撤销：原表“信息员培训费”/u);
  await page.press('button', /^确定撤销张三的意见：原表“信息员培训费”/u);
  expect(body.textContent).not.toContain('复核意见未采用');
  expect(status(page)).toContain('已撤销意见');
  expect(port.texts.get('decisions')).toContain('"decisions":[]');
});

describe('an opinion is taken back', () => {
  test('at once where it is one’s own', async () => {
    const page = await overruled('张三');
    await page.press('button', /^撤销：/u);
    expect(verdictOf(page)).toBe('out');
    expect(status(page)).toContain('已撤销意见，现为不纳入');
  });

  test('where it is somebody else’s, when asked once more by name', async () => {
    const page = await overruled('李四');
    await page.press('button', /^撤销：/u);
    expect(verdictOf(page)).toBe('in');
    await page.press('button', '不撤销');
    await page.press('button', /^撤销：/u);
    await page.press('button', /^确定撤销张三的意见：/u);
    expect(verdictOf(page)).toBe('out');
  });
});
