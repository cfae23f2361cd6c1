import type { CellError, CellValue } from '../model/cell';
import type { Json } from '../wire';
import type { Outcome } from './calls';

// How Excel shows what a function gave. Error numbers are those that CustomFunctionProxy in the library sends.

const ERRORS: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

/** Excel's limit for the text in a cell. */
const LONGEST_TEXT = 32_767;

const VALUE_ERROR: CellError = { error: '#VALUE!' };

/** The cells that a result fills, from the one with the formula on to the right and down. */
export function shown(outcome: Exclude<Outcome, { cancelled: true }>): CellValue[][] {
  if ('errorCode' in outcome) return [[errorOf(ERRORS[outcome.errorCode] ?? '#VALUE!', outcome.message)]];
  const { value } = outcome;
  if (!Array.isArray(value)) return [[cell(value)]];
  const rows = value.map((row) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
  const width = rows[0]?.length ?? 0;
  // 未验证: that rows of unequal length, or none at all, are an error of the whole result.
  return width === 0 || rows.some((row) => row.length !== width) ? [[VALUE_ERROR]] : rows;
}

const errorOf = (error: string, message: string): CellError =>
  message === '' ? { error } : { error, message };

/** Nothing is shown as 0 (office-js#1503); an object is an error with its words, or nothing Excel can show. */
function cell(value: Json): CellValue {
  if (value === null) return 0;
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? VALUE_ERROR : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value) || value['type'] !== 'Error') return VALUE_ERROR;
  const { basicValue, message } = value;
  return errorOf(String(basicValue), typeof message === 'string' ? message : '');
}
