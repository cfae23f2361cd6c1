import type { WordsMerged } from '../engine/engine';
import type { Desk } from './desk';
import type { KeptReview } from './keptReview';

/** The unit's own table of wordings: what stands in it, and what is done with it. It is kept with the workbook. */
export class WordTable {
  /** @param check checks the sheet anew: the table decides what lines are */
  constructor(
    private readonly desk: Desk,
    private readonly kept: KeptReview,
    private readonly check: () => Promise<void>,
  ) {}

  /** Shows what stands in the table. */
  async show(): Promise<void> {
    const wordTable = await this.desk.engine.wordTable(this.kept.corrections);
    this.kept.isTableUnread = wordTable.problem !== undefined;
    this.desk.store.update({ wordTable });
  }

  /** Puts the wording of a line into the table. */
  async add(line: number, kind: string): Promise<void> {
    await this.take(await this.desk.engine.addWord(this.kept.corrections, line, kind));
  }

  /** Takes a wording out of the table; lines are judged without it from then on. */
  async remove(wording: string): Promise<boolean> {
    return this.desk.guard(async () => {
      await this.take(await this.desk.engine.removeWord(this.kept.corrections, wording));
    });
  }

  /** Puts a table that was passed on into this one. Gives what became of it; undefined where it is no table. */
  async merge(json: string): Promise<WordsMerged | undefined> {
    let merged: WordsMerged | undefined;
    const isDone = await this.desk.guard(async () => {
      merged = await this.desk.engine.mergeWords(this.kept.corrections, json);
      if (merged.table !== undefined) await this.take(merged.table);
    });
    return isDone ? merged : undefined;
  }

  /** The table as a file to be passed on; undefined where there is none. */
  text(): string | undefined {
    return this.kept.corrections;
  }

  private async take(table: string | undefined): Promise<void> {
    await this.kept.saveCorrections(table);
    await this.show();
    await this.check();
  }
}
