import type { Workbook } from '../../budget/sheet';
import { defaultLimits, type Limits } from './limits';
import { readSheet, type SheetContent } from './sheetReader';
import { type Reading, readSheets } from './sheets';
import { readDateStyles } from './styles';

export { WorkbookError, type WorkbookErrorCode } from './errors';
export { readKeptTexts, type KeptInFile } from './kept';
export { defaultLimits, type Limits } from './limits';

/**
 * Reads the values of an .xlsx workbook. `fileName` is only for messages.
 *
 * A sheet that is broken is left out and told in `problems`; the others are still read. Whatever makes the whole file
 * unreadable, or unsafe to read, is a `WorkbookError`, and so is a workbook of which no sheet can be read.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, limits: Limits = defaultLimits): Workbook {
  const { sheets, problems } = readSheets(bytes, fileName, limits, values);
  const read = sheets.map(({ entry: { name, hidden }, content: { rows, merges, hiddenColumns } }) => ({
    name,
    hidden,
    rows,
    merges,
    hiddenColumns,
  }));
  return problems.length === 0 ? { sheets: read } : { sheets: read, problems };
}

/** Nothing but the values. */
const values: Reading<SheetContent> = {
  dateStyles: (pkg, { styles }) => (styles === undefined ? [] : readDateStyles(pkg, styles)),
  sheet: (pkg, { path }, context, budget) => readSheet(pkg, path, context, budget),
};
