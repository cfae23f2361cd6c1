/// <reference types="office-js" />

/** Rows or columns of a range, counted from its first one. */
interface Run {
  first: number;
  count: number;
}

/** Into how many parts a run of both kinds is divided at a time. */
const PARTS = 16;

/**
 * Which rows (or columns) of a range are hidden, by their place in it. `rowHidden` of several rows says whether all of them are hidden,
 * none, or some (null): so it is asked of ever shorter runs, and where nothing is hidden, of none but the range itself. The documented
 * alternatives (`getRowProperties`, special cells) are not taken: Office.js sends the first as a write, which costs the user the undo
 * in many versions of Excel, and the second fails on protected sheets.
 */
export async function findHidden(
  context: Excel.RequestContext,
  range: Excel.Range,
  which: 'row' | 'column',
  count: number,
): Promise<Set<number>> {
  const hidden = new Set<number>();
  await look(context, range, which, [{ first: 0, count }], hidden);
  return hidden;
}

async function look(
  context: Excel.RequestContext,
  range: Excel.Range,
  which: 'row' | 'column',
  runs: readonly Run[],
  hidden: Set<number>,
): Promise<void> {
  const asked = runs.map((run) => ({ run, part: partOf(range, which, run) }));
  for (const { part } of asked) part.load(which === 'row' ? 'rowHidden' : 'columnHidden');
  await context.sync();
  const mixed: Run[] = [];
  for (const { run, part } of asked) {
    const state = (which === 'row' ? part.rowHidden : part.columnHidden) as boolean | null;
    if (state === null && run.count > 1) mixed.push(run);
    else if (state === true) for (let at = 0; at < run.count; at++) hidden.add(run.first + at);
  }
  if (mixed.length > 0) await look(context, range, which, mixed.flatMap(divide), hidden);
}

function partOf(range: Excel.Range, which: 'row' | 'column', { first, count }: Run): Excel.Range {
  const at = (index: number) => (which === 'row' ? range.getRow(index) : range.getColumn(index));
  return count === 1 ? at(first) : at(first).getBoundingRect(at(first + count - 1));
}

function divide({ first, count }: Run): Run[] {
  const length = Math.ceil(count / PARTS);
  const runs: Run[] = [];
  for (let at = 0; at < count; at += length) {
    runs.push({ first: first + at, count: Math.min(length, count - at) });
  }
  return runs;
}
