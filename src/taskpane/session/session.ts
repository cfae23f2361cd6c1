/// <reference lib="dom" />
import type { ReadOptions } from '../../budget';
import type { CellRange, Edit, WorkbookPort } from '../../workbook/port';
import { EngineError, type CsvTexts, type Engine, type FactInput, type FactInputs } from '../engine/engine';
import { Desk } from './desk';
import { KeptMarks } from './keptMarks';
import { KeptReview } from './keptReview';
import { LineList } from './lineList';
import { Marking } from './marking';
import { isCancelled, problemOf } from './problem';
import { Review } from './review';
import { Settings } from './settings';
import { UNREAD, type PaneState, type Tab } from './state';
import type { Store } from './store';

/** How often the pane is drawn anew while lines come, in milliseconds: each time takes some of them. */
const TELL_EVERY = 100;

/** Sheets up to this many lines are checked again by themselves when they are edited. */
const LIVE_LINES = 5000;

/** The first and the last. */
type Rows = readonly [number, number];

/** What the pane does: it holds the workbook (the port), the rules (the engine) and what is shown (the store) together. */
export class Session {
  readonly store: Store<PaneState>;
  private running: AbortController | undefined;
  private readonly stops: (() => void)[] = [];
  private readonly desk: Desk;
  private readonly settings: Settings;
  private readonly kept: KeptReview;
  private readonly keptMarks: KeptMarks;
  /** The rows to which the last check was limited. */
  private checkedRows: Rows | undefined;
  readonly list: LineList;
  readonly review: Review;
  readonly marking: Marking;

  constructor(
    readonly port: WorkbookPort,
    readonly engine: Engine,
  ) {
    this.desk = new Desk(port, engine);
    this.store = this.desk.store;
    this.settings = new Settings(port.kept, engine);
    this.kept = new KeptReview(port.kept);
    this.list = new LineList(this.desk);
    this.keptMarks = new KeptMarks(port.kept);
    this.marking = new Marking(this.desk, this.keptMarks, () => this.refresh());
    this.review = new Review(this.desk, this.kept, () => this.check());
  }

  /** Gets everything to the point where the user can press 检查. */
  async start(): Promise<void> {
    const { port, store } = this;
    this.stops.push(
      port.host.onTheme((theme) => {
        store.update({ theme });
      }),
      port.host.onWaiting?.((waiting) => {
        store.update({ waiting });
      }) ?? (() => undefined),
      port.onSelection((range) => {
        this.list.follow(range);
      }),
      port.onEdit((edit) => void this.onEdit(edit)),
      port.onSheets(() => void this.refreshSheets()),
    );
    await this.desk.guard(async () => {
      store.update({ description: await this.engine.describe() });
    });
    await this.openWorkbook();
  }

  stop(): void {
    this.running?.abort();
    this.marking.cancel();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Reads what the workbook brings: its sheets, and what was set for them before. */
  async openWorkbook(): Promise<void> {
    this.running?.abort();
    this.marking.cancel();
    await this.desk.guard(async () => {
      const [problem] = await this.settings.load();
      await this.kept.load();
      await this.keptMarks.load();
      const decisionDate = this.settings.decisionDate();
      this.store.update({
        ...UNREAD,
        region: this.settings.region() ?? this.store.get().region,
        ...(decisionDate === undefined ? {} : { decisionDate }),
        sheet: undefined,
      });
      await this.refreshSheets();
      // Told last: reading the sheet clears what was told before.
      if (problem !== undefined)
        this.store.update({ problem: { code: 'settings.damaged', detail: problem } });
    });
  }

  /** The sheets may have changed, or another one may be in front. A sheet whose check stands is kept. */
  async refreshSheets(): Promise<void> {
    await this.desk.guard(async () => {
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
    await this.rememberWorkbook();
    if (wasDone) await this.check();
  }

  async chooseDate(decisionDate: string): Promise<void> {
    const wasDone = this.store.get().phase === 'done';
    this.store.update({ decisionDate });
    await this.rememberWorkbook();
    if (wasDone) await this.check();
  }

  async chooseSheet(sheet: string): Promise<void> {
    this.running?.abort();
    const entry = this.store.get().sheets.find(({ id }) => id === sheet);
    const { mapping, facts } = this.settings.sheet(entry?.name ?? '');
    this.store.update({ ...UNREAD, sheet, mapping, facts });
    await this.understand();
  }

  chooseExtent(onlySelection: boolean): void {
    this.store.update({ onlySelection });
  }

  /**
   * Reads the sheet and shows what was understood of it.
   *
   * @param quiet nobody asked for it: it must not cost the user the undo
   */
  async understand(quiet = false): Promise<void> {
    const { sheet } = this.store.get();
    if (sheet === undefined) return;
    await this.run('reading', async (signal) => {
      const read = await this.port.readSheet(sheet, {
        signal,
        quiet,
        progress: (done, total) => {
          this.store.update({ progress: { done, total } });
        },
      });
      await this.engine.load(read);
      await this.readTables();
      await this.marking.look();
    });
  }

  /** Takes over what the user changed of what was understood; the columns chosen are shown in the sheet. */
  async setMapping(mapping: ReadOptions): Promise<void> {
    this.store.update({ mapping });
    await this.run('reading', () => this.readTables());
    await this.rememberSheet();
  }

  async setFact(fact: string, value: FactInput | undefined): Promise<void> {
    const { [fact]: before, ...others } = this.store.get().facts;
    const facts: FactInputs = value === undefined || value === '' ? others : { ...others, [fact]: value };
    if (before === value) return;
    const wasDone = this.store.get().phase === 'done';
    this.store.update({ facts, factProblem: undefined });
    await this.rememberSheet();
    if (wasDone) await this.check();
  }

  /** Checks what was understood. A sheet that was edited meanwhile is read anew first. */
  async check(quiet = false): Promise<void> {
    await this.checkRows(quiet, () => this.selectedRows());
  }

  /** Reads the sheet as it is now, and checks again the rows that were checked, whatever is selected by now. */
  private async refresh(): Promise<boolean> {
    const { checkedRows } = this;
    this.store.update({ stale: true });
    if (this.store.get().lineCount === 0) await this.understand();
    else await this.checkRows(false, () => Promise.resolve(checkedRows));
    const { phase } = this.store.get();
    return phase === 'done' || phase === 'understood';
  }

  private async selectedRows(): Promise<Rows | undefined> {
    if (!this.store.get().onlySelection) return undefined;
    const selection = await this.port.selection();
    return selection && [selection.firstRow, selection.lastRow];
  }

  private async checkRows(quiet: boolean, wanted: () => Promise<Rows | undefined>): Promise<void> {
    if (this.store.get().stale) await this.understand(quiet);
    const { region, decisionDate, facts, understood } = this.store.get();
    if (region === undefined || understood === undefined || understood.tables.length === 0) return;
    await this.run('checking', async (signal) => {
      const rows = await wanted();
      this.checkedRows = rows;
      this.desk.lines = [];
      this.store.update({
        lines: this.desk.lines,
        lineCount: 0,
        summary: undefined,
        selected: undefined,
        detail: undefined,
      });
      let toldAt = 0;
      const checked = await this.engine.check(
        {
          region,
          decisionDate,
          facts,
          sheets: this.store.get().sheets.map(({ name }) => name),
          decisions: this.kept.decisions,
          corrections: this.kept.corrections,
          ...(rows === undefined ? {} : { rows }),
        },
        (lines, { done, total, summary }) => {
          this.desk.lines.push(...lines);
          const now = performance.now();
          if (now - toldAt < TELL_EVERY && done < total) return;
          toldAt = now;
          this.store.update({ progress: { done, total }, summary, lineCount: this.desk.lines.length });
          void this.list.arrangeNowAndThen();
        },
        signal,
      );
      const { problems, unreadDecisions, ...result } = checked;
      if (unreadDecisions !== undefined) this.kept.putAside(unreadDecisions);
      await this.list.arrange();
      this.store.update({ phase: 'done', ...result, stale: false });
      const [problem] = problems;
      if (problem !== undefined) this.store.update({ problem: { code: 'review.damaged', detail: problem } });
    });
  }

  /** Stops what is running; what was shown until then stays. */
  cancel(): void {
    this.running?.abort();
  }

  /** Shows a place in the sheet, e.g. the row of a finding or a column of the header. */
  async showRange(range: Omit<CellRange, 'sheet'>): Promise<void> {
    const { sheet } = this.store.get();
    if (sheet !== undefined) await this.desk.guard(() => this.port.select({ sheet, ...range }));
  }

  exportCsv(texts: CsvTexts): Promise<string> {
    return this.engine.exportCsv(texts);
  }

  private async readTables(): Promise<void> {
    const understood = await this.engine.understand(this.store.get().mapping);
    this.desk.lines = [];
    this.store.update({
      understood,
      phase: 'understood',
      lines: this.desk.lines,
      lineCount: 0,
      shown: UNREAD.shown,
      summary: undefined,
      findings: [],
      findingCount: 0,
      mentions: [],
      selected: undefined,
      detail: undefined,
      stale: false,
    });
  }

  private async onEdit({ sheet }: Edit): Promise<void> {
    const { sheet: checked, phase, lineCount } = this.store.get();
    if (sheet !== checked) return;
    this.store.update({ stale: true });
    if (phase === 'understood') await this.understand(true);
    else if (phase === 'done' && lineCount <= LIVE_LINES) await this.check(true);
  }

  private async rememberWorkbook(): Promise<void> {
    const { region, decisionDate } = this.store.get();
    await this.desk.guard(() => this.settings.saveWorkbook(region, decisionDate));
  }

  private async rememberSheet(): Promise<void> {
    const { sheets, sheet, mapping, facts } = this.store.get();
    const name = sheets.find(({ id }) => id === sheet)?.name;
    if (name !== undefined) await this.desk.guard(() => this.settings.saveSheet(name, { mapping, facts }));
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
        await this.list.arrange();
        this.store.update({ phase: 'cancelled' });
      } else if (thrown instanceof EngineError && thrown.code === 'fact') {
        const factProblem = { fact: thrown.subject ?? '', text: thrown.message };
        this.store.update({ phase: 'understood', factProblem });
      } else this.store.update({ phase: 'failed', problem: problemOf(thrown) });
    } finally {
      if (this.running === controller) this.running = undefined;
    }
  }
}
