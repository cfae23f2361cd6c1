import { block, column, failure, functions } from './excel';

const { checkOf, sumScopeOf, regionsOf, versionOf } = functions;

const items = column('等保测评', '打印机', '其他软件', '合计', null, '服务器');
const amounts = column(5, '3万元', 1.1, 9.1, null, 20);

describe('CHECK', () => {
  test('gives category, verdict, basis and the amount as taken for every line', () => {
    expect(block(checkOf(items, amounts, '梁平'))).toEqual([
      ['安全测评、安全整改', '纳入', '《重庆市梁平区区级政务信息化项目管理办法》附件', '按5万元计'],
      [expect.stringContaining('办公'), '不纳入', expect.any(String), expect.stringMatching(/^按3万元计/)],
      [expect.stringMatching(/^待判定：/), expect.stringMatching(/^待判定：/), '待判定', '按1.1万元计'],
      ['非费用项', '非费用项', '', '按9.1万元计'],
      ['', '', '', ''],
      ['服务器存储', expect.stringMatching(/^经评估后纳入/), expect.any(String), '按20万元计'],
    ]);
  });

  test('a bad amount or a bad name stands in its own cell', () => {
    const [first, second] = block(checkOf(column('等保测评', 7), column('详见附件', 1), '梁平'));
    expect(first?.slice(0, 2)).toEqual(['安全测评、安全整改', '纳入']);
    expect(first?.[3]).toMatch(/^#VALUE! “详见附件”不是一个金额/);
    expect(second).toEqual([expect.stringMatching(/^#VALUE! “7”不是费用名称/), '', '', '']);
  });

  test('bad facts of a line leave its category', () => {
    const facts = [['经评估通过'], ['也许'], ['是']];
    const rows = block(checkOf(column('专网', '专网'), column(1, 1), '梁平', null, facts));
    expect(rows[0]?.[0]).toBe('业务专网');
    expect(rows[0]?.[1]).toMatch(/^#VALUE! 经评估通过/);
    expect(rows[1]?.[1]).toBe('纳入');
  });

  test('the ranges must go together', () => {
    expect(failure(() => checkOf(items, column(1), '梁平'))).toMatch(
      /^#VALUE! 两个区域大小不同（6×1 与 1×1）/,
    );
  });
});

describe('SUMSCOPE', () => {
  const sum = (verdict: unknown, unit?: string) =>
    sumScopeOf(items, amounts, '梁平', verdict, null as never, unit);

  test('adds up the lines with a verdict; an unsure line counts only as 待判定, a total not at all', () => {
    expect(sum('纳入')).toBe(5);
    expect(sum('不纳入')).toBe(3);
    expect(sum('待判定')).toBe(1.1);
    expect(sum('有条件纳入')).toBe(20);
    expect(sum('未规定')).toBe(0);
  });

  test('takes the words in which SCOPE answers, and the ids', () => {
    expect(sum('经评估后纳入：还需因特殊需要（附理由）')).toBe(20);
    expect(sum('原则上不予受理（第九条）（送审稿）')).toBe(0);
    expect(sum('out')).toBe(3);
    expect(failure(() => sum('可以'))).toMatch(/^#VALUE! 结论“可以”不能识别。可填：纳入/);
    expect(failure(() => sum(null))).toMatch(/^#VALUE! 结论“”不能识别/);
  });

  test('decimals add up exactly, in the unit of the amounts', () => {
    expect(sumScopeOf(column('等保测评', '等保测评'), column(0.1, 0.2), '梁平', '纳入')).toBe(0.3);
    expect(sum('待判定', '元')).toBe(1.1);
    expect(sumScopeOf(column('等保测评'), column('3万元'), '梁平', '纳入', null as never, '元')).toBe(30_000);
  });

  test('a line of this verdict that cannot be read stops the sum, one of another does not', () => {
    const lines = column('等保测评', '打印机');
    expect(failure(() => sumScopeOf(lines, column('待定', 1), '梁平', '纳入'))).toMatch(
      /^#VALUE! 第 1 行：“待定”不是一个金额/,
    );
    expect(sumScopeOf(lines, column('待定', 1), '梁平', '不纳入')).toBe(1);
  });
});

test('REGIONS lists what is built in, a draft as a draft', () => {
  const table = block(regionsOf());
  expect(table[0]).toEqual(['地区', '标识', '规定', '文号', '状态', '施行日期']);
  expect(table.slice(1).map(([name, id]) => [name, id])).toEqual([
    ['梁平区', 'liangping'],
    ['石嘴山市', 'shizuishan'],
    ['四川省', 'sichuan'],
    ['屯溪区', 'tunxi'],
    ['浔阳区', 'xunyang'],
  ]);
  expect(table[2]?.[4]).toContain('送审稿');
});

test('VERSION tells the add-in and its rules apart', () => {
  expect(versionOf()).toMatch(/^GOVIT \d+\.\d+\.\d+，规则 [0-9a-f]{8}（5 份规定）$/);
});
