import { cellName, LAST_COLUMN, LAST_ROW } from '../ooxml/reference';
import type { CellRange } from '../port';

const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/u;

/** The address of a range on its own sheet, such as B2:D10. */
export function addressOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  return `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`;
}

/** Reads an address that Excel gave, with or without its sheet; undefined where it is none, or one of several areas. */
export function rangeAt(sheet: string, address: string): CellRange | undefined {
  const [first, last = first, ...more] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const from = corner(first);
  const to = corner(last);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return {
    sheet,
    firstRow: from.row ?? 1,
    lastRow: to.row ?? LAST_ROW,
    firstColumn: from.column ?? 1,
    lastColumn: to.column ?? LAST_COLUMN,
  };
}

/** B7, or B of whole columns, or 7 of whole rows. */
function corner(text: string | undefined): { row?: number; column?: number } | undefined {
  const match = CORNER.exec(text ?? '');
  const [, letters, digits] = match ?? [];
  if (letters === undefined && digits === undefined) return undefined;
  return {
    ...(letters === undefined ? {} : { column: columnNumber(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) }),
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
