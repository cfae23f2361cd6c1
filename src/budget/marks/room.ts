import type { Sheet } from '../sheet';
import type { Column, Table } from '../table';
import { MARK_HEADERS } from './columns';

/** Columns beside a table that are looked at: farther away nobody would see what belongs to what. */
const REACH = 12;
const LAST_COLUMN = 16_384;

interface Extent {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

function extentOf({ headerRows, lastRow, columns }: Table): Extent {
  const all = Object.values(columns).flatMap((each: Column | Column[] | undefined) => each ?? []);
  const numbers = all.map(({ column }) => column);
  const [firstRow] = headerRows;
  return { firstRow, lastRow, firstColumn: Math.min(...numbers), lastColumn: Math.max(...numbers) };
}

/**
 * The columns in which something stands in some of the rows, be it part of a merge, the hidden ones, and those in which a written cell would
 * lie in an Excel table or become part of one.
 */
function occupied(sheet: Sheet, { firstRow, lastRow }: Extent, from: number, to: number): Set<number> {
  const taken = new Set<number>(sheet.hiddenColumns);
  const take = (first: number, last: number): void => {
    for (let column = Math.max(first, from); column <= Math.min(last, to); column += 1) taken.add(column);
  };
  for (const { row, cells } of sheet.rows) {
    if (row < firstRow || row > lastRow) continue;
    for (let column = from; column <= Math.min(to, cells.length); column += 1)
      // An empty text may be the result of a formula.
      if ((cells[column - 1] ?? null) !== null) taken.add(column);
  }
  for (const merge of sheet.merges) {
    if (merge.lastRow < firstRow || merge.firstRow > lastRow) continue;
    take(merge.firstColumn, merge.lastColumn);
  }
  for (const excelTable of sheet.excelTables ?? []) {
    // Excel extends a table over what is written right below it, and over what is written right beside it.
    if (excelTable.lastRow + 1 < firstRow || excelTable.firstRow > lastRow) continue;
    const isAbove = excelTable.lastRow < firstRow;
    take(excelTable.firstColumn, isAbove ? excelTable.lastColumn : excelTable.lastColumn + 1);
  }
  return taken;
}

/**
 * The first of the adjacent free columns to the right of a table in which its marks have room: no cell over all the rows of the table is
 * occupied, merged or hidden, none lies in an Excel table or would be taken into one, and no other table stands between.
 *
 * @returns undefined where there is none within reach
 */
export function findRoom(sheet: Sheet, table: Table, tables: readonly Table[]): number | undefined {
  const extent = extentOf(table);
  const { firstRow, lastRow, lastColumn } = extent;
  const beside = tables
    .filter((other) => other !== table)
    .map(extentOf)
    .filter((other) => other.firstRow <= lastRow && other.lastRow >= firstRow)
    .map(({ firstColumn }) => firstColumn)
    .filter((column) => column > lastColumn);
  const width = MARK_HEADERS.length;
  const end = Math.min(lastColumn + REACH + width, LAST_COLUMN + 1, ...beside);
  const taken = occupied(sheet, extent, lastColumn + 1, end);
  let free = 0;
  for (let column = lastColumn + 1; column < end; column += 1) {
    free = taken.has(column) ? 0 : free + 1;
    if (free === width) return column - width + 1;
  }
  return undefined;
}
