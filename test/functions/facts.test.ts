import { block, cell, column, failure, functions } from './excel';

const { scopeOf, pathOf, adjustOf } = functions;

const withFacts = (facts: unknown[][]) => () => scopeOf(column('专网', '服务器'), '梁平', facts);

test('a label that is not known names the nearest one', () => {
  expect(failure(withFacts([['经评估'], ['是']]))).toBe(
    '#VALUE! 事实名称“经评估”不能识别，是否为 经评估通过？首行请填事实的中文名称或标识，如 是否涉密、项目类型、totalInvestment',
  );
  expect(failure(withFacts([['天气'], ['晴']]))).toMatch(
    /^#VALUE! 事实名称“天气”不能识别首行|^#VALUE! 事实名称“天气”不能识别/,
  );
});

test('a fact given twice, labels without values and a wrong number of rows are refused', () => {
  expect(
    failure(
      withFacts([
        ['是否涉密', 'secret'],
        ['是', '否'],
      ]),
    ),
  ).toBe('#VALUE! 事实“是否涉密”出现了两次：每个事实只留一列');
  expect(failure(withFacts([['是否涉密']]))).toMatch(/^#VALUE! 事实区域至少两行/);
  expect(failure(withFacts([['是否涉密'], ['是'], ['否'], ['是']]))).toBe(
    '#VALUE! 事实区域有 3 行值，应为 1 行（全部适用）或 2 行（逐项）',
  );
});

test('a value of the wrong type concerns its own row', () => {
  const [[first], [second]] = block(withFacts([['经评估通过'], ['也许'], ['是']])()) as [[string], [string]];
  expect(first).toMatch(/^#VALUE! 经评估通过（evaluationPassed）的值 "也许" 无法使用：请填 true 或 false/);
  expect(second).toBe(
    '经评估后纳入：还需因特殊需要（附理由）'.replace('经评估后纳入：还需', '有条件纳入：需'),
  );
});

test('a blank block says nothing, and a number 0 is unknown rather than 否', () => {
  const plain = block(withFacts([[null]])());
  expect(block(withFacts([[0], [0]])())).toEqual(plain);
  expect(
    block(
      withFacts([
        ['是否涉密', '经评估通过'],
        [0, 0],
      ])(),
    ),
  ).toEqual(plain);
});

test('amounts among the facts are in 万元 unless said otherwise, and zero is an amount', () => {
  const limit = (value: unknown, unit?: string) =>
    cell(pathOf([['200万元']], '屯溪', '新建', unit, [['采购限额标准'], [value]]));
  expect(limit(50)).toContain('采购限额标准50万元');
  expect(limit(500_000, '元')).toContain('采购限额标准50万元');
  expect(limit(500_000)).toMatch(/^#VALUE! “500000”没有写单位/);
  expect(limit('五十万', '元')).toMatch(/^#VALUE! “五十万”没有写单位/);
  expect(limit('五十万元')).toContain('采购限额标准50万元');
  expect(limit(null)).toContain('待补采购限额标准');
  const prior = (value: unknown) =>
    adjustOf(column(100, 900), column(150, 850), '梁平', [['此前累计调整数额'], [value]]);
  expect(prior(0)).toContain('此前累计调整数额0元');
  expect(prior(0)).not.toContain('未填此前累计调整数额');
});

test('a limit of 0 may be a blank cell of the desktop: it is asked for, never taken', () => {
  expect(cell(pathOf([[200]], '屯溪', '新建', null, [['采购限额标准'], [0]]))).toMatch(
    /^#VALUE! “采购限额标准”为 0：空单元格/,
  );
});

test('金额单位 in the block wins for the block, and 未说明 stops', () => {
  const facts = (unit: string, value: unknown) => [
    ['金额单位', '采购限额标准'],
    [unit, value],
  ];
  expect(cell(pathOf([[200]], '屯溪', '新建', null, facts('元', 500_000)))).toContain('采购限额标准50万元');
  expect(cell(pathOf([[200]], '屯溪', '新建', null, facts('未说明', 50)))).toMatch(
    /^#VALUE! “采购限额标准”没有单位/,
  );
  expect(cell(pathOf([[200]], '屯溪', '新建', null, facts('未说明', '50万元')))).toContain(
    '采购限额标准50万元',
  );
});

test('a date of a date cell is read by its serial number', () => {
  const decided = (value: unknown) => cell(pathOf([[200]], '梁平', '新建', null, [['决定日期'], [value]]));
  expect(decided(44_600)).toContain('决定日期 2022-02-08 早于施行日期');
  expect(decided('2022年2月8日')).toContain('决定日期 2022-02-08 早于施行日期');
  expect(decided('二月')).toMatch(/^#VALUE! 决定日期（decisionDate）的值 "二月" 无法使用/);
  expect(decided(12)).toMatch(/^#VALUE! “12”不是日期/);
});
