// What a cell of the in-memory workbook holds.

export type Scalar = string | number | boolean;

/** An error in a cell, with the words that Excel shows when the user asks what is wrong. */
export interface CellError {
  error: string;
  message?: string;
}

export type CellValue = Scalar | CellError;

export interface Cell {
  value?: CellValue;
  formula?: string;
  numberFormat?: string;
  /** Colour of its own fill, #RRGGBB. */
  fill?: string;
}

/**
 * What a test puts into a workbook: a value, an error, a formula with the value that Excel would have cached, or a value with its format.
 */
export type Content =
  | CellValue
  | null
  | { formula: string; value?: CellValue }
  | { value?: CellValue; numberFormat?: string; fill?: string };

export const isError = (value: CellValue): value is CellError => typeof value === 'object';

/** The cell for what a test gives; null and '' are blank. */
export function cellOf(content: Content): Cell | null {
  if (content === null || content === '') return null;
  if (typeof content === 'object' && !('error' in content)) return { ...content };
  return { value: content };
}

/** The kind of a value, as `Excel.RangeValueType` calls it. */
export function typeOf(value: CellValue): string {
  if (isError(value)) return 'Error';
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'string' ? 'String' : 'Boolean';
}

/** The cell without its content: its formats stay. */
export function emptied(cell: Cell): Cell {
  const kept = { ...cell };
  delete kept.value;
  delete kept.formula;
  return kept;
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * The cell after a value was written through the API, which Excel reads as if it had been typed.
 * 未验证: only formulas and plain numbers are recognised here; Excel recognises dates, percentages and more.
 */
export function written(before: Cell, value: Scalar): Cell {
  const kept = emptied(before);
  const { numberFormat } = before;
  if (value === '') return kept;
  if (typeof value !== 'string' || numberFormat === '@') return { ...kept, value };
  if (value.startsWith('=')) return { ...kept, formula: value };
  if (value.startsWith("'")) return { ...kept, value: value.slice(1) };
  return { ...kept, value: PLAIN_NUMBER.test(value) ? Number(value) : value };
}
