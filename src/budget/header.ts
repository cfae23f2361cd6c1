import { readAmountCell } from './amount';
import { cellText, isBlank, oneLine } from './cells';
import type { Grid } from './grid';
import { mergeInRow, seenCells, valueAt } from './grid';
import type { HeaderWord } from './header-cell';
import { bareHeader, factOfHeader, headerWord, isYear } from './header-cell';
import type { SheetRow } from './sheet';
import type { ColumnRole } from './word-files';

/** One column of a header; a cell merged over several columns is one of them with its last column. */
export interface HeaderCell {
  column: number;
  lastColumn: number;
  /** From top to bottom, without repetitions: [投资估算, 合价（万元）]. */
  texts: string[];
  role: ColumnRole | undefined;
  strength: number;
  fact: string | undefined;
}

export interface Header {
  /** Positions in the grid's rows. */
  firstIndex: number;
  lastIndex: number;
  firstRow: number;
  lastRow: number;
  cells: HeaderCell[];
}

/** Headers of more rows than this are not looked for. */
const MOST_ROWS = 4;
/** No budget has more columns than this; a row that is filled farther is no header. */
const MOST_COLUMNS = 300;

function mayBeHeaderRow(row: SheetRow): boolean {
  let texts = 0;
  for (const cell of row.cells) {
    if (cell === null || cell === '') continue;
    if (typeof cell === 'string' ? cell.length > 200 : !isYear(cell)) return false;
    texts += 1;
  }
  return texts >= 2 && texts <= MOST_COLUMNS;
}

const isMoney = (text: string): boolean => /\d/u.test(text) && readAmountCell(text).kind === 'amount';

const NONE_NAMED: ReadonlySet<number> = new Set();

/** The words of a row that could be the first of a header; undefined where they are not such words. */
function firstRowWords(
  row: SheetRow,
  named: ReadonlySet<number>,
): { column: number; word: HeaderWord | undefined }[] | undefined {
  if (!mayBeHeaderRow(row)) return undefined;
  const cells = seenCells(row).map(({ column, value }) => ({ column, text: cellText(value) }));
  if (cells.length < 2) return undefined;
  const words = cells.map(({ column, text }) => ({ column, text, word: headerWord(text) }));
  const known = words.filter(({ word, text }) => word !== undefined || factOfHeader(text) !== undefined);
  const isTold = ({ column, word, text }: (typeof words)[number]): boolean =>
    named.has(column) || word !== undefined || factOfHeader(text) !== undefined;
  const told = words.filter(isTold).length;
  if (told < 2 || told * 2 < cells.length) return undefined;
  const roles = new Set(known.map(({ word }) => word?.role));
  const names = roles.has('item') || roles.has('sequence') || roles.has('group') || known.length >= 3;
  if (!names || cells.some(({ text }) => !isYear(text) && isMoney(text))) return undefined;
  return words;
}

/** Whether a row under a header continues it: only words of a header, and nothing where items and numbers stand. */
function isSubHeader(
  row: SheetRow,
  taken: ReadonlySet<number>,
  isGroup: (column: number) => boolean,
): boolean {
  const cells = seenCells(row);
  return (
    cells.length > 0 &&
    cells.every(({ column, value }) => {
      if (taken.has(column)) return false;
      if (isYear(value)) return true;
      const text = cellText(value);
      if (typeof value !== 'string' || isMoney(text)) return false;
      return headerWord(text) !== undefined || factOfHeader(text) !== undefined || isGroup(column);
    })
  );
}

/** How many rows below the first belong to the header. */
function furtherRows(grid: Grid, index: number, naming: ReadonlySet<number>): number {
  const first = grid.rows[index];
  if (first === undefined) return 0;
  const merges = (grid.mergesByRow.get(first.row) ?? []).filter(
    (m) => !isBlank(valueAt(first, m.firstColumn)),
  );
  const mergedTo = Math.max(
    first.row,
    ...merges.map(({ lastRow }) => lastRow).filter((lastRow) => lastRow < first.row + MOST_ROWS),
  );
  const isGroup = (column: number): boolean =>
    merges.some((m) => m.lastColumn > m.firstColumn && m.firstColumn <= column && column <= m.lastColumn);
  let further = 0;
  for (let next = index + 1; next < index + MOST_ROWS; next += 1) {
    const row = grid.rows[next];
    if (row === undefined || row.row >= first.row + MOST_ROWS) break;
    const merged = row.row <= mergedTo && mayContinue(row);
    if (!merged && !(row.row === first.row + further + 1 && isSubHeader(row, naming, isGroup))) break;
    further += 1;
  }
  return further;
}

/** A row under a vertical merge of the header belongs to it unless it holds numbers. */
function mayContinue(row: SheetRow): boolean {
  return seenCells(row).every(
    ({ value }) => isYear(value) || (typeof value === 'string' && !isMoney(cellText(value))),
  );
}

/** The text of a header row over a column: its own, that of a merge, or a group title to its left. */
function textOver(grid: Grid, row: SheetRow, column: number, below: readonly SheetRow[]): string {
  const own = oneLine(cellText(valueAt(row, column)));
  if (own !== '') return own;
  const merge = mergeInRow(grid, row.row, column);
  if (merge !== undefined) return oneLine(cellText(valueAt(row, merge.firstColumn)));
  // A group title that was typed over its first column only.
  const next = below[0];
  if (next === undefined || isBlank(valueAt(next, column))) return '';
  for (let left = column - 1; left > 0; left -= 1) {
    const text = oneLine(cellText(valueAt(row, left)));
    if (text !== '') return isBlank(valueAt(next, left)) || mergeInRow(grid, row.row, left) ? '' : text;
  }
  return '';
}

function cellsOf(grid: Grid, rows: readonly SheetRow[]): HeaderCell[] {
  const columns = new Set<number>();
  for (const row of rows) for (const { column } of seenCells(row)) columns.add(column);
  const last = rows.at(-1);
  // Columns under a group title merged over them that have no words of their own.
  for (const row of rows)
    for (const merge of grid.mergesByRow.get(row.row) ?? [])
      if (row !== last && merge.lastRow < (last?.row ?? 0) && merge.lastColumn - merge.firstColumn < 50)
        for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) columns.add(column);
  const cells: HeaderCell[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const texts: string[] = [];
    rows.forEach((row, position) => {
      const text = textOver(grid, row, column, rows.slice(position + 1));
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    });
    if (texts.length === 0) continue;
    const span = rows
      .map((row) => mergeInRow(grid, row.row, column))
      .find((m) => m && m.firstColumn === column);
    const wide = span !== undefined && span.lastRow >= (last?.row ?? 0) ? span.lastColumn : column;
    cells.push({ column, lastColumn: wide, texts, ...meaningOf(texts) });
  }
  return cells;
}

/** The lowest words decide; where they say nothing, the group above them does (投资 over 2027年). */
function meaningOf(texts: readonly string[]): Pick<HeaderCell, 'role' | 'strength' | 'fact'> {
  for (let position = texts.length - 1; position >= 0; position -= 1) {
    const text = texts[position] ?? '';
    const word = headerWord(text);
    const fact = factOfHeader(text);
    if (fact !== undefined && (word === undefined || word.role === 'other' || word.role === 'group'))
      return { role: undefined, strength: 0, fact };
    if (word !== undefined && (position === texts.length - 1 || word.role === 'amount'))
      return { role: word.role, strength: word.strength, fact };
  }
  return { role: undefined, strength: 0, fact: undefined };
}

/**
 * The header that begins in a row.
 *
 * @param index position in the grid's rows
 * @param named columns that a user named as amounts: whatever words stand over them are words of a header
 * @returns undefined where the row begins no header of a table with items and amounts
 */
export function headerAt(
  grid: Grid,
  index: number,
  named: ReadonlySet<number> = NONE_NAMED,
): Header | undefined {
  const first = grid.rows[index];
  const words = first === undefined ? undefined : firstRowWords(first, named);
  if (first === undefined || words === undefined) return undefined;
  const naming = new Set(
    words
      .filter(({ word }) => word?.role === 'sequence' || word?.role === 'item')
      .map(({ column }) => column),
  );
  const header = headerFrom(grid, index, index + furtherRows(grid, index, naming));
  if (header === undefined) return undefined;
  const roles = new Set(header.cells.map(({ role }) => role));
  const hasItem =
    roles.has('item') || roles.has('group') || header.cells.some(({ role }) => !role || role === 'other');
  const isNamed = header.cells.some(({ column }) => named.has(column));
  return hasItem && (roles.has('amount') || roles.has('unitPrice') || isNamed) ? header : undefined;
}

/** The header in the given rows, whatever its words. */
export function headerFrom(grid: Grid, firstIndex: number, lastIndex: number): Header | undefined {
  const rows = grid.rows.slice(firstIndex, lastIndex + 1);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { firstIndex, lastIndex, firstRow: first.row, lastRow: last.row, cells: cellsOf(grid, rows) };
}

/** Whether a header says the same as an earlier one, though it may leave some columns out. */
export function repeatsHeader(header: Header, earlier: Header): boolean {
  const words = new Map(earlier.cells.map(({ column, texts }) => [column, texts.map(bareHeader).join('/')]));
  return header.cells.every(({ column, texts }) => words.get(column) === texts.map(bareHeader).join('/'));
}
