import { cellText, isBlank } from '../budget/cells';
import type { CellError, CellValue } from '../budget/sheet';
import { MESSAGES } from './messages';
import { invalid, passedThrough } from './problem';

/** What the functions are given: cells, one or a block of them, as Excel hands them over. */
export type Cell = CellValue;

/** Values of a function's result; a `Problem` among them is an error in its own cell. */
export type Block<T = unknown> = T[][];

/** Beyond so many cells a range is a slip (a whole column), and the sheet would stand still. */
export const MOST_CELLS = 200_000;

const ERROR_TEXT =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BUSY!|BLOCKED!|GETTING_DATA|CONNECT!|UNKNOWN!)$/u;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * A cell from whatever Excel gives for it: an error arrives as text or as an object with its code, a formatted number or a
 * linked value as an object with the plain value in it.
 */
export function toCell(value: unknown): Cell {
  if (typeof value === 'string') return ERROR_TEXT.test(value) ? { error: value } : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'boolean') return value;
  if (!isRecord(value)) return null;
  const code = value['code'] ?? value['basicValue'] ?? value['error'];
  if (value['basicType'] === 'Error' || value['type'] === 'Error' || 'code' in value || 'error' in value)
    return { error: typeof code === 'string' ? code : '#VALUE!' };
  return toCell(value['basicValue']);
}

/** A block from an argument; a single value is a block of one. */
export function toBlock(argument: unknown): Block<Cell> {
  if (!Array.isArray(argument)) return [[toCell(argument)]];
  const rows = argument as readonly unknown[];
  const wide = Array.isArray(rows[0]) ? rows[0].length : 1;
  if (rows.length * wide > MOST_CELLS) throw invalid(MESSAGES.tooManyCells(rows.length * wide, MOST_CELLS));
  return rows.map((row) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)]));
}

/** How large a block is, in words. */
export function sizeOf(block: Block): string {
  return `${String(block.length)}×${String(block[0]?.length ?? 0)}`;
}

export function isError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** The cell itself, unless it is an error, which is passed through. */
export function sound(cell: Cell): string | number | boolean | null {
  if (isError(cell)) throw passedThrough(cell, MESSAGES.cellError);
  return cell;
}

/** Whether a cell that should hold words holds none: a blank cell is null on the web and 0 on the desktop. */
export function isWordless(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** An optional word: the text of the argument, or undefined where it is left out or blank. */
export function optionalWord(argument: unknown): string | undefined {
  const cell = sound(toBlock(argument)[0]?.[0] ?? null);
  return isWordless(cell) ? undefined : cellText(cell).trim();
}
