import type { ICellData } from '@univerjs/core';
import type { CellValue } from '../../budget/sheet';
import { serialToDate } from '../ooxml/dates';
import { isDateCode } from '../ooxml/numberFormat';
import { CELL_TYPE } from './snapshot/univer';

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#ERROR!',
  '#GETTING_DATA',
  '#CONNECT!',
]);

/**
 * What a cell of the grid says, as a file or Excel would give it: a date as text, an error as one, no text as no value.
 *
 * @param pattern the number format of the cell
 */
export function cellValueOf(cell: ICellData | null | undefined, pattern: string | undefined): CellValue {
  if (cell === null || cell === undefined) return null;
  const value = cell.v ?? richText(cell);
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (cell.t === CELL_TYPE.boolean) return Number(value) === 1;
  if (typeof value === 'number') return dateOr(value, pattern);
  // The grid leaves a number that was typed into a cell of text as a text, and one that it reads as text as a number.
  if (cell.t === CELL_TYPE.number && value.trim() !== '' && Number.isFinite(Number(value)))
    return dateOr(Number(value), pattern);
  return cell.t !== CELL_TYPE.forcedText && ERRORS.has(value) ? { error: value } : value;
}

function dateOr(value: number, pattern: string | undefined): CellValue {
  if (pattern === undefined || !isDateCode(pattern)) return value;
  return serialToDate(value, false) ?? value;
}

/** A rich text ends with a mark of its own for every paragraph and for the section. */
function richText({ p }: ICellData): string | undefined {
  const stream = p?.body?.dataStream;
  return stream?.replace(/\r\n$/u, '').replaceAll('\r', '\n');
}
