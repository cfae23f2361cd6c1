import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IWorksheetData } from '@univerjs/core';
import type { Comment, FrozenPanes, RowLook, SheetLook, StyleLook } from '../../ooxml/look';
import { LAST_COLUMN, LAST_ROW } from '../../ooxml/reference';
import { gridCell } from './cells';
import type { GridStyles } from './styles';
import { RowHeights } from './rowHeights';
import { flag } from './univer';

/** What the grid's core has no place for, kept with the sheet (`custom`). */
export interface SheetExtras {
  /** Rows and columns count from 1. */
  comments: readonly Comment[];
}

/** A sheet in the grid's terms, whose rows and columns count from 0. */
export function gridSheet(
  sheet: SheetLook,
  looks: readonly StyleLook[],
  { ids }: GridStyles,
): Partial<IWorksheetData> {
  const extent = extentOf(sheet);
  const heights = new RowHeights(sheet, looks);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const row of sheet.rows) {
    const cells: Record<number, ICellData> = {};
    for (const cell of row.cells) cells[cell.column - 1] = gridCell(cell, ids[cell.style] ?? '0');
    if (row.cells.length > 0) cellData[row.row - 1] = cells;
    rowData[row.row - 1] = gridRow(row, heights, ids);
  }
  const extras: SheetExtras = { comments: sheet.comments };
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: flag(sheet.hidden),
    rowCount: extent.rows,
    columnCount: extent.columns,
    defaultRowHeight: sheet.defaultRowHeight,
    defaultColumnWidth: sheet.defaultColumnWidth,
    showGridlines: flag(sheet.gridlines),
    freeze: gridFreeze(sheet.frozen, extent),
    mergeData: gridMerges(sheet, extent),
    cellData,
    rowData,
    columnData: gridColumns(sheet, extent, ids),
    custom: { ...extras },
  };
}

interface Extent {
  rows: number;
  columns: number;
}

/** Merges may reach over the whole sheet; one of up to so many cells is taken to be there for its content. */
const LARGE_MERGE = 10_000;
/** The grid keeps every merged cell in memory. */
const MOST_MERGED = 2_000_000;

/** The rows and columns with content, and room to go on writing. */
function extentOf({ rows, merges, comments, frozen }: SheetLook): Extent {
  let lastRow = Math.max(rows.at(-1)?.row ?? 0, frozen?.rows ?? 0);
  let lastColumn = frozen?.columns ?? 0;
  for (const { cells } of rows) lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? 0);
  const reach = (row: number, column: number): void => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const { row, column } of comments) reach(row, column);
  for (const merge of merges) {
    const size = (merge.lastRow - merge.firstRow + 1) * (merge.lastColumn - merge.firstColumn + 1);
    if (size <= LARGE_MERGE) reach(merge.lastRow, merge.lastColumn);
  }
  return {
    rows: Math.min(LAST_ROW, Math.max(100, lastRow + 50)),
    columns: Math.min(LAST_COLUMN, Math.max(26, lastColumn + 5)),
  };
}

function gridRow(row: RowLook, heights: RowHeights, ids: readonly string[]): Partial<IRowData> {
  const data: Partial<IRowData> = {};
  if (row.fixed && row.height !== undefined) {
    data.h = row.height;
    data.ia = flag(false);
  } else {
    const fitted = heights.fit(row);
    if (fitted !== undefined) {
      data.ah = fitted;
      data.ia = flag(true);
    }
  }
  if (row.hidden) data.hd = flag(true);
  if (row.style !== undefined) data.s = ids[row.style] ?? null;
  return data;
}

function gridColumns(
  { columns }: SheetLook,
  extent: Extent,
  ids: readonly string[],
): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, style } of columns) {
    for (let column = first; column <= Math.min(last, extent.columns); column++) {
      const one: Partial<IColumnData> = {};
      if (width !== undefined) one.w = width;
      if (hidden) one.hd = flag(true);
      if (style !== undefined) one.s = ids[style] ?? null;
      data[column - 1] = one;
    }
  }
  return data;
}

function gridMerges({ merges }: SheetLook, extent: Extent): IRange[] {
  const ranges: IRange[] = [];
  let left = MOST_MERGED;
  for (const merge of merges) {
    const range = {
      startRow: merge.firstRow - 1,
      endRow: Math.min(merge.lastRow, extent.rows) - 1,
      startColumn: merge.firstColumn - 1,
      endColumn: Math.min(merge.lastColumn, extent.columns) - 1,
    };
    const rows = range.endRow - range.startRow + 1;
    const columns = range.endColumn - range.startColumn + 1;
    if (rows < 1 || columns < 1 || rows * columns === 1 || rows * columns > left) continue;
    left -= rows * columns;
    ranges.push(range);
  }
  return ranges;
}

/** The first row and column that scroll, -1 where none is frozen. */
function gridFreeze(frozen: FrozenPanes | undefined, extent: Extent): IFreeze {
  const { rows = 0, columns = 0, firstRow = 1, firstColumn = 1 } = frozen ?? {};
  return {
    ySplit: rows,
    startRow: rows > 0 ? Math.min(firstRow - 1 + rows, extent.rows - 1) : -1,
    xSplit: columns,
    startColumn: columns > 0 ? Math.min(firstColumn - 1 + columns, extent.columns - 1) : -1,
  };
}
