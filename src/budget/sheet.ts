/** A sheet of cells, wherever it came from (a file, Excel, a grid). Rows and columns count from 1. */

/** A cell that holds an error value such as #REF!. */
export interface CellError {
  error: string;
}

/** A number is a double as stored; read it with `fromDouble`. A date cell is the text yyyy-mm-dd. */
export type CellValue = string | number | boolean | CellError | null;

/** A block of merged cells, ends included. */
export interface MergedRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export interface SheetRow {
  /** Row number in the sheet, from 1. */
  row: number;
  hidden: boolean;
  /** Values by column, index 0 is column A; trailing blanks may be absent. Covered cells of a merge are null. */
  cells: readonly CellValue[];
}

export interface Sheet {
  name: string;
  /** The whole sheet is hidden in the workbook. */
  hidden: boolean;
  /** Rows with any cell, ascending by number; rows without are absent. */
  rows: readonly SheetRow[];
  merges: readonly MergedRange[];
  /** Numbers of the hidden columns. */
  hiddenColumns: ReadonlySet<number>;
  /**
   * Ranges formatted as tables (Excel's ListObjects), header and totals rows included: what is written right beside or right below one may
   * become part of it. Absent where it is not told.
   */
  excelTables?: readonly MergedRange[];
}

export interface Workbook {
  /** In the order of the tabs. */
  sheets: readonly Sheet[];
  /** What could not be read, by sheet: a sheet left out as broken, or cells whose values are missing. */
  problems?: readonly { sheet: string; text: string }[];
}
