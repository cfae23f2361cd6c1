/** @jest-environment ./test/taskpane/page-environment.cjs */
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import { LineDetail } from '../../../src/taskpane/check/LineDetail';
import { openTab, type PanePage } from '../pane-page';
import { wordTableOf, workbookOf } from '../samples';

const BUDGET = workbookOf([
  ['序号', '费用名称', '金额（万元）'],
  [1, '信息员培训费', 3.6],
  [2, '摄像机', 2],
]);

const TABLE = wordTableOf(['信息员培训费', 'business_application']);

let open: PanePage | undefined;

afterEach(() => open?.close());

/** The budget as it is checked by the unit's own table, its first line opened. */
async function checked(language = 'zh-CN'): Promise<PanePage> {
  // The list draws only lines that can be seen, and a page in memory has no height: the opened line stands beside it.
  open = await openTab(
    <>
      <CheckTab />
      <LineDetail />
    </>,
    BUDGET,
    { language },
  );
  await open.work(async (session) => {
    await session.words.merge(TABLE);
    await session.list.select(0);
  });
  return open;
}

test('a line that the table reads says so, with the word, its kind and what GOVIT itself says', async () => {
  const { session, page } = await checked();
  const { lines, detail, summary } = session.store.get();
  expect(lines[0]).toMatchObject({ verdict: 'in', byTable: { stands: true, ownVerdict: 'out' } });
  expect(lines[1]).not.toHaveProperty('byTable');
  expect(detail?.line.byTable?.entries).toEqual([{ wording: '信息员培训费', kindName: '业务应用系统' }]);
  expect(summary?.byTable).toEqual({ lines: 1, otherVerdict: 1 });
  expect(page.textContent).toContain('按本单位词库：“信息员培训费”→ 业务应用系统');
  expect(page.textContent).toMatch(/不用词库，GOVIT 自己认作：[^✕]*培训[^✕]*✕不纳入/u);
});

test('the sums say once how many lines the table reads, and no longer once a person names another kind', async () => {
  const { page, work, session } = await checked();
  expect(page.textContent).toContain('1 行按本单位词库归类，其中 1 行的判定因此与 GOVIT 自己的不同');
  await work(async ({ review }) => {
    review.setReviewer('张三');
    await review.decide([0], { kind: 'reclassify', to: 'server', reason: '图纸', extent: 'line' });
  });
  expect(page.textContent).not.toContain('行按本单位词库归类');
  expect(session.store.get().lines[0]?.byTable).toMatchObject({ stands: false, ownVerdict: 'out' });
});

test('it is said in English too', async () => {
  expect((await checked('en-US')).page.textContent).toContain(
    '1 line is read by our own wordings; the verdict is another for them on 1',
  );
});
