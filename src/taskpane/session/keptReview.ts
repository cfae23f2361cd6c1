import type { KeptTexts } from '../../workbook/port';

const DECISIONS = 'decisions';
/** What could not be read is kept here before it is written anew. */
const UNREAD_DECISIONS = 'decisions-unread';
const CORRECTIONS = 'corrections';
const UNREAD_CORRECTIONS = 'corrections-unread';

/** Decisions and the unit's own wordings, as they are kept with the workbook. */
export class KeptReview {
  decisions: string | undefined;
  corrections: string | undefined;
  private unread: string | undefined;
  /** The kept table cannot be read: it is put aside before it would be overwritten. */
  isTableUnread = false;

  constructor(private readonly kept: KeptTexts) {}

  async load(): Promise<void> {
    this.decisions = await this.kept.read(DECISIONS);
    this.corrections = await this.kept.read(CORRECTIONS);
    this.unread = undefined;
  }

  /** The kept text is no file of decisions: it is put aside before it would be overwritten. */
  putAside(text: string): void {
    this.unread = text;
  }

  async saveDecisions(text: string): Promise<void> {
    if (this.unread !== undefined) {
      await this.kept.write(UNREAD_DECISIONS, this.unread);
      this.unread = undefined;
    }
    await this.kept.write(DECISIONS, text);
    this.decisions = text;
  }

  async saveCorrections(text: string | undefined): Promise<void> {
    if (this.isTableUnread) await this.kept.write(UNREAD_CORRECTIONS, this.corrections);
    this.isTableUnread = false;
    await this.kept.write(CORRECTIONS, text);
    this.corrections = text;
  }

  /** 送审前清除: decisions leave the file; the unit's own wordings stay. */
  async strip(): Promise<void> {
    await this.kept.write(UNREAD_DECISIONS, undefined);
    await this.kept.write(DECISIONS, undefined);
    this.decisions = undefined;
    this.unread = undefined;
  }
}
