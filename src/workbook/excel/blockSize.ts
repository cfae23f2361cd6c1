import { LAST_ROW } from '../ooxml/reference';

/** Excel on the web takes and gives 5 MB at a time (documented): an answer of this size leaves room for the formats of its cells. */
const TARGET = 2 * 1024 * 1024;
/** Bytes of a cell while nothing is known of the sheet: a wording of some twelve Chinese characters. */
const CELL = 40;
/** Bytes of a number, a comma and quotes. */
const NUMBER = 8;
const CHARACTER = 3;

/** How many rows to ask for at once. */
export class BlockSize {
  rows: number;

  constructor(columns: number) {
    this.rows = Math.max(1, Math.floor(TARGET / CELL / columns));
  }

  /** Half of it, after the host has refused that much; false where no less can be asked for. */
  shrink(): boolean {
    if (this.rows === 1) return false;
    this.rows = Math.ceil(this.rows / 2);
    return true;
  }

  /** Grows where the answer was far smaller than thought: a stray cell at the end of a sheet costs few calls. */
  learn(values: readonly (readonly unknown[])[]): void {
    let bytes = 0;
    for (const row of values) for (const value of row) bytes += sizeOf(value);
    if (bytes * 4 < TARGET) this.rows = Math.min(this.rows * 2, LAST_ROW);
  }
}

const sizeOf = (value: unknown): number =>
  typeof value === 'string' ? CHARACTER * (value.length + 1) : NUMBER;
