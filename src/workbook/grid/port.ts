import type { MarkPlan, UnmarkPlan } from '../../budget';
import type { CellRange, Edit, Host, KeptTexts, SheetEntry, WorkbookPort } from '../port';
import { PortError } from '../port';
import { keepInMemory, type TextsInMemory } from './kept';
import { listeners } from '../listeners';
import { readSource, type RowSource } from './rowSource';
import type { GridView } from './view';

/** A sheet as it was read from the file; the grid may show it later, or never, where it is too long. */
export interface FileSheet {
  entry: SheetEntry;
  source: RowSource;
}

export interface OpenedWorkbook {
  fileName: string;
  /** In the order of the tabs; an id is that of the same sheet in the grid. */
  sheets: readonly FileSheet[];
  /** Texts that were kept with the file. */
  kept: Readonly<Record<string, string>>;
}

export interface GridPort extends WorkbookPort {
  /** Another workbook is open; until the grid shows it, its sheets are read as they stand in the file. */
  open(workbook: OpenedWorkbook): void;
  /** The grid shows sheets of the open workbook: from now on those are read from it, and the others from the file. */
  show(view: GridView): void;
  /** Whether a kept text is another one than came with the file: it would be lost when the workbook is closed. */
  hasChanged(key: string): boolean;
}

/** The workbench's workbook: a grid, with the file behind it for what the grid does not show. */
export function createGridPort(host: Host): GridPort {
  return new Port(host);
}

class Port implements GridPort {
  private workbook: OpenedWorkbook | undefined;
  private view: GridView | undefined;
  private texts: TextsInMemory = keepInMemory({});
  /** Sheets of the file that the grid does not show. */
  private beyond: readonly FileSheet[] = [];
  /** What was selected on one of those, where it is in front. */
  private beyondSelection: CellRange | undefined;
  private stops: (() => void)[] = [];
  private readonly selections = listeners<CellRange>();
  private readonly edits = listeners<Edit>();
  private readonly changes = listeners<undefined>();

  constructor(readonly host: Host) {}

  /** Always those of the open workbook, so that nobody writes to one that was closed. */
  readonly kept: KeptTexts = {
    read: (key) => this.texts.read(key),
    write: (key, text) => this.texts.write(key, text),
  };

  hasChanged(key: string): boolean {
    return this.texts.hasChanged(key);
  }

  open(workbook: OpenedWorkbook): void {
    this.leave();
    this.workbook = workbook;
    this.view = undefined;
    this.beyond = workbook.sheets;
    this.texts = keepInMemory(workbook.kept);
    this.changes.tell(undefined);
  }

  show(view: GridView): void {
    this.leave();
    this.view = view;
    const shown = new Set(view.sheets().map(({ id }) => id));
    this.beyond = this.beyond.filter(({ entry }) => !shown.has(entry.id));
    this.stops = [
      view.onSelection((range) => {
        this.beyondSelection = undefined;
        this.selections.tell(range);
      }),
      view.onEdit((edit) => {
        this.edits.tell(edit);
      }),
      view.onSheets(() => {
        this.beyondSelection = undefined;
        this.changes.tell(undefined);
      }),
    ];
  }

  private leave(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.beyondSelection = undefined;
  }

  fileName(): Promise<string | undefined> {
    return Promise.resolve(this.workbook?.fileName);
  }

  /** Sheets that the grid does not show come last: they have no tab. */
  sheets(): Promise<readonly SheetEntry[]> {
    return Promise.resolve([...(this.view?.sheets() ?? []), ...this.beyond.map(({ entry }) => entry)]);
  }

  activeSheet(): Promise<string | undefined> {
    const first = this.beyond.find(({ entry }) => !entry.hidden) ?? this.beyond[0];
    return Promise.resolve(this.beyondSelection?.sheet ?? this.view?.active() ?? first?.entry.id);
  }

  readonly readSheet: WorkbookPort['readSheet'] = async (sheet, options) => {
    const source = this.view?.cells(sheet) ?? this.fileSheet(sheet)?.source;
    if (source === undefined) throw new PortError('sheet-gone', sheet);
    return readSource(source, options);
  };

  selection(): Promise<CellRange | undefined> {
    return Promise.resolve(this.beyondSelection ?? this.view?.selection());
  }

  async select(range: CellRange): Promise<void> {
    if (this.fileSheet(range.sheet) === undefined) {
      if (this.view === undefined) throw new PortError('sheet-gone', range.sheet);
      await this.view.select(range);
      return;
    }
    const turned = this.beyondSelection?.sheet !== range.sheet;
    this.beyondSelection = range;
    if (turned) this.changes.tell(undefined);
    this.selections.tell(range);
  }

  async mark(sheet: string, plan: MarkPlan): Promise<void> {
    const view = await this.viewOf(sheet);
    view.mark(sheet, plan);
  }

  async unmark(sheet: string, plan: UnmarkPlan): Promise<void> {
    const view = await this.viewOf(sheet);
    view.unmark(sheet, plan);
  }

  onSelection(listener: (range: CellRange) => void): () => void {
    return this.selections.add(listener);
  }

  onEdit(listener: (edit: Edit) => void): () => void {
    return this.edits.add(listener);
  }

  onSheets(listener: () => void): () => void {
    return this.changes.add(listener);
  }

  /** The grid, where it shows a sheet: what it does not show it cannot change. */
  private viewOf(sheet: string): Promise<GridView> {
    const { view } = this;
    const isShown = view !== undefined && this.fileSheet(sheet) === undefined;
    return isShown ? Promise.resolve(view) : Promise.reject(new PortError('not-shown', sheet));
  }

  private fileSheet(id: string): FileSheet | undefined {
    return this.beyond.find(({ entry }) => entry.id === id);
  }
}
