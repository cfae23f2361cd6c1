import { accessDenied, HostError, invalidArgument, wrongDimensions } from '../errors';
import { isError, typeOf, written, type Cell, type Scalar } from '../model/cell';
import { eachCell, isUnbounded, type Area } from '../model/sheet';
import { extendOver } from '../model/tables';
import type { Workbook } from '../model/workbook';
import type { Json } from '../wire';

// Reading and writing the cells of a range as the matrices that Office.js deals in.

/** Excel's documented limit for reading a range in one go. */
const MOST_CELLS = 5_000_000;

/** The value of a cell as `range.values` shows it. The host calculates nothing: an uncalculated formula has none. */
function valueOf({ value, formula }: Cell): Scalar {
  if (value !== undefined) return isError(value) ? value.error : value;
  if (formula !== undefined) throw new HostError('NotImplemented', `模拟主机不计算公式：${formula}`, 501);
  return '';
}

export const readers = {
  values: valueOf,
  formulas: (cell: Cell): Scalar => cell.formula ?? valueOf(cell),
  numberFormat: (cell: Cell): Scalar => cell.numberFormat ?? 'General',
  valueTypes: ({ value = '' }: Cell): Scalar => typeOf(value),
};

/** The matrix of what a reader sees in every cell; null for whole rows or columns, as documented. */
export function readGrid(area: Area, read: (cell: Cell) => Scalar): Json {
  if (isUnbounded(area) || area.rows * area.columns > area.sheet.cellsAtOnce) return null;
  // 未验证: the code for a range that is too large to be read.
  if (area.rows * area.columns > MOST_CELLS)
    throw new HostError('RangeExceedsLimit', '区域超过 500 万个单元格');
  const { sheet } = area;
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) =>
      read(sheet.get(area.row + row, area.column + column)),
    ),
  );
}

export const writers: Partial<Record<keyof typeof readers, (cell: Cell, value: Scalar) => Cell>> = {
  values: written,
  formulas: written,
  numberFormat: (cell: Cell, format: Scalar): Cell => ({ ...cell, numberFormat: String(format) }),
};

/** Writes a matrix (or one value for all cells); null leaves a cell as it is. */
export function writeGrid(
  workbook: Workbook,
  area: Area,
  value: Json,
  write: (cell: Cell, value: Scalar) => Cell,
): void {
  if (area.sheet.isProtected) throw accessDenied();
  if (isUnbounded(area)) throw invalidArgument();
  const at = matrix(area, value);
  const { sheet } = area;
  const before = sheet.get(area.row, area.column);
  eachCell(area, (row, column) => {
    const content = at(row, column);
    if (content === null) return;
    const [r, c] = [area.row + row, area.column + column];
    sheet.set(r, c, write(sheet.get(r, c), content));
    if (write === written && content !== '') extendOver(sheet, r, c);
  });
  const single = area.rows * area.columns === 1;
  workbook.changed({
    area,
    by: 'addin',
    ...(single ? { before, after: sheet.get(area.row, area.column) } : {}),
  });
}

/** Checks the shape of what is written before anything is, and gives access to its elements. */
function matrix(area: Area, value: Json): (row: number, column: number) => Scalar | null {
  if (!Array.isArray(value)) {
    const one = scalar(value);
    return () => one;
  }
  if (value.length !== area.rows) throw wrongDimensions();
  const rows = value.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw wrongDimensions();
    return row.map(scalar);
  });
  return (row, column) => rows[row]?.[column] ?? null;
}

function scalar(value: Json): Scalar | null {
  if (value !== null && typeof value === 'object') throw invalidArgument();
  return value;
}
