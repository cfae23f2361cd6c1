import type { ICellData, Nullable } from '@univerjs/core';
import type { MarkRange, MarkWrite } from '../../budget';
import { CELL_TYPE } from './snapshot/univer';

/** Cells by row and column, from 0, as the grid takes them. */
export type GridCells = Record<number, Record<number, ICellData>>;

/** A text that is no formula, whatever it begins with; the style of the cell stays. */
const textCell = (text: string): ICellData => ({ v: text, t: CELL_TYPE.text });

/** What empties a cell and leaves its style. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function put(cells: GridCells, row: number, column: number, cell: ICellData): void {
  (cells[row] ??= {})[column] = cell;
}

/** The cells of texts; those without one are left out. */
export function cellsOf(writes: readonly MarkWrite[]): GridCells {
  const cells: GridCells = {};
  for (const { firstRow, firstColumn, values } of writes)
    values.forEach((row, down) => {
      row.forEach((text, right) => {
        if (text !== null && text !== '')
          put(cells, firstRow - 1 + down, firstColumn - 1 + right, textCell(text));
      });
    });
  return cells;
}

/** The cells of ranges, emptied. */
export function emptied(ranges: readonly MarkRange[]): GridCells {
  const cells: GridCells = {};
  for (const { firstRow, lastRow, firstColumn, lastColumn } of ranges)
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) put(cells, row - 1, column - 1, EMPTY);
  return cells;
}

/** The range of a block of texts. */
export function rangeOf({ firstRow, firstColumn, values }: MarkWrite): MarkRange {
  const width = Math.max(...values.map((row) => row.length));
  return {
    firstRow,
    lastRow: firstRow + values.length - 1,
    firstColumn,
    lastColumn: firstColumn + width - 1,
  };
}

/** Whether a cell has content: a formula counts, whatever it shows. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  const { v, f, si, p } = cell;
  return [f, si, p].some((part) => part !== null && part !== undefined) || (v ?? '') !== '';
}
