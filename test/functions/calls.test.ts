import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callFunction, FUNCTION_IDS } from '../../src/functions/calls';
import { Problem } from '../../src/functions/problem';

// What a host that is not Excel calls: the same functions, without Excel's own errors.

test('every function of Excel can be called by its id, and no other', () => {
  const source = readFileSync(join(__dirname, '..', '..', 'src', 'functions', 'functions.ts'), 'utf8');
  const declared = [...source.matchAll(/ \* @customfunction (\w+)/gu)].map(([, id]) => id);
  expect([...FUNCTION_IDS].sort()).toEqual(declared.sort());
  expect(() => callFunction('NOSUCH', [])).toThrow(RangeError);
});

test('a block of cells gives a block of answers, and a problem stands in its own cell', () => {
  const answers = callFunction('CATEGORY', [[['等保测评服务费'], ['#REF!']]]);
  expect(answers).toEqual([[expect.stringContaining('测评')], [expect.any(Problem)]]);
});

test('a problem of the whole call is returned with its words', () => {
  expect(callFunction('SCOPE', [[['监控摄像头']], '不存在的地方', null])).toMatchObject({
    code: '#VALUE!',
    message: expect.stringContaining('不存在的地方') as unknown,
  });
});
