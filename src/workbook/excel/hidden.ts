/// <reference types="office-js" />
import { rangeAt } from './address';

/** Rows or columns of a range, counted from its first one. */
interface Run {
  first: number;
  count: number;
}

/** Into how many parts a run of both kinds is divided at a time. */
const PARTS = 16;

// `getRowProperties` and its like are not asked: Office.js sends them as writes, which costs the user the undo in many versions of Excel.

/**
 * Which rows of a range are hidden, by their place in it. `rowHidden` says whether all are, none, or some (null): only then Excel is asked
 * what is visible of a column, because a filter may hide thousands of rows here and there.
 *
 * @param column the same rows of a column that is not hidden, if there is one
 */
export async function findHiddenRows(
  context: Excel.RequestContext,
  range: Excel.Range,
  column: Excel.Range | undefined,
  first: number,
  count: number,
): Promise<Set<number>> {
  range.load('rowHidden');
  await context.sync();
  const state = range.rowHidden as boolean | null;
  if (state === false) return new Set();
  if (state === true) return new Set(Array(count).keys());
  const shown = column === undefined ? new Set() : await visibleRows(context, column);
  // Some are visible, so the column was not: it was hidden meanwhile.
  if (shown.size === 0) return findHidden(context, range, 'row', count);
  return new Set([...Array(count).keys()].filter((at) => !shown.has(first + at)));
}

async function visibleRows(
  context: Excel.RequestContext,
  column: Excel.Range,
): Promise<Set<number | undefined>> {
  const view = column.getVisibleView();
  view.load('cellAddresses');
  await context.sync();
  return new Set(view.cellAddresses.map(([address]) => rangeAt('', String(address))?.firstRow));
}

/** Which columns of a range are hidden, by their place in it. */
export function findHiddenColumns(
  context: Excel.RequestContext,
  range: Excel.Range,
  count: number,
): Promise<Set<number>> {
  return findHidden(context, range, 'column', count);
}

/** Asks ever shorter runs whether all of them is hidden, none, or a part. */
async function findHidden(
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
