import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, DataError, findRegulation, parseFacts, QUESTIONS, type Question } from '../../src/rules';
import { readCases, run } from './regulations/cases';
import { mutants } from './regulations/mutants';
import { sixthCases, sixthData, sixthRegion } from './sixth';

const region = sixthRegion();

const answer = (question: Question, facts: Record<string, unknown>) =>
  ask(region, question, parseFacts(facts));

test('a sixth region is one file: it is found by its names and has a provision for every question', () => {
  expect(findRegulation('云溪', [region])).toBe(region);
  expect(QUESTIONS.filter((question) => region.byQuestion[question].length === 0)).toEqual([]);
});

describe('path', () => {
  const project = { secret: false, inYearPlan: true };

  test.each([
    ['999999.99元', ['建设方案'], ['区数据局'], 'YX-04-1'],
    ['100万元', ['可行性研究报告'], ['区数据局'], 'YX-04-2'],
    ['1000000.01元', ['可行性研究报告'], ['区数据局'], 'YX-04-2'],
    ['3999999.99元', ['可行性研究报告'], ['区数据局'], 'YX-04-2'],
    ['400万元', ['可行性研究报告', '初步设计'], ['区数据局', '区政府'], 'YX-04-3'],
    ['4000000.01元', ['可行性研究报告', '初步设计'], ['区数据局', '区政府'], 'YX-04-3'],
  ])('at %s', (totalInvestment, documents, bodies, rule) => {
    expect(answer('path', { ...project, totalInvestment })).toMatchObject({
      verdict: 'decided',
      documents,
      bodies,
      basis: [{ rule, article: '第四条' }, { rule: 'YX-03-1' }],
      missing: [],
    });
  });

  test('the open words warn at 100万元 alone, with both readings and the words', () => {
    const [warning, ...others] = answer('path', { ...project, totalInvestment: '100万元' }).warnings;
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ code: 'boundary', reading: 'A-YX1', article: '第四条' });
    expect(warning?.text).toContain('“100万元以下”与“100万元以上”');
    expect(warning?.text).toContain('编制建设方案即可');
    for (const totalInvestment of ['999999.99元', '1000000.01元', '400万元'])
      expect(answer('path', { ...project, totalInvestment }).warnings).toEqual([]);
  });

  test('without the amount it says what each amount would give', () => {
    const open = answer('path', project);
    expect(open).toMatchObject({ verdict: 'incomplete', missing: ['totalInvestment'] });
    expect('branches' in open && open.branches.map(({ documents }) => documents)).toEqual([
      ['建设方案'],
      ['可行性研究报告'],
      ['可行性研究报告', '初步设计'],
    ]);
  });

  test('the distance to each threshold is signed', () => {
    const { thresholds } = answer('path', { totalInvestment: '150万元' }) as { thresholds?: unknown };
    expect(thresholds).toMatchObject([
      { id: 'total-100', distance: '500000' },
      { id: 'total-400', distance: '-2500000' },
    ]);
  });
});

test.each([
  [{ upgradeAmount: '299999.99元', functionChanged: false }, 'operation'],
  [{ upgradeAmount: '30万元', functionChanged: false }, 'operation'],
  [{ upgradeAmount: '300000.01元', functionChanged: false }, 'construction'],
  [{ upgradeAmount: '1元', functionChanged: true }, 'construction'],
  [{ upgradeAmount: '30万元' }, 'incomplete'],
])('class of an upgrade, %j: %s', (facts, verdict) => {
  expect(answer('class', { projectClass: 'upgrade', ...facts }).verdict).toBe(verdict);
});

test.each([
  ['高清摄像头', {}, 'in', '第六条（一）'],
  ['办公耗材', {}, 'out', '第六条（二）'],
  ['台式电脑', {}, 'conditional', '第六条（三）'],
  ['台式电脑', { evaluationPassed: true }, 'in', '第六条（三）'],
  ['台式电脑', { evaluationPassed: false }, 'out', '第六条（三）'],
  ['机房建设', {}, 'refusal', '第六条（四）'],
  ['防火墙', {}, 'silent', undefined],
])('scope of %s %j: %s', (item, facts, verdict, article) => {
  const found = answer('scope', { item, ...facts });
  expect([found.verdict, found.basis[0]?.article]).toEqual([verdict, article]);
});

test.each([
  ['199999.99元', 'self-adjust', '0.01'],
  ['20万元', 'self-adjust', '0'],
  ['200000.01元', 'approval-required', '-0.01'],
])('adjusting %s of 200万元: %s', (adjustmentAmount, verdict, room) => {
  const facts = { approvedTotal: '200万元', adjustedTotal: '200万元', priorAdjustmentAmount: 0 };
  expect(answer('adjust', { ...facts, adjustmentAmount })).toMatchObject({ verdict, room, limit: '0.1' });
});

test.each([
  [{}, 'due'],
  [{ applicationDate: '2027-02-28' }, 'in-time'],
  [{ applicationDate: '2027-03-01' }, 'late'],
])('three months from 2026-11-30 end on the last of February, %j: %s', (facts, verdict) => {
  const asked = { deadlineType: 'acceptanceApplication', completionDate: '2026-11-30', ...facts };
  expect(answer('deadline', asked)).toMatchObject({ verdict, due: '2027-02-28' });
});

test.each([
  [{ omBudgetAmount: '5万元', accepted: true }, 'ok'],
  [{ omBudgetAmount: '5万元', accepted: false }, 'fail'],
  [{ omBudgetAmount: '5万元' }, 'incomplete'],
  [{ accepted: false }, 'silent'],
])('plan %j: %s', (facts, verdict) => {
  expect(answer('plan', facts).verdict).toBe(verdict);
});

describe('its cases, as the guide asks for them', () => {
  const cases = readCases(sixthCases(), 'yunxi.cases.yaml');

  test('all hold', () => {
    expect(run(region, cases)).toEqual([]);
  });

  test('every rule has some', () => {
    const covered = new Set(cases.map(({ rule }) => rule));
    expect(region.provisions.map(({ rule }) => rule).filter((rule) => !covered.has(rule))).toEqual([]);
  });

  test('they notice every change of a threshold, a comparison or a value', () => {
    const survivors = mutants(sixthData(), 'yunxi.yaml').filter(({ make }) => {
      try {
        return run(make(), cases, true).length === 0;
      } catch (error) {
        if (error instanceof DataError) return false;
        throw error;
      }
    });
    expect(survivors.map(({ change }) => change)).toEqual([]);
  });
});

test('the examples of docs/adding-a-region.md stand in its files', () => {
  const trimmed = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  const guide = readFileSync(join(__dirname, '../../docs/adding-a-region.md'), 'utf8');
  const files = ['yunxi.yaml', 'yunxi.cases.yaml']
    .map((file) => trimmed(readFileSync(join(__dirname, '../data/regions', file), 'utf8')))
    .join('\n');
  const examples = [...guide.matchAll(/```yaml\n(.*?)```/gsu)].map(([, example = '']) => trimmed(example));
  expect(examples.length).toBeGreaterThan(8);
  expect(examples.filter((example) => !files.includes(example))).toEqual([]);
});
