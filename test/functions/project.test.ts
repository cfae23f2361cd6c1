import { FactError, parseFacts } from '../../src/rules';
import { block, cell, column, failure, functions } from './excel';

const { pathOf, stepsOf, gapOf, projectClassOf, dueOf } = functions;

describe('PATH', () => {
  test('tells the path in one line, with the amount as understood', () => {
    const line = cell(pathOf([[300]], '梁平', '新建'));
    expect(line).toMatch(
      /^按项目总投资300万元计，总投资1000万元以下的，原则上可直接编制.*一步报批（第九条）。材料：.*。单位：.*区政府。$/,
    );
    expect(cell(pathOf([['300万元']], '梁平', '新建'))).toBe(line);
    expect(cell(pathOf([[3_000_000]], '梁平', '新建', '元'))).toBe(line);
    expect(cell(pathOf([['3,000,000.00元']], '梁平', '新建'))).toBe(line);
  });

  test('at a value whose words are open both readings are told', () => {
    expect(cell(pathOf([[200]], '梁平', '新建'))).toMatch(/注意：项目总投资恰为200万元.*另一种理解：/);
    expect(cell(pathOf([[200.01]], '梁平', '新建'))).not.toContain('另一种理解');
  });

  test('an open branch is told as text', () => {
    expect(cell(pathOf([[200]], '屯溪', '新建'))).toMatch(
      /^按投资额200万元计，待补采购限额标准：投资额低于采购限额标准.*→建设方案；投资额达到采购限额标准.*→可行性研究报告/,
    );
  });

  test('what blocks is told with its article', () => {
    expect(cell(pathOf([[300]], '梁平', '新建', null, [['已纳入项目清单'], ['否']]))).toContain(
      '不得推进：未纳入项目清单',
    );
  });

  test('each bad amount is an error in its own cell', () => {
    const bad = column(
      300,
      '详见附件',
      200_000,
      '¥500',
      -3,
      '2026-03-01',
      '45万元/年',
      '10~12万元',
      true,
      '#N/A',
    );
    const answers = block(pathOf(bad, '梁平', '新建')).flat() as string[];
    expect(answers[0]).toContain('按项目总投资300万元计');
    expect(answers.slice(1)).toEqual([
      '#VALUE! “详见附件”不是一个金额：请填数字（按万元计），或写明单位，如 200万元、2000000元',
      '#VALUE! “200000”没有写单位，按万元计过大：请写明单位（如 2000000元、200万元），或在 unit 参数填 元 或 万元',
      expect.stringMatching(/^#VALUE! “¥500”没有写单位/),
      '#VALUE! “-3”是负数：金额不能为负数',
      '#VALUE! “2026-03-01”像日期，不是金额：请填数字（按万元计），如 200',
      '#VALUE! “45万元/年”是每年的金额：请填总额，如 45万元',
      expect.stringMatching(/^#VALUE! “10~12万元”不是一个金额/),
      expect.stringMatching(/^#VALUE! “TRUE”不是一个金额/),
      '#N/A 引用的单元格是错误值 #N/A：请先改正该单元格',
    ]);
  });

  test.each(['二百万', '贰佰', '人民币贰佰万', '贰佰万整', '百万'])(
    '%s names no unit: it is asked for, whatever the unit of bare numbers, and as in ask',
    (amount) => {
      const asked = `#VALUE! “${amount}”没有写单位：请写明元或万元，如 二百万元、200万元`;
      expect(cell(pathOf([[amount]], '梁平'))).toBe(asked);
      expect(cell(pathOf([[amount]], '梁平', null, '元'))).toBe(asked);
      expect(cell(pathOf([[amount]], '梁平', null, '万元'))).toBe(asked);
      expect(() => parseFacts({ totalInvestment: amount })).toThrow(FactError);
    },
  );

  test.each(['二百万元', '贰佰万元整', '人民币贰佰万圆', '壹佰万元整（100）', '200万', '200', '２００万元'])(
    '%s is an amount, and the answer says which',
    (amount) => {
      const yuan = amount.startsWith('壹') ? '100万元' : '200万元';
      expect(cell(pathOf([[amount]], '梁平'))).toContain(`按项目总投资${yuan}计，`);
    },
  );

  test('an amount of 0 is an amount, a blank is none', () => {
    expect(block(pathOf([[0, null, '']], '浔阳'))).toEqual([
      [expect.stringContaining('按项目总投资0元计'), '', ''],
    ]);
  });

  test('a unit said makes any size plausible', () => {
    expect(cell(pathOf([[200_000]], '梁平', '新建', '万元'))).toContain('按项目总投资200000万元计');
  });

  test('class, unit and region say what they accept', () => {
    expect(failure(() => pathOf([[1]], '梁平', '新见'))).toMatch(/^#VALUE! 项目类型.*可填 new（新建）/);
    expect(failure(() => pathOf([[1]], '梁平', null, '美元'))).toBe(
      '#VALUE! 单位“美元”不能识别：unit 参数请填 元 或 万元（省略按万元）',
    );
    expect(failure(() => pathOf([[1]], null))).toMatch(/^#VALUE! 请填地区。可用：/);
  });
});

test('STEPS spills the steps under their heading, and what must be minded below', () => {
  const table = block(stepsOf('200万元', '梁平', '新建'));
  expect(table[0]).toEqual(['序号', '环节', '材料', '受理或审批单位', '依据']);
  expect(table[1]).toEqual([
    1,
    expect.stringMatching(/^纳入清单或年度计划：/),
    '项目需求说明',
    '区大数据发展局',
    '第八条',
  ]);
  const remarks = table.filter(([number]) => number === '注').map(([, text]) => text);
  expect(remarks[0]).toContain('按项目总投资200万元计');
  expect(remarks[1]).toContain('另一种理解');
  expect(cell(stepsOf(null, '梁平'))).toBe('');
  expect(failure(() => stepsOf('很多', '梁平'))).toMatch(/^#VALUE! “很多”不是一个金额/);
});

describe('GAP', () => {
  test('gives the signed distance as a number in the unit of the amount', () => {
    expect(block(gapOf(300, '梁平'))).toEqual([
      ['界限（按300万元计）', '差额（万元）', '说明', '依据'],
      ['项目总投资1000万元', -700, '低于界限', '第九条'],
      ['项目总投资200万元', 100, '高于界限', '第十一条'],
    ]);
    expect(block(gapOf(3_000_000, '梁平', '元')).map(([, away]) => away)).toEqual([
      '差额（元）',
      -7_000_000,
      1_000_000,
    ]);
  });

  test('a threshold without a number in the text is named, and none is invented', () => {
    expect(block(gapOf(200, '屯溪')).at(-1)).toEqual([
      '采购限额标准',
      '',
      '界限由本地标准确定，本办法没有写明数额',
      '第十九条',
    ]);
    expect(block(gapOf(200, '浔阳'))[1]?.[0]).toBe('没有金额界限');
  });
});

describe('CLASS', () => {
  test('answers 运维 or 建设 for each amount, with the amount and the article', () => {
    expect(block(projectClassOf(column(49, 50.01, null), [['否']], '梁平'))).toEqual([
      ['运维（按升级改造金额49万元计，附件）'],
      ['建设（按升级改造金额50.01万元计，附件）'],
      [''],
    ]);
    expect(cell(projectClassOf([[10]], [['是']], '梁平'))).toMatch(/^建设（/);
    expect(cell(projectClassOf([[50]], [[false]], '梁平'))).toMatch(/^运维（.*注意：.*另一种理解/);
  });

  test('not knowing whether functions change is said, and 0 is not taken for 否', () => {
    for (const unknown of [null, 0, ''])
      expect(cell(projectClassOf([[10]], [[unknown]], '梁平'))).toMatch(/^建设（.*未说明/);
    expect(cell(projectClassOf([[10]], [['也许']], '梁平'))).toMatch(/^#VALUE! 功能是否改变/);
  });

  test('a region borrows no line from another; a missing fact is named by #N/A', () => {
    expect(cell(projectClassOf([[10]], [['否']], '屯溪'))).toMatch(/^待判定：.*没有划分升级与运维的界线/);
    expect(cell(projectClassOf([[10]], [['否']], '石嘴山'))).toMatch(/^#N\/A 缺申报类别/);
  });

  test('the two ranges must go together', () => {
    expect(failure(() => projectClassOf(column(1, 2, 3), column('否', '否'), '梁平'))).toBe(
      '#VALUE! 两个区域大小不同（3×1 与 2×1）：请选同样大小的区域',
    );
  });
});

describe('DUE', () => {
  test('gives the last day for a date cell, a date as text, or each of a column', () => {
    expect(
      block(dueOf('竣工验收申请', column(46_112, '2026-03-31', '2026年3月31日', null, 0), '梁平')),
    ).toEqual([['2026-09-30'], ['2026-09-30'], ['2026-09-30'], [''], ['']]);
    expect(cell(dueOf('selfEvaluation', [['2026-03-31']], '屯溪'))).toBe('2028-03-31');
    expect(cell(dueOf('备案', [['2026-01-31']], '石嘴山'))).toBe('2026-02-28（送审稿）');
  });

  test('a plan is due in the year before: a day alone does not say which year is meant', () => {
    expect(cell(dueOf('年度项目申报', [[2027]], '浔阳'))).toBe('2026-09-30');
    expect(cell(dueOf('年度项目申报', [['2027年度']], '浔阳'))).toBe('2026-09-30');
    expect(cell(dueOf('年度项目申报', [['2026-05-01']], '浔阳'))).toBe(
      '#VALUE! 请填计划年度（年份，如 2027）',
    );
  });

  test('text that is no date is an error in its own cell', () => {
    expect(cell(dueOf('竣工验收申请', [['三月底']], '梁平'))).toMatch(/^#VALUE! “三月底”不是日期/);
    expect(cell(dueOf('竣工验收申请', [['2025-02-30']], '梁平'))).toMatch(/^#VALUE! “2025-02-30”不是日期/);
    expect(cell(dueOf('竣工验收申请', [[7]], '梁平'))).toMatch(/^#VALUE! “7”不是日期/);
  });

  test('an event that is not known lists those that are; silence is said', () => {
    expect(failure(() => dueOf('验收', [['2026-03-31']], '梁平'))).toMatch(
      /^#VALUE! 期限种类“验收”不能识别。可填：.*竣工验收申请/,
    );
    expect(cell(dueOf('初验', [['2026-03-31']], '梁平'))).toMatch(/未规定初验的期限$/);
    expect(cell(dueOf('试运行期', [['2026-03-31']], '屯溪'))).toMatch(/^没有规定最后日期：.*最早 2026-04-30/);
    expect(cell(dueOf('竣工验收申请', [[2026]], '梁平'))).toMatch(/^#N\/A 缺建成（建设完成）日期/);
  });
});
