/// <reference types="office-js" />
import type { MergedRange } from '../../budget/sheet';

/**
 * Begins to ask for the ranges of the Excel tables of a sheet, whose ids were loaded. They go with the next call, whatever it is, so that
 * they cost none of their own.
 *
 * @returns what reads them once that call was made
 */
export function askForTables(tables: Excel.TableCollection): () => MergedRange[] {
  const ranges = tables.items.map((table) => table.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () =>
    ranges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      firstRow: rowIndex + 1,
      lastRow: rowIndex + rowCount,
      firstColumn: columnIndex + 1,
      lastColumn: columnIndex + columnCount,
    }));
}
