import type { CellValue } from '../../../../src/budget/sheet';
import {
  readLook,
  type CellLook,
  type SheetLook,
  type StyleLook,
  type WorkbookLook,
} from '../../../../src/workbook/ooxml/look';
import { parseReference } from '../../../../src/workbook/ooxml/reference';
import { makeWorkbook, type SheetSpec, type WorkbookOptions } from '../package';

/** Makes a workbook and reads how it looks. */
export function look(sheets: readonly SheetSpec[], options?: WorkbookOptions): WorkbookLook {
  return readLook(makeWorkbook(sheets, options), '预算.xlsx');
}

export function firstSheet({ sheets }: WorkbookLook): SheetLook {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet was read');
  return sheet;
}

export function cellAt(sheet: SheetLook, reference: string): CellLook | undefined {
  const place = parseReference(reference);
  return sheet.rows
    .find(({ row }) => row === place?.row)
    ?.cells.find(({ column }) => column === place?.column);
}

/** The style of a cell of the first sheet. */
export function styleAt(workbook: WorkbookLook, reference: string): StyleLook {
  const style = workbook.styles[cellAt(firstSheet(workbook), reference)?.style ?? 0];
  if (style === undefined) throw new Error('no such style');
  return style;
}

/** The values of a sheet, by row and column, blanks left out. */
export function valuesByPlace(rows: SheetLook['rows']): Record<string, CellValue> {
  return Object.fromEntries(
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) =>
        value === null ? [] : [[`${String(row)},${String(column)}`, value]],
      ),
    ),
  );
}
