import { explain, findRegulation, nameOfItem, parseFacts, type Question } from '../../../src/rules';
import { sixthRegion } from '../sixth';

const region = sixthRegion();

const explained = (question: Question, facts: Record<string, unknown>, category?: 'computer' | 'camera') =>
  explain(region, question, {
    facts: parseFacts(facts).facts,
    ...(category ? { item: { category, kind: category } } : {}),
  });

const outcomes = (question: Question, facts: Record<string, unknown>) =>
  Object.fromEntries(explained(question, facts).provisions.map(({ rule, outcome }) => [rule, outcome]));

test('every provision of the question is told, and how it fared', () => {
  expect(outcomes('path', { secret: false, inYearPlan: true, totalInvestment: '50万元' })).toEqual({
    'YX-02-1': 'not-applicable',
    'YX-03-1': 'held',
    'YX-04-1': 'held',
    'YX-04-2': 'not-applicable',
    'YX-04-3': 'not-applicable',
  });
  expect(outcomes('path', { inYearPlan: false })).toMatchObject({
    'YX-02-1': 'open',
    'YX-03-1': 'failed',
    'YX-04-1': 'open',
  });
  expect(outcomes('path', { secret: true })).toMatchObject({
    'YX-02-1': 'held',
    'YX-03-1': 'not-applicable',
  });
});

test('why it held, failed, or did not apply', () => {
  const because = (question: Question, facts: Record<string, unknown>, rule: string) =>
    explained(question, facts).provisions.find((provision) => provision.rule === rule)?.because;
  const project = { secret: false, totalInvestment: '50万元' };
  expect(because('path', { ...project, inYearPlan: true }, 'YX-03-1')).toEqual([
    '已列入年度计划（已纳入年度计划：是）',
  ]);
  expect(because('path', { ...project, inYearPlan: false }, 'YX-03-1')).toEqual([
    '已列入年度计划：否（已纳入年度计划：否）',
  ]);
  expect(because('path', project, 'YX-03-1')).toEqual(['已列入年度计划：未知（已纳入年度计划：未填）']);
  expect(because('path', project, 'YX-02-1')).toEqual(['不符合“是否涉密：是”', '是否涉密：否']);
  expect(because('path', { secret: true }, 'YX-03-1')).toEqual(['属于例外“是否涉密：是”', '是否涉密：是']);
  expect(because('path', project, 'YX-04-3')).toEqual([
    '不符合“项目总投资达到400万元”',
    '项目总投资低于400万元',
  ]);
});

test('of several requirements only those that failed are told', () => {
  const facts = { approvedTotal: 100, adjustedTotal: 101, adjustmentAmount: 1 };
  const [provision] = explained('adjust', facts).provisions;
  expect(provision?.outcome).toBe('failed');
  expect(provision?.because[0]).toBe('总投资不增加：否（调整后总投资超过批复总投资）');
  expect(provision?.because.join()).not.toContain('不超过批复总投资10%');
});

describe('what would change the answer', () => {
  test('the other side of each threshold, with the provision that would then speak', () => {
    const { changes } = explained('path', { secret: false, inYearPlan: true, totalInvestment: '150万元' });
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatch(/^若项目总投资低于100万元，则：.*编制建设方案（第四条）$/u);
    expect(changes[1]).toMatch(/^若项目总投资达到400万元，则：.*初步设计，报区政府审定（第四条）$/u);
  });

  test('each fact that is still missing, by label and id', () => {
    const { changes } = explained('path', { secret: false });
    expect(changes).toEqual([
      '补充“已纳入年度计划”（inYearPlan）可能改变结论',
      '补充“项目总投资”（totalInvestment）可能改变结论',
    ]);
  });

  test('nothing about thresholds of which nothing is known', () => {
    expect(explained('class', {}).changes.filter((change) => change.startsWith('若'))).toEqual([]);
  });

  test('a settled answer asks for nothing', () => {
    const settled = explained('plan', { omBudgetAmount: 1, accepted: true });
    expect(settled.changes).toEqual([]);
  });
});

test('an expense is explained by what it is', () => {
  const { provisions, changes } = explained('scope', {}, 'computer');
  const computer = provisions.find(({ rule }) => rule === 'YX-06-3');
  expect(computer).toMatchObject({
    outcome: 'unmet',
    missing: ['evaluationPassed'],
    because: ['经区数据局评估通过：未知（经评估通过：未填）'],
  });
  expect(changes).toEqual(['补充“经评估通过”（evaluationPassed）可能改变结论']);
  const name = nameOfItem('category', 'computer') ?? '';
  expect(provisions.find(({ rule }) => rule === 'YX-06-2')?.because.at(-1)).toBe(`费用类别：${name}`);
});

test('a requirement with the very name of its fact is told once', () => {
  const { provisions } = explain(findRegulation('liangping'), 'scope', {
    facts: new Map(),
    item: { category: 'software_license', kind: 'database_license' },
  });
  const licences = provisions.find(({ outcome }) => outcome === 'unmet');
  expect(licences?.because).toContain('部署在该业务系统：未知');
});

test('the lines are the whole in Chinese: a state, the article, why, and then what would change it', () => {
  const { lines, provisions, changes } = explained('plan', { omBudgetAmount: 1 });
  expect(lines).toHaveLength(provisions.length + changes.length);
  expect(lines).toEqual([
    '〔尚缺资料〕第九条 运维经费只安排给已通过验收的系统 —— 已通过验收：未知（已通过（竣工）验收：未填）',
    '补充“已通过（竣工）验收”（accepted）可能改变结论',
  ]);
});
