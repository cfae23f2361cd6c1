import { readAmountCell } from './amount';
import { cellText, columnNumber, oneLine, squeeze } from './cells';
import { LINE_RANK, enumeratorOf } from './enumerator';
import type { Grid } from './grid';
import { isEmptyRow, seenCells } from './grid';
import type { Header } from './header';
import { headerAt, headerFrom, repeatsHeader } from './header';
import { isNoteText, isSignatureText, totalWord } from './row-words';
import type { SheetRow } from './sheet';
import type { ReadOptions } from './table';
import { unitInHeader, unitInTitle } from './unit';

/** Cutting a sheet into tables: each with its title, its header and the rows under it. */

export interface TitleRow {
  row: number;
  text: string;
  source: SheetRow;
}

export interface Block {
  titles: TitleRow[];
  header: Header;
  rows: SheetRow[];
  /** Rows in which the header, or the title over it, stands once more. */
  repeatedHeaders: Set<number>;
}

const rowText = (row: SheetRow): string =>
  seenCells(row)
    .map(({ value }) => oneLine(cellText(value)))
    .join(' ');

/** Whether a row between two tables may be a title of the second: few words, no sum, no number of a line. */
function mayBeTitle(row: SheetRow): boolean {
  const cells = seenCells(row);
  const first = cells[0];
  if (first === undefined || cells.length > 4) return false;
  return (
    cells.every(({ value }) => typeof value === 'string' && readAmountCell(value).kind !== 'amount') &&
    cells.every(({ value }) => totalWord(cellText(value)) === undefined && !isNoteText(cellText(value))) &&
    (cells.some(({ value }) => unitInTitle(cellText(value)) !== undefined) ||
      cells.every(({ value }) => !isSignatureText(cellText(value)))) &&
    (cells.length === 1 || (enumeratorOf(cellText(first.value))?.rank ?? 0) < LINE_RANK)
  );
}

/** The rows above a header that belong to it: up to the first gap above them. */
function titlesAbove(grid: Grid, from: number, headerIndex: number): number[] {
  const titles: number[] = [];
  for (let index = headerIndex - 1; index >= from; index -= 1) {
    const row = grid.rows[index];
    const below = grid.rows[index + 1];
    if (row === undefined || below === undefined) break;
    const gap = below.row - row.row > 1;
    if (gap && titles.length > 0) break;
    if (isEmptyRow(row)) {
      if (titles.length > 0) break;
      continue;
    }
    if (!mayBeTitle(row)) break;
    titles.unshift(index);
  }
  return titles;
}

/** A total closed the lines since a position, so that the same header begins a new table. */
function hasTotal(grid: Grid, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    for (const { value } of seenCells(row).slice(0, 3))
      if (typeof value === 'string' && totalWord(value) === 'total') return true;
  }
  return false;
}

function declaredUnit(grid: Grid, from: number, to: number): string | undefined {
  for (let index = from; index < to; index += 1) {
    const row = grid.rows[index];
    for (const { value } of row === undefined ? [] : seenCells(row)) {
      const found = typeof value === 'string' ? unitInTitle(value) : undefined;
      if (found) return found.unit;
    }
  }
  return undefined;
}

const headerUnits = (header: Header): string =>
  header.cells
    .filter(({ role }) => role === 'amount' || role === 'unitPrice')
    .map(({ texts }) => unitInHeader(texts.join('/'))?.unit ?? '')
    .join();

function titleRow(row: SheetRow): TitleRow {
  return { row: row.row, text: rowText(row), source: row };
}

function openBlock(grid: Grid, header: Header, titleIndexes: readonly number[]): Block {
  const titles = titleIndexes.flatMap((index) => {
    const row = grid.rows[index];
    return row === undefined || isEmptyRow(row) ? [] : [titleRow(row)];
  });
  return { titles, header, rows: [], repeatedHeaders: new Set() };
}

const upTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index);

/** The table whose header the options name. */
function namedBlock(grid: Grid, [firstRow, lastRow]: [number, number]): Block[] {
  const first = grid.rows.findIndex(({ row }) => row >= firstRow);
  const last = grid.rows.findLastIndex(({ row }) => row <= lastRow);
  const header = first < 0 || last < first ? undefined : headerFrom(grid, first, last);
  if (header === undefined) return [];
  const block = openBlock(grid, header, upTo(first));
  for (let index = last + 1; index < grid.rows.length; index += 1) {
    const again = headerAt(grid, index);
    if (again !== undefined && repeatsHeader(again, header))
      for (let at = index; at <= again.lastIndex; at += 1) block.repeatedHeaders.add(grid.rows[at]?.row ?? 0);
    const row = grid.rows[index];
    if (row !== undefined) block.rows.push(row);
  }
  return [block];
}

/** Takes a header that stands once more into its table, with the title over it. */
function repeat(grid: Grid, block: Block, again: Header, since: number): void {
  const known = new Set(block.titles.map(({ text }) => squeeze(text)));
  for (const index of titlesAbove(grid, since, again.firstIndex)) {
    const row = grid.rows[index];
    if (row !== undefined && known.has(squeeze(rowText(row)))) block.repeatedHeaders.add(row.row);
  }
  for (let index = again.firstIndex; index <= again.lastIndex; index += 1) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    block.rows.push(row);
    block.repeatedHeaders.add(row.row);
  }
}

/** Columns that a user named as amounts. */
function namedAmounts({ amounts = [], columns = {} }: ReadOptions): ReadonlySet<number> {
  const letters = [...amounts, ...(columns.amount === undefined ? [] : [columns.amount])];
  return new Set(letters.flatMap((each) => columnNumber(each.toUpperCase()) ?? []));
}

/** The tables of a sheet, from top to bottom. */
export function blocksOf(grid: Grid, options: ReadOptions): Block[] {
  if (options.headerRows !== undefined) return namedBlock(grid, options.headerRows);
  const named = namedAmounts(options);
  const blocks: Block[] = [];
  let since = 0;
  let totalSeen = false;
  for (let index = 0; index < grid.rows.length; index += 1) {
    const current = blocks.at(-1);
    const header = headerAt(grid, index, named);
    if (header === undefined) {
      const row = grid.rows[index];
      if (current !== undefined && row !== undefined) current.rows.push(row);
      continue;
    }
    if (current !== undefined) {
      totalSeen ||= hasTotal(grid, since, index);
      const unit = declaredUnit(grid, since, index);
      const known = declaredUnit(grid, 0, current.header.firstIndex);
      const sameUnit =
        headerUnits(header) === headerUnits(current.header) ||
        !header.cells.some(({ role }) => role === 'amount');
      if (
        repeatsHeader(header, current.header) &&
        !totalSeen &&
        sameUnit &&
        (unit === undefined || unit === known)
      ) {
        repeat(grid, current, header, since);
        since = header.lastIndex + 1;
        index = header.lastIndex;
        continue;
      }
    }
    const titles = current === undefined ? upTo(index) : titlesAbove(grid, since, index);
    const first = titles[0];
    if (current !== undefined && first !== undefined) current.rows.splice(-(index - first));
    blocks.push(openBlock(grid, header, titles));
    since = header.lastIndex + 1;
    totalSeen = false;
    index = header.lastIndex;
  }
  return blocks;
}
