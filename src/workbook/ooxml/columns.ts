import { Fault } from './errors';
import { messages } from './messages';
import { LAST_COLUMN } from './reference';
import { type Attributes, isTrue } from './xml';

/** Gathers the hidden columns from the `col` elements, each of which speaks for a run of columns. */
export class HiddenColumns {
  private readonly hidden = new Set<number>();
  private visited = 0;

  add({ width, hidden, min, max }: Attributes): void {
    const flat = width !== undefined && parseFloat(width) === 0;
    if (!flat && !isTrue(hidden)) return;
    const first = Number(min);
    const last = Math.min(Number(max), LAST_COLUMN);
    if (!(first >= 1 && first <= last)) throw new Fault('damaged', messages.badColumns);
    // Runs do not overlap, so together they cannot have more columns than a sheet has.
    this.visited += last - first + 1;
    if (this.visited > 2 * LAST_COLUMN) throw new Fault('damaged', messages.badColumns);
    for (let column = Math.floor(first); column <= last; column++) this.hidden.add(column);
  }

  numbers(): ReadonlySet<number> {
    return this.hidden;
  }
}
