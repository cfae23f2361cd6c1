import { govit, objects } from './govit';

const asked = (...questions: unknown[]): string =>
  questions
    .map((question) => (typeof question === 'string' ? question : JSON.stringify(question)))
    .join('\n');

test('one answer a line, in order, with the id of its question', () => {
  const { code, out } = govit(
    ['ask'],
    asked(
      {
        id: 'a',
        region: '梁平',
        question: 'path',
        facts: { totalInvestment: '999.99万元', projectClass: 'new', inProjectList: true },
      },
      { id: 2, region: 'liangping', question: 'class', facts: { projectClass: 'om' } },
    ),
  );
  const answers = objects(out);
  expect(code).toBe(0);
  expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['a', 'decided'],
    [2, 'operation'],
  ]);
  expect(answers[0]?.['text']).toContain('按项目总投资999.99万元计');
});

test('what is wrong with a line is told in that line, and the stream goes on', () => {
  const { code, out } = govit(
    ['ask'],
    asked(
      '不是 JSON',
      { id: 1, region: '火星', question: 'path' },
      { id: 2, region: '梁平', question: 'price' },
      { id: 3, region: '梁平', question: 'path', facts: { totalinvestment: 1 } },
      { id: 4, region: '梁平', question: 'path', facts: { totalInvestment: '很多' } },
      { id: 5, region: '梁平', question: 'path', facts: { totalInvestment: -1 } },
      { id: 6, region: '梁平', question: 'deadline', facts: { completionDate: '2025-02-30' } },
      { id: 7, region: '梁平', question: 'scope' },
      { id: 8, region: '梁平', question: 'scope', facts: { item: '摄像头' } },
    ),
  );
  const answers = objects(out);
  expect(code).toBe(1);
  expect(answers.map(({ error }) => (error as { fact: string } | undefined)?.fact)).toEqual([
    '',
    'region',
    'question',
    'totalinvestment',
    'totalInvestment',
    'totalInvestment',
    'completionDate',
    'item',
    undefined,
  ]);
  expect(JSON.stringify(answers[3])).toContain('totalInvestment（项目总投资）');
  expect(answers[8]).toMatchObject({ id: 8, verdict: 'in' });
});

test('an amount whose unit is unknown stops the question', () => {
  const [answer] = objects(
    govit(
      ['ask'],
      asked({
        id: 1,
        region: '梁平',
        question: 'path',
        facts: { totalInvestment: '50', moneyUnit: 'unknown' },
      }),
    ).out,
  );
  expect(answer).toMatchObject({ verdict: 'incomplete', missing: ['moneyUnit'] });
});

test('--explain says which provisions held, which did not, and what would change the answer', () => {
  const [answer] = objects(
    govit(
      ['ask', '--explain'],
      asked({
        id: 1,
        region: '梁平',
        question: 'path',
        facts: { totalInvestment: '999.99万元', projectClass: 'new', inProjectList: true },
      }),
    ).out,
  );
  const { lines, changes } = answer?.['explanation'] as { lines: string[]; changes: string[] };
  expect(
    lines.some((line) => line.startsWith('〔成立〕第九条') && line.includes('项目总投资低于1000万元')),
  ).toBe(true);
  expect(
    lines.some(
      (line) => line.startsWith('〔不适用〕第九条') && line.includes('不符合“项目总投资达到1000万元”'),
    ),
  ).toBe(true);
  expect(changes.some((change) => change.startsWith('若项目总投资达到1000万元'))).toBe(true);
});

test('memory does not grow with the number of lines', () => {
  const line = JSON.stringify({ id: 1, region: '梁平', question: 'class', facts: { projectClass: 'om' } });
  const { code, out } = govit(['ask'], `${line}\n`.repeat(20_000));
  expect(code).toBe(0);
  expect(out.split('\n')).toHaveLength(20_001);
});
