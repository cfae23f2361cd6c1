import type { Block, Cell } from './cells';
import { sizeOf, sound } from './cells';
import { MESSAGES } from './messages';
import { invalid, problemOf, type Problem } from './problem';

/** Matrix in, matrix out: each cell is answered for itself. */

/** Does the work of one cell; what it throws stands in that cell and spoils no other. */
export function contained<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return problem;
  }
}

/** Answers every cell of a block; an error cell is passed through. */
export function each<T>(
  block: Block<Cell>,
  answer: (cell: string | number | boolean | null, row: number, column: number) => T,
): Block<T | Problem> {
  return block.map((cells, row) =>
    cells.map((cell, column) => contained(() => answer(sound(cell), row, column))),
  );
}

/** The cell of a block that goes with a place in another: the same place, or the only cell. */
export function beside(block: Block<Cell>, whole: Block): (row: number, column: number) => Cell {
  if (sizeOf(block) === '1×1') return () => block[0]?.[0] ?? null;
  if (sizeOf(block) !== sizeOf(whole)) throw invalid(MESSAGES.sizes(sizeOf(whole), sizeOf(block)));
  return (row, column) => block[row]?.[column] ?? null;
}

/** The cells of one column or one row, in order. */
export function asLine(block: Block<Cell>): Cell[] {
  if (block.length > 1 && (block[0]?.length ?? 0) > 1) throw invalid(MESSAGES.oneLine(sizeOf(block)));
  return block.flat();
}
