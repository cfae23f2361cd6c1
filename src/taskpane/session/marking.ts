/// <reference lib="dom" />
import type { MarkPlan } from '../../budget';
import { PortError } from '../../workbook/port';
import type { MarksPlanned, MarksRequest } from '../engine/engine';
import type { Desk } from './desk';
import type { KeptMarks } from './keptMarks';
import type { MarksLeft, MarksTold } from './state';

/** 标注 and 清除标注: results beside the table, and the sheet as it was. */
export class Marking {
  private running: AbortController | undefined;

  /** @param refresh reads the sheet as it is now, and checks again what was checked; gives whether that went well */
  constructor(
    private readonly desk: Desk,
    private readonly kept: KeptMarks,
    private readonly refresh: () => Promise<boolean>,
  ) {}

  /** Looks whether the sheet that was read carries marks of ours, of this session or an earlier one. */
  async look(): Promise<void> {
    const { engine, store } = this.desk;
    const sheets = store.get().sheets.map(({ name }) => name);
    const { marked, problem } = await engine.findMarks({ kept: this.kept.text, sheets });
    store.update({ marked, marksStale: false });
    if (problem === undefined) return;
    this.kept.putAside();
    store.update({ problem: { code: 'marks.damaged', detail: problem } });
  }

  /** Compares marks with each new result: whoever reads the sheet would read an older one. Gives how to stop. */
  follow(): () => void {
    const { store } = this.desk;
    let compared: object | undefined;
    return store.watch(() => {
      const { phase, marked, marking, summary } = store.get();
      if (phase !== 'done' || !marked || marking !== undefined || summary === compared) return;
      compared = summary;
      void this.compare();
    });
  }

  private async compare(): Promise<void> {
    const { engine, store } = this.desk;
    const { sheet, sheets, summary } = store.get();
    const request = { kept: this.kept.text, sheets: sheets.map(({ name }) => name) };
    const isCurrent = await engine.areMarksCurrent(request);
    const now = store.get();
    if (now.sheet === sheet && now.summary === summary && now.marking === undefined)
      store.update({ marksStale: now.marked && !isCurrent });
  }

  /** Writes the results beside the table; marks of an earlier time give way. */
  async mark(): Promise<void> {
    await this.work(async (sheet, signal) => {
      const { engine, port, store } = this.desk;
      const planned = await engine.planMarks(await this.request(sheet, signal));
      refuseCancelled(signal);
      const { clear } = planned.plan;
      if (clear !== undefined) await port.unmark(sheet, clear);
      store.update({ marked: false });
      const { resultSheet } = await this.write(sheet, planned, signal);
      const { typedOver = [], changedSheet } = clear ?? {};
      return { done: 'marked', typedOver, resultSheet: resultSheet?.name, changedSheet };
    });
  }

  /** Writes marks where they are planned; where a cell there is not free after all, on a sheet of their own. */
  private async write(sheet: string, planned: MarksPlanned, signal: AbortSignal): Promise<MarkPlan> {
    try {
      return await this.put(sheet, planned, signal);
    } catch (thrown) {
      // A formula that shows nothing is only seen by whoever is about to write over it.
      if (!(thrown instanceof PortError) || thrown.code !== 'occupied') throw thrown;
      const request = await this.request(sheet, signal);
      return this.put(sheet, await this.desk.engine.planMarks({ ...request, ownSheet: true }), signal);
    }
  }

  private async put(
    sheet: string,
    { plan, kept, left }: MarksPlanned,
    signal: AbortSignal,
  ): Promise<MarkPlan> {
    // Kept first: marks without a record could never be told from what the user wrote.
    await this.kept.save(kept);
    try {
      await this.desk.port.mark(sheet, plan, { signal, progress: this.progress });
      return plan;
    } catch (thrown) {
      await this.kept.save(left);
      throw thrown;
    }
  }

  /** Takes the marks away; what the user typed over them stays. */
  async clear(): Promise<void> {
    await this.work(async (sheet, signal) => {
      const planned = await this.desk.engine.planUnmark(await this.request(sheet, signal));
      if (planned === undefined) return { done: 'nothing', typedOver: [] };
      refuseCancelled(signal);
      const { plan, left } = planned;
      await this.desk.port.unmark(sheet, plan);
      await this.kept.save(left);
      return { done: 'cleared', typedOver: plan.typedOver, changedSheet: plan.changedSheet };
    });
  }

  /**
   * Takes the marks of all sheets away, for they name reviewers.
   *
   * @returns what was left to the user; undefined where something was in the way, which is told in `problem`
   */
  async clearAll(): Promise<MarksLeft | undefined> {
    const { engine, port } = this.desk;
    const left: MarksTold[] = [];
    let unknown: readonly string[] = [];
    const went = await this.alone(async (signal) => {
      const entries = await port.sheets();
      const workbook = await Promise.all(entries.map(({ id }) => port.readSheet(id, { signal })));
      const planned = await engine.planUnmarkAll(this.kept.text, workbook);
      refuseCancelled(signal);
      ({ unknown } = planned);
      for (const plan of planned.plans) {
        const { sheet, typedOver, changedSheet } = plan;
        const entry = entries.find(({ name }) => name === sheet);
        if (entry) await port.unmark(entry.id, plan);
        if (typedOver.length > 0 || changedSheet !== undefined)
          left.push({ done: 'cleared', sheet, typedOver, changedSheet });
      }
      await this.kept.save(undefined);
      this.desk.store.update({ marked: false });
    });
    return went ? { left, unknown } : undefined;
  }

  /** Stops writing, e.g. as another workbook is opened; what was written until then is taken back. */
  cancel(): void {
    this.running?.abort();
  }

  /** On the sheet as it is now, whether or not the host told of every edit. */
  private async work(task: (sheet: string, signal: AbortSignal) => Promise<MarksTold>): Promise<void> {
    const { store } = this.desk;
    const { sheet } = store.get();
    if (sheet === undefined) return;
    await this.alone(async (signal) => {
      if (!(await this.refresh())) return;
      const marksTold = await task(sheet, signal);
      if (store.get().sheet === sheet)
        store.update({ marksTold, marked: marksTold.done === 'marked', marksStale: false });
    });
  }

  /** One at a time. Gives whether it was done. */
  private async alone(task: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.running !== undefined) return false;
    const { store } = this.desk;
    const controller = new AbortController();
    this.running = controller;
    store.update({ marking: { done: 0, total: 0 }, marksTold: undefined, problem: undefined });
    const went = await this.desk.guard(() => task(controller.signal));
    this.running = undefined;
    store.update({ marking: undefined });
    return went;
  }

  private async request(sheet: string, signal: AbortSignal): Promise<MarksRequest> {
    const { engine, port } = this.desk;
    const entries = await port.sheets();
    const request = { kept: this.kept.text, sheets: entries.map(({ name }) => name) };
    const { hasResultSheet } = await engine.findMarks(request);
    if (!hasResultSheet) return request;
    // It may be called anything by now.
    const others = entries.filter(({ id }) => id !== sheet);
    return { ...request, others: await Promise.all(others.map(({ id }) => port.readSheet(id, { signal }))) };
  }

  private readonly progress = (done: number, total: number): void => {
    this.desk.store.update({ marking: { done, total } });
  };
}

function refuseCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new PortError('cancelled');
}
