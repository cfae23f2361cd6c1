import type { CellValue, MergedRange, SheetRow } from '../../budget/sheet';
import { Fault } from './errors';
import { messages } from './messages';
import { parseReference } from './reference';

/** Cells visited while blanking, however large the sheet: no budget has more merged cells than this. */
const MOST_VISITS = 20_000_000;

/** Reads `A1:C2`; undefined for a single cell, which merges nothing. */
export function parseMerge(text: string): MergedRange | undefined {
  const corners = text.split(':').map((corner) => parseReference(corner));
  const first = corners[0];
  const last = corners.at(-1);
  if (first === undefined || last === undefined || corners.length > 2) {
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
  // Merges that do not overlap visit each cell once at most; more is a hostile file that would take for ever.
  const widest = rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
  let left = Math.min(2 * rows.length * widest, MOST_VISITS);
  for (const merge of merges) {
    if (merge.firstColumn > widest) continue;
    for (let at = firstRowFrom(rows, merge.firstRow); at < rows.length; at++) {
      const row = rows[at];
      const cells = cellsOf[at];
      if (row === undefined || cells === undefined || row.row > merge.lastRow) break;
      const from = row.row === merge.firstRow ? merge.firstColumn : merge.firstColumn - 1;
      const to = Math.min(merge.lastColumn, cells.length);
      if (from < to) cells.fill(null, from, to);
      left -= 1 + Math.max(0, to - from);
      if (left < 0) throw new Fault('damaged', messages.mergesOverlap);
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
