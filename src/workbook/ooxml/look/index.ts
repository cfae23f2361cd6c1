import type { CellContext } from '../cellValue';
import { defaultLimits, type Limits } from '../limits';
import type { Package } from '../package';
import type { CellBudget } from '../rowBuilder';
import type { SheetContent } from '../sheetReader';
import { readSheets, type SheetReading, toWorkbook } from '../sheets';
import type { WorkbookPart } from '../workbookPart';
import { resolveColor } from './colors';
import { readComments } from './comments';
import type { Comment, SheetLook, WorkbookLook } from './look';
import { BlankBudget, SheetLookReader, type SheetPartLook } from './sheetLook';
import { digitWidth } from './sizes';
import { readStyleTable, type StyleTable } from './styleTable';
import { readThemeColors } from './theme';

export type * from './look';

/**
 * Reads an .xlsx workbook as it looks: its values as `readWorkbook` gives them, with styles, sizes, panes, comments and
 * whatever formulas can be told for certain. Rich text is joined, charts and pictures are left out. `fileName` is for messages and as
 * a title.
 *
 * A broken theme or broken comments cost only themselves; broken styles are told in `problems`, as are sheets left out.
 *
 * @throws {WorkbookError} where `readWorkbook` throws one, except for broken styles
 */
export function readLook(bytes: Uint8Array, fileName: string, limits: Limits = defaultLimits): WorkbookLook {
  const { reading, sheets, problems } = readSheets<LookContent, LookReading>(
    bytes,
    fileName,
    limits,
    (pkg, part) => new LookReading(pkg, part),
  );
  const { styles, problem } = reading.table;
  const ids = new Set<string>();
  return {
    fileName,
    values: toWorkbook({ sheets, problems }),
    styles,
    problems: problem === undefined ? problems : [{ text: problem }, ...problems],
    sheets: sheets.map(({ entry, content: { look, merges, comments } }): SheetLook => {
      const tabColor = resolveColor(look.tabColor, reading.table.palette);
      const { name, hidden } = entry;
      return { ...look, id: ownId(entry.id, ids), name, hidden, tabColor, merges, comments };
    }),
  };
}

interface LookContent extends SheetContent {
  look: SheetPartLook;
  comments: Comment[];
}

class LookReading implements SheetReading<LookContent> {
  readonly table: StyleTable;
  private readonly digit: number;
  private readonly blanks = new BlankBudget();

  constructor(
    private readonly pkg: Package,
    part: WorkbookPart,
  ) {
    this.table = readStyleTable(pkg, part.styles, readThemeColors(pkg, part.theme));
    this.digit = digitWidth(this.table.styles[0].font);
  }

  get dateStyles(): StyleTable['dateStyles'] {
    return this.table.dateStyles;
  }

  sheet(path: string, context: CellContext, budget: CellBudget): LookContent {
    const reader = new SheetLookReader(path, context, budget, {
      digit: this.digit,
      styles: this.table.styles.length,
      blanks: this.blanks,
    });
    reader.read(this.pkg);
    const content = reader.content();
    return { ...content, look: reader.look(content), comments: readComments(this.pkg, path) };
  }
}

/** The id in the file, as long as it is one: it must be told apart from all others. */
function ownId(given: string, taken: Set<string>): string {
  let id = given;
  for (let next = taken.size + 1; id === '' || taken.has(id); next++) id = `sheet-${next.toString()}`;
  taken.add(id);
  return id;
}
