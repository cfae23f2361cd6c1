import type { ICellData, ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { CellRange, Edit } from '../port';
import { around } from '../joinEdits';

/** Changes of the grid after which cells stand elsewhere, or another value is shown: anything may have changed. */
const REARRANGING: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-col-hidden',
  'sheet.mutation.set-col-visible',
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
]);

const VALUES = 'sheet.mutation.set-range-values';

/** The option under which marks are written: they are no edits. */
export const OWN_CHANGE = 'govitMarks';

/** Changes of what sheets there are, what they are called, and which is in front. */
const SHEETS: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-worksheet-order',
  'sheet.mutation.set-worksheet-hidden',
  'sheet.operation.set-worksheet-active',
]);

type Cells = Record<number, Record<number, ICellData | null> | undefined>;

interface ChangeParameters {
  subUnitId?: string;
  cellValue?: Cells;
}

export const isSheetChange = ({ id }: Readonly<ICommandInfo>): boolean => SHEETS.has(id);

/** The edit that a command of the grid was, if it was one: results of formulas are none, and neither are formats and marks. */
export function editOf(command: Readonly<ICommandInfo>, options?: IExecutionOptions): Edit | undefined {
  const { subUnitId: sheet, cellValue } = (command.params ?? {}) as ChangeParameters;
  if (sheet === undefined || options?.['fromFormula'] === true || options?.[OWN_CHANGE] === true)
    return undefined;
  if (REARRANGING.has(command.id)) return { sheet };
  if (command.id !== VALUES || cellValue === undefined) return undefined;
  const range = changedRange(sheet, cellValue);
  return range && { sheet, range };
}

function changedRange(sheet: string, cells: Cells): CellRange | undefined {
  let whole: CellRange | undefined;
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (!changesValue(cell)) continue;
      const [atRow, atColumn] = [Number(row) + 1, Number(column) + 1];
      const one = { sheet, firstRow: atRow, lastRow: atRow, firstColumn: atColumn, lastColumn: atColumn };
      whole = whole === undefined ? one : around(whole, one);
    }
  }
  return whole;
}

/** No cell at all clears it; a cell with nothing but a style is a format. */
function changesValue(cell: ICellData | null): boolean {
  return cell === null || Object.keys(cell).some((key) => key !== 's');
}
