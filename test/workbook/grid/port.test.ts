import type { SheetRow } from '../../../src/budget/sheet';
import { createGridPort, type OpenedWorkbook } from '../../../src/workbook/grid/port';
import type { RowSource } from '../../../src/workbook/grid/rowSource';
import type { GridView } from '../../../src/workbook/grid/view';
import type { CellRange, Edit, Host } from '../../../src/workbook/port';

// The workbench's port: a grid, with the file behind it for what the grid does not show.

const HOST: Host = { kind: 'grid', language: 'zh-CN', theme: 'light', onTheme: () => () => undefined };

function source(name: string, texts: readonly string[], read = () => undefined as unknown): RowSource {
  const rows = texts.map((text, index): SheetRow => ({
    row: index + 1,
    hidden: false,
    cells: [text, index],
  }));
  return {
    name,
    hidden: false,
    merges: [],
    hiddenColumns: new Set(),
    length: rows.length,
    rows: (from, to) => {
      read();
      return rows.slice(from, to);
    },
  };
}

function workbook(...sheets: RowSource[]): OpenedWorkbook {
  return {
    fileName: '预算.xlsx',
    sheets: sheets.map((sheet) => ({
      entry: { id: sheet.name, name: sheet.name, hidden: false },
      source: sheet,
    })),
    kept: { region: '梁平' },
  };
}

/** A grid that shows some sheets; what it would tell is told by the test. */
function gridOf(...sheets: RowSource[]) {
  const told: { selection: (range: CellRange) => void; edit: (edit: Edit) => void; sheets: () => void }[] =
    [];
  let selected: CellRange | undefined;
  const on =
    (key: 'selection' | 'edit' | 'sheets') =>
    (listener: never): (() => void) => {
      const entry = {
        selection: () => undefined,
        edit: () => undefined,
        sheets: () => undefined,
        [key]: listener,
      };
      told.push(entry);
      return () => told.splice(told.indexOf(entry), 1);
    };
  const marked: string[] = [];
  const view: GridView = {
    sheets: () => sheets.map(({ name }) => ({ id: name, name, hidden: false })),
    active: () => sheets[0]?.name,
    cells: (id) => sheets.find(({ name }) => name === id),
    selection: () => selected,
    select: (range) => {
      selected = range;
      for (const { selection } of told) selection(range);
      return Promise.resolve();
    },
    onSelection: on('selection') as GridView['onSelection'],
    onEdit: on('edit') as GridView['onEdit'],
    onSheets: on('sheets') as GridView['onSheets'],
    mark: (sheet) => marked.push(sheet),
    unmark: (sheet) => marked.splice(marked.indexOf(sheet), 1),
  };
  return { view, told, marked };
}

const at = (sheet: string, row: number): CellRange => ({
  sheet,
  firstRow: row,
  lastRow: row,
  firstColumn: 1,
  lastColumn: 1,
});

const texts = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells[0]);

test('until the grid is there the file is read, and afterwards the grid, edits included', async () => {
  const port = createGridPort(HOST);
  port.open(workbook(source('明细', ['服务器'])));
  expect(await port.activeSheet()).toBe('明细');
  expect(texts((await port.readSheet('明细')).rows)).toEqual(['服务器']);
  port.show(gridOf(source('明细', ['防火墙'])).view);
  expect(texts((await port.readSheet('明细')).rows)).toEqual(['防火墙']);
});

test('a sheet that the grid does not show is read from the file, and can be in front', async () => {
  const port = createGridPort(HOST);
  port.open(workbook(source('明细', ['服务器']), source('长表', ['机柜'])));
  const { view } = gridOf(source('明细', ['服务器']));
  port.show(view);
  expect((await port.sheets()).map(({ name }) => name)).toEqual(['明细', '长表']);
  expect(texts((await port.readSheet('长表')).rows)).toEqual(['机柜']);
  const seen: CellRange[] = [];
  port.onSelection((range) => seen.push(range));
  await port.select(at('长表', 1));
  expect([await port.activeSheet(), await port.selection()]).toEqual(['长表', at('长表', 1)]);
  await port.select(at('明细', 1));
  expect(await port.activeSheet()).toBe('明细');
  expect(seen).toEqual([at('长表', 1), at('明细', 1)]);
});

test('marks go into a sheet that the grid shows, and a sheet that it does not show takes none', async () => {
  const plan = { sheet: '', writes: [], formats: [], marks: { sheet: '', blocks: [] } };
  const undo = { sheet: '', erase: [], formats: [], typedOver: [] };
  const port = createGridPort(HOST);
  port.open(workbook(source('明细', ['服务器']), source('长表', ['机柜'])));
  await expect(port.mark('明细', plan)).rejects.toMatchObject({ code: 'not-shown' });
  const { view, marked } = gridOf(source('明细', ['服务器']));
  port.show(view);
  await port.mark('明细', plan);
  expect(marked).toEqual(['明细']);
  await port.unmark('明细', undo);
  expect(marked).toEqual([]);
  await expect(port.mark('长表', plan)).rejects.toMatchObject({ code: 'not-shown' });
  await expect(port.unmark('长表', undo)).rejects.toMatchObject({ code: 'not-shown' });
});

test('a sheet that was deleted is gone, also where the file still has it', async () => {
  const port = createGridPort(HOST);
  port.open(workbook(source('明细', ['服务器']), source('附表', ['机柜'])));
  const shown = [source('明细', []), source('附表', [])];
  const { view } = gridOf(...shown);
  port.show({ ...view, cells: (id) => (id === '附表' ? undefined : view.cells(id)) });
  await expect(port.readSheet('附表')).rejects.toMatchObject({ code: 'sheet-gone' });
});

test('another workbook brings its own texts, and the grid of the one before is heard no more', async () => {
  const port = createGridPort(HOST);
  port.open(workbook(source('明细', [])));
  const { view, told } = gridOf(source('明细', []));
  port.show(view);
  await port.kept.write('region', '四川');
  expect(await port.kept.read('region')).toBe('四川');
  let changes = 0;
  port.onSheets(() => changes++);
  port.open({ ...workbook(source('另一张', [])), kept: {} });
  expect(changes).toBe(1);
  expect(await port.kept.read('region')).toBeUndefined();
  expect(told).toEqual([]);
});

test('edits of the grid are told until they are no longer wanted', () => {
  const port = createGridPort(HOST);
  const { view, told } = gridOf(source('明细', []));
  port.open(workbook(source('明细', [])));
  port.show(view);
  const edits: Edit[] = [];
  const stop = port.onEdit((edit) => edits.push(edit));
  for (const { edit } of told) edit({ sheet: '明细' });
  stop();
  for (const { edit } of told) edit({ sheet: '明细' });
  expect(edits).toEqual([{ sheet: '明细' }]);
});

test('reading a long sheet tells how far it is, gives way to others, and stops when asked', async () => {
  const port = createGridPort(HOST);
  const long = Array.from({ length: 2000 }, (_, index) => `第${String(index + 1)}项`);
  const controller = new AbortController();
  let blocks = 0;
  const slow = source('长表', long, () => {
    blocks += 1;
    for (const until = performance.now() + 20; performance.now() < until;);
  });
  port.open(workbook(slow));
  let others = 0;
  const timer = setInterval(() => others++, 0);
  const done: number[] = [];
  const { rows } = await port.readSheet('长表', { progress: (rows) => done.push(rows) });
  clearInterval(timer);
  expect(rows).toHaveLength(2000);
  expect(done).toEqual([500, 1000, 1500, 2000]);
  expect(others).toBeGreaterThan(0);
  blocks = 0;
  const stopped = port.readSheet('长表', {
    signal: controller.signal,
    progress: () => {
      controller.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(blocks).toBe(1);
});

test('of a part of a sheet the rows keep their numbers, and cells beside it are blank', async () => {
  const port = createGridPort(HOST);
  port.open(workbook(source('明细', ['甲', '乙', '丙'])));
  const part = { sheet: '明细', firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 9 };
  expect((await port.readSheet('明细', { range: part })).rows).toEqual([
    { row: 2, hidden: false, cells: [null, 1] },
    { row: 3, hidden: false, cells: [null, 2] },
  ]);
});

test('a kept text that is another one than came with the file would be lost', async () => {
  const port = createGridPort(HOST);
  port.open(workbook(source('预算', ['服务器'])));
  expect(port.hasChanged('region')).toBe(false);
  await port.kept.write('region', '四川');
  await port.kept.write('decisions', '{}');
  expect([port.hasChanged('region'), port.hasChanged('decisions')]).toEqual([true, true]);
  await port.kept.write('region', '梁平');
  await port.kept.write('decisions', undefined);
  expect([port.hasChanged('region'), port.hasChanged('decisions')]).toEqual([false, false]);
});
