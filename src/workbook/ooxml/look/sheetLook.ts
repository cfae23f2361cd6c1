import type { CellValue, SheetRow } from '../../../budget/sheet';
import type { CellContext } from '../cellValue';
import type { QualifiedName } from '../namespaces';
import { LAST_COLUMN, parseReference } from '../reference';
import type { CellBudget } from '../rowBuilder';
import { type SheetContent, SheetReader } from '../sheetReader';
import { type Attributes, isTrue } from '../xml';
import { FormulaReader } from './formulaReader';
import type { CellLook, ColumnsLook, FrozenPanes, RowLook, SheetLook } from './look';
import { columnPixels, defaultColumnPixels, rowPixels } from './sizes';

/** What a sheet's part says of its look; the tab's colour is as written. */
export interface SheetPartLook extends Omit<
  SheetLook,
  'id' | 'name' | 'hidden' | 'tabColor' | 'comments' | 'merges'
> {
  tabColor: Attributes | undefined;
}

/** How many blank cells and rows of a workbook may still be kept for their style: a sheet can have millions that nobody sees. */
export class BlankBudget {
  constructor(private left = 500_000) {}

  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

/** What the sheets of a workbook have in common. */
interface WorkbookMeasures {
  /** The width of a digit in pixels. */
  digit: number;
  /** How many styles there are. */
  styles: number;
  blanks: BlankBudget;
}

/** Days between the first days of the two ways of counting dates. */
const DAYS_TO_1904 = 1462;

const DEFAULT_ROW_HEIGHT = 20;

/** Reads the look of a sheet along with its values. What makes no sense for the look is passed over, never refused. */
export class SheetLookReader extends SheetReader {
  private readonly formulas = new FormulaReader();
  private readonly columnRuns: ColumnsLook[] = [];
  private readonly columnStyles: (number | undefined)[] = [];
  private columnsSeen = 0;
  private readonly rowLooks: RowLook[] = [];
  private tabColor: Attributes | undefined;
  private gridlines = true;
  private frozen: FrozenPanes | undefined;
  private firstShown: string | undefined;
  private isFirstView = false;
  private defaultColumnWidth: number;
  private defaultRowHeight = DEFAULT_ROW_HEIGHT;
  private row: Attributes = {};
  private cells: CellLook[] = [];
  private cell: CellLook = { column: 0, style: 0, value: null };

  constructor(
    path: string,
    context: CellContext,
    budget: CellBudget,
    private readonly workbook: WorkbookMeasures,
  ) {
    super(path, context, budget);
    this.defaultColumnWidth = defaultColumnPixels(undefined, workbook.digit);
  }

  override open(name: QualifiedName, attributes: Attributes, depth: number): void {
    super.open(name, attributes, depth);
    if (name.uri !== this.uri) return;
    if (depth === 5) {
      if (this.section === 'sheetData' && name.local === 'f') this.formulas.open(attributes);
    } else if (depth < 5 && this.section !== 'sheetData') this.openSetting(name.local, attributes, depth);
  }

  override text(text: string): void {
    if (!this.formulas.text(text)) super.text(text);
  }

  override close(name: QualifiedName, depth: number): void {
    if (depth === 5 && this.formulas.isOpen) {
      const { row, column } = this.builder;
      const formula = this.formulas.close(row, column);
      if (formula !== undefined) this.cell.formula = formula;
    }
    super.close(name, depth);
  }

  look(content: SheetContent): SheetPartLook {
    const { columnRuns, tabColor, gridlines, frozen, defaultColumnWidth, defaultRowHeight } = this;
    const rows = withValues(this.rowLooks, content.rows);
    return { columns: columnRuns, rows, tabColor, gridlines, frozen, defaultColumnWidth, defaultRowHeight };
  }

  protected override openEntry(local: string, attributes: Attributes): void {
    super.openEntry(local, attributes);
    if (this.section === 'sheetData') {
      this.row = attributes;
      this.cells = [];
    } else if (this.section === 'cols' && local === 'col') this.addColumns(attributes);
  }

  protected override openCell(attributes: Attributes): void {
    super.openCell(attributes);
    this.cell = { column: this.builder.column, style: this.styleIndex(attributes.s) ?? 0, value: null };
    this.cells.push(this.cell);
  }

  protected override value(): CellValue {
    const value = super.value();
    this.cell.value = value;
    // A number that has become a text is a date.
    if (this.type === 'n' && typeof value === 'string') {
      this.cell.serial = Number(this.raw) + (this.context.date1904 ? DAYS_TO_1904 : 0);
    }
    return value;
  }

  protected override closeRow(): void {
    super.closeRow();
    const { s, customFormat, ht, customHeight, hidden } = this.row;
    const height = rowPixels(ht);
    const style = isTrue(customFormat) ? this.styleIndex(s) : undefined;
    const cells = this.cells.filter((cell) => this.isSeen(cell, style));
    const isHidden = isTrue(hidden) || height === 0;
    const isPlain = cells.length === 0 && height === undefined && style === undefined && !isHidden;
    if (isPlain || (cells.length === 0 && !this.workbook.blanks.take())) return;
    this.rowLooks.push({
      row: this.builder.row,
      height: height === 0 ? undefined : height,
      fixed: isTrue(customHeight),
      hidden: isHidden,
      style,
      cells: inOrder(cells),
    });
  }

  /** A blank cell matters where it looks otherwise than its row or column. */
  private isSeen(cell: CellLook, rowStyle: number | undefined): boolean {
    if (cell.value !== null || cell.formula !== undefined) return true;
    const inherited = rowStyle ?? this.columnStyles[cell.column] ?? 0;
    return cell.style !== inherited && this.workbook.blanks.take();
  }

  private styleIndex(written: string | undefined): number | undefined {
    const index = Number(written);
    return Number.isInteger(index) && index >= 0 && index < this.workbook.styles ? index : undefined;
  }

  private openSetting(local: string, attributes: Attributes, depth: number): void {
    if (depth === 2 && local === 'sheetFormatPr') this.setDefaults(attributes);
    else if (this.section === 'sheetPr' && local === 'tabColor') this.tabColor = attributes;
    else if (this.section === 'sheetViews' && depth === 3) {
      // Further views are of further windows.
      this.isFirstView = this.firstShown === undefined;
      this.firstShown ??= attributes.topLeftCell ?? 'A1';
      if (this.isFirstView)
        this.gridlines = attributes.showGridLines === undefined || isTrue(attributes.showGridLines);
    } else if (this.section === 'sheetViews' && local === 'pane' && this.isFirstView) this.freeze(attributes);
  }

  private setDefaults({ defaultColWidth, baseColWidth, defaultRowHeight }: Attributes): void {
    this.defaultColumnWidth =
      columnPixels(defaultColWidth, this.workbook.digit) ??
      defaultColumnPixels(baseColWidth, this.workbook.digit);
    this.defaultRowHeight = rowPixels(defaultRowHeight) || DEFAULT_ROW_HEIGHT;
  }

  private freeze({ xSplit, ySplit, state }: Attributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') return;
    const rows = Math.floor(Number(ySplit ?? 0));
    const columns = Math.floor(Number(xSplit ?? 0));
    if (!(rows >= 0 && columns >= 0 && rows + columns > 0)) return;
    const { row = 1, column = 1 } = parseReference(this.firstShown ?? '') ?? {};
    this.frozen = { rows, columns, firstRow: row, firstColumn: column };
  }

  private addColumns({ min, max, width, hidden, style }: Attributes): void {
    const first = Math.floor(Number(min));
    const last = Math.min(Math.floor(Number(max)), LAST_COLUMN);
    if (!(first >= 1 && first <= last)) return;
    // Runs do not overlap, so together they cannot have more columns than a sheet has.
    this.columnsSeen += last - first + 1;
    if (this.columnsSeen > 2 * LAST_COLUMN) return;
    const pixels = columnPixels(width, this.workbook.digit);
    const look = {
      first,
      last,
      width: pixels === 0 ? undefined : pixels,
      hidden: isTrue(hidden) || pixels === 0,
      style: this.styleIndex(style),
    };
    this.columnRuns.push(look);
    for (let column = first; column <= last; column++) this.columnStyles[column] = look.style;
  }
}

function inOrder<Cell extends CellLook>(cells: Cell[]): Cell[] {
  const isOrdered = cells.every((cell, at) => at === 0 || (cells[at - 1]?.column ?? 0) < cell.column);
  return isOrdered ? cells : cells.sort((a, b) => a.column - b.column);
}

/** The rows in order, with the values as they are once merges have covered some: what is covered says nothing. */
function withValues(looks: RowLook[], rows: readonly SheetRow[]): RowLook[] {
  const values = new Map(rows.map(({ row, cells }) => [row, cells]));
  for (const { row, cells } of looks) {
    const kept = values.get(row);
    for (const cell of cells) {
      if (cell.value === null || (kept?.[cell.column - 1] ?? null) !== null) continue;
      cell.value = null;
      delete cell.serial;
      delete cell.formula;
    }
  }
  return looks.sort((a, b) => a.row - b.row);
}
