/// <reference lib="dom" />
import { EngineError } from '../engine/engine';
import { asksForUnit } from './asksForUnit';
import type { Desk } from './desk';
import type { KeptReview } from './keptReview';
import type { LineList } from './lineList';
import { isCancelled, problemOf } from './problem';
import { UNREAD } from './state';

/** How often the pane is drawn anew while lines come, in milliseconds: each time takes some of them. */
const TELL_EVERY = 100;

/** Sheets up to this many lines are checked again by themselves when they are edited. */
export const LIVE_LINES = 5000;

/** The first and the last. */
type Rows = readonly [number, number];

/** Reads the sheet in front and checks it, one thing at a time. */
export class SheetCheck {
  private running: AbortController | undefined;
  /** The rows to which the last check was limited. */
  private checkedRows: Rows | undefined;

  /** @param onRead called once the sheet was read, before that is done */
  constructor(
    private readonly desk: Desk,
    private readonly list: LineList,
    private readonly kept: KeptReview,
    private readonly onRead: () => Promise<void>,
  ) {}

  /**
   * Reads the sheet and shows what was understood of it.
   *
   * @param quiet nobody asked for it: it must not cost the user the undo
   */
  async understand(quiet = false): Promise<void> {
    const { sheet } = this.desk.store.get();
    if (sheet === undefined) return;
    await this.run('reading', async (signal) => {
      // What is edited from now on may be missed.
      this.desk.store.update({ stale: false, sheets: await this.desk.port.sheets() });
      const read = await this.desk.port.readSheet(sheet, {
        signal,
        quiet,
        progress: (done, total) => {
          this.desk.store.update({ progress: { done, total } });
        },
      });
      await this.desk.engine.load(read);
      await this.readTables();
      await this.onRead();
    });
    const { phase, stale } = this.desk.store.get();
    if (phase === 'understood' && stale) await this.understand(true);
    // What is shown is still of the reading before.
    if (phase === 'failed' || phase === 'cancelled') this.desk.store.update({ stale: true });
  }

  /** Checks what was understood. A sheet that was edited meanwhile is read anew first. */
  async check(quiet = false): Promise<void> {
    await this.checkRows(quiet, () => this.selectedRows());
  }

  /** Reads the sheet as it is now, and checks again the rows that were checked, whatever is selected by now. */
  async refresh(): Promise<boolean> {
    const { checkedRows } = this;
    this.desk.store.update({ stale: true });
    if (this.desk.store.get().lineCount === 0) await this.understand();
    else await this.checkRows(false, () => Promise.resolve(checkedRows));
    const { phase } = this.desk.store.get();
    return phase === 'done' || phase === 'understood';
  }

  private async selectedRows(): Promise<Rows | undefined> {
    if (!this.desk.store.get().onlySelection) return undefined;
    const selection = await this.desk.port.selection();
    return selection && [selection.firstRow, selection.lastRow];
  }

  private async checkRows(quiet: boolean, wanted: () => Promise<Rows | undefined>): Promise<void> {
    const opened = this.list.openLine();
    const { stale, understood: before } = this.desk.store.get();
    // The last reading may have failed, or been stopped.
    if (stale || before === undefined) {
      await this.understand(quiet);
      if (this.desk.store.get().phase !== 'understood') return;
    }
    const { region, decisionDate, facts, understood } = this.desk.store.get();
    if (region === undefined || understood === undefined || understood.tables.length === 0) return;
    if (asksForUnit(understood)) return;
    await this.run('checking', async (signal) => {
      const rows = await wanted();
      this.checkedRows = rows;
      // A decision is looked for on the sheet of its name, which may have changed unseen.
      const sheets = await this.desk.port.sheets();
      this.desk.lines = [];
      this.desk.store.update({
        sheets,
        lines: this.desk.lines,
        lineCount: 0,
        summary: undefined,
        selected: undefined,
        detail: undefined,
        wordsStay: undefined,
      });
      let toldAt = 0;
      const checked = await this.desk.engine.check(
        {
          region,
          decisionDate,
          facts,
          sheets: sheets.map(({ name }) => name),
          decisions: this.kept.decisions,
          corrections: this.kept.corrections,
          ...(rows === undefined ? {} : { rows }),
        },
        (lines, { done, total, summary }) => {
          // Another check may have begun, whose lines these are not.
          if (signal.aborted) return;
          this.desk.lines.push(...lines);
          const now = performance.now();
          if (now - toldAt < TELL_EVERY && done < total) return;
          toldAt = now;
          this.desk.store.update({ progress: { done, total }, summary, lineCount: this.desk.lines.length });
          void this.list.arrangeNowAndThen();
        },
        signal,
      );
      const { problems, unreadDecisions, ...result } = checked;
      if (unreadDecisions !== undefined) this.kept.putAside(unreadDecisions);
      await this.list.arrange();
      this.desk.store.update({ phase: 'done', ...result });
      await this.list.reopen(opened);
      const [problem] = problems;
      if (problem !== undefined)
        this.desk.store.update({ problem: { code: 'review.damaged', detail: problem } });
    });
    // Cells were edited meanwhile.
    const { phase, stale: edited, lineCount } = this.desk.store.get();
    if (phase === 'done' && edited && lineCount <= LIVE_LINES)
      await this.checkRows(true, () => Promise.resolve(this.checkedRows));
  }

  /** Stops what is running; what was shown until then stays. */
  cancel(): void {
    this.running?.abort();
  }

  /** Reads the tables of the sheet that was read, by what the user set of them. */
  async readAnew(): Promise<void> {
    await this.run('reading', () => this.readTables());
  }

  private async readTables(): Promise<void> {
    const understood = await this.desk.engine.understand(this.desk.store.get().mapping);
    this.desk.lines = [];
    this.desk.store.update({
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
      // Of lines that may stand elsewhere by now.
      ticked: new Set(),
      overruling: undefined,
      reviewTold: undefined,
    });
  }

  /** One at a time: what runs is stopped before the next begins. */
  private async run(
    phase: 'reading' | 'checking',
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    this.desk.store.update({ phase, problem: undefined, progress: { done: 0, total: 0 } });
    try {
      await work(controller.signal);
    } catch (thrown) {
      if (this.running !== controller) return;
      if (isCancelled(thrown)) {
        await this.list.arrange();
        this.desk.store.update({ phase: 'cancelled' });
      } else if (isOfProject(thrown)) {
        const factProblem = { fact: thrown.subject ?? '', text: thrown.message };
        this.desk.store.update({ phase: 'understood', factProblem });
      } else this.desk.store.update({ phase: 'failed', problem: problemOf(thrown) });
    } finally {
      if (this.running === controller) this.running = undefined;
    }
  }
}

/** A value that cannot be used, of a fact for which the user is asked beside the result. The date of the decision is not among them. */
const isOfProject = (thrown: unknown): thrown is EngineError =>
  thrown instanceof EngineError && thrown.code === 'fact' && thrown.subject !== 'decisionDate';
