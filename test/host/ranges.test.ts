/** @jest-environment jsdom */
import { startExcel } from './client';
import { errorOf, settled } from './expecting';
import type { Host } from './host';

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

beforeEach(() => {
  host.open({
    预算: [
      [null, null],
      [null, '服务器', 12.5, { formula: '=C2*2', value: 25 }],
      [null, '培训', { error: '#DIV/0!' }, true],
    ],
    空表: [],
  });
});

afterEach(() => {
  expect(host.transport.failures).toEqual([]);
});

const sheetOf = (context: Excel.RequestContext, name = '预算') => context.workbook.worksheets.getItem(name);

test('the used range begins at the first cell with content', async () => {
  const seen = await Excel.run(async (context) => {
    const used = sheetOf(context).getUsedRange();
    used.load('values,formulas,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
    await context.sync();
    const { values, formulas, address, rowIndex, columnIndex, rowCount, columnCount, cellCount } = used;
    return { values, formulas, address, place: [rowIndex, columnIndex, rowCount, columnCount, cellCount] };
  });
  expect(seen).toEqual({
    values: [
      ['服务器', 12.5, 25],
      ['培训', '#DIV/0!', true],
    ],
    formulas: [
      ['服务器', 12.5, '=C2*2'],
      ['培训', '#DIV/0!', true],
    ],
    address: '预算!B2:D3',
    place: [1, 1, 2, 3, 6],
  });
});

test('an empty sheet has a used range of one cell, or none', async () => {
  const seen = await Excel.run(async (context) => {
    const one = sheetOf(context, '空表').getUsedRange().load('address,values');
    const none = sheetOf(context, '空表').getUsedRangeOrNullObject();
    await context.sync();
    return [one.address, one.values, none.isNullObject];
  });
  expect(seen).toEqual(['空表!A1', [['']], true]);
});

test('values written are read back', async () => {
  const seen = await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('B5:C6');
    range.values = [
      ['等保测评', '12.50'],
      [false, ''],
    ];
    await context.sync();
    const again = sheetOf(context).getRange('B5:C6').load('values');
    await context.sync();
    return again.values;
  });
  expect(seen).toEqual([
    ['等保测评', 12.5],
    [false, ''],
  ]);
});

test('null leaves a cell as it is, a single value fills all cells, text stays text where the format says so', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('B2:C2').values = [[null, 13]];
    sheet.getRange('F1:G2').numberFormat = [
      ['@', '@'],
      ['@', '@'],
    ];
    sheet.getRange('F1:G2').values = '01' as unknown as string[][];
    await context.sync();
  });
  expect(host.person.look('预算!B2:C2')).toEqual([['服务器', 13]]);
  expect(host.person.look('预算!F1:G2')).toEqual([
    ['01', '01'],
    ['01', '01'],
  ]);
});

test('a formula that was written has no value here, because the host calculates nothing', async () => {
  const error = await errorOf(async (context) => {
    const cell = sheetOf(context).getRange('A1');
    cell.formulas = [['=SUM(C2:C3)']];
    await context.sync();
    cell.load('values');
    await context.sync();
  });
  expect(error.code).toBe('NotImplemented');
});

test('writes over 1,500 cells are sent in blocks by the library and arrive whole', async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [row, `第${String(row)}行`, 1]);
  const seen = await Excel.run(async (context) => {
    sheetOf(context, '空表').getRange('A1:C2000').values = rows;
    const used = sheetOf(context, '空表').getUsedRange().load('values');
    await context.sync();
    return used.values;
  });
  expect(seen).toEqual(rows);
});

test('a matrix of another shape than the range is refused, and nothing of it is written', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).getRange('B2:C3').values = [['x', 'y'], ['z']];
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
  expect(error.debugInfo.errorLocation).toBe('Range.values');
  expect(host.person.look('预算!B2')).toEqual([['服务器']]);
});

test.each(['B', '1', 'A1:B', 'A0', 'ABCD1', '说明!A1', 'A1:B2:C3', ''])(
  '%p is no address on the sheet',
  async (address) => {
    const error = await errorOf(async (context) => {
      sheetOf(context).getRange(address).load('values');
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Worksheet.getRange']);
  },
);

test('whole columns have an address, and null for what is in their cells', async () => {
  const seen = await Excel.run(async (context) => {
    const columns = sheetOf(context).getRange('C:D').load('address,values,rowCount');
    const row = sheetOf(context).getRange('2:2').load('address');
    await context.sync();
    return [columns.address, columns.values, columns.rowCount, row.address];
  });
  expect(seen).toEqual(['预算!C:D', null, 1_048_576, '预算!2:2']);
});

test('getCell counts from the corner of the range and may leave it', async () => {
  const seen = await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('B2:C3');
    const [inside, outside] = [range.getCell(0, 1).load('values'), range.getCell(0, 2).load('address')];
    await context.sync();
    return [inside.values, outside.address];
  });
  expect(seen).toEqual([[[12.5]], '预算!D2']);
});

test('the selection goes both ways', async () => {
  host.person.select('空表!B2:C3');
  const seen = await Excel.run(async (context) => {
    const before = context.workbook.getSelectedRange();
    before.load('address,worksheet/name');
    const active = context.workbook.getActiveCell().load('address');
    sheetOf(context).getRange('C2').select();
    const after = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return [before.address, before.worksheet.name, active.address, after.address];
  });
  expect(seen).toEqual(['空表!B2:C3', '空表', '空表!B2', '预算!C2']);
  expect(host.workbook.active.name).toBe('预算');
});

test('ranges are given back after Excel.run has ended', async () => {
  await settled();
  const held = host.references.count;
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1').load('values');
    await context.sync();
    expect(host.references.count).toBe(held + 1);
  });
  await settled();
  expect(host.references.count).toBe(held);
});
