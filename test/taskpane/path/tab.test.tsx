/** @jest-environment ./test/taskpane/page-environment.cjs */
import { PathTab } from '../../../src/taskpane/path/PathTab';
import { openTab, type PanePage } from '../pane-page';
import { sample, workbookOf } from '../samples';

const BUDGET = '01-梁平-监测预警系统预算表.xlsx';
const EMPTY = workbookOf([]);

let open: PanePage | undefined;

afterEach(() => open?.close());

const status = (): string => open?.page.querySelector('[role=status]')?.textContent ?? '';
const section = (title: string): string => open?.named('section', title).textContent ?? '';

test('an amount is not taken without its unit', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '238');
  expect(open.session.store.get().facts['totalInvestment']).toBeUndefined();
  expect(open.page.textContent).toContain('请选择单位');
  await open.choose('项目总投资的单位', '万元');
  expect(open.session.store.get().facts['totalInvestment']).toBe('238万元');
  expect(open.page.textContent).not.toContain('请选择单位');
  expect(status()).toContain('路径已确定');
  expect(status()).toContain('按项目总投资238万元计');
  expect(status()).toContain('第九条');
});

test('the scale says exactly how far the amount is from each threshold', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '199.9999万元');
  expect(section('金额界限')).toContain('距 200 万元还差 1 元 · 第十一条');
  await open.type('项目总投资', '200万元');
  expect(section('金额界限')).toContain('恰为 200 万元 · 第十一条');
  expect(section('结论')).toContain('另一种理解：超过200万元才须报请区政府审定');
  await open.type('项目总投资', '2000000.01元');
  expect(section('金额界限')).toContain('超过 200 万元，多 0.01 元 · 第十一条');
});

test('steps stand by stage with body, documents, article and 原则上', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '238万元');
  const stages = [...open.named('section', '环节').querySelectorAll('h3')].map((one) => one.textContent);
  expect(stages.slice(0, 4)).toEqual(['纳入清单或年度计划', '申报材料', '评审与技术审查', '审批']);
  const approval = [...open.page.querySelectorAll('li')].find((one) =>
    one.textContent?.startsWith('原则上 审批'),
  );
  expect(approval?.textContent).toContain('单位：区发展改革委 · 第九条');
});

test('open branches stand with the field that decides, which stays where it was once it is filled in', async () => {
  open = await openTab(<PathTab />, EMPTY, { region: 'tunxi' });
  await open.type('投资额', '238万元');
  expect(status()).toContain('待补资料');
  expect(section('由这些情况决定走哪条路')).toContain('投资额低于采购限额标准 → 建设方案');
  await open.type('采购限额标准', '100万元');
  expect(open.session.store.get().facts['procurementLimit']).toBe('100万元');
  const field = open.named('section', '由这些情况决定走哪条路').querySelector('input');
  expect(field?.value).toBe('100');
  await open.choose('项目类型', 'new');
  expect(status()).toContain('路径已确定');
  expect(status()).toContain('可行性研究报告');
});

test('six open facts are asked for at first, and what is answered can be changed', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '238万元');
  const items = (): number =>
    open?.named('section', '还可能影响路径的情况').querySelectorAll('li').length ?? 0;
  expect(items()).toBe(6);
  const first = open.named('section', '还可能影响路径的情况').querySelector('li')?.textContent ?? '';
  await open.press('[role=group] button', '否');
  expect(open.session.store.get().facts).toMatchObject({ inProjectList: false });
  expect(status()).toContain('不得推进');
  expect(open.named('section', '还可能影响路径的情况').querySelector('li')?.textContent).toBe(first);
  await open.press('button', /^更多/u);
  expect(items()).toBeGreaterThan(7);
  await open.press('[role=group] button', '否');
  expect(status()).toContain('路径已确定');
});

test('the sum of the sheet is offered, never taken by itself', async () => {
  open = await openTab(<PathTab />, sample(BUDGET));
  expect(open.session.store.get().facts['totalInvestment']).toBeUndefined();
  await open.press('button', '用本表合计 151.722万元');
  expect(open.session.store.get().facts['totalInvestment']).toBe('151.722万元');
  expect(section('金额界限')).toContain('距 200 万元还差 48.278 万元');
});

test('regions stand side by side, each by its own articles, a draft marked', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '30万元');
  const details = [...open.page.querySelectorAll('details')].find(
    (one) => one.querySelector('summary')?.textContent === '各地对照',
  );
  if (!details) throw new Error('no comparison');
  details.open = true;
  await open.rest();
  const regions = [...details.querySelectorAll('li')].map((one) => one.textContent ?? '');
  expect(regions).toHaveLength(5);
  expect(regions.find((one) => one.startsWith('石嘴山'))).toMatch(/（送审稿）.*只需备案/u);
  expect(regions.find((one) => one.startsWith('屯溪'))).toContain('待补资料');
  expect(open.session.store.get().facts).toEqual({ totalInvestment: '30万元' });
});

test('a value that cannot be used is told at its field, and the pane stays usable', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '许多万元');
  expect(open.page.querySelector('[role=alert]')?.textContent).toContain('项目总投资');
  await open.type('项目总投资', '10万元');
  expect(status()).toContain('路径已确定');
});

test('a conclusion is withdrawn while a value cannot be used, and the fields stay to mend it', async () => {
  open = await openTab(<PathTab />, EMPTY);
  await open.type('项目总投资', '238万元');
  const details = [...open.page.querySelectorAll('details')].find(
    (one) => one.querySelector('summary')?.textContent === '各地对照',
  );
  if (!details) throw new Error('no comparison');
  details.open = true;
  await open.rest();
  await open.press('[role=group] button', '是');
  const further = section('还可能影响路径的情况');
  await open.type('项目总投资', '许多万元');
  expect(open.page.querySelector('[role=alert]')?.textContent).toContain('项目总投资');
  expect(open.page.textContent).not.toMatch(/路径已确定|待补资料/u);
  expect([...open.page.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
    '项目',
    '还可能影响路径的情况',
  ]);
  expect(section('还可能影响路径的情况')).toBe(further);
  await open.type('项目总投资', '10万元');
  expect(open.page.querySelector('[role=alert]')).toBeNull();
  expect(section('结论')).toContain('路径已确定');
  expect(details.querySelectorAll('li')).toHaveLength(5);
});

test('an unusable value in the field that decides is told there, and can be mended there', async () => {
  open = await openTab(<PathTab />, EMPTY, { region: 'tunxi' });
  await open.type('投资额', '238万元');
  await open.type('采购限额标准', '许多万元');
  const fork = '由这些情况决定走哪条路';
  expect(section(fork)).toContain('采购限额标准');
  expect(section(fork)).not.toContain('→');
  expect(section(fork)).toContain('许多');
  expect(open.page.textContent).not.toContain('待补资料');
  await open.type('采购限额标准', '100万元');
  await open.choose('项目类型', 'new');
  expect(status()).toContain('路径已确定');
});

test('the tab speaks English', async () => {
  open = await openTab(<PathTab />, EMPTY, { language: 'en-US' });
  await open.type('项目总投资', '100万元');
  expect(status()).toContain('Path decided');
  expect(open.named('section', 'Thresholds').textContent).toContain('900 万元 below 1,000 万元');
});
