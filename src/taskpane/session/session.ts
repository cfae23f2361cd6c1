/// <reference lib="dom" />
import type { ReadOptions } from '../../budget';
import type { CellRange, Edit, WorkbookPort } from '../../workbook/port';
import {
  EngineError,
  type Arrangement,
  type CsvTexts,
  type Engine,
  type FactInput,
  type FactInputs,
  type LineView,
} from '../engine/engine';
import { isCancelled, problemOf } from './problem';
import type { SettingsKeeper } from './settings';
import { initialState, UNREAD, type PaneState, type Tab } from './state';
import { Store } from './store';

/** How often the list is put in order while lines still come, in milliseconds. */
const ARRANGE_EVERY = 400;

/** Sheets up to this many lines are checked again by themselves when they are edited. */
const LIVE_LINES = 5000;

/** What the pane does: it holds the workbook (the port), the rules (the engine) and what is shown (the store) together. */
export class Session {
  readonly store: Store<PaneState>;
  private running: AbortController | undefined;
  private arrangedAt = 0;
  private lines: LineView[] = [];
  private readonly stops: (() => void)[] = [];
  /** Our own selection, whose echo is not followed. */
  private selecting: CellRange | undefined;

  constructor(
    readonly port: WorkbookPort,
    readonly engine: Engine,
    private readonly settings: SettingsKeeper,
  ) {
    this.store = new Store(initialState(port.host.theme));
  }

  /** Gets everything to the point where the user can press 检查. */
  async start(): Promise<void> {
    const { port, store } = this;
    this.stops.push(
      port.host.onTheme((theme) => {
        store.update({ theme });
      }),
      port.onSelection((range) => {
        this.followSelection(range);
      }),
      port.onEdit((edit) => void this.onEdit(edit)),
      port.onSheets(() => void this.refreshSheets()),
    );
    await this.guard(async () => {
      store.update({ description: await this.engine.describe() });
    });
    await this.openWorkbook();
  }

  stop(): void {
    this.running?.abort();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Reads what the workbook brings: its sheets, and what was set for them before. */
  async openWorkbook(): Promise<void> {
    this.running?.abort();
    await this.guard(async () => {
      await this.settings.load();
      const { region, decisionDate } = this.settings.workbook();
      const known = this.store.get().description?.regulations.some(({ id }) => id === region) ?? false;
      this.store.update({
        ...UNREAD,
        region: known ? region : this.store.get().region,
        ...(decisionDate === undefined ? {} : { decisionDate }),
        sheet: undefined,
      });
      await this.refreshSheets();
      const strange = region === undefined || known ? undefined : { code: 'settings.region', detail: region };
      const problem = this.settings.problem() ?? strange;
      // Told last: reading the sheet clears what was told before.
      if (problem) this.store.update({ problem });
    });
  }

  /** The sheets may have changed, or another one may be in front. A sheet whose check stands is kept. */
  async refreshSheets(): Promise<void> {
    await this.guard(async () => {
      const [sheets, active] = await Promise.all([this.port.sheets(), this.port.activeSheet()]);
      const { sheet } = this.store.get();
      this.store.update({ sheets });
      if (active !== undefined && active !== sheet) await this.chooseSheet(active);
      else if (active === undefined && !sheets.some(({ id }) => id === sheet))
        this.store.update({ ...UNREAD, sheet: undefined });
    });
  }

  showTab(tab: Tab): void {
    this.store.update({ tab });
  }

  dismissProblem(): void {
    this.store.update({ problem: undefined });
  }

  async chooseRegion(region: string): Promise<void> {
    const wasDone = this.store.get().phase === 'done';
    this.store.update({ region });
    await this.remember();
    if (wasDone) await this.check();
  }

  async chooseDate(decisionDate: string): Promise<void> {
    const wasDone = this.store.get().phase === 'done';
    this.store.update({ decisionDate });
    await this.remember();
    if (wasDone) await this.check();
  }

  async chooseSheet(sheet: string): Promise<void> {
    this.running?.abort();
    const entry = this.store.get().sheets.find(({ id }) => id === sheet);
    const { mapping = {}, facts = {} } = this.settings.sheet(entry?.name ?? '');
    this.store.update({ ...UNREAD, sheet, mapping, facts });
    await this.understand();
  }

  chooseExtent(onlySelection: boolean): void {
    this.store.update({ onlySelection });
  }

  /** Reads the sheet and shows what was understood of it. */
  async understand(): Promise<void> {
    const { sheet } = this.store.get();
    if (sheet === undefined) return;
    await this.run('reading', async (signal) => {
      const read = await this.port.readSheet(sheet, {
        signal,
        progress: (done, total) => {
          this.store.update({ progress: { done, total } });
        },
      });
      await this.engine.load(read);
      await this.readTables();
    });
  }

  /** Takes over what the user changed of what was understood; the columns chosen are shown in the sheet. */
  async setMapping(mapping: ReadOptions): Promise<void> {
    this.store.update({ mapping });
    await this.run('reading', () => this.readTables());
    await this.remember();
  }

  async setFact(fact: string, value: FactInput | undefined): Promise<void> {
    const { [fact]: before, ...others } = this.store.get().facts;
    const facts: FactInputs = value === undefined || value === '' ? others : { ...others, [fact]: value };
    if (before === value) return;
    const wasDone = this.store.get().phase === 'done';
    this.store.update({ facts, factProblem: undefined });
    await this.remember();
    if (wasDone) await this.check();
  }

  /** Checks what was understood. A sheet that was edited meanwhile is read anew first. */
  async check(): Promise<void> {
    if (this.store.get().stale) await this.understand();
    const { region, decisionDate, facts, understood, onlySelection } = this.store.get();
    if (region === undefined || understood === undefined || understood.tables.length === 0) return;
    await this.run('checking', async (signal) => {
      const selection = onlySelection ? await this.port.selection() : undefined;
      this.lines = [];
      this.store.update({
        lines: this.lines,
        lineCount: 0,
        summary: undefined,
        selected: undefined,
        detail: undefined,
      });
      const checked = await this.engine.check(
        {
          region,
          decisionDate,
          facts,
          ...(selection === undefined ? {} : { rows: [selection.firstRow, selection.lastRow] }),
        },
        (lines, { done, total, summary }) => {
          this.lines.push(...lines);
          this.store.update({ progress: { done, total }, summary, lineCount: this.lines.length });
          void this.arrangeNowAndThen();
        },
        signal,
      );
      const { summary, findings, openFacts } = checked;
      await this.arrange();
      this.store.update({ phase: 'done', summary, findings, openFacts, stale: false });
    });
  }

  /** Stops what is running; what was shown until then stays. */
  cancel(): void {
    this.running?.abort();
  }

  async setView(change: Partial<Arrangement>): Promise<void> {
    this.store.update({ view: { ...this.store.get().view, ...change } });
    await this.arrange();
  }

  /** Opens a line in the list and shows its cell. */
  async selectLine(index: number | undefined): Promise<void> {
    await this.openLine(index);
    const [line, range] = [this.lineAt(index), this.rangeOf(index)];
    if (!line || !range) return;
    await this.guard(() => {
      this.selecting = range;
      return this.port.select(range);
    });
  }

  /** Shows a place in the sheet, e.g. the row of a finding or a column of the header. */
  async showRange(range: Omit<CellRange, 'sheet'>): Promise<void> {
    const { sheet } = this.store.get();
    if (sheet !== undefined) await this.guard(() => this.port.select({ sheet, ...range }));
  }

  /** Takes an answer to an open condition of the opened line. */
  async answer(fact: string, value: FactInput | undefined): Promise<void> {
    const { selected } = this.store.get();
    if (selected === undefined) return;
    await this.guard(async () => {
      const { detail, summary } = await this.engine.answer(selected, fact, value);
      this.lines[selected] = detail.line;
      this.store.update({ detail, summary, lines: this.lines, lineCount: this.lines.length });
    });
  }

  exportCsv(texts: CsvTexts): Promise<string> {
    return this.engine.exportCsv(texts);
  }

  private async readTables(): Promise<void> {
    const understood = await this.engine.understand(this.store.get().mapping);
    this.lines = [];
    this.store.update({
      understood,
      phase: 'understood',
      lines: this.lines,
      lineCount: 0,
      shown: UNREAD.shown,
      summary: undefined,
      findings: [],
      selected: undefined,
      detail: undefined,
      stale: false,
    });
  }

  private async openLine(index: number | undefined): Promise<void> {
    this.store.update({ selected: index, detail: undefined });
    if (index === undefined) return;
    await this.guard(async () => {
      const detail = await this.engine.detail(index);
      if (this.store.get().selected === index) this.store.update({ detail });
    });
  }

  private lineAt(index: number | undefined): LineView | undefined {
    return index === undefined ? undefined : this.lines[index];
  }

  private rangeOf(index: number | undefined): CellRange | undefined {
    const line = this.lineAt(index);
    const { sheet, understood } = this.store.get();
    const column = understood?.tables[line?.table ?? -1]?.columns.item;
    if (!line || sheet === undefined || !column) return undefined;
    return {
      sheet,
      firstRow: line.row,
      lastRow: line.row,
      firstColumn: column.number,
      lastColumn: column.number,
    };
  }

  /** The line of the selected row opens in the list, unless the selection is our own. */
  private followSelection(range: CellRange): void {
    const { sheet, selected } = this.store.get();
    const own = this.selecting;
    this.selecting = undefined;
    if (range.sheet !== sheet || (own && own.firstRow === range.firstRow && own.sheet === range.sheet))
      return;
    const index = this.lines.findIndex(({ row }) => row === range.firstRow);
    if (index >= 0 && index !== selected) void this.openLine(index);
  }

  private async onEdit({ sheet }: Edit): Promise<void> {
    const { sheet: checked, phase, lineCount } = this.store.get();
    if (sheet !== checked) return;
    this.store.update({ stale: true });
    if (phase === 'understood') await this.understand();
    else if (phase === 'done' && lineCount <= LIVE_LINES) await this.check();
  }

  private async arrange(): Promise<void> {
    await this.guard(async () => {
      const { view } = this.store.get();
      const shown = await this.engine.arrange(view);
      if (this.store.get().view === view) this.store.update({ shown });
    });
  }

  private async arrangeNowAndThen(): Promise<void> {
    const now = performance.now();
    if (now - this.arrangedAt < ARRANGE_EVERY) return;
    this.arrangedAt = now;
    await this.arrange();
  }

  private async remember(): Promise<void> {
    const { region, decisionDate, sheets, sheet, mapping, facts } = this.store.get();
    const name = sheets.find(({ id }) => id === sheet)?.name;
    await this.guard(() => this.settings.save({ region, decisionDate }, name, { mapping, facts }));
  }

  /** One at a time: what runs is stopped before the next begins. */
  private async run(
    phase: 'reading' | 'checking',
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    this.store.update({ phase, problem: undefined, progress: { done: 0, total: 0 } });
    try {
      await work(controller.signal);
    } catch (thrown) {
      if (this.running !== controller) return;
      if (isCancelled(thrown)) {
        await this.arrange();
        this.store.update({ phase: 'cancelled' });
      } else if (thrown instanceof EngineError && thrown.code === 'fact') {
        const factProblem = { fact: thrown.subject ?? '', text: thrown.message };
        this.store.update({ phase: 'understood', factProblem });
      } else this.store.update({ phase: 'failed', problem: problemOf(thrown) });
    } finally {
      if (this.running === controller) this.running = undefined;
    }
  }

  /** A problem aside of the check is told and changes nothing else. */
  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.store.update({ problem: problemOf(thrown) });
    }
  }
}
