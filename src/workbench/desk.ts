/// <reference lib="dom" />
import type { IWorkbookData } from '@univerjs/core';
import type { PaneHandle } from '../taskpane/pane';
import { Store } from '../taskpane/session/store';
import type { GridPort } from '../workbook/grid/port';
import { download } from './download';
import type { CellPlace } from './grid/errorTexts';
import type { CellWords, Grid } from './grid/startGrid';
import type { Texts } from './locale';
import type { SheetOutline } from './opening/opened';
import { openInWorker, type OpenFile } from './opening/openInWorker';
import { fetchSample, sampleRegion } from './samples';

/** What a reviewer works out, by the keys under which it is kept. */
const KEPT_WORK = ['decisions', 'corrections'] as const;

export interface Notice {
  id: number;
  kind: 'error' | 'warning' | 'done';
  text: string;
  /** It is of no file, and stays when others come and go. */
  lasting?: boolean;
}

export interface DeskState {
  /** The workbook that is open. */
  fileName?: string;
  /** The file that is being read. */
  opening?: string;
  grid: 'starting' | 'ready' | 'failed';
  /** Whether the grid shows a sheet of the open workbook. */
  shown: boolean;
  /** Nothing of the open workbook can be shown in the grid. */
  unshowable: boolean;
  /** Sheets of the open workbook that the grid does not show. */
  beyondGrid: readonly SheetOutline[];
  notices: readonly Notice[];
}

/** What lies on the desk: the open workbook, the grid that shows it, and what is to be said of both. */
export class Desk {
  readonly store = new Store<DeskState>({
    grid: 'starting',
    shown: false,
    unshowable: false,
    beyondGrid: [],
    notices: [],
  });
  private grid: Grid | undefined;
  private pane: PaneHandle | undefined;
  private current: OpenFile | undefined;
  private attempts = 0;
  private notices = 0;
  /** Cells were changed by hand. */
  private edited = false;

  constructor(
    readonly port: GridPort,
    private readonly texts: Texts,
  ) {
    port.onEdit(() => {
      this.edited = true;
    });
  }

  /** Whether closing the workbook would lose something: the workbench writes no workbook. */
  hasUnsaved(): boolean {
    return this.edited || KEPT_WORK.some((key) => this.port.hasChanged(key));
  }

  /** Opens a sample that lies beside the page. */
  openSample(name: string): Promise<void> {
    return this.open(name, () =>
      fetchSample(name).catch(() => {
        throw new Error(this.texts.sampleMissing(name));
      }),
    );
  }

  openFile(file: File): Promise<void> {
    return this.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  /** Opens a workbook; one that cannot be read is told, and the one before stays open. The last one asked for wins. */
  private async open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    if (this.hasUnsaved() && !confirm(this.texts.loseWork)) return;
    const attempt = ++this.attempts;
    // What could not be opened before is no matter any more; what is said of the open workbook is.
    this.keep(({ kind, lasting }) => kind !== 'error' || lasting === true);
    this.store.update({ opening: name });
    try {
      const opened = await openInWorker(await read(), name);
      if (attempt === this.attempts) this.take(name, opened);
      else opened.close();
    } catch (error) {
      if (attempt === this.attempts)
        this.say('error', error instanceof Error ? error.message : String(error));
    } finally {
      if (attempt === this.attempts) this.store.update({ opening: undefined });
    }
  }

  private take(name: string, opened: OpenFile): void {
    this.current?.close();
    this.current = opened;
    const { sheets, snapshot, problems } = opened.file;
    this.store.update({
      fileName: name,
      shown: false,
      unshowable: snapshot === undefined,
      beyondGrid: sheets.filter(({ beyondGrid }) => beyondGrid),
    });
    this.keep(({ lasting }) => lasting === true);
    this.edited = false;
    this.port.open(opened.workbook);
    for (const problem of problems) this.say('warning', problem);
    void this.show();
    void this.tellPane();
  }

  /** The pane stands; it has read the workbook that is open by now. */
  usePane(pane: PaneHandle | undefined): void {
    this.pane = pane;
    void this.checkSample();
  }

  private async tellPane(): Promise<void> {
    const { current } = this;
    await this.pane?.workbookChanged();
    if (current === this.current) await this.checkSample();
  }

  /** A sample is checked at once, under the regulation that it was made for; of other files nothing is presumed. */
  private async checkSample(): Promise<void> {
    const session = this.pane?.session;
    const region = sampleRegion(this.store.get().fileName ?? '');
    const regulations = session?.store.get().description?.regulations ?? [];
    const found = regulations.find(({ name }) => region !== undefined && name.startsWith(region));
    if (session === undefined || found === undefined) return;
    await session.chooseRegion(found.id);
    await session.check();
  }

  /** Hands the result of the check to the browser as a file, and says what became of it. */
  async exportResult(): Promise<void> {
    try {
      const result = await this.pane?.exportCsv();
      if (result) download(result.name, result.text);
      this.say(
        result ? 'done' : 'warning',
        result ? this.texts.exported(result.name) : this.texts.nothingToExport,
      );
    } catch (error) {
      this.say('error', this.texts.exportFailed(error instanceof Error ? error.message : String(error)));
    }
  }

  /** The grid is loaded. */
  useGrid(grid: Grid): void {
    this.grid = grid;
    this.store.update({ grid: 'ready' });
    void this.show();
  }

  gridFailed(reason: string): void {
    this.store.update({ grid: 'failed' });
    this.say('error', this.texts.gridFailed(reason), true);
  }

  private async show(): Promise<void> {
    const { current, grid } = this;
    const snapshot: IWorkbookData | undefined = current?.file.snapshot;
    if (grid === undefined || snapshot === undefined) return;
    const view = await grid.open(snapshot);
    if (current !== this.current) return;
    this.port.show(view);
    this.store.update({ shown: true });
  }

  say(kind: Notice['kind'], text: string, lasting = false): void {
    const notice = { id: ++this.notices, kind, text, lasting };
    this.store.update({ notices: [...this.store.get().notices, notice] });
  }

  dismiss(id: number): void {
    this.keep((notice) => notice.id !== id);
  }

  private keep(stays: (notice: Notice) => boolean): void {
    this.store.update({ notices: this.store.get().notices.filter(stays) });
  }

  /** What is to be said of a cell beside its value. */
  wordsAt(cell: CellPlace): CellWords | undefined {
    return this.grid?.wordsAt(cell);
  }
}
