/// <reference types="office-js" />
import type { MergedRange, Sheet, SheetRow } from '../../budget/sheet';
import { blankCovered } from '../ooxml/merges';
import { PortError, type CellRange, type ReadSheetOptions } from '../port';
import { LAST_COLUMN } from '../ooxml/reference';
import { addressOf } from './address';
import { readBlock, type Block } from './block';
import { BlockSize } from './blockSize';
import type { DateSystem } from './dateSystem';
import { isPortError } from './errors';
import { findHiddenColumns } from './hidden';
import type { Merges } from './merges';
import { throwIfCancelled, type ExcelQueue } from './queue';
import { hasDates, rowsOf } from './rows';
import { askForTables } from './tables';

/** What stays known from one reading of a workbook to the next. */
export interface Reader {
  queue: ExcelQueue;
  merges: Merges;
  dateSystem: DateSystem;
}

/** Columns beside the values of which it is told too whether they are hidden or merged: marks may be written there. */
const BESIDE = 20;

/** What there is to read of a sheet. */
interface Extent {
  name: string;
  hidden: boolean;
  hiddenColumns: ReadonlySet<number>;
  excelTables: readonly MergedRange[];
  /** The range around all values; undefined where there are none. */
  area?: CellRange;
}

/**
 * Reads a sheet in blocks of rows that stay below the limits of Excel. Other calls may come between two blocks; edits in the meantime
 * are told by `onEdit` like any others.
 */
export async function readSheet(reader: Reader, id: string, options: ReadSheetOptions): Promise<Sheet> {
  const { signal, range } = options;
  throwIfCancelled(signal);
  const extent = await reader.queue.run((context) => extentOf(context, id, range), signal);
  const { area, ...told } = extent;
  if (area === undefined) return { ...told, rows: [], merges: [] };
  const rows = await readRows(reader, area, told.hiddenColumns, options);
  const merges = await reader.merges.find({
    area: withBeside(area),
    remembered: options.quiet === true,
    whole: range === undefined,
    signal,
  });
  return { ...told, rows: blankCovered(rows, merges), merges };
}

async function extentOf(
  context: Excel.RequestContext,
  id: string,
  range: CellRange | undefined,
): Promise<Extent> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load('name,visibility');
  const asked = range === undefined ? sheet.getRange() : sheet.getRange(addressOf(range));
  const used = asked.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const { tables } = sheet;
  tables.load('items/id');
  await context.sync();
  const { name, visibility } = sheet;
  const hidden = visibility !== Excel.SheetVisibility.visible;
  if (used.isNullObject) return { name, hidden, hiddenColumns: new Set(), excelTables: [] };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const area = {
    sheet: id,
    firstRow: rowIndex + 1,
    lastRow: rowIndex + rowCount,
    firstColumn: columnIndex + 1,
    lastColumn: columnIndex + columnCount,
  };
  const wide = withBeside(area);
  const width = wide.lastColumn - columnIndex;
  const tableRanges = askForTables(tables);
  const columns = await findHiddenColumns(context, sheet.getRange(addressOf(wide)), width);
  const hiddenColumns = new Set([...columns].map((at) => columnIndex + 1 + at));
  return { name, hidden, hiddenColumns, excelTables: tableRanges(), area };
}

const withBeside = (area: CellRange): CellRange => ({
  ...area,
  lastColumn: Math.min(area.lastColumn + BESIDE, LAST_COLUMN),
});

async function readRows(
  { queue, dateSystem }: Reader,
  area: CellRange,
  hiddenColumns: ReadonlySet<number>,
  { signal, progress }: ReadSheetOptions,
): Promise<SheetRow[]> {
  const visible = firstVisible(area, hiddenColumns);
  const size = new BlockSize(area.lastColumn - area.firstColumn + 1);
  const total = area.lastRow - area.firstRow + 1;
  const rows: SheetRow[] = [];
  for (let row = area.firstRow; row <= area.lastRow;) {
    throwIfCancelled(signal);
    const lastRow = Math.min(area.lastRow, row + size.rows - 1);
    const block = await blockOf(queue, { ...area, firstRow: row, lastRow }, visible, signal);
    if (block === 'too-large') {
      if (!size.shrink()) throw new PortError('too-large', addressOf({ ...area, firstRow: row, lastRow }));
      continue;
    }
    if (block !== undefined) {
      const date1904 = hasDates(block) && (await dateSystem.is1904(signal));
      for (const each of rowsOf(block, date1904)) rows.push(each);
    }
    size.learn(block?.values ?? []);
    row = lastRow + 1;
    progress?.(row - area.firstRow, total);
  }
  return rows;
}

function firstVisible(area: CellRange, hidden: ReadonlySet<number>): number | undefined {
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (!hidden.has(column)) return column;
  }
  return undefined;
}

async function blockOf(
  queue: ExcelQueue,
  range: CellRange,
  visibleColumn: number | undefined,
  signal: AbortSignal | undefined,
): Promise<Block | undefined | 'too-large'> {
  try {
    return await queue.run((context) => readBlock(context, range, visibleColumn), signal);
  } catch (thrown) {
    if (isPortError(thrown, 'too-large')) return 'too-large';
    throw thrown;
  }
}
