import type { Block } from './cells';
import { canSpill } from './host';
import { MESSAGES } from './messages';

/** A result of several cells; where Excel cannot spread it, its first cell says how to enter it. */
export function spread(block: Block): Block {
  const [first = [], ...rest] = block;
  const [corner = '', ...others] = first;
  if (canSpill() || (rest.length === 0 && others.length === 0)) return block;
  return [[`${String(corner)}${MESSAGES.spill(block.length, first.length)}`, ...others], ...rest];
}

/** A table with its heading; rows are filled up to the same width. */
export function table(heading: readonly string[], rows: readonly (readonly unknown[])[]): Block {
  const width = heading.length;
  return spread([
    [...heading],
    ...rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
  ]);
}
