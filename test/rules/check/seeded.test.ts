import { DataError } from '../../../src/rules';
import { checkRegulation } from '../../../src/rules/check';
import { SIXTH_TEXT, sixthData, sixthRegion } from '../sixth';
import { loadRegulation, nameOfItem } from '../../../src/rules';

type Seed = readonly [from: string, to: string];

const problems = (...seeds: readonly Seed[]) => checkRegulation(sixthRegion(...seeds), SIXTH_TEXT);

test('the sixth region as it stands has no fault', () => {
  expect(problems()).toEqual([]);
});

describe('thresholds of one choice', () => {
  test('an overlap names both provisions and an amount at which both hold', () => {
    const [problem, ...others] = problems([
      'when: { upper: total-100, lower: total-400 }',
      'when: { upper: total-100 }',
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'overlap', rules: ['YX-04-2', 'YX-04-3'] });
    expect(problem?.text).toContain('项目总投资：400万元');
  });

  test('a gap is told with an amount for which nothing holds', () => {
    const [problem, ...others] = problems(
      [
        '  upgrade-30:',
        '  total-500: { fact: totalInvestment, value: 500万元, article: 第四条, lower: 以下 }\n  upgrade-30:',
      ],
      ['when: { upper: total-400 }', 'when: { upper: total-500 }'],
    );
    expect(others).toEqual([]);
    expect(problem?.code).toBe('gap');
    expect(problem?.text).toMatch(/没有一条成立.*项目总投资：(?:400|400\.000001|499\.999999|500)万元/u);
  });

  test('a gap of one 分, where each side leaves the number to the other', () => {
    const found = problems(
      [
        '  upgrade-30:',
        '  below-100: { fact: totalInvestment, value: 999999.99元, article: 第四条, lower: 以下 }\n  upgrade-30:',
      ],
      ['when: { lower: total-100 }', 'when: { lower: below-100, not: { upper: below-100 } }'],
      [
        'when: { upper: total-100, lower: total-400 }',
        'when: { upper: total-100, lower: total-400, not: { equal: total-100 } }',
      ],
    );
    expect(found).toMatchObject([{ code: 'gap' }]);
    expect(found[0]?.text).toContain('项目总投资：100万元');
  });

  test('facts that are not known leave a choice open: that is no gap', () => {
    const found = problems([
      'when: { lower: total-100 }',
      'when: { lower: total-100, unknown: documentType }',
    ]);
    expect(found.filter(({ code }) => code === 'overlap')).toEqual([]);
  });
});

describe('provisions that can never apply', () => {
  test.each([
    [
      'sides that exclude each other',
      ['when: { upper: total-400 }', 'when: { upper: total-400, lower: total-100 }'],
      'YX-04-3',
    ],
    [
      'an exception that covers every case',
      ['when: { secret: true }', 'when: { secret: true }\n    unless: { secret: true }'],
      'YX-02-1',
    ],
    [
      'an expense of two kinds',
      ['when: { category: computer }', 'when: { category: computer, not: { category: [computer, camera] } }'],
      'YX-06-3',
    ],
    [
      'known and not known at once',
      ['when: { known: omBudgetAmount }', 'when: { known: omBudgetAmount, unknown: omBudgetAmount }'],
      'YX-09-1',
    ],
  ] as const)('%s', (_name, seed, rule) => {
    expect(problems(seed)).toContainEqual(expect.objectContaining({ code: 'unreachable', rules: [rule] }));
  });

  test('what it requires can never be so', () => {
    const found = problems([
      'that: { accepted: true }',
      'that: { all: [{ accepted: true }, { accepted: false }] }',
    ]);
    expect(found).toMatchObject([{ code: 'unreachable', rules: ['YX-09-1'] }]);
    expect(found[0]?.text).toContain('then');
  });
});

describe('provisions that contradict each other', () => {
  test('one item in and out: both are named, with the case', () => {
    const [problem, ...others] = problems([
      'when: { category: office_overhead }',
      'when: { category: [office_overhead, camera] }',
    ]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'contradiction', rules: ['YX-06-1', 'YX-06-2'] });
    expect(problem?.text).toMatch(/YX-06-1（in）与 YX-06-2（out）.*摄像/u);
  });

  test('two provisions outside a choice that class one project differently', () => {
    const found = problems(
      ['choice: class', 'choice: one'],
      ['choice: class', 'choice: other'],
      ['any: [{ upper: upgrade-30 }, { functionChanged: true }]', 'known: upgradeAmount'],
    );
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'contradiction', rules: ['YX-05-1', 'YX-05-2'] }),
    );
  });

  test('two last days for one event', () => {
    const second = [
      '- rule: YX-08-2',
      'article: 第八条',
      'kind: deadline',
      'question: deadline',
      'summary: 建成后六个月内申请验收',
      'clock: { type: acceptanceApplication, start: { latest: completionDate }, closes: 6 }',
    ].join('\n    ');
    const found = problems(['  - rule: YX-09-1', `  ${second}\n  - rule: YX-09-1`]);
    expect(found).toMatchObject([{ code: 'contradiction', rules: ['YX-08-1', 'YX-08-2'] }]);
    expect(found[0]?.text).toContain('3个月内');
    expect(found[0]?.text).toContain('6个月内');
  });
});

describe('held against the text', () => {
  test('a quotation that stands in another article', () => {
    expect(problems(['words: [不适用本办法]', 'words: [不予审批]'])).toEqual([
      { code: 'quotation', rules: ['YX-02-1'], text: 'YX-02-1：“不予审批”不在第二条的条文里' },
    ]);
  });

  test('deciding words of a threshold that the article does not have', () => {
    expect(problems(['lower: 不超过30万元', 'lower: 不超过三十万元'])).toEqual([
      {
        code: 'quotation',
        rules: ['界限 upgrade-30'],
        text: '界限 upgrade-30：“不超过三十万元”不在第五条的条文里',
      },
    ]);
  });

  test('spaces, line breaks and forms of brackets do not matter', () => {
    const broken = SIXTH_TEXT.replace('400万元（含）以上', '400\n  万元(含) 以上');
    expect(checkRegulation(sixthRegion(), broken)).toEqual([]);
  });

  test('an article that the file counts and the text lacks', () => {
    const found = problems(['articles: 10', 'articles: 12'], ['article: 第三条', 'article: 第十一条']);
    expect(found).toContainEqual({
      code: 'article',
      rules: ['YX-03-1'],
      text: 'YX-03-1：条文全文里没有第十一条',
    });
  });

  test('an item that the article lacks', () => {
    expect(problems(['article: 第六条（四）', 'article: 第六条（五）'])).toContainEqual({
      code: 'article',
      rules: ['YX-06-4'],
      text: 'YX-06-4：条文全文里没有第六条（五）',
    });
  });

  test('without the text nothing is held against it', () => {
    expect(checkRegulation(sixthRegion(['words: [不适用本办法]', 'words: [另有其言]']))).toEqual([]);
  });
});

describe('faults that the loader refuses before anything is checked', () => {
  const refused = (...seeds: readonly Seed[]): DataError => {
    try {
      loadRegulation(sixthData(...seeds), 'yunxi.yaml', nameOfItem);
    } catch (error) {
      if (error instanceof DataError) return error;
      throw error;
    }
    throw new Error('not refused');
  };

  test('an article that does not exist', () => {
    expect(refused(['article: 第八条', 'article: 第十八条'])).toMatchObject({
      entry: 'YX-08-1',
      field: 'article',
      problem: '本办法没有“第十八条”（共 10 条）',
    });
  });

  test.each([
    ['in a condition', ['when: { secret: true }', 'when: { secrecy: true }'], 'YX-02-1', 'when', 'secrecy'],
    ['in a threshold', ['fact: upgradeAmount', 'fact: upgradeSum'], '界限 upgrade-30', 'fact', 'upgradeSum'],
    [
      'against which is measured',
      ['against: approvedTotal', 'against: approved'],
      '界限 not-raised',
      'against',
      'approved',
    ],
    ['in a clock', ['latest: completionDate', 'latest: endDate'], 'YX-08-1', 'clock.start', 'endDate'],
    ['held against a clock', ['done: applicationDate', 'done: applied'], 'YX-08-1', 'clock.done', 'applied'],
  ] as const)('a fact outside the vocabulary, %s', (_where, seed, entry, field, name) => {
    const error = refused(seed);
    expect(error).toMatchObject({ file: 'yunxi.yaml', entry, field });
    expect(error.problem).toContain(`没有名为 ${name} 的事实`);
  });
});
