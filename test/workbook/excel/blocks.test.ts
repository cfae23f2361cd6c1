/** @jest-environment jsdom */
import { MAX_ROWS } from '../../host/model/sheet';
import { failureOf, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;

beforeAll(async () => {
  excel = await start();
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

/** A wording of 40 characters, three bytes each. */
const long = (row: number) => `第${String(row)}行`.padEnd(40, '网络安全等级保护测评服务');

const lines = (count: number, cells: (row: number) => (string | number)[]) =>
  Array.from({ length: count }, (_, at) => cells(at + 1));

test('a sheet far over 5 MB arrives whole, under the limit of the host', async () => {
  const rows = lines(25_000, (row) => [row, long(row), '采购', row / 100, long(row)]);
  const port = await excel.open({ 预算: rows });
  const seen: [number, number][] = [];
  const sheet = await port.readSheet(excel.id('预算'), {
    progress: (done, total) => seen.push([done, total]),
  });
  expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  expect(seen.at(-1)).toEqual([25_000, 25_000]);
});

test('a host that takes less is asked for less, down to a row', async () => {
  const rows = lines(40, (row) => [long(row), row]);
  const port = await excel.open({ 预算: rows });
  excel.host.limits.payload = 4_500;
  const sheet = await port.readSheet(excel.id('预算'));
  expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
});

test('a row that is too large by itself is said to be', async () => {
  const port = await excel.open({ 预算: [['费用'], ['字'.repeat(3000)]] });
  excel.host.limits.payload = 4_500;
  expect((await failureOf(port.readSheet(excel.id('预算')))).code).toBe('too-large');
});

test('values that are null instead of an error are asked for in smaller blocks', async () => {
  const rows = lines(20, (row) => [row]);
  const port = await excel.open({ 预算: rows });
  excel.host.workbook.sheet('预算').cellsAtOnce = 7;
  const sheet = await port.readSheet(excel.id('预算'));
  expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
});

test('a stray cell at the end of the sheet costs few calls', async () => {
  const port = await excel.open({ 预算: [['费用', '金额', '数量', '单价', '备注']] });
  excel.host.workbook.sheet('预算').set(MAX_ROWS - 1, 0, { value: ' ' });
  const before = excel.host.transport.batches.length;
  const { rows } = await port.readSheet(excel.id('预算'));
  expect(rows.map(({ row }) => row)).toEqual([1, MAX_ROWS]);
  expect(excel.host.transport.batches.length - before).toBeLessThan(60);
});

test('a reading is cancelled between blocks', async () => {
  const port = await excel.open({ 预算: lines(60_000, (row) => [row, 'x', 'y']) });
  const stop = new AbortController();
  const seen: number[] = [];
  const reading = port.readSheet(excel.id('预算'), {
    signal: stop.signal,
    progress: (done) => {
      seen.push(done);
      stop.abort();
    },
  });
  expect((await failureOf(reading)).code).toBe('cancelled');
  expect(seen).toHaveLength(1);
  expect(await port.activeSheet()).toBe(excel.id('预算'));
});

test('a reading that was cancelled before it began asks Excel nothing', async () => {
  const port = await excel.open({ 预算: [['a']] });
  const before = excel.host.transport.batches.length;
  const reading = port.readSheet(excel.id('预算'), { signal: AbortSignal.abort() });
  expect((await failureOf(reading)).code).toBe('cancelled');
  expect(excel.host.transport.batches).toHaveLength(before);
});

test('a sheet that is deleted while it is read is gone', async () => {
  const port = await excel.open({ 预算: lines(60_000, (row) => [row, 'x', 'y']), 说明: [] });
  const sheet = excel.host.workbook.sheet('预算');
  const reading = port.readSheet(sheet.id, {
    progress: () => {
      if (excel.host.workbook.find(sheet.id)) excel.host.workbook.remove(sheet);
    },
  });
  expect((await failureOf(reading)).code).toBe('sheet-gone');
});

test('a sheet that is renamed while it is read is read to its end', async () => {
  const port = await excel.open({ 预算: lines(60_000, (row) => [row, 'x', 'y']) });
  const sheet = excel.host.workbook.sheet('预算');
  const read = await port.readSheet(sheet.id, {
    progress: () => {
      excel.host.workbook.rename(sheet, '预算（二）');
    },
  });
  expect(read.rows).toHaveLength(60_000);
});
