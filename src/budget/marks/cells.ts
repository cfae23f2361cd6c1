import type { CellValue, Sheet, SheetRow } from '../sheet';
import type { MarkRange } from './formats';

export interface CellAt {
  row: number;
  column: number;
}

/** The sheet without what stands in these cells. */
export function withoutCells(sheet: Sheet, cells: readonly CellAt[]): Sheet {
  const byRow = new Map<number, Set<number>>();
  for (const { row, column } of cells) byRow.set(row, (byRow.get(row) ?? new Set()).add(column));
  const rows = sheet.rows.map((row): SheetRow => {
    const erased = byRow.get(row.row);
    if (erased === undefined) return row;
    return { ...row, cells: row.cells.map((value, at) => (erased.has(at + 1) ? null : value)) };
  });
  return { ...sheet, rows };
}

/** Cells as ranges: the runs of each column. */
export function rangesOf(cells: readonly CellAt[]): MarkRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: MarkRange[] = [];
  for (const { row, column } of sorted) {
    const last = ranges.at(-1);
    if (last?.firstColumn === column && last.lastRow === row - 1) last.lastRow = row;
    else ranges.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  return ranges;
}

export const cellAt = (row: SheetRow, column: number): CellValue => row.cells[column - 1] ?? null;
