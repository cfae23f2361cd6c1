import type { MarkPlan } from '../budget/marks/plan';
import type { UnmarkPlan } from '../budget/marks/unmark';
import type { Sheet } from '../budget/sheet';

/**
 * What the product needs of a workbook, wherever it is open: in Excel (`excel/`) or in the workbench's grid (`grid/`).
 * It says what is needed, not what a host can do. Rows and columns count from 1.
 */
export interface WorkbookPort {
  readonly host: Host;
  /** Name of the file, where the host tells it. */
  fileName(): Promise<string | undefined>;
  /** Sheets with cells, in the order of the tabs; sheets that hold only a chart are not among them. */
  sheets(): Promise<readonly SheetEntry[]>;
  /** Id of the sheet in front; undefined where that is a chart or no workbook is open. */
  activeSheet(): Promise<string | undefined>;
  /**
   * Reads the values of a sheet, in blocks that no limit of the host refuses.
   *
   * @param range only this part of the sheet; the rows keep their numbers
   * @throws {PortError} `sheet-gone` where it was deleted meanwhile; `cancelled` once the signal is aborted
   */
  readSheet(sheet: string, options?: ReadSheetOptions): Promise<Sheet>;
  /** What is selected; undefined where that is no range of cells (a chart, a picture). */
  selection(): Promise<CellRange | undefined>;
  /** Brings a range to the front, selects it and scrolls to it. */
  select(range: CellRange): Promise<void>;
  /** Tells of selections, the user's and our own. Returns what stops it. */
  onSelection(listener: (range: CellRange) => void): () => void;
  /** Tells of changed cells, several changes at once; our own marks are not told. Returns what stops it. */
  onEdit(listener: (edit: Edit) => void): () => void;
  /** Tells that another sheet came to the front, or sheets were added, deleted, renamed, or another workbook was opened. */
  onSheets(listener: () => void): () => void;
  /**
   * Writes marks beside tables: texts, never formulas, into cells that hold nothing, with colours by verdict where the host has
   * conditional formats; no cell's own format changes. Where there was no room, a sheet of results is added. Marks of an earlier time
   * (`plan.clear`) are to be taken away before. All of it stands afterwards, or nothing of it.
   *
   * @param sheet id of the marked sheet
   * @throws {PortError} `occupied` where a cell is no longer free; `cancelled` once the signal is aborted and all is taken back
   */
  mark(sheet: string, plan: MarkPlan, options?: MarkingOptions): Promise<void>;
  /** Takes marks away: the contents of their cells, the colours, the sheet of results. Once it failed it may be asked again. */
  unmark(sheet: string, plan: UnmarkPlan): Promise<void>;
  /** What GOVIT keeps with the workbook. */
  readonly kept: KeptTexts;
}

export interface Host {
  kind: 'excel' | 'grid';
  /** Language of the host's own texts, e.g. zh-CN. */
  language: string;
  theme: HostTheme;
  /** Tells of a changed theme. Returns what stops it. */
  onTheme(listener: (theme: HostTheme) => void): () => void;
  /** What this version of the host cannot do, to be said where it matters; nothing where it is absent. */
  lacks?: readonly HostLack[];
  /**
   * Tells that the host waits for the user to leave a cell (true), and that it no longer does (false). Absent where it never waits.
   * Returns what stops it.
   */
  onWaiting?(listener: (waiting: boolean) => void): () => void;
}

/** Merged cells are not read; edits and selections are not told; nothing is kept with the workbook. */
export type HostLack = 'merges' | 'events' | 'kept';

export type HostTheme = 'light' | 'dark' | 'high-contrast';

export interface SheetEntry {
  /** Stays the same when the sheet is renamed or moved. */
  id: string;
  name: string;
  hidden: boolean;
}

export interface CellRange {
  /** Id of the sheet. */
  sheet: string;
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export interface Edit {
  sheet: string;
  /** Where; undefined where the host does not tell, or rows or columns were moved: then anything may have changed. */
  range?: CellRange;
}

export interface ReadSheetOptions {
  range?: CellRange;
  signal?: AbortSignal;
  /** Nobody asked for this reading (a check after an edit): it must not cost the user the undo, so merges found before may be taken. */
  quiet?: boolean;
  /** Called between blocks with the rows read and the rows in all. */
  progress?: (done: number, total: number) => void;
}

export interface MarkingOptions {
  signal?: AbortSignal;
  /** Called between blocks with the rows written and the rows in all. */
  progress?: (done: number, total: number) => void;
}

/** Texts kept with the workbook, by key; they are saved when the user saves it. */
export interface KeptTexts {
  read(key: string): Promise<string | undefined>;
  /**
   * Keeps a text, or forgets it (`undefined`). What was written is read back.
   *
   * @throws {PortError} `not-kept` where it did not arrive, `protected` where the workbook takes nothing
   */
  write(key: string, text: string | undefined): Promise<void>;
  /**
   * What the workbook brought of ours that could not be read, as it stands: nothing of it is lost, it is kept aside in the workbook.
   * Absent where nothing is ever damaged.
   */
  unread?(): Promise<readonly string[]>;
}

export type PortErrorCode =
  /** The sheet was deleted. */
  | 'sheet-gone'
  /** The user is typing in a cell. */
  | 'cell-edit'
  /** The sheet or the workbook is protected or opened for reading only. */
  | 'protected'
  /** More than the host takes at once. */
  | 'too-large'
  /** Nothing is open, or a chart is in front. */
  | 'no-sheet'
  | 'cancelled'
  | 'not-kept'
  /** Where something was to be written, something stands by now. */
  | 'occupied'
  /** The grid does not show the sheet, so that nothing can be written into it. */
  | 'not-shown'
  /** The host lacks something that is needed. */
  | 'not-supported'
  | 'failed';

/** What a host could not do. The pane says it in the user's language with the remedy (`port.` + code in its texts). */
export class PortError extends Error {
  override readonly name = 'PortError';

  /** @param detail the host's own words, for diagnostics */
  constructor(
    readonly code: PortErrorCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
