import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { govit, sample, SAMPLE_BUDGET } from './govit';
import { makeWorkbook } from '../workbook/ooxml/package';

interface Report {
  region: string;
  adjustments: Record<string, unknown>[];
  findings: { code: string; severity: string; text: string; article?: string }[];
}

const SAMPLE = sample('03-梁平-概算调整对比表.xlsx');
const report = (out: string): Report => JSON.parse(out) as Report;

let folder: string;
let facts: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'govit-test-'));
  facts = file(
    '情况.json',
    JSON.stringify({ goalUnchanged: true, adjustmentReason: 'technical', priorAdjustmentAmount: 0 }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

type Row = (string | number | null)[];
const workbook = (name: string, header: string[], ...rows: Row[]): string =>
  file(name, makeWorkbook([{ name: '概算', rows: [header, ...rows] }]));
const PAIR = ['费用名称', '批复金额（万元）', '调整后金额（万元）'];

test('the sample as JSON', () => {
  const { code, out } = govit(['adjust', SAMPLE, '--region', '梁平', '--facts', facts, '--json']);
  expect(code).toBe(0);
  expect(report(out)).toMatchObject({
    region: 'liangping',
    adjustments: [
      {
        sheet: '概算调整对比表',
        approvedColumn: 'C',
        adjustedColumn: 'D',
        deltaColumn: 'E',
        deltaMatches: true,
        approvedTotal: '7854400',
        adjustedTotal: '7854400',
        increases: '984000',
        decreases: '984000',
        moved: '984000',
        share: expect.stringMatching(/^0\.12528009/u) as unknown,
        limit: '0.15',
        room: '194160',
        verdict: 'self-adjust',
        changedRows: [4, 7, 9, 10, 11, 12, 15, 25],
        addedRows: [12],
        removedRows: [10, 11],
        bodies: ['区发展改革委（备案）', '区财政局（备案）', '区大数据发展局（备案）'],
        basis: [expect.objectContaining({ article: '第二十六条' })],
      },
    ],
  });
});

test('the sample for reading: amounts, lines, verdict with its article, what is still open', () => {
  const { code, out } = govit(['adjust', SAMPLE, '--region', '梁平', '--date', '2026-11-21']);
  expect(code).toBe(0);
  expect(out).toContain('决定日期 2026-11-21');
  expect(out).toContain(
    '调整数额 98.4（增 98.4 / 减 98.4，取较大者）   占批复 12.528%（上限 15%）   距上限 19.416',
  );
  expect(out).toMatch(/12 {2}新增 {2}省级技术平台云服务费 .* \+31/u);
  expect(out).toMatch(/结论 \? 待补资料：建设目标不变、调整情形.* · 第二十六条/u);
  expect(out).toContain('表中所写的目标和情形若属实：✓ 可由项目建设单位自行调整');
});

test('what needs an approval is an error: exit 1', () => {
  const over = workbook('超限.xlsx', PAIR, ['软件', 100, 84.999999], ['云服务', null, 15.000001]);
  const { code, out } = govit(['adjust', over, '--region', '屯溪', '--facts', facts, '--json']);
  expect(code).toBe(1);
  expect(report(out).adjustments[0]).toMatchObject({ verdict: 'approval-required', room: '-0.01' });
  expect(report(out).findings).toContainEqual(
    expect.objectContaining({ code: 'adjust-approval-required', severity: 'error' }),
  );
  const text = govit(['adjust', over, '--region', '屯溪', '--facts', facts]).out;
  expect(text).toContain('占批复 略高于 15%（上限 15%）   距上限 -0.000001');
});

test('exactly 15%: exit 0', () => {
  const even = workbook('恰好.xlsx', PAIR, ['软件', 10.2, 10.2 - 1.53], ['云服务', 0, 10.2 * 0.15]);
  const { code, out } = govit(['adjust', even, '--region', '四川', '--facts', facts, '--json']);
  expect(code).toBe(0);
  expect(report(out).adjustments[0]).toMatchObject({ share: '0.15', room: '0' });
});

test('a total that the lines contradict: no conclusion', () => {
  const torn = workbook(
    '合计不符.xlsx',
    PAIR,
    ['软件', 600, 650],
    ['云服务', 400, 350],
    ['合计', 1000, 1100],
  );
  const { code, out } = govit(['adjust', torn, '--region', '梁平', '--facts', facts]);
  expect(code).toBe(1);
  expect(out).toContain('总投资是否增加不能确定');
  expect(out).toMatch(/结论 \? 待补资料/u);
  expect(out).toMatch(/C4 写 1100万元，各行之和 1000万元.*先核对再下结论/u);
});

test('a subtotal that the lines contradict: no conclusion, and its row is named', () => {
  const torn = workbook(
    '小计不符.xlsx',
    PAIR,
    ['软件', 600, 650],
    ['小计', 600, 660],
    ['云服务', 400, 350],
    ['合计', 1000, 1000],
  );
  const args = ['adjust', torn, '--region', '梁平', '--facts', facts];
  const { code, out } = govit(args);
  expect(code).toBe(1);
  expect(out).toContain('总投资是否增加不能确定 ?');
  expect(out).toMatch(/结论 \? 待补资料/u);
  expect(out).toMatch(/第 3 行 C3 写 660万元，各行之和 650万元.*先核对再下结论/u);
  const { adjustments, findings } = report(govit([...args, '--json']).out);
  expect(adjustments[0]).toMatchObject({ verdict: 'incomplete', bodies: [] });
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'subtotal-mismatch', severity: 'error', row: 3, cell: 'C3' }),
  );
});

test('a region without a share answers without one', () => {
  const { code, out } = govit(['adjust', SAMPLE, '--region', '浔阳', '--json']);
  expect(code).toBe(1);
  expect(report(out).adjustments[0]).toMatchObject({
    verdict: 'approval-required',
    share: null,
    limit: null,
    room: null,
  });
});

test('two files: the approved budget and the adjusted one', () => {
  const header = ['费用名称', '规格', '金额（元）'];
  const before = workbook('批复.xlsx', header, ['服务器', '甲', 100], ['软件', '', 900]);
  const after = workbook(
    '调整.xlsx',
    ['费用名称', '规格', '金额（万元）'],
    ['软件', '', 0.088],
    ['云服务', '', 0.012],
  );
  const { code, out } = govit(['adjust', before, after, '--region', '屯溪', '--facts', facts, '--json']);
  expect(code).toBe(0);
  expect(report(out).adjustments[0]).toMatchObject({
    approvedTotal: '1000',
    adjustedTotal: '1000',
    moved: '120',
    changedRows: [2, 3],
    addedRows: [3],
    removedRows: [2],
  });
  expect(govit(['adjust', before, after, '--region', '屯溪']).out).toMatch(/原2 {2}取消 {2}服务器/u);
});

test('columns can be named', () => {
  const named = workbook(
    '列名.xlsx',
    ['费用名称', '甲', '乙', '金额（元）'],
    ['服务器', 100, 90, 1],
    ['软件', 100, 110, 2],
  );
  const { code, out } = govit([
    'adjust',
    named,
    '--region',
    '屯溪',
    '--facts',
    facts,
    '--approved',
    'b',
    '--adjusted',
    'C',
    '--unit',
    '元',
    '--json',
  ]);
  expect(code).toBe(0);
  expect(report(out).adjustments[0]).toMatchObject({ approvedColumn: 'B', adjustedColumn: 'C', moved: '10' });
});

test('named columns are found under headers that say nothing of money', () => {
  const twice = workbook(
    '两次.xlsx',
    ['费用名称', '原批复', '第一次调整', '第二次调整'],
    ['服务器', 600, 620, 650],
    ['软件', 400, 380, 350],
  );
  const named = ['--approved', 'B', '--adjusted', 'D', '--unit', '万元', '--facts', facts, '--json'];
  const { code, out } = govit(['adjust', twice, '--region', '梁平', ...named]);
  expect(code).toBe(0);
  expect(report(out).adjustments[0]).toMatchObject({ moved: '500000', verdict: 'self-adjust' });
});

describe('bad input is told on stderr with what to do: exit 2', () => {
  test.each([
    ['no pair of columns', () => [SAMPLE_BUDGET], /没有找到批复金额列.*--approved.*\n.*--adjusted/u],
    ['no file', () => [], /请给出调整对比表/u],
    ['three files', () => [SAMPLE, SAMPLE, SAMPLE], /先后给出批复预算和调整后预算/u],
    ['a file that is not there', () => [join(folder, '没有.xlsx')], /没有这个文件/u],
    ['a file that is no workbook', () => [file('坏.xlsx', 'x')], /坏\.xlsx/u],
    ['an unknown sheet', () => [SAMPLE, '--sheet', '表九'], /没有工作表“表九”.*概算调整对比表/u],
    ['a column that is none', () => [SAMPLE, '--approved', '批复'], /--approved 应为列号/u],
    ['a column that is not there', () => [SAMPLE, '--approved', 'ZZZ'], /--approved ZZZ：没有 ZZZ 列/u],
    ['an adjusted one, too', () => [SAMPLE, '--adjusted', 'zz'], /--adjusted ZZ：没有 ZZ 列/u],
    ['one of two files', () => [SAMPLE, SAMPLE, '--adjusted', 'ZZZ'], /--adjusted ZZZ：没有 ZZZ 列/u],
    [
      'one column for both',
      () => [SAMPLE, '--approved', 'D', '--adjusted', 'd'],
      /--approved 和 --adjusted 都指明 D 列/u,
    ],
    ['a sheet without a table', () => [workbook('空.xlsx', ['随便'], ['写写'])], /没有找到预算表/u],
    [
      'facts without a unit',
      () => [SAMPLE, '--facts', file('无单位.json', '{"moneyUnit":"unknown","priorAdjustmentAmount":5}')],
      /此前累计调整数额没有单位/u,
    ],
  ])('%s', (_what, args, message) => {
    const { code, out, err } = govit(['adjust', ...args(), '--region', '梁平']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
