import type { Sheet, Workbook } from '../../budget/sheet';
import type { CellContext } from './cellValue';
import { describe, Fault, toFault, WorkbookError } from './errors';
import { defaultLimits, type Limits } from './limits';
import { messages } from './messages';
import { Package } from './package';
import { CellBudget } from './rowBuilder';
import { readSharedStrings } from './sharedStrings';
import { readSheet } from './sheetReader';
import { refuseOtherFormats } from './signature';
import { readDateStyles } from './styles';
import { TextPool } from './textPool';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';

export { WorkbookError, type WorkbookErrorCode } from './errors';
export { defaultLimits, type Limits } from './limits';

interface SheetProblem {
  sheet: string;
  text: string;
}

/**
 * Reads the values of an .xlsx workbook. `fileName` is only for messages.
 *
 * A sheet that is broken is left out and told in `problems`; the others are still read. Whatever makes the whole file
 * unreadable, or unsafe to read, is a `WorkbookError`, and so is a workbook of which no sheet can be read.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, limits: Limits = defaultLimits): Workbook {
  try {
    refuseOtherFormats(bytes, fileName);
    const pkg = new Package(bytes, limits);
    const part = readWorkbookPart(pkg);
    return readSheets(pkg, part, fileName);
  } catch (thrown) {
    if (thrown instanceof WorkbookError) throw thrown;
    throw new WorkbookError(
      fileName,
      toFault(thrown, () => new Fault('damaged', messages.damagedArchive)),
    );
  }
}

function readSheets(pkg: Package, part: WorkbookPart, fileName: string): Workbook {
  if (part.sheets.length === 0) throw new Fault('not-a-workbook', messages.noWorksheet);
  // All that is about to be read is admitted at once, so that a bomb in the last sheet is refused before the first.
  pkg.admit(
    [part.sharedStrings, part.styles, ...part.sheets.map((entry) => entry.path)].filter(
      (path) => path !== undefined,
    ),
  );
  const context = readContext(pkg, part);
  const budget = new CellBudget(pkg.limits);
  const sheets: Sheet[] = [];
  const problems: SheetProblem[] = [];
  let firstError: WorkbookError | undefined;
  for (const entry of part.sheets) {
    try {
      sheets.push(readEntry(pkg, entry, context, budget, problems));
    } catch (thrown) {
      const fault = toFault(thrown, () => new Fault('damaged', messages.brokenXml(entry.path ?? '')));
      const error = new WorkbookError(fileName, fault, entry.name);
      if (fault.code === 'too-large' || fault.code === 'unsafe') throw error;
      firstError ??= error;
      problems.push({ sheet: entry.name, text: describe(fault) });
    }
  }
  if (sheets.length === 0 && firstError !== undefined) throw firstError;
  return problems.length === 0 ? { sheets } : { sheets, problems };
}

function readContext(pkg: Package, part: WorkbookPart): CellContext {
  const texts = new TextPool();
  return {
    strings: part.sharedStrings === undefined ? [] : readSharedStrings(pkg, part.sharedStrings, texts),
    texts,
    dateStyles: part.styles === undefined ? [] : readDateStyles(pkg, part.styles),
    date1904: part.date1904,
  };
}

function readEntry(
  pkg: Package,
  entry: SheetEntry,
  context: CellContext,
  budget: CellBudget,
  problems: SheetProblem[],
): Sheet {
  if (entry.path === undefined) throw new Fault('missing-part', messages.missingRelation);
  const { uncomputed, ...content } = readSheet(pkg, entry.path, context, budget);
  if (uncomputed !== undefined) {
    problems.push({ sheet: entry.name, text: messages.uncomputed(uncomputed.first, uncomputed.count) });
  }
  return { name: entry.name, hidden: entry.hidden, ...content };
}
