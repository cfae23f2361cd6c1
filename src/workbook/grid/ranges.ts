import type { MergedRange, SheetRow } from '../../budget/sheet';
import type { CellRange } from '../port';

/** The grid's own ranges count from 0, ends included; a whole row or column has no number at its ends. */
export interface GridRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A range of the grid as the product counts, from 1. */
export function fromGrid(range: GridRange, last: { row: number; column: number }): MergedRange {
  return {
    firstRow: Number.isFinite(range.startRow) ? range.startRow + 1 : 1,
    lastRow: Number.isFinite(range.endRow) ? range.endRow + 1 : last.row,
    firstColumn: Number.isFinite(range.startColumn) ? range.startColumn + 1 : 1,
    lastColumn: Number.isFinite(range.endColumn) ? range.endColumn + 1 : last.column,
  };
}

export function toGrid({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): GridRange {
  return {
    startRow: firstRow - 1,
    endRow: lastRow - 1,
    startColumn: firstColumn - 1,
    endColumn: lastColumn - 1,
  };
}

/** What of a row lies in a range: cells beside it are blank. */
export function withinRange(row: SheetRow, range: CellRange): SheetRow | undefined {
  if (row.row < range.firstRow || row.row > range.lastRow) return undefined;
  const cells = row.cells
    .slice(0, range.lastColumn)
    .map((cell, index) => (index + 1 < range.firstColumn ? null : cell));
  return cells.some((cell) => cell !== null) ? { ...row, cells } : undefined;
}
