import type { CheckedSheet, CheckedTable } from '../check';
import type { Sheet } from '../sheet';
import { withoutCells } from './cells';
import { MARK_HEADERS } from './columns';
import { verdictFormats, type MarkFormat } from './formats';
import { recordBlock, type MarkBlock, type SheetMarks } from './manifest';
import { resultHash, resultSheet, type ResultSheet } from './result';
import { findRoom } from './room';
import { planUnmark, type UnmarkPlan } from './unmark';
import { markValues } from './values';

/** Texts for adjacent cells; null leaves a cell as it is. All the cells are free: whoever writes looks once more, formulas included. */
export interface MarkWrite {
  firstRow: number;
  firstColumn: number;
  values: (string | null)[][];
}

/** How a sheet is marked. Nothing in it is a formula, and no cell that holds something is written. */
export interface MarkPlan {
  sheet: string;
  /** First the marks of an earlier time are taken away. */
  clear?: UnmarkPlan;
  writes: MarkWrite[];
  formats: MarkFormat[];
  /** For tables beside which there is no room. */
  resultSheet?: ResultSheet;
  /** To be kept with the workbook once all is written. */
  marks: SheetMarks;
}

export interface MarkOptions {
  /** Names of all the sheets of the workbook. */
  sheetNames: readonly string[];
  /** What was marked in this sheet before. */
  previous?: SheetMarks;
  /** The other sheets, among which that of earlier results may be. */
  others?: readonly Sheet[];
  /** All results go to a sheet of their own: what is beside the tables is not as free as it looks. */
  ownSheet?: boolean;
}

interface Beside {
  write: MarkWrite;
  formats: MarkFormat[];
  block: MarkBlock;
}

function besideTable({ table, lines }: CheckedTable, firstColumn: number): Beside {
  const [, headerRow] = table.headerRows;
  const last = lines.at(-1)?.line.row ?? headerRow;
  const blank = (): (string | null)[] => MARK_HEADERS.map(() => null);
  const values = Array.from({ length: last - headerRow + 1 }, blank);
  values[0] = [...MARK_HEADERS];
  const written = lines.map((judged) => {
    const texts = markValues(judged);
    values[judged.line.row - headerRow] = texts.map((text) => (text === '' ? null : text));
    return texts;
  });
  const range = { firstRow: headerRow + 1, lastRow: last, firstColumn, lastColumn: firstColumn };
  return {
    write: { firstRow: headerRow, firstColumn, values },
    formats: lines.length === 0 ? [] : verdictFormats(range),
    block: recordBlock(headerRow, firstColumn, written),
  };
}

const erasedCells = ({ erase }: UnmarkPlan): { row: number; column: number }[] =>
  erase.flatMap(({ firstRow, lastRow, firstColumn: column }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, at) => ({ row: firstRow + at, column })),
  );

/** The names that are free to take once an earlier sheet of results is deleted. */
const namesLeft = (names: readonly string[], clear: UnmarkPlan | undefined): string[] =>
  names.filter((name) => name !== clear?.deleteSheet);

/**
 * Plans the marks of a checked sheet: verdict, kind, articles, reason and what persons decided, beside each table where there is room,
 * else on a sheet of its own.
 *
 * @param checked the sheet's tables, as `checkWorkbook` gives them
 * @param sheet its cells
 */
export function planMarks(checked: CheckedSheet, sheet: Sheet, options: MarkOptions): MarkPlan {
  const { previous, others, sheetNames, ownSheet = false } = options;
  const clear = previous === undefined ? undefined : planUnmark(previous, sheet, others);
  const free = clear === undefined ? sheet : withoutCells(sheet, erasedCells(clear));
  const tables = checked.tables.map(({ table }) => table);
  const written: Beside[] = [];
  const without: CheckedTable[] = [];
  for (const each of checked.tables) {
    const column = ownSheet ? undefined : findRoom(free, each.table, tables);
    if (column === undefined) without.push(each);
    else written.push(besideTable(each, column));
  }
  const result =
    without.length === 0 ? undefined : resultSheet(sheet.name, without, namesLeft(sheetNames, clear));
  return {
    sheet: sheet.name,
    ...(clear === undefined ? {} : { clear }),
    writes: written.map(({ write }) => write),
    formats: written.flatMap(({ formats }) => formats),
    ...(result === undefined ? {} : { resultSheet: result }),
    marks: {
      sheet: sheet.name,
      blocks: written.map(({ block }) => block),
      ...(result === undefined ? {} : { resultSheet: { name: result.name, hash: resultHash(result.rows) } }),
    },
  };
}
