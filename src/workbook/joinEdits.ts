import type { CellRange, Edit } from './port';

/** The smallest range that holds both. */
export function around(one: CellRange, other: CellRange): CellRange {
  return {
    sheet: one.sheet,
    firstRow: Math.min(one.firstRow, other.firstRow),
    lastRow: Math.max(one.lastRow, other.lastRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** Joins edits of the same sheet; where one of them does not tell its place, none is told. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const bySheet = new Map<string, Edit>();
  for (const edit of edits) {
    const before = bySheet.get(edit.sheet);
    if (before === undefined) bySheet.set(edit.sheet, edit);
    else if (before.range && edit.range)
      bySheet.set(edit.sheet, { sheet: edit.sheet, range: around(before.range, edit.range) });
    else bySheet.set(edit.sheet, { sheet: edit.sheet });
  }
  return [...bySheet.values()];
}
