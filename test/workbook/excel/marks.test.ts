/** @jest-environment jsdom */
import fc from 'fast-check';
import {
  checkWorkbook,
  MARK_HEADERS,
  planMarks,
  planUnmark,
  readMarks,
  writeMarks,
  type MarkPlan,
  type Sheet,
  type UnmarkPlan,
} from '../../../src/budget';
import { findRegulation, NO_FACTS } from '../../../src/rules';
import { PortError, type Edit, type WorkbookPort } from '../../../src/workbook/port';
import { HostError } from '../../host/errors';
import type { Content } from '../../host/model/cell';
import { intersects } from '../../host/model/sheet';
import { failureOf, start, type ExcelUnderTest } from './excel';

const LIANGPING = findRegulation('梁平');

let excel: ExcelUnderTest;
let port: WorkbookPort;

beforeAll(async () => {
  excel = await start();
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

async function read(name: string): Promise<Sheet> {
  return port.readSheet(excel.id(name));
}

const names = (): string[] => excel.host.workbook.sheets.map((sheet) => sheet.name);

/** The plan for a sheet as it stands. */
async function planFor(name: string): Promise<MarkPlan> {
  const sheet = await read(name);
  const [checked] = checkWorkbook({ sheets: [sheet] }, LIANGPING, { facts: NO_FACTS }).sheets;
  if (checked === undefined) throw new Error('nothing was checked');
  return planMarks(checked, sheet, { sheetNames: names() });
}

async function mark(name: string): Promise<MarkPlan> {
  const plan = await planFor(name);
  await port.mark(excel.id(name), plan);
  return plan;
}

/** Takes the marks away by what was kept of them. */
async function clear(name: string, { marks }: MarkPlan): Promise<UnmarkPlan> {
  const [kept = marks] = readMarks(writeMarks([marks])).sheets;
  const others = await Promise.all(
    names()
      .filter((other) => other !== name)
      .map(read),
  );
  const plan = planUnmark(kept, await read(name), others);
  await port.unmark(excel.id(name), plan);
  return plan;
}

const copy = (value: object): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Everything that a workbook has. */
function look(): unknown {
  const { sheets, active, selection } = excel.host.workbook;
  return copy({
    front: [active.name, selection.row, selection.column],
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet.entries().sort(([row, column], [other, far]) => row - other || column - far),
      conditionalFormats: sheet.conditionalFormats,
      merges: sheet.merges,
      tables: sheet.tables,
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
      visibility: sheet.visibility,
    })),
  });
}

const BUDGET: Content[][] = [
  ['费用名称', '金额（元）'],
  ['400万半球摄像机', 100],
  ['信息员培训费', { value: 50, numberFormat: '0.00', fill: '#FFFF00' }],
  ['合计', { formula: '=SUM(B2:B3)', value: 150 }],
];
/** Two tables side by side: for the left one there is no room. */
const CROWDED: Content[][] = [
  ['费用名称', '金额（元）', '费用名称', '金额（元）'],
  ['摄像头', 5, '服务器', 6],
];
const REVIEWED = 'GOVIT 核对结果';

describe('marks', () => {
  test('stand beside the table as texts, coloured by verdict, and nothing else changes', async () => {
    port = await excel.open({ 预算: BUDGET });
    excel.host.person.colour('预算!A1:B9', '信', '#123456');
    const before = copy(excel.host.workbook.sheet('预算').entries());
    await mark('预算');
    expect(excel.host.person.look('预算!C1:G1')).toEqual([[...MARK_HEADERS]]);
    expect(excel.host.person.look('预算!C2:D4')).toEqual([
      ['✓ 纳入', '摄像头'],
      ['✕ 不纳入', '办公耗材'],
      ['', ''],
    ]);
    const sheet = excel.host.workbook.sheet('预算');
    const own = sheet.entries().filter(([, column]) => column < 2);
    expect(own).toEqual(before);
    expect(
      sheet.entries().every(([, column, cell]) => column < 2 || Object.keys(cell).join() === 'value'),
    ).toBe(true);
    const [newest] = sheet.conditionalFormats;
    expect(sheet.conditionalFormats.map(({ rule }) => rule.text).sort()).toEqual(
      ['? ', '– ', '⊘ ', '◐ ', '✓ ', '✕ ', '信'].sort(),
    );
    expect(newest?.area).toEqual({ row: 1, column: 2, rows: 2, columns: 1 });
    expect(names()).toEqual(['预算']);
  });

  test('that are cleared leave the workbook as it was', async () => {
    port = await excel.open({ 预算: BUDGET, 其他: [['x']] });
    excel.host.person.colour('预算!A1:Z99', '✓ ', '#123456');
    excel.host.person.select('预算!B2');
    const before = look();
    const plan = await mark('预算');
    expect(look()).not.toEqual(before);
    expect(await clear('预算', plan)).toMatchObject({ typedOver: [] });
    expect(look()).toEqual(before);
  });

  test('keep away from Excel tables: one beside or below which they stood would grow', async () => {
    port = await excel.open({ 预算: [['说明'], ...BUDGET] });
    excel.host.person.formatAsTable('预算!A2:B5');
    excel.host.person.formatAsTable('预算!F1:F1');
    const before = look();
    const { tables } = excel.host.workbook.sheet('预算');
    const asTheyWere = copy(tables);
    const plan = await mark('预算');
    expect(plan.writes.map(({ firstRow, firstColumn }) => [firstRow, firstColumn])).toEqual([[2, 7]]);
    expect(copy(tables)).toEqual(asTheyWere);
    await clear('预算', plan);
    expect(look()).toEqual(before);
  });

  test('without room go to a sheet of their own behind the others, which clearing deletes', async () => {
    port = await excel.open({ 预算: CROWDED, 其他: [['x']] });
    const before = look();
    const plan = await mark('预算');
    expect(names()).toEqual(['预算', '其他', REVIEWED]);
    expect(excel.host.workbook.active.name).toBe('预算');
    expect(excel.host.person.look(`${REVIEWED}!A4:E4`)).toEqual([
      ['第 2 行', '摄像头', '5 元', '✓ 纳入', '摄像头'],
    ]);
    expect(excel.host.workbook.sheet(REVIEWED).conditionalFormats).toHaveLength(6);
    await clear('预算', plan);
    expect(look()).toEqual(before);
  });

  test('on a sheet of their own that was deleted, or changed, are no obstacle; a changed one stays', async () => {
    port = await excel.open({ 预算: CROWDED });
    const before = look();
    const plan = await mark('预算');
    excel.host.person.delete(REVIEWED);
    expect(await clear('预算', plan)).not.toHaveProperty('deleteSheet');
    expect(look()).toEqual(before);

    const again = await mark('预算');
    excel.host.person.type(`${REVIEWED}!D4`, '已与单位核实');
    expect(await clear('预算', again)).toMatchObject({ changedSheet: REVIEWED });
    expect(names()).toEqual(['预算', REVIEWED]);
  });

  test('over which the user typed stay, and the rest goes', async () => {
    port = await excel.open({ 预算: BUDGET });
    const plan = await mark('预算');
    excel.host.person.type('预算!C3', '人工核过');
    expect(await clear('预算', plan)).toMatchObject({
      typedOver: [{ row: 3, column: 3, text: '人工核过' }],
    });
    expect(excel.host.person.look('预算!C1:G4').flat().filter(Boolean)).toEqual(['人工核过']);
  });

  test('are found with the sheet renamed and rows inserted, and their colours too', async () => {
    port = await excel.open({ 预算: BUDGET });
    const plan = await mark('预算');
    excel.host.person.insertRows('预算!1:2');
    excel.host.person.rename('预算', '送审');
    await clear('送审', plan);
    expect(excel.host.workbook.sheet('送审').conditionalFormats).toEqual([]);
    expect(excel.host.person.look('送审!C1:G9').flat().filter(Boolean)).toEqual([]);
  });

  test('are not told as edits, and what the user does beside them is', async () => {
    port = await excel.open({ 预算: BUDGET });
    const edits: Edit[] = [];
    port.onEdit((edit) => edits.push(edit));
    const plan = await mark('预算');
    await clear('预算', plan);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(edits).toEqual([]);
    excel.host.person.type('预算!A2', '服务器');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(edits).toHaveLength(1);
  });
});

describe('nothing is written', () => {
  test.each<[string, string, Content]>([
    ['a text that came meanwhile', 'D2', '旁注'],
    ['a formula that shows nothing', 'G3', { formula: '=""', value: '' }],
    ['a text in a row without marks', 'E2', 'x'],
  ])('over %s', async (_, cell, content) => {
    port = await excel.open({ 预算: BUDGET });
    const plan = await planFor('预算');
    excel.host.person.type(`预算!${cell}`, content);
    const before = look();
    expect((await failureOf(port.mark(excel.id('预算'), plan))).code).toBe('occupied');
    expect(look()).toEqual(before);
  });

  test('into a protected sheet, nor is anything taken from it', async () => {
    port = await excel.open({ 预算: BUDGET });
    const plan = await planFor('预算');
    excel.host.person.protect('预算');
    const before = look();
    const failure = await failureOf(port.mark(excel.id('预算'), plan));
    expect([failure.code, failure.detail]).toEqual(['protected', '预算']);
    const undo = planUnmark(plan.marks, await read('预算'));
    expect((await failureOf(port.unmark(excel.id('预算'), undo))).code).toBe('protected');
    expect(look()).toEqual(before);
  });

  test('where the workbook takes no further sheet, or one of that name came meanwhile', async () => {
    port = await excel.open({ 预算: CROWDED });
    const plan = await planFor('预算');
    excel.host.workbook.isStructureProtected = true;
    const before = look();
    const failure = await failureOf(port.mark(excel.id('预算'), plan));
    // The message says it already: the workbook's class would be a word of English behind it.
    expect([failure.code, failure.detail]).toEqual(['protected', '']);
    expect(look()).toEqual(before);
    excel.host.workbook.isStructureProtected = false;
    excel.host.workbook.add(REVIEWED, [['用户的表']]);
    const named = look();
    expect((await failureOf(port.mark(excel.id('预算'), plan))).code).toBe('occupied');
    expect(look()).toEqual(named);
  });

  test('into a sheet that is gone', async () => {
    port = await excel.open({ 预算: BUDGET, 其他: [] });
    const plan = await planFor('预算');
    const id = excel.id('预算');
    excel.host.person.delete('预算');
    expect((await failureOf(port.mark(id, plan))).code).toBe('sheet-gone');
  });
});

/** A budget of so many lines with long names, so that its marks come in several pieces. */
const long = (lines: number): Content[][] => [
  ['费用名称', '金额（元）'],
  ...Array.from({ length: lines }, (_, at): Content[] => [`信息员培训费第${String(at)}期`, at + 1]),
];

describe('many marks', () => {
  test('go in pieces that Excel takes, tell how far they are, and are cleared', async () => {
    port = await excel.open({ 预算: long(12_000) });
    const before = look();
    const told: number[] = [];
    const plan = await planFor('预算');
    await port.mark(excel.id('预算'), plan, { progress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(12_001);
    expect(excel.host.person.look('预算!C12001')).toEqual([['✕ 不纳入']]);
    await clear('预算', plan);
    expect(look()).toEqual(before);
  });

  test('that are cancelled midway, or fail midway, are taken back', async () => {
    port = await excel.open({ 预算: long(12_000) });
    const plan = await planFor('预算');
    const before = look();
    const stop = new AbortController();
    const cancelled = port.mark(excel.id('预算'), plan, {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    });
    expect((await failureOf(cancelled)).code).toBe('cancelled');
    expect(look()).toEqual(before);

    const failed = port.mark(excel.id('预算'), plan, {
      progress: (done) => {
        if (done < 12_001) excel.host.limits.failures.push(new HostError('GeneralException', '', 500));
      },
    });
    expect((await failureOf(failed)).code).toBe('failed');
    expect(look()).toEqual(before);
  });

  test('are begun again where Excel was busy midway', async () => {
    port = await excel.open({ 预算: long(12_000) });
    const plan = await planFor('预算');
    let isBusy = true;
    await port.mark(excel.id('预算'), plan, {
      progress: () => {
        if (isBusy) excel.host.limits.failures.push(new HostError('ServiceNotAvailable', '', 503));
        isBusy = false;
      },
    });
    expect(excel.host.workbook.sheet('预算').conditionalFormats).toHaveLength(6);
    expect(excel.host.person.look('预算!C12001')).toEqual([['✕ 不纳入']]);
  });
});

const content = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Content>(null) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Content>(
      '摄像头',
      '服务器',
      '信息员培训费',
      '预备费',
      '云服务',
      '合计',
      '一、硬件',
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 500 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Content>(
      '费用名称',
      '金额（元）',
      '备注',
      { formula: '=""', value: '' },
      { formula: '=1+1', value: 2 },
      { fill: '#FFFF00' },
      { numberFormat: '0.00' },
      { value: '旁注', fill: '#00FF00' },
      { value: 45000, numberFormat: 'yyyy-mm-dd' },
    ),
  },
);
const place = fc.record({
  row: fc.integer({ min: 0, max: 9 }),
  column: fc.integer({ min: 0, max: 12 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const drawn = fc.record({
  rows: fc.array(fc.array(content, { maxLength: 12 }), { maxLength: 8 }),
  headerAt: fc.integer({ min: 0, max: 3 }),
  merges: fc.array(place, { maxLength: 2 }),
  tables: fc.array(place, { maxLength: 3 }),
  coloured: fc.array(place, { maxLength: 3 }),
  hiddenColumns: fc.array(fc.integer({ min: 2, max: 12 }), { maxLength: 2 }),
  hiddenRows: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
});

const isPlan = (given: unknown): given is MarkPlan =>
  typeof given === 'object' && given !== null && 'writes' in given;

test('marking and clearing gives back exactly any workbook', async () => {
  let marked = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ rows, headerAt, merges, tables, ...formatted }) => {
      const { coloured, hiddenColumns, hiddenRows } = formatted;
      const table: Content[][] = [
        ['费用名称', '金额（元）'],
        ['摄像头', 5],
      ];
      port = await excel.open({
        预算: [...rows.slice(0, headerAt), ...table, ...rows.slice(headerAt)],
        其他: [['x']],
      });
      const sheet = excel.host.workbook.sheet('预算');
      sheet.merges.push(...merges.filter(({ rows: down, columns }) => down * columns > 1));
      for (const [at, area] of tables.entries())
        if (!sheet.tables.some((other) => intersects(other.area, area)))
          sheet.tables.push({ id: String(at), area: { ...area } });
      for (const { row, column } of coloured)
        excel.host.person.colour(
          `预算!${'ABCDEFGHIJKLMN'.charAt(column)}${String(row + 1)}`,
          '✓ ',
          '#ABCDEF',
        );
      for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
      for (const row of hiddenRows) sheet.hiddenRows.add(row);
      const before = look();
      const tablesBefore = copy(sheet.tables);
      const plan = await mark('预算').catch((thrown: unknown) => thrown);
      expect(copy(sheet.tables)).toEqual(tablesBefore);
      if (plan instanceof PortError) {
        // A formula that shows nothing looks free, and only Excel can tell: then nothing at all is written.
        expect(plan.code).toBe('occupied');
        expect(look()).toEqual(before);
        return;
      }
      if (!isPlan(plan)) throw plan;
      if (plan.writes.length + Number(plan.resultSheet !== undefined) > 0) {
        marked += 1;
        expect(look()).not.toEqual(before);
      }
      const undo = await clear('预算', plan);
      expect(undo.typedOver).toEqual([]);
      expect(look()).toEqual(before);
    }),
    { numRuns: 80 },
  );
  expect(marked).toBeGreaterThan(40);
});
