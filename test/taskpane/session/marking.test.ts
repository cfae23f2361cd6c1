import { MARK_HEADERS, type CellValue, type Sheet } from '../../../src/budget';
import { EngineService } from '../../../src/taskpane/engine/service';
import { Session } from '../../../src/taskpane/session/session';
import { PortError } from '../../../src/workbook/port';
import { contents } from '../../budget/marks/apply';
import { MemoryPort } from '../memory-port';
import { sample, workbookOf } from '../samples';

const BUDGET = '01-梁平-监测预警系统预算表.xlsx';
const HEADER = ['费用名称', '金额（万元）'];
const SMALL = [HEADER, ['信息员培训费', 3], ['摄像机', 2]];
/** For the left table there is no room. */
const CROWDED: CellValue[][] = [
  [...HEADER, ...HEADER],
  ['摄像头', 5, '服务器', 6],
];

async function open(port: MemoryPort): Promise<Session> {
  const session = new Session(port, new EngineService());
  await session.start();
  return session;
}

async function checked(port: MemoryPort): Promise<Session> {
  const session = await open(port);
  await session.chooseRegion('liangping');
  await session.check();
  return session;
}

const read = (port: MemoryPort, id = 'sheet-1'): Promise<Sheet> => port.readSheet(id);

async function look(port: MemoryPort): Promise<object[]> {
  const sheets = await port.sheets();
  return Promise.all(sheets.map(async ({ id }) => contents(await read(port, id))));
}

async function cell(port: MemoryPort, row: number, column: number): Promise<CellValue> {
  const { rows } = await read(port);
  return rows.find((one) => one.row === row)?.cells[column - 1] ?? null;
}

test('a checked sheet is marked and cleared, and is then as it was; nothing is kept of it', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const before = await look(port);
  const session = await checked(port);
  expect(session.store.get().marked).toBe(false);
  await session.marking.mark();
  expect(session.store.get()).toMatchObject({
    marked: true,
    marking: undefined,
    marksTold: { done: 'marked', typedOver: [] },
    phase: 'done',
    lineCount: 19,
  });
  expect(await look(port)).not.toEqual(before);
  expect(port.texts.has('marks')).toBe(true);
  await session.marking.clear();
  expect(session.store.get()).toMatchObject({ marked: false, marksTold: { done: 'cleared' } });
  expect(await look(port)).toEqual(before);
  expect(port.texts.has('marks')).toBe(false);
});

test('marks of an earlier session are recognised, on a renamed sheet too, and cleared without a check', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const before = await look(port);
  await (await checked(port)).marking.mark();
  const later = await open(port);
  expect(later.store.get()).toMatchObject({ marked: true, lineCount: 0 });
  port.userRenames('sheet-1', '送审');
  const renamed = await open(port);
  expect(renamed.store.get().marked).toBe(true);
  await renamed.marking.clear();
  port.userRenames('sheet-1', '预算');
  expect(await look(port)).toEqual(before);
});

test('a sheet that is marked again has the marks once, as decisions and cells now have it', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await checked(port);
  await session.marking.mark();
  const once = await look(port);
  await session.marking.mark();
  expect(await look(port)).toEqual(once);
  expect(await cell(port, 2, 3)).toBe('✕ 不纳入');
  // The host may not have told of the edit: what is marked is read anew all the same.
  port.userTypesUnseen('sheet-1', 2, 1, '防火墙');
  await session.marking.mark();
  expect(await cell(port, 2, 3)).not.toBe('✕ 不纳入');
  expect((await read(port)).rows[0]?.cells.filter((value) => value === MARK_HEADERS[0])).toHaveLength(1);
});

test('only the rows that were checked are marked, whatever is selected by then', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await open(port);
  await session.chooseRegion('liangping');
  session.chooseExtent(true);
  port.userSelects({ sheet: 'sheet-1', firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 });
  await session.check();
  port.userSelects({ sheet: 'sheet-1', firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 });
  await session.marking.mark();
  expect([await cell(port, 2, 3), await cell(port, 3, 3)]).toEqual([null, '✓ 纳入']);
});

test('what the user typed over a mark is kept, and told with its place', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await checked(port);
  await session.marking.mark();
  port.userTypesUnseen('sheet-1', 2, 3, '人工核过');
  await session.marking.clear();
  expect(session.store.get().marksTold).toEqual({
    done: 'cleared',
    typedOver: [{ row: 2, column: 3, text: '人工核过' }],
    changedSheet: undefined,
  });
  expect(await cell(port, 2, 3)).toBe('人工核过');
  expect(await cell(port, 3, 3)).toBeNull();
});

test('without room the results go to a sheet of their own, which is told, found again and deleted', async () => {
  const port = new MemoryPort(workbookOf(CROWDED));
  const before = await look(port);
  const session = await checked(port);
  await session.marking.mark();
  expect(session.store.get().marksTold?.resultSheet).toBe('GOVIT 核对结果');
  port.userRenames('GOVIT 核对结果', '结果');
  await (await open(port)).marking.clear();
  expect(await look(port)).toEqual(before);
});

test('a sheet of results that the user changed stays and is told; one that was deleted is no matter', async () => {
  const port = new MemoryPort(workbookOf(CROWDED));
  const before = await look(port);
  const session = await checked(port);
  await session.marking.mark();
  port.userDeletes('GOVIT 核对结果');
  await session.marking.clear();
  expect(session.store.get()).toMatchObject({ marked: false, problem: undefined });
  expect(await look(port)).toEqual(before);

  await session.marking.mark();
  port.userTypesUnseen('GOVIT 核对结果', 4, 4, '已核实');
  await session.marking.clear();
  expect(session.store.get().marksTold?.changedSheet).toBe('GOVIT 核对结果');
});

test.each(['protected', 'occupied', 'not-shown', 'cancelled'] as const)(
  'where nothing can be written (%s) that is told, and nothing is recorded',
  async (code) => {
    const port = new MemoryPort(workbookOf(SMALL));
    const before = await look(port);
    const session = await checked(port);
    port.failingToMark = new PortError(code);
    await session.marking.mark();
    expect(session.store.get()).toMatchObject({
      marked: false,
      marking: undefined,
      marksTold: undefined,
      problem: { code: `port.${code}` },
      phase: 'done',
    });
    expect(await look(port)).toEqual(before);
    expect(port.texts.has('marks')).toBe(false);
  },
);

test('marks that cannot be taken away stay recorded', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await checked(port);
  await session.marking.mark();
  port.failingToMark = new PortError('protected');
  await session.marking.clear();
  expect(session.store.get()).toMatchObject({ marked: true, problem: { code: 'port.protected' } });
  port.failingToMark = undefined;
  await session.marking.clear();
  expect(session.store.get()).toMatchObject({ marked: false, problem: undefined });
});

test('clearing a sheet without marks says so', async () => {
  const session = await open(new MemoryPort(workbookOf(SMALL)));
  await session.marking.clear();
  expect(session.store.get().marksTold?.done).toBe('nothing');
});

test('a damaged record is told and kept aside; marking goes on', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  port.texts.set('marks', '{broken');
  const session = await open(port);
  expect(session.store.get()).toMatchObject({ marked: false, problem: { code: 'marks.damaged' } });
  await session.chooseRegion('liangping');
  await session.check();
  await session.marking.mark();
  expect(port.texts.get('marks-unread')).toBe('{broken');
  expect(session.store.get().marked).toBe(true);
});

test('a sheet that is deleted while it is marked is told', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await checked(port);
  const marked = session.marking.mark();
  port.userDeletes('sheet-1');
  await marked;
  expect(session.store.get()).toMatchObject({ marked: false, marking: undefined });
  expect(port.texts.has('marks')).toBe(false);
});

test('nothing is written once another workbook is opened', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const before = await look(port);
  const session = await checked(port);
  const marked = session.marking.mark();
  await session.openWorkbook();
  await marked;
  expect(session.store.get()).toMatchObject({ marked: false, marking: undefined });
  expect(await look(port)).toEqual(before);
});

test('the marks of all sheets are cleared at once, and what was typed over is told by sheet', async () => {
  const [first] = workbookOf(SMALL).sheets;
  const [second] = workbookOf(CROWDED).sheets;
  const [third] = workbookOf(SMALL).sheets;
  if (!first || !second || !third) throw new Error('no sheets');
  const port = new MemoryPort({
    sheets: [first, { ...second, name: '设备' }, { ...third, name: '服务' }],
  });
  const before = await look(port);
  const session = await checked(port);
  await session.marking.mark();
  for (const id of ['sheet-2', 'sheet-3']) {
    await session.chooseSheet(id);
    await session.check();
    await session.marking.mark();
  }
  expect(await port.sheets()).toHaveLength(4);
  port.userRenames('sheet-3', '服务费');
  port.userTypes('sheet-3', 2, 3, '已核');
  // A chart is in front.
  port.userActivates(undefined);
  expect(await session.marking.clearAll()).toEqual({
    left: [
      {
        done: 'cleared',
        sheet: '服务费',
        typedOver: [{ row: 2, column: 3, text: '已核' }],
        changedSheet: undefined,
      },
    ],
    unknown: [],
  });
  expect(session.store.get()).toMatchObject({ marked: false, marking: undefined });
  expect(port.texts.has('marks')).toBe(false);
  const after = await look(port);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after).toHaveLength(3);
});

test('where the marks of one sheet cannot be cleared that is told, and the record stays', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await checked(port);
  await session.marking.mark();
  port.failingToMark = new PortError('protected');
  expect(await session.marking.clearAll()).toBeUndefined();
  expect(session.store.get().problem?.code).toBe('port.protected');
  expect(port.texts.has('marks')).toBe(true);
});

test.each(['{broken', undefined])(
  'marks without a record (%s) are named, not said to be cleared',
  async (record) => {
    const [first] = workbookOf(SMALL).sheets;
    const [second] = workbookOf(CROWDED).sheets;
    if (!first || !second) throw new Error('no sheets');
    const port = new MemoryPort({ sheets: [first, { ...second, name: '设备' }] });
    const session = await checked(port);
    await session.marking.mark();
    await session.chooseSheet('sheet-2');
    await session.check();
    await session.marking.mark();
    if (record === undefined) port.texts.delete('marks');
    else port.texts.set('marks', record);
    const later = await open(port);
    expect(await later.marking.clearAll()).toEqual({
      left: [],
      unknown: [first.name, '设备', 'GOVIT 核对结果'],
    });
  },
);

describe('marks of an earlier result', () => {
  const isStale = async ({ store }: Session): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return store.get().marksStale;
  };

  test('are told once something else is found, until the sheet is marked again', async () => {
    const port = new MemoryPort(workbookOf(SMALL));
    const session = await checked(port);
    await session.marking.mark();
    await session.check();
    expect(await isStale(session)).toBe(false);
    port.userTypesUnseen('sheet-1', 3, 1, '等保测评');
    await session.openWorkbook();
    await session.check();
    expect(await isStale(session)).toBe(true);
    await session.marking.mark();
    expect(await isStale(session)).toBe(false);
    await session.chooseRegion('sichuan');
    await session.check();
    expect(await isStale(session)).toBe(true);
    await session.marking.clear();
    expect(await isStale(session)).toBe(false);
  });

  test('are not those that had to go to a sheet of their own', async () => {
    const port = new MemoryPort(workbookOf(SMALL));
    const session = await checked(port);
    port.hiddenFormula = { row: 2, column: 4 };
    await session.marking.mark();
    expect(await isStale(session)).toBe(false);
    await session.chooseRegion('sichuan');
    await session.check();
    expect(await isStale(session)).toBe(true);
  });
});

test('a copy of a marked sheet has marks of which nothing is recorded', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const session = await checked(port);
  await session.marking.mark();
  const marked = await read(port);
  const copied = new MemoryPort({ sheets: [marked, { ...marked, name: '副本' }] });
  copied.texts.set('marks', port.texts.get('marks') ?? '');
  const later = await open(copied);
  expect(await later.marking.clearAll()).toEqual({ left: [], unknown: ['副本'] });
});

test('where a formula that shows nothing stands beside the table, the results go to a sheet of their own', async () => {
  const port = new MemoryPort(workbookOf(SMALL));
  const before = await look(port);
  const session = await checked(port);
  await session.marking.mark();
  port.hiddenFormula = { row: 2, column: 4 };
  await session.marking.mark();
  expect(session.store.get()).toMatchObject({
    marked: true,
    problem: undefined,
    marksTold: { done: 'marked', resultSheet: 'GOVIT 核对结果' },
  });
  expect((await look(port))[0]).toEqual(before[0]);
  await session.marking.clear();
  expect(await look(port)).toEqual(before);
  expect(port.texts.has('marks')).toBe(false);
});
