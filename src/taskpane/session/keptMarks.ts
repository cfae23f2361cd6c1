import type { KeptTexts } from '../../workbook/port';

const MARKS = 'marks';
/** What could not be read is kept here before it is written anew. */
const UNREAD_MARKS = 'marks-unread';

/** What was marked in the workbook, as it is kept with it. */
export class KeptMarks {
  text: string | undefined;
  private unread: string | undefined;

  constructor(private readonly kept: KeptTexts) {}

  async load(): Promise<void> {
    this.text = await this.kept.read(MARKS);
    this.unread = undefined;
  }

  /** The kept text is no record of marks: it is put aside before it would be overwritten. */
  putAside(): void {
    this.unread = this.text;
    this.text = undefined;
  }

  /** @param text `undefined` where no marks are left */
  async save(text: string | undefined): Promise<void> {
    if (this.unread !== undefined) {
      await this.kept.write(UNREAD_MARKS, this.unread);
      this.unread = undefined;
    }
    await this.kept.write(MARKS, text);
    this.text = text;
  }
}
