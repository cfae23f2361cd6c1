import { FACTS, FactError, parseFacts, toPlain } from '../../../src/rules';

const value = (given: Record<string, unknown>, id: string): unknown => {
  const fact = parseFacts(given).facts.get(id);
  return typeof fact === 'object' ? toPlain(fact) : fact;
};

test.each<[id: string, given: unknown, read: unknown]>([
  ['totalInvestment', 2000000, '2000000'],
  ['totalInvestment', '200万元', '2000000'],
  ['totalInvestment', '１．２亿元', '120000000'],
  ['totalInvestment', 0, '0'],
  ['totalInvestment', 10.2 * 0.15, '1.53'],
  ['decreasesSum', '-3万元', '-30000'],
  ['overrunRatio', 15, '15'],
  ['overrunRatio', '15%', '15'],
  ['overrunRatio', '15 ％', '15'],
  ['serviceTermMonths', '34.8个月', '34.8'],
  ['reportYear', '2026', '2026'],
  ['similarProjectCount', 2, '2'],
  ['secret', true, true],
  ['secret', '是', true],
  ['secret', ' 有 ', true],
  ['secret', '√', true],
  ['secret', 'TRUE', true],
  ['secret', '否', false],
  ['secret', '没有', false],
  ['secret', '×', false],
  ['projectClass', 'new', 'new'],
  ['projectClass', '新建', 'new'],
  ['projectClass', '建设', 'construction'],
  ['declarationCategory', '服务类', 'service'],
  ['completionDate', '2024-02-29', '2024-02-29'],
  ['completionDate', '2026/3/5', '2026-03-05'],
  ['completionDate', '2026年3月5日', '2026-03-05'],
  ['projectName', ' 平台 ', '平台'],
  ['missingMaterials', '', ''],
])('%s of %j is %j', (id, given, read) => {
  expect(value({ [id]: given }, id)).toBe(read);
});

test.each<[id: string, given: unknown, accepted: string]>([
  ['totalInvestment', '约20万元', '请填金额'],
  ['totalInvestment', true, '请填金额'],
  ['totalInvestment', [200], '请填金额'],
  ['totalInvestment', Number.NaN, '请填金额'],
  ['totalInvestment', '-1元', '金额不能为负数'],
  ['totalInvestment', -0.01, '金额不能为负数'],
  ['overrunRatio', '一成', '请填百分数'],
  ['overrunRatio', -1, '不能为负数'],
  ['serviceTermMonths', '三年', '请填月数'],
  ['serviceTermMonths', -1, '不能为负数'],
  ['similarProjectCount', 1.5, '请填整数'],
  ['similarProjectCount', '2个', '请填整数'],
  ['secret', '也许', 'true 或 false'],
  ['secret', 1, 'true 或 false'],
  ['projectClass', '拆除', 'new（新建）'],
  ['projectClass', 3, 'new（新建）'],
  ['projectClass', 'toString', 'new（新建）'],
  ['completionDate', '2025-02-30', 'yyyy-mm-dd'],
  ['completionDate', '2025-02-29', 'yyyy-mm-dd'],
  ['completionDate', '2025-13-01', 'yyyy-mm-dd'],
  ['completionDate', 20250301, 'yyyy-mm-dd'],
  ['completionDate', '去年', 'yyyy-mm-dd'],
  ['projectName', 7, '请填文字'],
])('%s of %j is refused by its name, with what is accepted', (id, given, accepted) => {
  const read = () => parseFacts({ [id]: given });
  expect(read).toThrow(FactError);
  expect(read).toThrow(accepted);
  expect(read).toThrow(`${FACTS.get(id)?.label ?? ''}（${id}）`);
  expect(read).toThrow(expect.objectContaining({ fact: id }));
});

describe('names', () => {
  test.each([
    ['totalinvestment', '是否为 totalInvestment（项目总投资）？'],
    ['项目总投资', '是否为 totalInvestment（项目总投资）？'],
    ['budget', 'docs/facts.md'],
    ['__proto__x', 'docs/facts.md'],
  ])('%s is unknown', (id, hint) => {
    const read = () => parseFacts({ [id]: 1 });
    expect(read).toThrow(expect.objectContaining({ fact: id }));
    expect(read).toThrow(hint);
  });

  test('an unknown name is an error even beside good facts', () => {
    expect(() => parseFacts({ secret: true, foo: true })).toThrow(expect.objectContaining({ fact: 'foo' }));
  });
});

test.each([null, undefined, ''])('%j is unknown, not false', (given) => {
  expect(parseFacts({ secret: given, totalInvestment: given, projectName: given }).facts.size).toBe(0);
});

describe('units of money', () => {
  test('a bare amount is in 元, or in the unit that is said', () => {
    expect(value({ totalInvestment: 200 }, 'totalInvestment')).toBe('200');
    expect(value({ totalInvestment: 200, moneyUnit: 'wan' }, 'totalInvestment')).toBe('2000000');
    expect(value({ totalInvestment: 200, moneyUnit: '万元' }, 'totalInvestment')).toBe('2000000');
    expect(value({ totalInvestment: '200元', moneyUnit: 'wan' }, 'totalInvestment')).toBe('200');
  });

  test('an unknown unit names the amounts that stand without one', () => {
    const given = { moneyUnit: 'unknown', totalInvestment: 200, budgetAmount: '20万元', omBudgetAmount: '5' };
    expect(parseFacts(given).withoutUnit).toEqual(['totalInvestment', 'omBudgetAmount']);
    expect(parseFacts({ totalInvestment: 200 }).withoutUnit).toEqual([]);
  });

  test('an unknown unit by its Chinese label is the same', () => {
    expect(parseFacts({ moneyUnit: '未说明', totalInvestment: 200 }).withoutUnit).toEqual([
      'totalInvestment',
    ]);
  });

  test('a unit that is none is refused', () => {
    expect(() => parseFacts({ moneyUnit: '美元' })).toThrow(expect.objectContaining({ fact: 'moneyUnit' }));
  });
});

describe('facts that follow from others', () => {
  const costs = { engineeringCost: 1, equipmentCost: 2, contingencyCost: 3 };

  test('the sum, where all parts are known and it is not given itself', () => {
    expect(value(costs, 'coreCostTotal')).toBe('6');
    expect(value({ ...costs, coreCostTotal: 7 }, 'coreCostTotal')).toBe('7');
    expect(value({ engineeringCost: 1, equipmentCost: 2 }, 'coreCostTotal')).toBeUndefined();
  });

  test('the larger of increases and decreases, whatever their sign', () => {
    expect(value({ increasesSum: 3, decreasesSum: -5 }, 'adjustmentAmount')).toBe('5');
  });

  test('the share is exact, with what was moved before', () => {
    const facts = { approvedTotal: '10.2万元', adjustmentAmount: '1万元', priorAdjustmentAmount: '0.53万元' };
    expect(value(facts, 'adjustmentShare')).toBe('15');
    expect(value({ ...facts, approvedTotal: 0 }, 'adjustmentShare')).toBeUndefined();
  });
});
