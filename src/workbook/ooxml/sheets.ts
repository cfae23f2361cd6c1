import type { Workbook } from '../../budget/sheet';
import type { CellContext } from './cellValue';
import { describe, Fault, toFault, WorkbookError } from './errors';
import type { Limits } from './limits';
import { messages } from './messages';
import { Package } from './package';
import { CellBudget } from './rowBuilder';
import { readSharedStrings } from './sharedStrings';
import type { SheetContent } from './sheetReader';
import { refuseOtherFormats } from './signature';
import type { DateStyles } from './styles';
import { TextPool } from './textPool';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';

/** How the sheets of a workbook are read: for their values alone, or for more. */
export interface SheetReading<Content extends SheetContent> {
  dateStyles: DateStyles;
  sheet(path: string, context: CellContext, budget: CellBudget): Content;
}

export interface SheetsRead<Content extends SheetContent, Reading> {
  reading: Reading;
  /** At least one. */
  sheets: { entry: SheetEntry; content: Content }[];
  problems: SheetProblem[];
}

export interface SheetProblem {
  sheet: string;
  text: string;
}

/**
 * Reads the sheets of an .xlsx workbook. A sheet that is broken is left out and told in `problems`; the others are still read.
 *
 * @param begin what is read before the sheets
 * @throws {WorkbookError} for whatever makes the whole file unreadable or unsafe to read, and where no sheet can be read
 */
export function readSheets<Content extends SheetContent, Reading extends SheetReading<Content>>(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits,
  begin: (pkg: Package, part: WorkbookPart) => Reading,
): SheetsRead<Content, Reading> {
  try {
    refuseOtherFormats(bytes, fileName);
    const pkg = new Package(bytes, limits);
    const part = readWorkbookPart(pkg);
    return readEach(pkg, part, fileName, begin);
  } catch (thrown) {
    if (thrown instanceof WorkbookError) throw thrown;
    throw new WorkbookError(
      fileName,
      toFault(thrown, () => new Fault('damaged', messages.damagedArchive)),
    );
  }
}

function readEach<Content extends SheetContent, Reading extends SheetReading<Content>>(
  pkg: Package,
  part: WorkbookPart,
  fileName: string,
  begin: (pkg: Package, part: WorkbookPart) => Reading,
): SheetsRead<Content, Reading> {
  if (part.sheets.length === 0) throw new Fault('not-a-workbook', messages.noWorksheet);
  // All that is about to be read is admitted at once, so that a bomb in the last sheet is refused before the first.
  pkg.admit(
    [part.sharedStrings, part.styles, ...part.sheets.map((entry) => entry.path)].filter(
      (path) => path !== undefined,
    ),
  );
  const texts = new TextPool();
  const strings = part.sharedStrings === undefined ? [] : readSharedStrings(pkg, part.sharedStrings, texts);
  const reading = begin(pkg, part);
  const context = { strings, texts, dateStyles: reading.dateStyles, date1904: part.date1904 };
  const budget = new CellBudget(pkg.limits);
  const read: SheetsRead<Content, Reading> = { reading, sheets: [], problems: [] };
  let firstError: WorkbookError | undefined;
  for (const entry of part.sheets) {
    try {
      if (entry.path === undefined) throw new Fault('missing-part', messages.missingRelation);
      const content = reading.sheet(entry.path, context, budget);
      read.sheets.push({ entry, content });
      if (content.uncomputed !== undefined) {
        const { first, count } = content.uncomputed;
        read.problems.push({ sheet: entry.name, text: messages.uncomputed(first, count) });
      }
    } catch (thrown) {
      const fault = toFault(thrown, () => new Fault('damaged', messages.brokenXml(entry.path ?? '')));
      const error = new WorkbookError(fileName, fault, entry.name);
      if (fault.code === 'too-large' || fault.code === 'unsafe') throw error;
      firstError ??= error;
      read.problems.push({ sheet: entry.name, text: describe(fault) });
    }
  }
  if (read.sheets.length === 0 && firstError !== undefined) throw firstError;
  return read;
}

/** The values of the sheets that were read. */
export function toWorkbook({
  sheets,
  problems,
}: Pick<SheetsRead<SheetContent, unknown>, 'sheets' | 'problems'>): Workbook {
  const values = sheets.map(({ entry: { name, hidden }, content: { rows, merges, hiddenColumns } }) => ({
    name,
    hidden,
    rows,
    merges,
    hiddenColumns,
  }));
  return problems.length === 0 ? { sheets: values } : { sheets: values, problems };
}
