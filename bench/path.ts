// The approval path by amount: GOVIT with and without the explanation, beside json-rules-engine evaluating the same thresholds.
import { Engine } from 'json-rules-engine';
import { ask, explain, findRegulation, parseFacts } from '../src/rules';
import { conclude } from '../src/rules/questions/conclusion';
import { topicOf } from '../src/rules/questions/topic';
import { perSecond } from './measure';

const regulation = findRegulation('liangping');
const topic = topicOf(regulation, 'path');
const AMOUNTS = Array.from({ length: 500 }, (_, index) => String(1_000 + index * 30_000));
const parsed = AMOUNTS.map((totalInvestment) =>
  parseFacts({ totalInvestment, projectClass: 'new', inProjectList: true }),
);

/** A rule for each threshold of the path, and for the gate of the project list. */
function theirEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const rule = (type: string, fact: string, operator: string, value: unknown): void => {
    engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type } });
  };
  rule('one-step', 'total', 'lessThan', 10_000_000);
  rule('two-steps', 'total', 'greaterThanInclusive', 10_000_000);
  rule('government', 'total', 'greaterThanInclusive', 2_000_000);
  rule('not-in-list', 'inProjectList', 'equal', false);
  return engine;
}

async function theirs(seconds: number): Promise<number> {
  const engine = theirEngine();
  let done = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    for (const amount of AMOUNTS)
      await engine.run({ total: Number(amount), inProjectList: true, projectClass: 'new' });
    done += AMOUNTS.length;
  }
  return done / ((performance.now() - start) / 1000);
}

async function main(): Promise<void> {
  const base = await theirs(2);
  const rows: [name: string, speed: number][] = [
    ['json-rules-engine（4 条规则）', base],
    [
      'govit 结论（不写说明）',
      perSecond(parsed.length, () => parsed.forEach(({ facts }) => conclude(topic, { facts })), 2),
    ],
    [
      'govit 答案（依据、环节、说明、距离）',
      perSecond(parsed.length, () => parsed.forEach((facts) => ask(regulation, 'path', facts)), 2),
    ],
    [
      'govit 答案并逐条解释',
      perSecond(
        parsed.length,
        () => parsed.forEach((facts) => [ask(regulation, 'path', facts), explain(regulation, 'path', facts)]),
        2,
      ),
    ],
  ];
  for (const [name, speed] of rows)
    console.log(`${name}\t${Math.round(speed)} 次/秒\t${(speed / base).toFixed(1)}×`);
}

void main();
