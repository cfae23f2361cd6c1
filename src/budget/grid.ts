import { cellText, isBlank, oneLine } from './cells';
import type { CellValue, MergedRange, Sheet, SheetRow } from './sheet';

/** Reading access to a sheet: rows by position, cells by column, and what merges say about them. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
  /** The merges that begin in a row, by row number. */
  readonly mergesByRow: ReadonlyMap<number, readonly MergedRange[]>;
}

export function gridOf(sheet: Sheet): Grid {
  const mergesByRow = new Map<number, MergedRange[]>();
  for (const merge of sheet.merges) {
    const list = mergesByRow.get(merge.firstRow);
    if (list === undefined) mergesByRow.set(merge.firstRow, [merge]);
    else list.push(merge);
  }
  return { sheet, rows: sheet.rows, mergesByRow };
}

export function valueAt(row: SheetRow, column: number): CellValue {
  return row.cells[column - 1] ?? null;
}

/** Whether a row has no value at all; a cell that holds only blanks is a value. */
export function isEmptyRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === null || cell === '');
}

export interface SeenCell {
  column: number;
  value: CellValue;
}

/** Columns and values of the cells in which something can be seen. */
export function seenCells(row: SheetRow): SeenCell[] {
  const seen: SeenCell[] = [];
  row.cells.forEach((value, index) => {
    if (!isBlank(value)) seen.push({ column: index + 1, value });
  });
  return seen;
}

/** The merge over a cell of the same row: what stands at its left end stands for all of it. */
export function mergeInRow(grid: Grid, row: number, column: number): MergedRange | undefined {
  return grid.mergesByRow
    .get(row)
    ?.find((merge) => merge.firstColumn <= column && column <= merge.lastColumn);
}

/** The value of a cell, or of the merge that begins in its row and covers it. */
export function valueThroughMerge(grid: Grid, row: SheetRow, column: number): CellValue {
  const own = valueAt(row, column);
  if (!isBlank(own)) return own;
  const merge = mergeInRow(grid, row.row, column);
  return merge === undefined ? own : valueAt(row, merge.firstColumn);
}

/**
 * The merges of one column over several rows, to be asked with rising row numbers: linear over a table however
 * many merges there are.
 */
export function columnMerges(grid: Grid, column: number): (row: number) => MergedRange | undefined {
  const merges = grid.sheet.merges
    .filter((m) => m.firstColumn <= column && column <= m.lastColumn && m.lastRow > m.firstRow)
    .sort((a, b) => a.firstRow - b.firstRow);
  let next = 0;
  let current: MergedRange | undefined;
  return (row) => {
    for (let merge = merges[next]; merge !== undefined && merge.firstRow <= row; merge = merges[next]) {
      current = merge;
      next += 1;
    }
    return current !== undefined && row <= current.lastRow ? current : undefined;
  };
}

/** What stands in a row, for people: its first cells, shortened. */
export function rowText(source: SheetRow): string {
  const text = seenCells(source)
    .slice(0, 12)
    .map(({ value }) => oneLine(cellText(value)))
    .join(' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
