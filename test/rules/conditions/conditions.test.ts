import { nameOfItem, parseFacts } from '../../../src/rules';
import type { Circumstances, Condition } from '../../../src/rules/conditions/condition';
import { ConditionError, readCondition } from '../../../src/rules/conditions/read';
import type { KindOfExpense } from '../../../src/rules/expenses/reading';
import { sixthRegion } from '../sixth';

const { thresholds } = sixthRegion();

const read = (data: unknown, definitions: Readonly<Record<string, Condition>> = {}): Condition =>
  readCondition(data, { thresholds, definitions: new Map(Object.entries(definitions)), nameOf: nameOfItem });

const given = (facts: Record<string, unknown>, item?: KindOfExpense): Circumstances => ({
  facts: parseFacts(facts).facts,
  ...(item ? { item } : {}),
});

const missing = (condition: Condition, circumstances: Circumstances): string[] => {
  const found = new Set<string>();
  condition.addMissing(circumstances, found);
  return [...found];
};

const camera: KindOfExpense = { category: 'camera', kind: 'camera' };

describe('three-valued truth', () => {
  test.each<[condition: object, facts: Record<string, unknown>, truth: boolean | undefined]>([
    [{ secret: 'true' }, { secret: true }, true],
    [{ secret: 'true' }, { secret: false }, false],
    [{ secret: 'true' }, {}, undefined],
    [{ secret: 'false' }, { secret: false }, true],
    [{ projectClass: ['new', 'rebuild'] }, { projectClass: 'rebuild' }, true],
    [{ projectClass: ['new', 'rebuild'] }, { projectClass: 'om' }, false],
    [{ projectClass: ['new', 'rebuild'] }, {}, undefined],
    [{ missingMaterials: '无' }, { missingMaterials: '' }, true],
    [{ missingMaterials: '无' }, { missingMaterials: '审计报告' }, false],
    [{ missingMaterials: '无' }, {}, undefined],
    [{ priceWeight: '30' }, { priceWeight: 30 }, true],
    [{ priceWeight: '30' }, { priceWeight: '30.0%' }, true],
    [{ priceWeight: '30' }, { priceWeight: 30.01 }, false],
    [{ lower: 'total-100' }, { totalInvestment: '999999.99元' }, true],
    [{ lower: 'total-100' }, { totalInvestment: '100万元' }, false],
    [{ lower: 'total-100' }, {}, undefined],
    [{ upper: 'total-100' }, { totalInvestment: '100万元' }, true],
    [{ upper: 'total-100' }, { totalInvestment: '999999.99元' }, false],
    [{ lower: ['total-100', 'total-400'] }, { totalInvestment: '99万元' }, true],
    [{ lower: ['total-100', 'total-400'] }, { totalInvestment: '101万元' }, false],
    [{ equal: 'total-400' }, { totalInvestment: '400万元' }, true],
    [{ equal: 'total-400' }, { totalInvestment: '4000000.01元' }, false],
    [{ equal: 'total-400' }, {}, undefined],
    [{ lower: 'not-raised' }, { adjustedTotal: '10万元', approvedTotal: '10万元' }, true],
    [{ lower: 'not-raised' }, { adjustedTotal: '100000.01元', approvedTotal: '10万元' }, false],
    [{ lower: 'not-raised' }, { adjustedTotal: '10万元' }, undefined],
    [{ known: 'secret' }, { secret: false }, true],
    [{ known: 'secret' }, {}, false],
    [{ known: ['secret', 'urgent'] }, { secret: true }, false],
    [{ unknown: 'secret' }, {}, true],
    [{ unknown: ['secret', 'urgent'] }, { urgent: true }, false],
    [{ not: { secret: 'true' } }, { secret: false }, true],
    [{ not: { secret: 'true' } }, {}, undefined],
    [
      { later: { fact: 'applicationDate', than: 'completionDate', months: '3' } },
      { completionDate: '2026-11-30', applicationDate: '2027-03-01' },
      true,
    ],
    [
      { later: { fact: 'applicationDate', than: 'completionDate', months: '3' } },
      { completionDate: '2026-11-30', applicationDate: '2027-02-28' },
      false,
    ],
    [
      { later: { fact: 'applicationDate', than: 'completionDate' } },
      { completionDate: '2026-11-30' },
      undefined,
    ],
    [{ secret: 'true', urgent: 'true' }, { secret: false }, false],
    [{ secret: 'true', urgent: 'true' }, { secret: true }, undefined],
    [{ all: [{ secret: 'true' }, { urgent: 'true' }] }, { secret: true, urgent: true }, true],
    [{ any: [{ secret: 'true' }, { urgent: 'true' }] }, { secret: true }, true],
    [{ any: [{ secret: 'true' }, { urgent: 'true' }] }, { secret: false }, undefined],
    [{ any: [{ secret: 'true' }, { urgent: 'true' }] }, { secret: false, urgent: false }, false],
  ])('%j of %j: %s', (condition, facts, truth) => {
    expect(read(condition).truth(given(facts))).toBe(truth);
  });

  test.each<[condition: object, item: KindOfExpense | undefined, truth: boolean | undefined]>([
    [{ category: ['camera', 'sensor'] }, camera, true],
    [{ category: 'computer' }, camera, false],
    [{ category: 'camera' }, undefined, undefined],
    [{ kind: 'camera' }, { category: 'camera', kind: 'elsewhere' }, false],
  ])('%j of the expense %j: %s', (condition, item, truth) => {
    const named = readCondition(condition, {
      thresholds,
      definitions: new Map(),
      nameOf: (_level, id) => id,
    });
    expect(named.truth(given({}, item))).toBe(truth);
  });

  test('a definition is the condition that it names', () => {
    const condition = read({ is: 'urgentOne' }, { urgentOne: read({ urgent: 'true' }) });
    expect(condition.truth(given({ urgent: true }))).toBe(true);
    expect(condition.truth(given({}))).toBeUndefined();
  });
});

describe('what is still to be asked', () => {
  const either = read({ any: [{ secret: 'true' }, { lower: 'not-raised' }] });

  test('every unknown fact on which it turns', () => {
    expect(missing(either, given({}))).toEqual(['secret', 'adjustedTotal', 'approvedTotal']);
    expect(missing(either, given({ approvedTotal: 1 }))).toEqual(['secret', 'adjustedTotal']);
  });

  test('nothing once it is settled', () => {
    expect(missing(either, given({ secret: true }))).toEqual([]);
    expect(missing(read({ secret: 'true', urgent: 'true' }), given({ urgent: false }))).toEqual([]);
  });

  test('not the facts of a part that has failed already', () => {
    expect(missing(either, given({ adjustedTotal: 2, approvedTotal: 1 }))).toEqual(['secret']);
  });

  test('whether a fact is known is never itself unknown', () => {
    expect(missing(read({ known: 'secret' }), given({}))).toEqual([]);
  });

  test('the item, where the question is about an expense', () => {
    expect(missing(read({ category: 'camera' }), given({}))).toEqual(['item']);
  });
});

describe('in Chinese', () => {
  test.each<[condition: object, words: string, negated: string]>([
    [{ secret: 'true' }, '是否涉密：是', '是否涉密：否'],
    [{ urgent: 'true' }, '情况紧急', '情况紧急：否'],
    [{ secret: 'false' }, '是否涉密：否', '是否涉密：是'],
    [{ projectClass: ['new', 'om'] }, '项目类型为新建或运维', '项目类型不为新建或运维'],
    [{ lower: 'total-100' }, '项目总投资低于100万元', '项目总投资达到100万元'],
    [{ upper: 'total-100' }, '项目总投资达到100万元', '项目总投资低于100万元'],
    [{ lower: 'upgrade-30' }, '升级改造金额不超过30万元', '升级改造金额超过30万元'],
    [{ lower: 'not-raised' }, '调整后总投资不超过批复总投资', '调整后总投资超过批复总投资'],
    [{ equal: 'not-raised' }, '调整后总投资等于批复总投资', '调整后总投资与批复总投资不一致'],
    [{ known: 'urgent' }, '已填情况紧急', '未填情况紧急'],
    [
      { later: { fact: 'applicationDate', than: 'completionDate', months: '3' } },
      '验收申请日期晚于建成（建设完成）日期后3个月',
      '验收申请日期不晚于建成（建设完成）日期后3个月',
    ],
    [{ category: 'camera' }, '费用属于摄像头', '费用不属于摄像头'],
    [{ secret: 'true', urgent: 'true' }, '是否涉密：是，且情况紧急', '是否涉密：否，或情况紧急：否'],
    [
      { any: [{ secret: 'true', urgent: 'true' }, { known: 'item' }] },
      '（是否涉密：是，且情况紧急），或已填费用或建设内容名称',
      '（是否涉密：否，或情况紧急：否），且未填费用或建设内容名称',
    ],
  ])('%j', (condition, words, negated) => {
    expect(read(condition).describe()).toBe(words);
    expect(read({ not: condition }).describe()).toBe(negated);
    expect(read(condition).describe(true)).toBe(negated);
  });

  test.each<[condition: object, facts: Record<string, unknown>, told: string[]]>([
    [{ secret: 'true' }, {}, ['是否涉密：未填']],
    [{ secret: 'true' }, { secret: false }, ['是否涉密：否']],
    [{ missingMaterials: '无' }, { missingMaterials: '' }, ['缺少的材料或备案信息：无']],
    [{ lower: 'total-100' }, { totalInvestment: '120万元' }, ['项目总投资达到100万元']],
    [
      { lower: 'not-raised' },
      { adjustedTotal: '12万元', approvedTotal: '10万元' },
      ['调整后总投资超过批复总投资'],
    ],
    [{ secret: 'true', urgent: 'true' }, { secret: false, urgent: true }, ['是否涉密：否']],
    [{ any: [{ secret: 'true' }, { urgent: 'true' }] }, { secret: false, urgent: true }, ['情况紧急：是']],
    [{ category: 'camera' }, {}, ['费用名称：未填']],
  ])('%j tells of %j what bears on it', (condition, facts, told) => {
    expect(read(condition).tell(given(facts))).toEqual(told);
  });

  test('an expense is told by its name', () => {
    expect(read({ category: 'computer' }).tell(given({}, camera))).toEqual(['费用类别：摄像头']);
  });
});

test.each<[condition: unknown, problem: string]>([
  [[], '条件应写成'],
  [null, '条件应写成'],
  [{}, '条件不能为空'],
  [{ all: [] }, 'all 应为条件的列表'],
  [{ any: { secret: 'true' } }, 'any 应为条件的列表'],
  [{ secrecy: 'true' }, '没有名为 secrecy 的事实'],
  [{ secret: [] }, 'secret 应为文字或文字的列表'],
  [{ known: 'secrecy' }, '没有名为 secrecy 的事实'],
  [{ lower: 'total-1' }, '没有名为 total-1 的界限'],
  [{ is: 'nothing' }, '没有名为 nothing 的定义'],
  [{ priceWeight: 'half' }, 'priceWeight 应为数'],
  [{ totalInvestment: '100万元' }, '请用界限比较'],
  [{ completionDate: '2026-01-01' }, '请用界限比较'],
  [{ later: { fact: 'secret', than: 'completionDate' } }, 'later 应写成'],
  [{ later: 'completionDate' }, 'later 应写成'],
  [{ constructor: 'true' }, '没有名为 constructor 的事实'],
])('%j is refused', (condition, problem) => {
  expect(() => read(condition)).toThrow(ConditionError);
  expect(() => read(condition)).toThrow(problem);
});
