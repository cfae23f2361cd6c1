import type { Block } from './blocks';
import { squeeze } from './cells';
import type { Header } from './header';
import type { SheetRow } from './sheet';

/** Tables side by side: a long list is sometimes folded into two halves under the same headers. */

/** A list is folded into few parts; a header that repeats itself more often is something else. */
const MOST_PARTS = 4;

/** First columns of the tables under a header: where its first words come again, and an amount stands between. */
function firstColumns({ cells }: Header): number[] {
  const first = cells[0];
  if (first === undefined) return [];
  const words = squeeze(first.texts.join('/'));
  const starts = [first.column];
  let item = false;
  let amount = false;
  for (const { column, texts, role } of cells) {
    if (column > first.column && item && amount && squeeze(texts.join('/')) === words) {
      starts.push(column);
      item = false;
      amount = false;
    }
    if (role === 'item') item = true;
    if (role === 'amount') amount = true;
  }
  // What stands at the end without an amount of its own is no table.
  if (!(item && amount)) starts.pop();
  return starts;
}

/** The rows with nothing but the columns from one to before another. */
function windowOn(rows: readonly SheetRow[], from: number, to: number): SheetRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.slice(0, to - 1).map((cell, index) => (index + 1 < from ? null : cell)),
  }));
}

/** A block for each of the tables that stand side by side under its header. */
export function splitBeside(block: Block): Block[] {
  const starts = firstColumns(block.header);
  if (starts.length < 2 || starts.length > MOST_PARTS) return [block];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? Number.MAX_SAFE_INTEGER;
    const cells = block.header.cells.filter(({ column }) => from <= column && column < to);
    return { ...block, header: { ...block.header, cells }, rows: windowOn(block.rows, from, to) };
  });
}
