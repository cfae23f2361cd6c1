import { cellOf, type CellValue, type Content } from './model/cell';
import { MAX_COLUMNS } from './model/sheet';
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

  /** Selects something that is not one range of cells. */
  selectInstead(what: 'several ranges' | 'shape'): void {
    this.workbook().inFront = what;
  }

  /** Merges cells; what they hold stays where it is. */
  merge(address: string): void {
    const { sheet, row, column, rows, columns } = this.workbook().at(address);
    sheet.merges.push({ row, column, rows, columns });
  }

  /** Formats a range as a table (Ctrl+T), its header with it. */
  formatAsTable(address: string): void {
    const { sheet, row, column, rows, columns } = this.workbook().at(address);
    const all = this.workbook().sheets.flatMap(({ tables }) => tables);
    sheet.tables.push({ id: `{table-${String(all.length + 1)}}`, area: { row, column, rows, columns } });
  }

  /** Hides whole rows (`预算!3:5`) or whole columns (`预算!C:D`). */
  hide(address: string): void {
    const area = this.workbook().at(address);
    const { sheet, row, column, rows, columns } = area;
    const [hidden, first, count] =
      columns === MAX_COLUMNS ? [sheet.hiddenRows, row, rows] : [sheet.hiddenColumns, column, columns];
    for (let at = first; at < first + count; at++) hidden.add(at);
  }

  /** Inserts whole rows: what is below moves down. */
  insertRows(address: string): void {
    const area = this.workbook().at(address);
    area.sheet.moveDown(area.row, area.rows);
    this.workbook().changed({ area, by: 'person', type: 'RowInserted' });
  }

  /** Renames a sheet. */
  rename(sheet: string, name: string): void {
    this.workbook().rename(this.workbook().sheet(sheet), name);
  }

  /** Deletes a sheet. */
  delete(sheet: string): void {
    this.workbook().remove(this.workbook().sheet(sheet));
  }

  /** Gives a range a conditional format of the user's own: cells whose text begins so. */
  colour(address: string, beginsWith: string, fill: string): void {
    const { sheet, row, column, rows, columns } = this.workbook().at(address);
    sheet.conditionalFormats.unshift({
      id: `{user-${String(sheet.conditionalFormats.length)}}`,
      area: { row, column, rows, columns },
      rule: { operator: 'BeginsWith', text: beginsWith },
      color: '#000000',
      fill,
    });
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
