import { cellOf, type CellValue, type Content } from './model/cell';
import type { Workbook } from './model/workbook';

/** The person at the keyboard: what happens in Excel without the add-in. */
export class Person {
  constructor(private readonly workbook: () => Workbook) {}

  /** Types a value into a cell. */
  type(address: string, content: Content): void {
    const area = this.workbook().at(address);
    const { sheet, row, column } = area;
    const before = sheet.get(row, column);
    const { numberFormat } = before;
    sheet.set(row, column, { ...(numberFormat === undefined ? {} : { numberFormat }), ...cellOf(content) });
    this.workbook().changed({ area, by: 'person', before, after: sheet.get(row, column) });
  }

  /** Selects a range, on whichever sheet it is. */
  select(address: string): void {
    this.workbook().select(this.workbook().at(address));
  }

  /** Protects a sheet. */
  protect(sheet: string): void {
    this.workbook().sheet(sheet).isProtected = true;
  }

  /** Looks at the values of cells, errors with their words; '' is blank. */
  look(address: string): CellValue[][] {
    const { sheet, row, column, rows, columns } = this.workbook().at(address);
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => sheet.get(row + r, column + c).value ?? ''),
    );
  }
}
