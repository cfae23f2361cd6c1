/// <reference types="office-js" />
import { PortError, type CellRange } from '../port';
import { addressOf } from './address';
import { findHiddenRows } from './hidden';

/** Some rows of a sheet as Excel gives them. */
export interface Block {
  /** Where the values begin. */
  firstRow: number;
  firstColumn: number;
  values: readonly (readonly unknown[])[];
  /** Kinds of values, of the columns where a text may be an error, by place from the first column. */
  types: ReadonlyMap<number, readonly string[]>;
  /** Number formats, of the columns with numbers that may be dates. */
  formats: ReadonlyMap<number, readonly string[]>;
  /** Hidden rows, by place from the first row. */
  hidden: ReadonlySet<number>;
}

/** Excel shows a date up to the year 9999. */
const LAST_SERIAL = 2_958_466;

const mayBeDate = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < LAST_SERIAL;
const mayBeError = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#');

/**
 * Reads the part of a range that has values; undefined where it has none. Number formats and kinds of values, which would double the
 * answer, are asked only of the columns that need them.
 *
 * @param visibleColumn number of a column that is not hidden, if there is one
 */
export async function readBlock(
  context: Excel.RequestContext,
  range: CellRange,
  visibleColumn: number | undefined,
): Promise<Block | undefined> {
  const sheet = context.workbook.worksheets.getItem(range.sheet);
  const used = sheet.getRange(addressOf(range)).getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex,rowCount');
  await context.sync();
  if (used.isNullObject) return undefined;
  // Documented: where the answer would be too large, it is null instead of an error in some versions.
  const values = used.values as unknown[][] | null;
  if (values === null) throw new PortError('too-large', 'Range.values is null');

  const formats = columnsWith(values, mayBeDate).map((at) => ({ at, range: used.getColumn(at) }));
  const types = columnsWith(values, mayBeError).map((at) => ({ at, range: used.getColumn(at) }));
  for (const column of formats) column.range.load('numberFormat');
  for (const column of types) column.range.load('valueTypes');
  const firstRow = used.rowIndex + 1;
  const rows = { ...range, firstRow, lastRow: used.rowIndex + used.rowCount };
  const column =
    visibleColumn === undefined
      ? undefined
      : sheet.getRange(addressOf({ ...rows, firstColumn: visibleColumn, lastColumn: visibleColumn }));
  const hidden = await findHiddenRows(context, used, column, firstRow, used.rowCount);
  return {
    firstRow,
    firstColumn: used.columnIndex + 1,
    values,
    formats: new Map(formats.map((column) => [column.at, texts(column.range.numberFormat)])),
    types: new Map(types.map((column) => [column.at, texts(column.range.valueTypes)])),
    hidden,
  };
}

function columnsWith(values: readonly (readonly unknown[])[], wanted: (value: unknown) => boolean): number[] {
  const columns = new Set<number>();
  for (const row of values) for (const [at, value] of row.entries()) if (wanted(value)) columns.add(at);
  return [...columns];
}

const texts = (column: readonly (readonly unknown[])[]): string[] => column.map(([text]) => String(text));
