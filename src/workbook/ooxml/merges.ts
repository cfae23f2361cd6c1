import type { CellValue, MergedRange, SheetRow } from '../../budget/sheet';
import { Fault } from './errors';
import { messages } from './messages';
import { parseReference } from './reference';

/** Rows visited while blanking; merges that do not overlap stay far below, so more is a hostile file. */
const MOST_VISITS = 20_000_000;

/** Reads `A1:C2`; undefined for a single cell, which merges nothing. */
export function parseMerge(text: string): MergedRange | undefined {
  const [first, last = first, ...more] = text.split(':').map(parseReference);
  if (first === undefined || last === undefined || more.length > 0) {
    throw new Fault('damaged', messages.badMerge(text));
  }
  const range = {
    firstRow: Math.min(first.row, last.row),
    lastRow: Math.max(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.max(first.column, last.column),
  };
  return range.firstRow === range.lastRow && range.firstColumn === range.lastColumn ? undefined : range;
}

/**
 * Cells under a merge are not seen by anyone, yet some programs leave values there: only the first cell of a merge
 * keeps its value. The work follows the cells there are, not the size of the merge.
 */
export function blankCovered(rows: readonly SheetRow[], merges: readonly MergedRange[]): readonly SheetRow[] {
  if (merges.length === 0) return rows;
  const cellsOf = rows.map((row) => row.cells as CellValue[]);
  let visits = 0;
  for (const merge of merges) {
    for (let at = firstRowFrom(rows, merge.firstRow); at < rows.length; at++) {
      const row = rows[at];
      const cells = cellsOf[at];
      if (row === undefined || cells === undefined || row.row > merge.lastRow) break;
      const from = row.row === merge.firstRow ? merge.firstColumn : merge.firstColumn - 1;
      const to = Math.min(merge.lastColumn, cells.length);
      if (from < to) cells.fill(null, from, to);
      visits += 1 + Math.max(0, to - from);
      if (visits > MOST_VISITS) throw new Fault('damaged', messages.mergesOverlap);
    }
  }
  for (const cells of cellsOf) while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return rows.filter((row) => row.cells.length > 0);
}

/** The index of the first row at or after a number. */
function firstRowFrom(rows: readonly SheetRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.row ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
