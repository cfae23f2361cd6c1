/** The last row and column a sheet can have. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const LOWER_CASE = 32;

/** A place such as B7. */
export interface CellReference {
  row: number;
  column: number;
}

/** Reads `B7`; undefined where the text is none, or lies outside the sheet. */
export function parseReference(text: string): CellReference | undefined {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~LOWER_CASE;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + (letter - LETTER_A + 1);
    if (column > LAST_COLUMN) return undefined;
  }
  if (at === 0) return undefined;
  const row = parseRow(text, at);
  return row === undefined ? undefined : { row, column };
}

/** Reads a row number, from the given character to the end. */
export function parseRow(text: string, from = 0): number | undefined {
  let row = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at);
    if (digit < ZERO || digit > NINE) return undefined;
    row = row * 10 + (digit - ZERO);
    if (row > LAST_ROW) return undefined;
  }
  return row === 0 ? undefined : row;
}

/** 2 → B, 28 → AB. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(LETTER_A + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** B7 from its numbers. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row.toString()}`;
}
