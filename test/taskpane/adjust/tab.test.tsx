/** @jest-environment ./test/taskpane/page-environment.cjs */
import type { CellValue } from '../../../src/budget';
import { AdjustTab } from '../../../src/taskpane/adjust/AdjustTab';
import { openTab, type PanePage } from '../pane-page';
import { sample, workbookOf } from '../samples';

const SAMPLE = '03-梁平-概算调整对比表.xlsx';

let open: PanePage | undefined;

afterEach(() => open?.close());

const status = (): string => open?.page.querySelector('[role=status]')?.textContent ?? '';
const section = (title: string | RegExp): string => open?.named('section', title).textContent ?? '';

/** A budget of 1000 万元 of which so much is moved from one line to another. */
const moving = (
  moved: number,
  header: CellValue[] = ['费用名称', '批复金额（万元）', '调整后金额（万元）'],
): ReturnType<typeof workbookOf> =>
  workbookOf([header, ['服务器', 400, 400 - moved], ['应用软件开发', 600, 600 + moved]]);

const answerAll = (): Promise<void> | undefined =>
  open?.work(async (session) => {
    for (const [fact, value] of [
      ['goalUnchanged', true],
      ['adjustmentReason', 'technical'],
      ['priorAdjustmentAmount', '0元'],
      ['planChanged', false],
      ['budgetIncreased', false],
    ] as const)
      await session.setFact(fact, value);
  });

test('the sample: totals, what was moved, its share and the room left', async () => {
  open = await openTab(<AdjustTab />, sample(SAMPLE));
  const sums = section('调整数额');
  expect(sums).toContain('批复785.44 万元');
  expect(sums).toContain('总投资未增加 ✓');
  expect(sums).toContain('98.4 万元（增 98.4 万元／减 98.4 万元，取较大者）');
  expect(sums).toContain('约12.53%');
  expect(sums).toContain('上限 15%。 距上限还有 19.416 万元');
  expect(section('结论')).toContain('若按增减合计为 25.06%');
});

test('what the sheet says is offered with its row, and counts only once it is confirmed', async () => {
  open = await openTab(<AdjustTab />, sample(SAMPLE));
  expect(status()).toContain('待补资料');
  expect(section('结论')).toContain('若属实：可自行调整');
  expect(open.session.store.get().facts).toEqual({});
  await open.press('button', /^属实，采用：像是说“建设目标不变”/u);
  await open.press('button', /^属实，采用：像是说“调整情形”/u);
  expect(open.session.store.get().facts).toMatchObject({
    goalUnchanged: true,
    adjustmentReason: 'technical',
  });
  await answerAll();
  expect(status()).toContain('✓ 可自行调整');
  expect(status()).toContain('第二十六条');
  expect(section('结论')).toContain('区财政局');
});

test('added, removed and changed lines are listed, and lead to their rows', async () => {
  open = await openTab(<AdjustTab />, sample(SAMPLE));
  expect(section('调整的 8 行')).toContain('新增 1 行');
  expect(section('调整的 8 行')).toContain('取消 2 行');
  await open.press('button', '第 12 行 省级技术平台云服务费');
  expect(await open.port.selection()).toMatchObject({ firstRow: 12, firstColumn: 4 });
});

test.each([
  [149.999999, '可自行调整', '0.000001'],
  [150, '可自行调整', '距上限还有 0 万元'],
  [150.000001, '须报批', '已超出上限 0.000001 万元'],
])('of 1000 万元 %s 万元 are moved: %s', async (moved, verdict, room) => {
  open = await openTab(<AdjustTab />, moving(moved));
  await answerAll();
  expect(status()).toContain(verdict);
  expect(section('调整数额')).toContain(room);
});

test('earlier adjustments count', async () => {
  open = await openTab(<AdjustTab />, moving(100));
  await answerAll();
  await open.type('此前累计调整数额', '50.000001万元');
  expect(status()).toContain('须报批');
});

test('a total that rises is said in words, not by colour alone', async () => {
  open = await openTab(
    <AdjustTab />,
    workbookOf([
      ['费用名称', '批复金额（万元）', '调整后金额（万元）'],
      ['服务器', 100, 100.5],
    ]),
  );
  expect(section('调整数额')).toContain('总投资增加 0.5 万元 ✕');
  expect(status()).toContain('须报批');
});

test('a total that the lines contradict is shown beside the verdict, which is held back', async () => {
  open = await openTab(
    <AdjustTab />,
    workbookOf([
      ['费用名称', '批复金额（万元）', '调整后金额（万元）'],
      ['服务器', 600, 650],
      ['应用软件开发', 400, 350],
      ['合计', 1000, 1100],
    ]),
  );
  await answerAll();
  expect(section('调整数额')).toContain('总投资是否增加不能确定');
  expect(status()).toContain('待补资料');
  expect(status()).toContain('先核对再下结论');
  expect(section(/^表中需要核实/u)).toContain('C4');
});

test('a subtotal that the lines contradict holds the verdict back as well, and its row is named', async () => {
  open = await openTab(
    <AdjustTab />,
    workbookOf([
      ['费用名称', '批复金额（万元）', '调整后金额（万元）'],
      ['服务器', 600, 650],
      ['小计', 600, 660],
      ['应用软件开发', 400, 350],
      ['合计', 1000, 1000],
    ]),
  );
  await answerAll();
  expect(section('调整数额')).toContain('总投资是否增加不能确定');
  expect(status()).toContain('待补资料');
  expect(status()).toContain('第 3 行 C3 写 660万元，各行之和 650万元');
  expect(section(/^表中需要核实/u)).toContain('小计');
});

test('hidden rows are told', async () => {
  const { sheets } = moving(10);
  const hidden = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, hidden: row.row === 3 })),
  }));
  open = await openTab(<AdjustTab />, { sheets: hidden });
  expect(section(/^表中需要核实/u)).toContain('应用软件开发');
});

test('a region without a share of its own says what holds instead, and no limit is borrowed', async () => {
  open = await openTab(<AdjustTab />, moving(10), { region: 'xunyang' });
  expect(status()).toContain('任何调整都回到原批准机关（第十五条）');
  expect(section('调整数额')).not.toContain('上限');
});

test('an amount that cannot be read is named with its cell, and nothing is taken for 0', async () => {
  open = await openTab(
    <AdjustTab />,
    workbookOf([
      ['费用名称', '批复金额（万元）', '调整后金额（万元）'],
      ['服务器', 100, '详见附件'],
      ['软件开发', 100, 90],
    ]),
  );
  expect(section('调整数额')).toContain('调整数额不能确定');
  await open.press('button', /C2.*详见附件/u);
  expect(await open.port.selection()).toMatchObject({ firstRow: 2, firstColumn: 3 });
});

test('without two columns it says what it looks for, and takes the columns that are named', async () => {
  open = await openTab(<AdjustTab />, moving(10, ['费用名称', '甲方案金额（万元）', '乙方案金额（万元）']));
  expect(open.page.textContent).toContain('没有找到批复金额列');
  await open.choose('批复金额在', 'B');
  await open.choose('调整后金额在', 'C');
  expect(section('调整数额')).toContain('批复1,000 万元');
  expect(section('调整数额')).toContain('1%');
});

test('one column for both sides is refused', async () => {
  open = await openTab(<AdjustTab />, moving(10));
  await open.choose('批复金额在', 'C');
  await open.choose('调整后金额在', 'C');
  expect(open.page.textContent).toContain('指明了同一列');
  expect(status()).toBe('');
  await open.choose('批复金额在', 'B');
  expect(section('调整数额')).toContain('批复1,000 万元');
});

test('a column without amounts cancels nothing', async () => {
  open = await openTab(
    <AdjustTab />,
    workbookOf([
      ['费用名称', '批复金额（万元）', '调整后金额（万元）'],
      ['服务器', 600, null],
      ['应用软件开发', 400, null],
    ]),
  );
  expect(status()).toContain('待补资料');
  expect(status()).toContain('调整后金额一列（C）没有金额');
  expect(section(/^表中需要核实/u)).toContain('没有金额');
  expect(open.page.textContent).not.toContain('各行没有调整');
});

test('a unit that is not written down is asked for first', async () => {
  open = await openTab(<AdjustTab />, moving(10, ['费用名称', '批复金额', '调整后金额']));
  expect(section('调整数额')).toContain('单位没有写明');
  await open.press('input[type=radio]', '万元');
  expect(section('调整数额')).toContain('批复1,000 万元');
});
