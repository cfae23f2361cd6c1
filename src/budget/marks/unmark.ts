import { cellText } from '../cells';
import type { Sheet, SheetRow } from '../sheet';
import { cellAt, rangesOf, type CellAt } from './cells';
import { MARK_HEADERS, markHeaders, type MarkHeader } from './columns';
import { verdictFormats, type MarkFormat, type MarkRange } from './formats';
import { hashOf, type MarkBlock, type SheetMarks } from './manifest';
import { isResultOf } from './result';

/** A cell of the marks that holds something else by now: it is the user's, and stays. */
export interface TypedOver extends CellAt {
  text: string;
}

/** How the marks of a sheet are taken away. */
export interface UnmarkPlan {
  sheet: string;
  /** Cells that hold what was written: their contents go, and nothing else of them. */
  erase: MarkRange[];
  /** The conditional formats that were made, at the place where they are now. */
  formats: MarkFormat[];
  typedOver: TypedOver[];
  /** The sheet of results to be deleted. */
  deleteSheet?: string;
  /** The sheet of results, where it was changed: it stays. */
  changedSheet?: string;
}

interface Erasure {
  cells: CellAt[];
  typedOver: TypedOver[];
  formats: MarkFormat[];
}

const isEmptyRow = (recorded: readonly number[]): boolean => recorded.every((place) => place < 0);

/** Columns of marks as they stand now, each with its place among the words of the headers. */
interface MarkColumn {
  column: number;
  index: number;
}

/** Whether some text that was written into a column of marks stands in a column of the sheet. */
function holdsMarks(sheet: Sheet, column: number, { rows, texts }: MarkBlock, index: number): boolean {
  const written = new Set(rows.map((row) => texts[row[index] ?? -1]));
  return sheet.rows.some((row) => {
    const value = cellAt(row, column);
    return typeof value === 'string' && written.has(hashOf(value));
  });
}

/**
 * The columns of a header. One whose word is gone is found by its neighbours, if it still holds marks: else it was deleted, and
 * what stands there is the user's.
 */
function columnsOf({ columns }: MarkHeader, block: MarkBlock, sheet: Sheet): MarkColumn[] {
  const known = columns.findIndex((column) => column !== undefined);
  const base = known < 0 ? block.firstColumn : (columns[known] ?? 0) - known;
  const taken = new Set(columns);
  return MARK_HEADERS.flatMap((_, index) => {
    const column = columns[index] ?? base + index;
    const isOurs =
      columns[index] !== undefined || (!taken.has(column) && holdsMarks(sheet, column, block, index));
    return isOurs ? [{ column, index }] : [];
  });
}

/** The headers of the blocks as they stand now: at the same place, else in their order; else where they were written. */
function headersOf(blocks: readonly MarkBlock[], sheet: Sheet): Map<MarkBlock, MarkHeader> {
  const free = new Set(markHeaders(sheet));
  const found = new Map<MarkBlock, MarkHeader>();
  const take = (block: MarkBlock, header: MarkHeader | undefined): void => {
    if (header === undefined) return;
    free.delete(header);
    found.set(block, header);
  };
  for (const block of blocks)
    take(
      block,
      [...free].find(
        ({ row, columns }) =>
          row === block.headerRow && columns.some((column, index) => column === block.firstColumn + index),
      ),
    );
  const inOrder = [...blocks].sort((a, b) => a.headerRow - b.headerRow || a.firstColumn - b.firstColumn);
  for (const block of inOrder) if (!found.has(block)) take(block, [...free][0]);
  for (const block of inOrder) if (!found.has(block)) found.set(block, { row: block.headerRow, columns: [] });
  return found;
}

/** Erases what is the same as was written; rows may have been inserted, deleted or sorted since. */
function eraseBlock(block: MarkBlock, header: MarkHeader, sheet: Sheet, until: number): Erasure {
  const marked = columnsOf(header, block, sheet);
  const columns = marked.map(({ column }) => column);
  const result: Erasure = { cells: [], typedOver: [], formats: [] };
  const erase = (row: number, column: number): void => {
    result.cells.push({ row, column });
  };
  const tell = (row: SheetRow, column: number): void => {
    const text = cellText(cellAt(row, column));
    if (cellAt(row, column) !== null) result.typedOver.push({ row: row.row, column, text });
  };
  const hashAt = (row: SheetRow, column: number): string => {
    const value = cellAt(row, column);
    return value === null ? '' : typeof value === 'string' ? hashOf(value) : '?';
  };
  const recorded = block.rows
    .filter((row) => !isEmptyRow(row))
    .map((row) => marked.map(({ index }) => block.texts[row[index] ?? -1] ?? ''));

  const open = new Map<string, string[][]>();
  for (const row of recorded) {
    const key = row.join();
    const same = open.get(key);
    if (same === undefined) open.set(key, [row]);
    else same.push(row);
  }
  const others: SheetRow[] = [];
  let last = header.row;
  for (const row of sheet.rows) {
    if (row.row <= header.row || row.row >= until) continue;
    const key = columns.map((column) => hashAt(row, column)).join();
    if (open.get(key)?.pop() === undefined) {
      if (columns.some((column) => cellAt(row, column) !== null)) others.push(row);
      continue;
    }
    last = row.row;
    for (const column of columns) if (cellAt(row, column) !== null) erase(row.row, column);
  }

  // Rows of which some cell is another: with what is left of the record, in the order of both.
  const left = new Set([...open.values()].flat());
  const rest = recorded.filter((row) => left.has(row)).values();
  for (const row of others) {
    const was = rest.next().value;
    if (was === undefined) break;
    columns.forEach((column, index) => {
      const is = hashAt(row, column);
      if (is !== '' && is === was[index]) {
        erase(row.row, column);
        last = Math.max(last, row.row);
      } else if (was[index] !== '') tell(row, column);
    });
  }

  const headerRow = sheet.rows.find(({ row }) => row === header.row);
  if (headerRow !== undefined)
    marked.forEach(({ column, index }) => {
      if (cellAt(headerRow, column) === MARK_HEADERS[index]) erase(header.row, column);
      else tell(headerRow, column);
    });
  const [verdict = block.firstColumn] = columns;
  result.formats = verdictFormats({
    firstRow: header.row + 1,
    lastRow: Math.max(last, header.row + 1),
    firstColumn: verdict,
    lastColumn: verdict,
  });
  return result;
}

/** The next header under one in any of its columns: there the marks of another table begin. */
function endOf(header: MarkHeader, all: readonly MarkHeader[]): number {
  const columns = new Set(header.columns.filter((column) => column !== undefined));
  const below = all.filter(
    (other) =>
      other.row > header.row && other.columns.some((column) => column !== undefined && columns.has(column)),
  );
  return Math.min(Infinity, ...below.map(({ row }) => row));
}

/**
 * Plans how the marks of a sheet are taken away: what still holds what was written, wherever rows and columns were inserted or sorted to.
 * What was typed over it is told and stays.
 *
 * @param marks what was written
 * @param sheet the marked sheet as it is now
 * @param others the other sheets of the workbook, among which that of results may be
 */
export function planUnmark(marks: SheetMarks, sheet: Sheet, others: readonly Sheet[] = []): UnmarkPlan {
  const headers = headersOf(marks.blocks, sheet);
  const all = [...headers.values()];
  const erasures = [...headers].map(([block, header]) =>
    eraseBlock(block, header, sheet, endOf(header, all)),
  );
  const { resultSheet } = marks;
  const same = others.find((other) => resultSheet !== undefined && isResultOf(other, resultSheet.hash));
  const changed = others.find(({ name }) => name === resultSheet?.name);
  return {
    sheet: sheet.name,
    erase: rangesOf(erasures.flatMap(({ cells }) => cells)),
    formats: erasures.flatMap(({ formats }) => formats),
    typedOver: erasures.flatMap(({ typedOver }) => typedOver),
    ...(same !== undefined
      ? { deleteSheet: same.name }
      : changed !== undefined
        ? { changedSheet: changed.name }
        : {}),
  };
}

const cellsIn = ({ erase }: UnmarkPlan): number =>
  erase.reduce((count, { firstRow, lastRow }) => count + lastRow - firstRow + 1, 0);

/**
 * The marks that a sheet carries of an earlier time: by its name, or, where it was renamed, those of a sheet that is gone and of which most
 * is found in it.
 *
 * @param all what was marked in the workbook
 * @param sheetNames names of all the sheets of the workbook
 */
export function marksOf(
  all: readonly SheetMarks[],
  sheet: Sheet,
  sheetNames: readonly string[],
): SheetMarks | undefined {
  const named = all.find((marks) => marks.sheet === sheet.name);
  if (named !== undefined || markHeaders(sheet).length === 0) return named;
  const orphans = all
    .filter((marks) => !sheetNames.includes(marks.sheet))
    .map((marks) => ({ marks, found: cellsIn(planUnmark(marks, sheet)) }))
    .sort((a, b) => b.found - a.found);
  return orphans[0]?.marks;
}
