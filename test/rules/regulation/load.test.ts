import { DataError, loadRegulation, nameOfItem } from '../../../src/rules';
import { sixthData } from '../sixth';

type Seed = readonly [from: string, to: string];

/** How the sixth region is refused with its words changed; undefined where it is not. */
function refusal(...seeds: readonly Seed[]): DataError | undefined {
  try {
    loadRegulation(sixthData(...seeds), 'yunxi.yaml', nameOfItem);
    return undefined;
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
}

test('the file as it stands is loaded', () => {
  expect(refusal()).toBeUndefined();
});

test.each<[what: string, seed: Seed, entry: string, field: string, problem: string]>([
  ['a missing field', ['    summary: 涉密项目按照保密规定执行\n', ''], 'YX-02-1', 'summary', '缺少这个字段'],
  ['a missing header field', ['status: in-force\n', ''], '', 'status', '缺少这个字段'],
  ['an empty field', ['name: 云溪区', "name: ''"], '', 'name', '不能为空'],
  ['an unknown field', ['choice: class', 'chioce: class'], 'YX-05-1', 'chioce', '不认识的字段'],
  ['an unknown header field', ['aliases:', 'nicknames:'], '', 'nicknames', '不认识的字段'],
  [
    'an unknown field of an effect',
    ['then: { verdict: operation }', 'then: { verdict: operation, note: 甲 }'],
    'YX-05-1',
    'then.note',
    '不认识的字段',
  ],
  [
    'a question that is none',
    ['question: plan', 'question: budget'],
    'YX-09-1',
    'question',
    '应为 scope、path、class',
  ],
  [
    'a kind that is none',
    ['kind: adjustment', 'kind: change'],
    'YX-07-1',
    'kind',
    '应为 scope-of-application',
  ],
  [
    'a strength that is none',
    ['strength: in-principle', 'strength: maybe'],
    'YX-06-4',
    'strength',
    '应为 must 或 in-principle',
  ],
  [
    'a verdict of another question',
    ['verdict: self-adjust', 'verdict: decided'],
    'YX-07-1',
    'then.verdict',
    'adjust 没有 decided 这个结论，可用：approval-required',
  ],
  [
    'a verdict of a requirement',
    ['label: 已通过验收 }', 'label: 已通过验收, failed: late }'],
    'YX-09-1',
    'require.0.failed',
    'plan 没有 late 这个结论',
  ],
  [
    'a stage that is none',
    ['stage: 备案', 'stage: 公示'],
    'YX-07-1',
    'then.steps.0.stage',
    '应为 纳入清单或年度计划',
  ],
  [
    'an unknown threshold',
    ['lower: upgrade-30, functionChanged', 'lower: upgrade-50, functionChanged'],
    'YX-05-1',
    'when',
    '没有名为 upgrade-50 的界限，已有：total-100',
  ],
  [
    'an unknown definition',
    ['when: { secret: true }', 'when: { is: classified }'],
    'YX-02-1',
    'when',
    '没有名为 classified 的定义，已有：无',
  ],
  [
    'an unknown category',
    ['when: { category: computer }', 'when: { category: computers }'],
    'YX-06-3',
    'when',
    '没有名为 computers 的费用类别',
  ],
  [
    'an unknown kind of expense',
    ['when: { category: computer }', 'when: { kind: abacus }'],
    'YX-06-3',
    'when',
    '没有名为 abacus 的费用细类',
  ],
  [
    'a value that the fact does not have',
    ['when: { projectClass: upgrade, lower', 'when: { projectClass: upgraded, lower'],
    'YX-05-1',
    'when',
    'projectClass 没有 upgraded 这个取值，可用：new',
  ],
  [
    'a yes/no fact with another word',
    ['that: { accepted: true }', 'that: { accepted: yes }'],
    'YX-09-1',
    'require.0.that',
    'accepted 应为 true 或 false',
  ],
  [
    'an amount compared without a threshold',
    ['when: { known: omBudgetAmount }', 'when: { omBudgetAmount: 5万元 }'],
    'YX-09-1',
    'when',
    '请用界限比较',
  ],
  ['an empty condition', ['when: { secret: true }', 'when: {}'], 'YX-02-1', 'when', '条件不能为空'],
  ['a condition that is no map', ['when: { secret: true }', 'when: secret'], 'YX-02-1', 'when', '条件应写成'],
  [
    'an amount without unit',
    ['value: 30万元', 'value: 30'],
    '界限 upgrade-30',
    'value',
    '“30”不是带单位的金额',
  ],
  [
    'an amount that is none',
    ['value: 30万元', 'value: 约30万元'],
    '界限 upgrade-30',
    'value',
    '不是带单位的金额',
  ],
  ['a percent that is none', ['value: 10%', 'value: 一成'], '界限 share-10', 'value', '“一成”不是数'],
  ['a negative percent', ['value: 10%', 'value: -10%'], '界限 share-10', 'value', '“-10%”不是数'],
  ['neither value nor measure', ['    value: 10%\n', ''], '界限 share-10', 'value', '填且只填一项'],
  [
    'both value and measure',
    ['against: approvedTotal', 'against: approvedTotal\n    value: 1万元'],
    '界限 not-raised',
    'value',
    '填且只填一项',
  ],
  [
    'words that leave the number open, without a reading',
    ['    holds: upper\n', ''],
    '界限 total-100',
    'holds',
    '未说明本数归哪一边',
  ],
  [
    'a side that is none',
    ['holds: upper', 'holds: middle'],
    '',
    'thresholds.total-100.holds',
    '应为 lower 或 upper',
  ],
  ['a number of articles that is none', ['articles: 10', 'articles: 十'], '', 'articles', '应为整数'],
  ['no articles', ['articles: 10', 'articles: 0'], '', 'articles', '至少一条'],
  [
    'a day that is none',
    ['effective: 2026-01-01', 'effective: 2026-02-30'],
    '',
    'effective',
    '应为日期 yyyy-mm-dd',
  ],
  [
    'a day in another form',
    ['effective: 2026-01-01', 'effective: 2026/1/1'],
    '',
    'effective',
    '应为日期 yyyy-mm-dd',
  ],
  ['a fraction of a month', ['closes: 3', 'closes: 2.5'], 'YX-08-1', 'clock.closes', '应为整数'],
  [
    'a clock that is none',
    ['type: acceptanceApplication', 'type: acceptance'],
    'YX-08-1',
    'clock.type',
    '没有 acceptance 这个期限种类',
  ],
  [
    'a clock that starts at no day',
    ['latest: completionDate', 'latest: accepted'],
    'YX-08-1',
    'clock.start',
    'accepted 不是日期',
  ],
  [
    'a start of no known form',
    ['start: { latest: completionDate }', 'start: { from: completionDate }'],
    'YX-08-1',
    'clock.start',
    '应为 {latest',
  ],
  [
    'a citation of no rule',
    ['then: { verdict: refusal }', 'then: { verdict: refusal, cites: YX-99-1 }'],
    'YX-06-4',
    'then.cites',
    '没有条款 YX-99-1',
  ],
  [
    'a missing fact that is none',
    ['then: { verdict: refusal }', 'then: { verdict: refusal, missing: [money] }'],
    'YX-06-4',
    'then.missing',
    '没有名为 money 的事实',
  ],
  [
    'an article of a rule that is only advice',
    ['article: 第一条', 'article: 第零条'],
    'YX-01-1',
    'article',
    '本办法没有“第零条”',
  ],
  ['an id that is none', ['id: yunxi', 'id: 云溪'], '', 'id', '应为小写英文字母'],
])('%s is refused by file, provision and field', (_what, seed, entry, field, problem) => {
  const error = refusal(seed);
  expect(error).toMatchObject({ file: 'yunxi.yaml', entry, field });
  expect(error?.problem).toContain(problem);
  expect(error?.message).toContain(field);
});

test('a key written twice is refused before anything is read', () => {
  expect(() => sixthData(['name: 云溪区', 'name: 云溪区\nname: 雨溪区'])).toThrow(/unique/iu);
});

test.each([[undefined], [null], [[]], ['云溪区'], [{}]])('%j is no regulation', (data) => {
  expect(() => loadRegulation(data, 'empty.yaml', nameOfItem)).toThrow(DataError);
  expect(() => loadRegulation(data, 'empty.yaml', nameOfItem)).toThrow('empty.yaml');
});
