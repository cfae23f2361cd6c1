import type { CellValue, SheetRow } from '../../budget/sheet';
import { serialToDate } from '../ooxml/dates';
import { isDateCode } from '../ooxml/numberFormat';
import type { Block } from './block';

/** The rows of a block that have any value, by the same rules as those of a file. */
export function rowsOf(block: Block, date1904: boolean): SheetRow[] {
  const dates = knownDates();
  const rows: SheetRow[] = [];
  for (const [at, values] of block.values.entries()) {
    const cells: CellValue[] = new Array<CellValue>(block.firstColumn - 1).fill(null);
    for (const [column, value] of values.entries()) {
      const isDate = typeof value === 'number' && dates(block.formats.get(column)?.[at]);
      const isError = block.types.get(column)?.[at] === 'Error';
      cells.push(cellValue(value, isDate, isError, date1904));
    }
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push({ row: block.firstRow + at, hidden: block.hidden.has(at), cells });
  }
  return rows;
}

/** Whether any number of the block is shown as a date. */
export function hasDates({ values, formats }: Block): boolean {
  const dates = knownDates();
  return [...formats].some(([column, codes]) =>
    codes.some((code, at) => typeof values[at]?.[column] === 'number' && dates(code)),
  );
}

/** A sheet has few formats, and many cells of each. */
function knownDates(): (code: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (code) => {
    if (code === undefined) return false;
    const shown = known.get(code) ?? isDateCode(code);
    known.set(code, shown);
    return shown;
  };
}

function cellValue(value: unknown, isDate: boolean, isError: boolean, date1904: boolean): CellValue {
  if (typeof value === 'number') return isDate ? (serialToDate(value, date1904) ?? value) : value;
  if (typeof value === 'boolean') return value;
  const text = String(value);
  if (text === '') return null;
  return isError ? { error: text } : text;
}
