import type { CellValue, MarkPlan, Sheet, UnmarkPlan, Workbook } from '../../src/budget';
import {
  PortError,
  type CellRange,
  type Edit,
  type HostTheme,
  type KeptTexts,
  type SheetEntry,
  type WorkbookPort,
} from '../../src/workbook/port';
import { mark, resultOf, unmark } from '../budget/marks/apply';

/** A set of listeners. */
class Listeners<Told extends unknown[]> {
  private readonly all = new Set<(...told: Told) => void>();

  readonly add = (listener: (...told: Told) => void): (() => void) => {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  };

  tell(...told: Told): void {
    for (const listener of this.all) listener(...told);
  }

  get count(): number {
    return this.all.size;
  }
}

interface Open {
  id: string;
  sheet: Sheet;
}

/** A workbook in memory behind the port, with hands to edit it. */
export class MemoryPort implements WorkbookPort {
  private open: Open[];
  private active: string | undefined;
  private selected: CellRange | undefined;
  private readonly selections = new Listeners<[CellRange]>();
  private readonly edits = new Listeners<[Edit]>();
  private readonly sheetChanges = new Listeners<[]>();
  private readonly themes = new Listeners<[HostTheme]>();
  readonly texts = new Map<string, string>();
  /** Thrown by the next read of a sheet. */
  failing: PortError | undefined;
  /** Thrown by whatever would write or take away marks. */
  failingToMark: PortError | undefined;
  /** A cell with a formula that shows nothing: it reads as blank, and is not free. */
  hiddenFormula: { row: number; column: number } | undefined;
  readonly host = {
    kind: 'grid' as const,
    language: 'zh-CN',
    theme: 'light' as HostTheme,
    onTheme: this.themes.add,
  };

  constructor(workbook: Workbook) {
    this.open = workbook.sheets.map((sheet, index) => ({ id: `sheet-${String(index + 1)}`, sheet }));
    this.active = this.open[0]?.id;
  }

  readonly kept: KeptTexts = {
    read: (key) => Promise.resolve(this.texts.get(key)),
    write: (key, text) => {
      if (text === undefined) this.texts.delete(key);
      else this.texts.set(key, text);
      return Promise.resolve();
    },
  };

  fileName(): Promise<string | undefined> {
    return Promise.resolve('预算.xlsx');
  }

  sheets(): Promise<readonly SheetEntry[]> {
    return Promise.resolve(this.open.map(({ id, sheet: { name, hidden } }) => ({ id, name, hidden })));
  }

  activeSheet(): Promise<string | undefined> {
    return Promise.resolve(this.active);
  }

  async readSheet(id: string, { signal }: { signal?: AbortSignal } = {}): Promise<Sheet> {
    await Promise.resolve();
    if (this.failing) throw this.failing;
    if (signal?.aborted) throw new PortError('cancelled');
    return this.find(id).sheet;
  }

  selection(): Promise<CellRange | undefined> {
    return Promise.resolve(this.selected);
  }

  select(range: CellRange): Promise<void> {
    this.userSelects(range);
    return Promise.resolve();
  }

  async mark(id: string, plan: MarkPlan): Promise<void> {
    await Promise.resolve();
    if (this.failingToMark) throw this.failingToMark;
    const { sheet, writes, formats, marks } = plan;
    const { row, column } = this.hiddenFormula ?? { row: 0, column: 0 };
    const isOver = writes.some(
      ({ firstRow, firstColumn, values }) => values[row - firstRow]?.[column - firstColumn] !== undefined,
    );
    if (isOver) throw new PortError('occupied');
    this.change(id, mark(this.find(id).sheet, { sheet, writes, formats, marks }));
    if (plan.resultSheet) this.open.push({ id: plan.resultSheet.name, sheet: resultOf(plan) });
  }

  async unmark(id: string, plan: UnmarkPlan): Promise<void> {
    await Promise.resolve();
    if (this.failingToMark) throw this.failingToMark;
    this.change(id, unmark(this.find(id).sheet, plan));
    this.open = this.open.filter(({ sheet }) => sheet.name !== plan.deleteSheet);
  }

  onSelection = this.selections.add;
  onEdit = this.edits.add;
  onSheets = this.sheetChanges.add;

  /** How many still listen to anything. */
  get listening(): number {
    return this.selections.count + this.edits.count + this.sheetChanges.count + this.themes.count;
  }

  userSelects(range: CellRange): void {
    this.selected = range;
    this.selections.tell(range);
  }

  userTypes(id: string, row: number, column: number, value: CellValue): void {
    this.userTypesUnseen(id, row, column, value);
    this.edits.tell({ sheet: id });
  }

  /** As where the host does not tell of edits. */
  userTypesUnseen(id: string, row: number, column: number, value: CellValue): void {
    const { sheet } = this.find(id);
    const rows = sheet.rows.map((one) =>
      one.row === row
        ? { ...one, cells: one.cells.map((cell, at) => (at === column - 1 ? value : cell)) }
        : one,
    );
    this.change(id, { ...sheet, rows });
  }

  userDeletes(id: string): void {
    this.open = this.open.filter((one) => one.id !== id);
    if (this.active === id) this.active = this.open[0]?.id;
    this.sheetChanges.tell();
  }

  userActivates(id: string | undefined): void {
    this.active = id;
    this.sheetChanges.tell();
  }

  changeTheme(theme: HostTheme): void {
    this.host.theme = theme;
    this.themes.tell(theme);
  }

  userRenames(id: string, name: string): void {
    this.userRenamesUnseen(id, name);
    this.sheetChanges.tell();
  }

  /** As where the host does not tell of names. */
  userRenamesUnseen(id: string, name: string): void {
    this.change(id, { ...this.find(id).sheet, name });
  }

  private change(id: string, sheet: Sheet): void {
    this.open = this.open.map((one) => (one.id === id ? { id, sheet } : one));
  }

  private find(id: string): Open {
    const found = this.open.find((one) => one.id === id);
    if (!found) throw new PortError('sheet-gone');
    return found;
  }
}
