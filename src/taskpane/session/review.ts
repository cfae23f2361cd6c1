import type { Act, Decided } from '../engine/engine';
import { isOverruled } from '../engine/opinions';
import type { Desk } from './desk';
import type { KeptReview } from './keptReview';
import type { WordTable } from './wordTable';
import { remember } from '../shared/remembered';
import { REVIEWER, type ReviewTold } from './state';

/** What a reviewer does with lines; every decision is kept with the workbook. */
export class Review {
  /** A decision is being taken. */
  private deciding = false;

  /** @param check checks the sheet anew, where a decision concerns more than lines */
  constructor(
    private readonly desk: Desk,
    private readonly kept: KeptReview,
    private readonly words: WordTable,
    private readonly check: () => Promise<void>,
  ) {}

  /** Under this name decisions are taken from now on. */
  setReviewer(name: string): void {
    const reviewer = name.trim();
    remember(REVIEWER, reviewer);
    this.desk.store.update({ reviewer });
  }

  /**
   * Takes what the reviewer does with lines.
   *
   * @param anonymous what is written where no name was typed: a fact may be answered without one
   * @returns whether it was taken; what was in the way is told in `problem`, unless it was another decision under way
   */
  async decide(lines: readonly number[], act: Act, anonymous = ''): Promise<boolean> {
    const { engine, store } = this.desk;
    const signature = { reviewer: store.get().reviewer || anonymous, at: new Date().toISOString() };
    const taken = await this.alone(async () => {
      await this.take(await engine.decide(lines, act, signature));
    });
    if (taken) this.tell(act.kind, lines);
    return taken;
  }

  /**
   * Takes a decision back.
   *
   * @param line the one it is on; none where its line is gone
   */
  async undo(id: string, line?: number): Promise<boolean> {
    const taken = await this.alone(async () => {
      const { store, engine } = this.desk;
      const decided = await engine.undo(id);
      await this.take(decided);
      // The table reads the line as before: whoever named its kind and took that back must hear why nothing changed.
      if (decided.undone === 'reclassify') store.update({ wordsStay: store.get().selected });
    });
    if (taken) this.tell('undo', line === undefined ? [] : [line]);
    return taken;
  }

  /** Puts the wording of a line into the unit's own table, and checks by it. */
  async correct(line: number, kind: string): Promise<boolean> {
    return this.alone(() => this.words.add(line, kind));
  }

  /** 送审前清除: takes all decisions out of the workbook. */
  async strip(): Promise<boolean> {
    return this.desk.guard(async () => {
      await this.kept.strip();
      await this.check();
    });
  }

  /** Asks for another kind or verdict, and the reason. */
  overrule(lines: readonly number[], kind?: string): void {
    this.desk.store.update({ overruling: { lines, ...(kind === undefined ? {} : { kind }) } });
  }

  /** Leaves the form without a decision. */
  leave(): void {
    this.desk.store.update({ overruling: undefined });
  }

  /**
   * Agrees to GOVIT's own verdict on lines. Whoever agrees signs: without a name the form that asks for it opens. Nor is an overruling
   * taken back unseen: for one line the form opens, and among several such lines are skipped, and stay ticked.
   */
  async accept(lines: readonly number[]): Promise<boolean> {
    const { store } = this.desk;
    const isOpen = (line: number): boolean => !isOverruled(this.desk.lines[line]?.decision);
    const open = lines.filter(isOpen);
    const [asked, skipped] = lines.length === 1 ? [lines, []] : [open, lines.filter((line) => !isOpen(line))];
    if (asked.length === 0) {
      this.tell('accept', [], skipped.length);
      return false;
    }
    if (open.length === 0 || store.get().reviewer === '') {
      store.update({ overruling: { lines: asked, accept: true } });
      this.tell('ask', asked, skipped.length);
      return false;
    }
    const taken = await this.decide(open, { kind: 'accept' });
    if (taken && skipped.length > 0) {
      store.update({ ticked: new Set(skipped) });
      this.tell('accept', open, skipped.length);
    }
    return taken;
  }

  private tell(done: ReviewTold['done'], lines: readonly number[], skipped = 0): void {
    const wanted = new Set(lines);
    const views = this.desk.lines.filter(({ index }) => wanted.has(index));
    this.desk.store.update({ reviewTold: { done, lines: views, skipped } });
  }

  /** Ticks a line, for deciding on several at once. */
  tick(line: number, ticked: boolean): void {
    const { store } = this.desk;
    const lines = new Set(store.get().ticked);
    if (ticked) lines.add(line);
    else lines.delete(line);
    store.update({ ticked: lines });
  }

  untick(): void {
    this.desk.store.update({ ticked: new Set() });
  }

  /** One at a time: the second click of a double click must not sign the same opinion again. */
  private async alone(work: () => Promise<void>): Promise<boolean> {
    if (this.deciding) return false;
    this.deciding = true;
    try {
      return await this.desk.guard(work);
    } finally {
      this.deciding = false;
    }
  }

  /** What was decided is shown, and kept; where it cannot be kept that is told, and it stands until the pane is closed. */
  private async take({ changed, summary, decisions, found }: Decided): Promise<void> {
    const { desk } = this;
    for (const line of changed) desk.lines[line.index] = line;
    const { length: lineCount } = desk.lines;
    desk.store.update({
      summary,
      lineCount,
      overruling: undefined,
      ticked: new Set(),
      wordsStay: undefined,
      ...found,
    });
    const { selected } = desk.store.get();
    if (selected !== undefined) desk.store.update({ detail: await desk.engine.detail(selected) });
    await this.kept.saveDecisions(decisions);
  }
}
