/** @jest-environment jsdom */
import { startExcel } from './client';
import { settled } from './expecting';
import { DESKTOP } from './functions/arguments';
import { CallFlag } from './functions/calls';
import type { FunctionMetadata, FunctionsFile } from './functions/metadata';
import type { Host } from './host';

// The runtime itself, with functions made for these tests. The functions of GOVIT are in functions.test.ts.

const parameter = (name: string, dimensionality = 'scalar', optional = false) => ({
  name,
  type: 'any',
  dimensionality,
  optional,
});

const metadata: FunctionMetadata[] = [
  { id: 'ADD', name: 'ADD', parameters: [parameter('a'), parameter('b', 'scalar', true)] },
  { id: 'LENGTHS', name: 'LENGTHS', parameters: [parameter('items', 'matrix')] },
  { id: 'ECHO', name: 'ECHO', parameters: [parameter('items', 'matrix')] },
  { id: 'REFUSE', name: 'REFUSE', parameters: [parameter('why')] },
  { id: 'CRASH', name: 'CRASH', parameters: [] },
  { id: 'WAIT', name: 'WAIT', parameters: [], options: { cancelable: true } },
];

const file: FunctionsFile = { allowErrorForDataTypeAny: true, functions: metadata };

let host: Host;
const cancelled: string[] = [];
let echo = (items: unknown[][]): unknown[][] => items;

beforeAll(async () => {
  host = await startExcel();
  CustomFunctions.associate({
    ADD: (a: number, b: number | null) => a + (b ?? 100),
    LENGTHS: (items: unknown[][]) =>
      items.map((row) =>
        row.map((item) =>
          typeof item === 'string'
            ? item.length
            : new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, '应填文字'),
        ),
      ),
    ECHO: (items: unknown[][]) => echo(items),
    REFUSE: (why: string) => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, why);
    },
    CRASH: () => {
      throw new TypeError('own mistake');
    },
    WAIT: (invocation: CustomFunctions.CancelableInvocation) =>
      new Promise((resolve) => {
        invocation.onCanceled = () => {
          cancelled.push(String(invocation.address));
          resolve('too late');
        };
      }),
  });
});

beforeEach(() => {
  host.open({ 预算: [['服务器', 12], [null, '培训费'], [{ error: '#REF!' }]] });
  host.formulas.register('TEST', file);
  host.formulas.habits = DESKTOP;
  echo = (items) => items;
});

afterEach(() => {
  expect(host.transport.failures).toEqual([]);
});

/** Enters formulas at once, so that they share one delivery of results. */
const enter = (formulas: Record<string, string>) =>
  Promise.all(Object.entries(formulas).map(([address, formula]) => host.formulas.enter(address, formula)));

test('calls give values, errors with their words, and an error for what a function did not foresee', async () => {
  const outcomes = await host.functions.call([
    { name: 'ADD', args: [1, 2] },
    { name: 'REFUSE', args: ['缺少事实'] },
    { name: 'CRASH', args: [] },
    { name: 'UNKNOWN', args: [] },
  ]);
  expect(outcomes).toEqual([
    { value: 3 },
    { errorCode: 1, message: '缺少事实' },
    { errorCode: 2, message: '' },
    { errorCode: 2, message: '' },
  ]);
});

test('formulas take values, omitted arguments, cells and ranges, and spill', async () => {
  await enter({
    D1: '=TEST.ADD(1, 2)',
    E1: '=TEST.ADD(1)',
    F1: '=test.add(B1,)',
    D3: '=TEST.LENGTHS(A1:B2)',
    D6: '=TEST.LENGTHS({"一","二二";"三三三",""})',
    G1: '=TEST.LENGTHS("a,""b"")")',
  });
  expect(host.person.look('D1:G1')).toEqual([[3, 101, 112, 6]]);
  const wrong = { error: '#VALUE!', message: '应填文字' };
  expect(host.person.look('D3:E4')).toEqual([
    [3, wrong],
    [wrong, 3],
  ]);
  expect(host.person.look('D6:E7')).toEqual([
    [1, 2],
    [3, 0],
  ]);
});

test('what a formula gave can be read through the API, with the formula in its first cell alone', async () => {
  await host.formulas.enter('预算!D1', '=TEST.LENGTHS(A1:B2)');
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('预算').getRange('D1:E2').load('values,formulas');
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(seen).toEqual([
    [
      [3, '#VALUE!'],
      ['#VALUE!', 3],
    ],
    [
      ['=TEST.LENGTHS(A1:B2)', '#VALUE!'],
      ['#VALUE!', 3],
    ],
  ]);
});

test('errors of whole calls stand in their cells; an unknown name is #NAME?', async () => {
  await enter({
    D1: '=TEST.REFUSE("缺少事实")',
    D2: '=TEST.CRASH()',
    D3: '=TEST.NONE()',
    D4: '=OTHER.ADD(1)',
  });
  expect(host.person.look('D1:D4').flat()).toEqual([
    { error: '#N/A', message: '缺少事实' },
    { error: '#VALUE!' },
    { error: '#NAME?' },
    { error: '#NAME?' },
  ]);
});

test('a spill that meets other cells is #SPILL!, and leaves them alone', async () => {
  host.person.type('D3', '占用');
  await host.formulas.enter('D1', '=TEST.ECHO(A1:A3)');
  expect(host.person.look('D1:D3').flat()).toEqual([{ error: '#SPILL!' }, '', '占用']);
});

test('an Excel without dynamic arrays shows the first cell, and all where the formula was entered into all', async () => {
  host.formulas.habits = { ...DESKTOP, spills: false };
  await enter({ D1: '=TEST.ECHO(A1:B2)', 'F1:H2': '=TEST.ECHO(A1:B2)' });
  expect(host.person.look('D1:H2')).toEqual([
    ['服务器', '', '服务器', 12, { error: '#N/A' }],
    ['', '', 0, '培训费', { error: '#N/A' }],
  ]);
});

test.each([[0], [null], ['']] as const)('a blank cell may reach a function as %p', async (blank) => {
  host.formulas.habits = { ...DESKTOP, blank };
  let seen: unknown;
  echo = (items) => {
    seen = items;
    return items;
  };
  await host.formulas.enter('D1', '=TEST.ECHO(A1:A2)');
  expect(seen).toEqual([['服务器'], [blank]]);
});

describe('an error cell among the arguments', () => {
  const tell = (items: unknown[][]) =>
    items.map(([item]) => [
      item instanceof CustomFunctions.Error ? `Error ${item.code}` : JSON.stringify(item),
    ]);

  test('reaches a function that takes errors, in either form', async () => {
    echo = tell;
    await host.formulas.enter('D1', '=TEST.ECHO(A3)');
    host.formulas.habits = { ...DESKTOP, errors: 'data' };
    await host.formulas.enter('E1', '=TEST.ECHO(A3)');
    expect(host.person.look('D1:E1')).toEqual([
      ['Error #REF!', '{"type":"Error","basicType":"Error","basicValue":"#REF!"}'],
    ]);
  });

  test('is the result where the metadata does not say that the functions take errors', async () => {
    host.formulas.register('TEST', { functions: metadata });
    await host.formulas.enter('D1', '=TEST.ECHO(A1:A3)');
    expect(host.person.look('D1')).toEqual([[{ error: '#REF!' }]]);
  });
});

test('a call whose cell was cleared is cancelled, and its late result is dropped', async () => {
  const entered = host.formulas.enter('预算!D1', '=TEST.WAIT()');
  await settled();
  expect(host.functions.pending).toBe(1);

  host.formulas.clear('预算!D1');
  await entered;
  await host.formulas.enter('预算!D2', '=TEST.ADD(1,1)');
  expect(cancelled).toEqual(['预算!D1']);
  expect(host.person.look('D1:D2').flat()).toEqual(['', 2]);
  expect(host.functions.pending).toBe(0);
});

test('only a function that asked for it is told of a cancellation', async () => {
  const [started] = await host.functions.start([{ name: 'ADD', args: [1, 1], flags: 0 }]);
  const [waiting] = await host.functions.start([
    { name: 'WAIT', args: [], address: '预算!Z9', flags: CallFlag.cancelable },
  ]);
  await settled();
  for (const call of [started, waiting]) host.functions.cancel(call?.id ?? -1);
  await settled();
  expect(cancelled.at(-1)).toBe('预算!Z9');
  expect(await started?.outcome).toEqual({ cancelled: true });
});

test('ten thousand calls in one delivery all come back, each with its own result', async () => {
  const calls = Array.from({ length: 10_000 }, (_, index) => ({ name: 'ADD', args: [index, 1] }));
  const outcomes = await host.functions.call(calls);
  expect(outcomes.every((outcome, index) => 'value' in outcome && outcome.value === index + 1)).toBe(true);
});
