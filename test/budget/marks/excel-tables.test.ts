import { draw } from '../grid-text';
import { places, plan } from './planned';

// A budget in A2:B4, with columns C and later free beside it.
const BUDGET = '说明\n费用名称|金额（元）\n摄像头|5\n服务器|6';

test.each<[string, string[], string[]]>([
  ['none', [], ['C2']],
  ['the budget itself', ['A2:B4'], ['D2']],
  ['the budget with an empty column', ['A2:C4'], ['E2']],
  ['the budget and rows below it', ['A2:B9'], ['D2']],
  ['only the first rows of the budget', ['A1:B2'], ['D2']],
  ['only its last row', ['A4:B9'], ['D2']],
  ['one that ends right above the header and reaches over the columns beside it', ['A1:D1'], ['E2']],
  ['one right above the budget alone', ['A1:B1'], ['C2']],
  ['one right above the columns where there is room', ['E1:E1'], ['F2']],
  ['one that begins right below the budget', ['A5:F9'], ['C2']],
  ['one at the right of the room', ['H2:J4'], ['C2']],
  ['one that leaves less room than is needed', ['F2:G4'], ['I2']],
  ['an empty one beside the budget', ['D3:E3'], ['G2']],
  ['several', ['A2:B4', 'F1:F1', 'I4:J9'], ['L2']],
  ['several that leave no room within reach', ['A2:B4', 'H2:H4', 'N2:N4'], []],
])('where Excel tables are %s', (_, excelTables, expected) => {
  const made = plan(draw(BUDGET, { excelTables }));
  expect(places(made)).toEqual(expected);
  expect(made.resultSheet === undefined).toBe(expected.length > 0);
});

test('of a header of two rows the written row counts', () => {
  const rows = '说明|\n费用名称|投资（元）\n|合价\n摄像头|5';
  expect(places(plan(draw(rows, { merges: ['A2:A3'], excelTables: ['A2:D2'] })))).toEqual(['F3']);
});

test('two budgets that are each an Excel table have each its own room', () => {
  const rows =
    '费用名称|金额（元）\n摄像头|5\n合计|5\n\n二、其他\n费用名称|规格|单价|金额（元）\n服务器|2U|6|6';
  expect(places(plan(draw(rows, { excelTables: ['A1:B3', 'A6:D7'] })))).toEqual(['D1', 'F6']);
});
