/** @jest-environment ./test/taskpane/page-environment.cjs */
import { BasisTab } from '../../../src/taskpane/basis/BasisTab';
import { openTab, type PanePage } from '../pane-page';
import { sample, workbookOf } from '../samples';

const EMPTY = workbookOf([]);

let open: PanePage | undefined;

afterEach(() => open?.close());

const count = (): string => open?.page.querySelector('[role=status]')?.textContent ?? '';

test('every kind of expense has its verdict here, and an opened one those of the other regions', async () => {
  open = await openTab(<BasisTab />, EMPTY);
  await open.type('搜索费用类别、条件', '培训');
  await open.press('button', /培训.*不纳入/u);
  const elsewhere = open.named('ul', '别处').querySelectorAll('li');
  expect([...elsewhere].map((one) => one.textContent?.slice(0, 2))).toEqual(['石嘴', '四川', '屯溪', '浔阳']);
  expect(open.page.textContent).toContain('附件');
});

test('kinds can be filtered by verdict; the counts of the filters add up', async () => {
  open = await openTab(<BasisTab />, EMPTY);
  const all = Number(/^(\d+) 类/u.exec(count())?.[1]);
  const filters = [...open.page.querySelectorAll('button[aria-pressed]')];
  const sums = filters.map((one) => Number(/(\d+)$/u.exec(one.textContent ?? '')?.[1]));
  expect(sums.reduce((sum, one) => sum + one, 0)).toBe(all);
  await open.press('button[aria-pressed]', /✕不纳入/u);
  const shown = [...open.page.querySelectorAll('button[aria-expanded]')].map((one) => one.textContent ?? '');
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every((text) => text.endsWith('不纳入'))).toBe(true);
});

test('a region without a word on expenses says so of each kind', async () => {
  open = await openTab(<BasisTab />, EMPTY, { region: 'xunyang' });
  await open.type('搜索费用类别、条件', '防火墙');
  await open.press('button', /防火墙/u);
  expect(open.page.textContent).toContain('未规定');
});

test('provisions are found by words and by the question they serve', async () => {
  open = await openTab(<BasisTab />, EMPTY);
  await open.press('[role=tab]', /^条款/u);
  await open.choose('用于哪个问题', 'adjust');
  const articles = [...open.page.querySelectorAll('h2')].map((one) => one.textContent);
  expect(articles).toContain('第二十六条');
  expect(articles).not.toContain('第九条');
  await open.type('搜索条款', '不存在的词');
  expect(count()).toBe('0 条，0 项规定');
});

test('readings are told: those of the check at hand first, then all of the regulation', async () => {
  open = await openTab(<BasisTab />, sample('01-梁平-监测预警系统预算表.xlsx'));
  await open.work((session) => session.check());
  await open.press('[role=tab]', /^口径/u);
  expect(open.named('section', '本次检查用到的口径').textContent).toContain('第 20 行');
  expect(open.named('section', '本规定的口径').textContent).toContain('1000万元（含）以上');
  await open.press('button', /^第 20 行/u);
  expect((await open.port.selection())?.firstRow).toBe(20);
});

test('a draft wears its banner, a regulation in force its document and date', async () => {
  open = await openTab(<BasisTab />, EMPTY, { region: 'shizuishan' });
  expect(open.page.textContent).toContain('⚠ 送审稿');
  await open.close();
  open = await openTab(<BasisTab />, EMPTY);
  expect(open.page.textContent).toContain('梁平府办发〔2022〕74号 · 有效 · 2022-10-01 起');
});
