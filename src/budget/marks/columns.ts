import type { CellValue, Sheet, SheetRow } from '../sheet';
import { VERDICT_LABELS } from '../verdict-labels';

/** The columns that GOVIT writes beside a table, in their order. By these words they are known again. */
export const MARK_HEADERS = [
  'GOVIT 判定',
  'GOVIT 类别',
  'GOVIT 依据',
  'GOVIT 说明/待补',
  'GOVIT 复核',
] as const;

const PREFIX = 'GOVIT ';
const VERDICT = 0;
const INDEX = new Map<CellValue, number>(MARK_HEADERS.map((word, index) => [word, index]));
const ICONS = new Set(Object.values(VERDICT_LABELS).map(({ icon }) => icon));

/** Where the headers of marks stand: the columns in the order of `MARK_HEADERS`, as far as they are still there. */
export interface MarkHeader {
  row: number;
  columns: readonly (number | undefined)[];
}

function headersInRow({ row, cells }: SheetRow): MarkHeader[] {
  const found: MarkHeader[] = [];
  let columns: (number | undefined)[] = [];
  const close = (): void => {
    if (columns.length > 0) found.push({ row, columns });
    columns = [];
  };
  cells.forEach((value, at) => {
    if (typeof value !== 'string' || !value.startsWith(PREFIX)) return;
    const index = INDEX.get(value);
    if (index === undefined) return;
    // Marks of two tables may stand in one row: the words begin again.
    if (index < columns.length) close();
    columns[index] = at + 1;
  });
  close();
  return found;
}

/** The headers of marks in a sheet, from top to bottom and from left to right. */
export function markHeaders(sheet: Sheet): MarkHeader[] {
  return sheet.rows.flatMap(headersInRow);
}

/** Whether a text is one of the verdicts that marks show. */
export function isVerdictMark(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.charAt(1) === ' ' && ICONS.has(value.charAt(0));
}

/**
 * The sheet as it reads without the marks beside its tables, so that they are not taken for columns of a table: the headers, and under
 * them the rows with a verdict. What else stands in those columns stays.
 */
export function withoutMarks(sheet: Sheet): Sheet {
  const headers = markHeaders(sheet);
  if (headers.length === 0) return sheet;
  const rows = sheet.rows.map((row): SheetRow => {
    const above = headers.filter(({ row: header, columns }) => {
      const verdict = columns[VERDICT];
      if (row.row === header) return true;
      return row.row > header && verdict !== undefined && isVerdictMark(row.cells[verdict - 1]);
    });
    if (above.length === 0) return row;
    const hidden = new Set(above.flatMap(({ columns }) => columns));
    return { ...row, cells: row.cells.map((cell, at) => (hidden.has(at + 1) ? null : cell)) };
  });
  return { ...sheet, rows };
}
