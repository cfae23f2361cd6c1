/** @jest-environment jsdom */
import { startExcel } from './client';
import { errorOf, settled } from './expecting';
import type { Host } from './host';

// The mistakes that a mock of properties lets pass: here the real library finds them.

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

beforeEach(() => {
  host.open({ 预算: [['项目', 1]] });
});

afterEach(() => {
  expect(host.transport.failures).toEqual([]);
});

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('预算');

test('a property that was not loaded is PropertyNotLoaded', async () => {
  const error = await errorOf(async (context) => {
    const range = sheetOf(context).getRange('A1');
    range.load('address');
    await context.sync();
    return range.values;
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(['PropertyNotLoaded', 'Range.values']);
});

test('a property that was loaded but not synced is PropertyNotLoaded', async () => {
  const error = await errorOf((context) => {
    const range = sheetOf(context).getRange('A1').load('values');
    return Promise.resolve(range.values);
  });
  expect(error.code).toBe('PropertyNotLoaded');
});

test('the id of a sheet in a collection is not there unless it was loaded', async () => {
  const error = await errorOf(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items[0]?.id;
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(['PropertyNotLoaded', 'Worksheet.id']);
});

test('isNullObject before a sync is PropertyNotLoaded', async () => {
  const error = await errorOf((context) =>
    Promise.resolve(context.workbook.worksheets.getItemOrNullObject('没有').isNullObject),
  );
  expect(error.code).toBe('PropertyNotLoaded');
});

test('a property of a null object is no error: who does not ask isNullObject works on with nothing', async () => {
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有').load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name ?? null).toBeNull();
});

test('a write to a null object is InvalidObjectPath', async () => {
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('没有').name = 'x';
    await context.sync();
  });
  expect(error.code).toBe('InvalidObjectPath');
});

test('a range kept beyond its Excel.run is InvalidObjectPath', async () => {
  const kept = await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('A1');
    await context.sync();
    return range;
  });
  await settled();
  expect(() => kept.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
});

test('an object of another context is InvalidRequestContext', async () => {
  const error = await errorOf((one) =>
    Excel.run(async (other) => {
      sheetOf(one).getRange('A1').getBoundingRect(sheetOf(other).getRange('B2'));
      await one.sync();
    }),
  );
  expect(error.code).toBe('InvalidRequestContext');
});

test('two contexts work side by side on one workbook', async () => {
  const [first, second] = [new Excel.RequestContext(), new Excel.RequestContext()];
  sheetOf(first).getRange('A1').values = [['先']];
  const seen = sheetOf(second).getRange('A1').load('values');
  await Promise.all([first.sync(), second.sync()]);
  expect(seen.values).toEqual([['先']]);
});

test('a name that no version of Excel can load is InvalidArgument', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).getRange('A1').load('valuess');
    await context.sync();
  });
  expect([error.code, error.message]).toEqual(['InvalidArgument', '没有可加载的属性 Range.valuess']);
});

test('a load without names is refused, so that no test leans on what it would give', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).load();
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['Range.hasSpill', (sheet) => sheet.getRange('A1').load('hasSpill')],
  ['Range.format', (sheet) => sheet.getRange('A1').load('format/wrapText')],
  ['Worksheet.copy', (sheet) => sheet.copy()],
  ['Worksheet.tabColor', (sheet) => (sheet.tabColor = '#FF0000')],
])('%s is not built, and answers ApiNotFound', async (member, use) => {
  const error = await errorOf(async (context) => {
    use(sheetOf(context));
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toContain(`模拟主机尚未实现 ${member}`);
});

test('what stands before a failing statement is done, what comes after is not', async () => {
  const error = await errorOf(async (context) => {
    sheetOf(context).getRange('C1').values = [['前']];
    sheetOf(context).getRange('??').values = [[1]];
    sheetOf(context).getRange('D1').values = [['后']];
    await context.sync();
  });
  expect(error.debugInfo.statement).toContain('getRange(');
  expect(host.person.look('预算!C1:D1')).toEqual([['前', '']]);
});

test('a write that was never synced is sent when Excel.run ends', async () => {
  await Excel.run((context) => {
    sheetOf(context).getRange('C1').values = [['末']];
    return Promise.resolve();
  });
  expect(host.person.look('预算!C1')).toEqual([['末']]);
});
