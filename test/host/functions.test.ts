/** @jest-environment jsdom */
import { startExcel } from './client';
import { DESKTOP, type Habits } from './functions/arguments';
import type { FunctionsFile } from './functions/metadata';
import { registerGovit } from './govit';
import { BUDGET, CALLED, CASES, expectCases, resultCell, WORKBOOK } from './govit-cases';
import type { Host } from './host';

// The functions of GOVIT through the library's own runtime.

// Reading the metadata and ten thousand formulas take their time on a busy machine.
jest.setTimeout(60_000);

let host: Host;
let file: FunctionsFile;

beforeAll(async () => {
  host = await startExcel();
  file = await registerGovit(host);
});

beforeEach(() => {
  host.open(WORKBOOK);
  host.formulas.register('GOVIT', file);
});

afterEach(() => {
  host.formulas.habits = DESKTOP;
  expect(host.transport.failures).toEqual([]);
});

const enter = (formulas: [address: string, formula: string][]) =>
  Promise.all(formulas.map(([address, formula]) => host.formulas.enter(address, formula)));

const enterCases = () => enter(CASES.map(({ formula }, index) => [resultCell(index), formula]));

const shownCases = () => CASES.map((_case, index) => host.formulas.result(resultCell(index)));

test('the cases call every function', () => {
  expect([...CALLED].sort()).toEqual(file.functions.map(({ id }) => id).sort());
});

test.each<[string, Habits]>([
  ['of the desktop', DESKTOP],
  ['of the web', { ...DESKTOP, blank: null }],
  ['that hands errors over as data', { ...DESKTOP, errors: 'data' }],
])('every formula shows what it should in an Excel %s', async (_name, habits) => {
  host.formulas.habits = habits;
  await enterCases();
  expectCases(shownCases());
});

test('without leave to take errors, an error cell is the whole result: functions.json must give it', async () => {
  host.formulas.register('GOVIT', { functions: file.functions });
  await enter([['结果1!A1', '=GOVIT.CATEGORY(预算!A2:A7)']]);
  expect(host.formulas.result('结果1!A1')).toEqual([[{ error: '#REF!' }]]);
});

test('ten thousand formulas, each in its own cell, say what one formula over all of them says', async () => {
  const words = BUDGET.slice(1).map(([item]) => item ?? null);
  const items = Array.from({ length: 10_000 }, (_, index) => words[index % words.length] ?? null);
  host.open({ 清单: items.map((item) => [item]) });
  await enter([['清单!C1', '=GOVIT.CATEGORY(A1:A10000)']]);
  await enter(
    items.map((_, index) => [`清单!B${String(index + 1)}`, `=GOVIT.CATEGORY(A${String(index + 1)})`]),
  );
  expect(host.functions.pending).toBe(0);
  expect(host.person.look('清单!B1:B10000')).toEqual(host.person.look('清单!C1:C10000'));
  expect(host.person.look('清单!B10000')).toEqual(host.person.look('清单!B4'));
});

test('a formula that is cleared before its result has come leaves nothing behind', async () => {
  const entered = host.formulas.enter('结果1!A1', '=GOVIT.COMPARE("监控摄像头")');
  await Promise.resolve();
  host.formulas.clear('结果1!A1');
  await entered;
  await enter([['结果1!A9', '=GOVIT.VERSION()']]);
  expect(host.person.look('结果1!A1:C6').flat().filter(Boolean)).toEqual([]);
});

test('a spill that meets another cell is #SPILL!, and stands when the way is free', async () => {
  host.person.type('结果1!B3', '备注');
  await enter([['结果1!A1', '=GOVIT.COMPARE("监控摄像头")']]);
  expect(host.formulas.result('结果1!A1')).toEqual([[{ error: '#SPILL!' }]]);
  expect(host.person.look('结果1!B3')).toEqual([['备注']]);

  host.person.type('结果1!B3', null);
  await enter([['结果1!A1', '=GOVIT.COMPARE("监控摄像头")']]);
  expect(host.person.look('结果1!A1:B2')).toEqual([
    ['地区', '判定'],
    ['梁平区', '纳入'],
  ]);
});
