import type { CellValue, Sheet } from '../../budget/sheet';
import { type CellContext, cellValue, textValue } from './cellValue';
import { HiddenColumns } from './columns';
import { Fault } from './errors';
import { blankCovered, parseMerge } from './merges';
import { messages } from './messages';
import { isMain, type QualifiedName } from './namespaces';
import type { Package } from './package';
import { RichText } from './richText';
import { type CellBudget, RowBuilder } from './rowBuilder';
import { type Attributes, isTrue, readXml, type XmlHandler } from './xml';

/** What a sheet's part holds, and which formulas carry no result. */
export interface SheetContent extends Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'> {
  uncomputed: { first: string; count: number } | undefined;
}

/** Reads one worksheet part. */
export function readSheet(
  pkg: Package,
  path: string,
  context: CellContext,
  budget: CellBudget,
): SheetContent {
  const reader = new SheetReader(path, context, budget);
  reader.read(pkg);
  return reader.content();
}

/** The tokens of a worksheet become rows. Depths: worksheet 1, sheetData 2, row 3, c 4, v or is 5. */
export class SheetReader implements XmlHandler {
  protected readonly builder: RowBuilder;
  protected uri = '';
  protected section = '';
  /** The type, the style and the text of the cell at hand. */
  protected type = 'n';
  protected style: string | undefined;
  protected raw = '';
  private readonly columns = new HiddenColumns();
  private readonly merges: NonNullable<ReturnType<typeof parseMerge>>[] = [];
  private readonly inline = new RichText();
  private uncomputed: { first: string; count: number } | undefined;
  private inRow = false;
  private inCell = false;
  private inInline = false;
  private capturing = false;
  private hasFormula = false;
  private hasInline = false;

  constructor(
    private readonly path: string,
    protected readonly context: CellContext,
    private readonly budget: CellBudget,
  ) {
    this.builder = new RowBuilder(budget);
  }

  /** Reads the part through. */
  read(pkg: Package): void {
    try {
      readXml(pkg, this.path, this);
    } catch (thrown) {
      throw this.locate(thrown);
    }
  }

  open(name: QualifiedName, attributes: Attributes, depth: number): void {
    const { local } = name;
    const own = depth === 1 ? this.openRoot(name) : name.uri === this.uri;
    if (depth === 2) this.section = own ? local : '';
    else if (!own) return;
    else if (depth === 3) this.openEntry(local, attributes);
    else if (depth === 4) {
      if (this.inRow && local === 'c') this.openCell(attributes);
    } else if (depth === 5) {
      if (this.inCell) this.openPart(local);
    } else if (this.inInline) this.inline.open(local, attributes);
  }

  text(text: string): void {
    if (this.capturing) this.raw += text;
    else if (this.inInline) this.inline.text(text);
  }

  close(name: QualifiedName, depth: number): void {
    if (depth === 5) {
      this.capturing = false;
      this.inInline = false;
    } else if (depth === 4) {
      if (this.inCell) this.closeCell();
    } else if (depth === 3) {
      if (this.inRow) this.closeRow();
      this.inRow = false;
    } else if (depth > 5 && this.inInline && name.uri === this.uri) this.inline.close(name.local);
  }

  content(): SheetContent {
    const { merges } = this;
    const rows = blankCovered(this.builder.rows(), merges);
    return { rows, merges, hiddenColumns: this.columns.numbers(), uncomputed: this.uncomputed };
  }

  /** Broken XML is placed by the last cell read: that says more than a line of a file nobody sees. */
  private locate(thrown: unknown): unknown {
    const { row } = this.builder;
    const isVague = thrown instanceof Fault && thrown.message === messages.brokenXml(this.path);
    if (!isVague || row === 0) return thrown;
    return new Fault('damaged', messages.brokenAfter(this.path, this.builder.cellName()));
  }

  private openRoot({ uri, local }: QualifiedName): boolean {
    if (local !== 'worksheet' || !isMain(uri)) {
      throw new Fault('damaged', messages.notASheet(this.path));
    }
    this.uri = uri;
    return true;
  }

  protected openEntry(local: string, attributes: Attributes): void {
    if (this.section === 'sheetData' && local === 'row') {
      const { r, ht, hidden } = attributes;
      const flat = ht !== undefined && parseFloat(ht) === 0;
      this.builder.openRow(r, flat || isTrue(hidden));
      this.inRow = true;
    } else if (this.section === 'cols' && local === 'col') {
      this.columns.add(attributes);
    } else if (this.section === 'mergeCells' && local === 'mergeCell') {
      const merge = parseMerge(attributes.ref ?? '');
      if (merge === undefined) return;
      this.budget.spend(1);
      this.merges.push(merge);
    }
  }

  protected openCell({ r, t, s }: Attributes): void {
    this.builder.openCell(r);
    this.type = t ?? 'n';
    this.style = s;
    this.raw = '';
    this.hasFormula = false;
    this.hasInline = false;
    this.inCell = true;
  }

  private openPart(local: string): void {
    if (local === 'v') {
      this.capturing = true;
      this.raw = '';
    } else if (local === 'f') {
      this.hasFormula = true;
    } else if (local === 'is') {
      this.hasInline = true;
      this.inInline = true;
      this.inline.begin();
    }
  }

  protected closeRow(): void {
    this.builder.closeRow();
  }

  private closeCell(): void {
    this.inCell = false;
    if (this.raw === '' && !this.hasInline) {
      // A formula whose result is the empty text has the type str; without a type the result is missing.
      if (this.hasFormula && this.type === 'n') this.noteUncomputed();
      return;
    }
    this.builder.set(this.value());
  }

  /** The value of a cell that has one; called once for each. */
  protected value(): CellValue {
    if (this.hasInline) return textValue(this.inline.value(), this.context);
    try {
      return cellValue(this.type, this.style, this.raw, this.context);
    } catch (thrown) {
      if (thrown instanceof Fault) throw new Fault(thrown.code, thrown.message, this.builder.cellName());
      throw thrown;
    }
  }

  private noteUncomputed(): void {
    this.uncomputed ??= { first: this.builder.cellName(), count: 0 };
    this.uncomputed.count++;
  }
}
