import type { Workbook } from '../../budget/sheet';
import { defaultLimits, type Limits } from './limits';
import type { Package } from './package';
import { readSheet, type SheetContent } from './sheetReader';
import { readSheets, type SheetReading, toWorkbook } from './sheets';
import { readDateStyles } from './styles';
import type { WorkbookPart } from './workbookPart';

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
  return toWorkbook(readSheets(bytes, fileName, limits, readValues));
}

/** Nothing but the values. */
const readValues = (pkg: Package, { styles }: WorkbookPart): SheetReading<SheetContent> => ({
  dateStyles: styles === undefined ? [] : readDateStyles(pkg, styles),
  sheet: (path, context, budget) => readSheet(pkg, path, context, budget),
});
