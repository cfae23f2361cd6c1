/// <reference lib="dom" />
import type { CellRange } from '../../workbook/port';
import type { Arrangement, LineView } from '../engine/engine';
import type { Desk } from './desk';
import type { PaneState } from './state';

/** How often the list is put in order while lines still come, in milliseconds. */
const ARRANGE_EVERY = 400;

/** The list of lines: which are shown, and which one is open, in the list and in the sheet. */
export class LineList {
  private arrangedAt = 0;
  /** Our own selections, whose echoes are still to come and are not followed: a quick hand is ahead of the host. */
  private selecting: CellRange[] = [];

  constructor(private readonly desk: Desk) {}

  async setView(change: Partial<Arrangement>): Promise<void> {
    const { store } = this.desk;
    store.update({ view: { ...store.get().view, ...change } });
    await this.arrange();
  }

  /** Opens a line in the list and shows its cell; `undefined` closes the open one. */
  async select(index: number | undefined): Promise<void> {
    await this.open(index);
    const range = this.rangeOf(index);
    if (!range) return;
    await this.desk.guard(() => {
      this.selecting.push(range);
      return this.desk.port.select(range);
    });
  }

  /** Opens the line so many places further in the list, or the first where none is open. */
  async step(by: number): Promise<void> {
    const { shown, selected } = this.desk.store.get();
    const at = selected === undefined ? -1 : shown.indexOf(selected);
    const next = shown[at < 0 ? 0 : at + by];
    if (next !== undefined) await this.select(next);
  }

  /** The line of the selected row opens in the list, unless the selection is our own. */
  follow(range: CellRange): void {
    const { sheet, selected } = this.desk.store.get();
    const own = this.selecting.findIndex(
      (one) => one.firstRow === range.firstRow && one.sheet === range.sheet,
    );
    // The host may have left out echoes before this one.
    this.selecting = own < 0 ? [] : this.selecting.slice(own + 1);
    if (range.sheet !== sheet || own >= 0) return;
    const index = this.desk.lines.findIndex(({ row }) => row === range.firstRow);
    if (index >= 0 && index !== selected) void this.open(index);
  }

  /** The line that is open. */
  openLine(): LineView | undefined {
    return this.lineAt(this.desk.store.get().selected);
  }

  /** Opens a line again that a check closed, where it still stands in its row and is shown; another one opened since stays open. */
  async reopen(line: LineView | undefined): Promise<void> {
    const { shown, selected } = this.desk.store.get();
    if (line === undefined || selected !== undefined) return;
    const index = this.desk.lines.findIndex(({ row, item }) => row === line.row && item === line.item);
    if (index >= 0 && shown.includes(index)) await this.open(index);
  }

  async arrange(): Promise<void> {
    const { store, engine } = this.desk;
    await this.desk.guard(async () => {
      const { view } = store.get();
      const shown = await engine.arrange(view);
      if (store.get().view === view) store.update({ shown, ...this.stillTicked(shown) });
    });
  }

  /**
   * Nobody signs what is not before the eyes: lines that are shown no longer are no longer ticked, nor decided by the form that
   * stands open for ticked ones.
   */
  private stillTicked(shown: Uint32Array): Pick<PaneState, 'ticked' | 'overruling'> {
    const { ticked, overruling, selected } = this.desk.store.get();
    if (ticked.size === 0 && !overruling) return { ticked, overruling };
    const visible = new Set(shown);
    const kept = { ticked: new Set([...ticked].filter((line) => visible.has(line))) };
    // The form for the opened line stands with that line.
    const isOfTicked = overruling?.lines.some((line) => line !== selected) ?? false;
    if (!overruling || !isOfTicked) return { ...kept, overruling };
    const lines = overruling.lines.filter((line) => visible.has(line));
    return { ...kept, overruling: lines.length === 0 ? undefined : { ...overruling, lines } };
  }

  /** While lines still come. */
  async arrangeNowAndThen(): Promise<void> {
    const now = performance.now();
    if (now - this.arrangedAt < ARRANGE_EVERY) return;
    this.arrangedAt = now;
    await this.arrange();
  }

  private async open(index: number | undefined): Promise<void> {
    const { store, engine } = this.desk;
    const { selected, overruling } = store.get();
    // The form for one line stands with that line.
    const leaves = overruling?.lines.length === 1 && overruling.lines[0] === selected && index !== selected;
    store.update({ selected: index, detail: undefined, ...(leaves ? { overruling: undefined } : {}) });
    if (index === undefined) return;
    await this.desk.guard(async () => {
      const detail = await engine.detail(index);
      if (store.get().selected === index) store.update({ detail });
    });
  }

  private lineAt(index: number | undefined): LineView | undefined {
    return index === undefined ? undefined : this.desk.lines[index];
  }

  private rangeOf(index: number | undefined): CellRange | undefined {
    const line = this.lineAt(index);
    const { sheet, understood } = this.desk.store.get();
    const column = understood?.tables[line?.table ?? -1]?.columns.item;
    if (!line || sheet === undefined || !column) return undefined;
    const { row } = line;
    return { sheet, firstRow: row, lastRow: row, firstColumn: column.number, lastColumn: column.number };
  }
}
