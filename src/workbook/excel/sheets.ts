/// <reference types="office-js" />
import type { CellRange, SheetEntry } from '../port';
import { addressOf } from './address';
import { isPortError } from './errors';
import type { ExcelQueue } from './queue';

/** The worksheets; a sheet that holds only a chart is none of them. */
export function listSheets(queue: ExcelQueue): Promise<readonly SheetEntry[]> {
  return queue.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      hidden: visibility !== Excel.SheetVisibility.visible,
    }));
  });
}

export function findActiveSheet(queue: ExcelQueue): Promise<string | undefined> {
  return unlessNoSheet(
    queue.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('id');
      await context.sync();
      return sheet.id;
    }),
  );
}

export function findSelection(queue: ExcelQueue): Promise<CellRange | undefined> {
  return unlessNoSheet(
    queue.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
      return {
        sheet: worksheet.id,
        firstRow: rowIndex + 1,
        lastRow: rowIndex + rowCount,
        firstColumn: columnIndex + 1,
        lastColumn: columnIndex + columnCount,
      };
    }),
  );
}

export function selectRange(queue: ExcelQueue, range: CellRange): Promise<void> {
  return queue.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(range.sheet);
    sheet.activate();
    sheet.getRange(addressOf(range)).select();
    await context.sync();
  });
}

/** A chart in front, or a selection that is no range: Excel answers with an error, and to the product there is none. */
async function unlessNoSheet<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (isPortError(thrown, 'no-sheet', 'sheet-gone')) return undefined;
    throw thrown;
  }
}
