import { invalidArgument } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from './sheet';

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Splits `'My Sheet'!A1:B2` into the name of the sheet (if any) and the rest. */
export function splitAddress(address: string): { sheet?: string; cells: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { cells: address };
  const name = address.slice(0, mark);
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, cells: address.slice(mark + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { row?: number; column?: number } {
  const match = CORNER.exec(text);
  if (!match || text === '') throw invalidArgument();
  const [, letters, digits] = match;
  return {
    ...(letters === undefined ? {} : { column: columnIndex(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
  };
}

/** The area, if it lies on the sheet. */
export function areaOf(sheet: Sheet, row: number, column: number, rows = 1, columns = 1): Area {
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument();
  return { sheet, row, column, rows, columns };
}

/** The area that an A1 reference without a sheet names: a cell, a rectangle, whole rows or whole columns. */
export function parseCells(sheet: Sheet, cells: string): Area {
  const [first = '', second = first, ...more] = cells.split(':');
  const [from, to] = [corner(first), corner(second)];
  const single = second === first && !cells.includes(':');
  const incomplete = from.row === undefined || from.column === undefined;
  const alike =
    (from.row === undefined) === (to.row === undefined) &&
    (from.column === undefined) === (to.column === undefined);
  if (more.length > 0 || !alike || (single && incomplete)) throw invalidArgument();

  const [top, bottom] = [from.row ?? 0, to.row ?? MAX_ROWS - 1].sort((a, b) => a - b) as [number, number];
  const [left, right] = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return areaOf(sheet, top, left, bottom - top + 1, right - left + 1);
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/;

/** The name of a sheet as it stands before the `!`. */
export function quotedName(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The address without the sheet, as events carry it. */
export function cellsAddress({ row, column, rows, columns }: Area): string {
  const last = { row: row + rows, column: columnLetters(column + columns - 1) };
  if (rows === MAX_ROWS) return `${columnLetters(column)}:${last.column}`;
  if (columns === MAX_COLUMNS) return `${String(row + 1)}:${String(last.row)}`;
  const first = `${columnLetters(column)}${String(row + 1)}`;
  return rows * columns === 1 ? first : `${first}:${last.column}${String(last.row)}`;
}

/** The full address, as `range.address` gives it. */
export const fullAddress = (area: Area): string => `${quotedName(area.sheet.name)}!${cellsAddress(area)}`;
