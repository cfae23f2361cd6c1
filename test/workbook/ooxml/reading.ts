import type { CellValue, Sheet, Workbook } from '../../../src/budget/sheet';
import { readWorkbook, WorkbookError } from '../../../src/workbook/ooxml';
import { makeWorkbook, type SheetSpec, type WorkbookOptions } from './package';

/** Makes a workbook and reads it. */
export function read(sheets: readonly SheetSpec[], options?: WorkbookOptions): Workbook {
  return readWorkbook(makeWorkbook(sheets, options), '预算.xlsx');
}

/** The first sheet of a workbook that has no problem. */
export function readSheet(sheet: SheetSpec, options?: WorkbookOptions): Sheet {
  const workbook = read([sheet], options);
  const [first] = workbook.sheets;
  expect(workbook.problems).toBeUndefined();
  if (first === undefined) throw new Error('no sheet was read');
  return first;
}

/** The values of a sheet, row by row. */
export function valuesOf(sheet: Sheet): (readonly CellValue[])[] {
  return sheet.rows.map((row) => row.cells);
}

/** The error of a file that cannot be read. */
export function refusal(bytes: Uint8Array, fileName = '预算.xlsx'): WorkbookError {
  try {
    readWorkbook(bytes, fileName);
  } catch (thrown) {
    if (thrown instanceof WorkbookError) return thrown;
    throw thrown;
  }
  throw new Error('the file was read');
}
