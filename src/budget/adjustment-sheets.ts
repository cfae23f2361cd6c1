import { bareColumns, type OpenSide, type Side } from './adjustment-columns';
import { zh as messages } from './adjustment-messages.zh';
import { compareBudgets, openColumns, readAdjustment, type AdjustmentReading } from './adjustment';
import { checkArithmetic } from './arithmetic';
import { columnLetters } from './cells';
import { finding, type Finding } from './finding';
import { readTables } from './read';
import type { Sheet } from './sheet';
import type { ReadOptions, SheetReading, Table } from './table';

/** Adjustments in whole sheets: the tables are found, read, and read again where columns had to be named. */

export interface AdjustmentReadOptions extends ReadOptions {
  /** Letters of the columns, where the headers do not tell. */
  sides?: Partial<Record<Side, string>>;
}

export interface AdjustmentSheet {
  adjustments: AdjustmentReading[];
  /** What was found while reading, and what does not add up. */
  findings: Finding[];
  /** Tables whose columns are not told, in words for the user; empty where an adjustment was read. */
  open: string[];
}

function readWith(
  sheet: Sheet,
  options: AdjustmentReadOptions,
  sides: AdjustmentReadOptions['sides'],
  more: readonly string[],
): SheetReading {
  const { approved, adjusted } = sides ?? {};
  const amounts = [...(options.amounts ?? []), ...(approved ? [approved] : []), ...more];
  return readTables(sheet, {
    ...options,
    amounts,
    ...(adjusted ? { columns: { ...options.columns, amount: adjusted } } : {}),
  });
}

/** The tables of a sheet with the columns that the user named, or that are headed by nothing but 批复 and 调整后. */
function tablesFor(
  sheet: Sheet,
  options: AdjustmentReadOptions,
): { reading: SheetReading; sides: Partial<Record<Side, string>> } {
  const { sides = {} } = options;
  if (sides.approved !== undefined || sides.adjusted !== undefined)
    return { reading: readWith(sheet, options, sides, []), sides };
  const reading = readTables(sheet, options);
  if (reading.tables.some((table) => openColumns(table).length === 0)) return { reading, sides };
  const [bare] = reading.tables.flatMap(({ columns }) => bareColumns(columns) ?? []);
  if (bare === undefined) return { reading, sides };
  return { reading: readWith(sheet, options, bare, bare.deltas), sides };
}

function describe({ side, why, columns }: OpenSide, table: Table): string {
  return why === 'none'
    ? messages.columnNone(table.sheet, table.headerRows[1], side)
    : messages.columnSeveral(
        table.sheet,
        side,
        columns.map(({ column, header }) => `${columnLetters(column)}列“${header}”`),
      );
}

/** Findings on cells of lines are told again by the adjustment, in its own terms. */
function sheetFindings({ tables, findings }: SheetReading): Finding[] {
  const lines = new Set(tables.flatMap((table) => table.lines.map(({ row }) => row)));
  const told = new Set<Finding['code']>(['amount-unreadable', 'amount-ambiguous']);
  return [
    ...findings.filter(({ code, row }) => !(told.has(code) && lines.has(row))),
    ...tables.flatMap(checkArithmetic),
  ];
}

/**
 * Reads every adjustment of a sheet in which the approved and the adjusted amounts stand side by side.
 *
 * @param options how to read the tables, and the columns where their headers do not tell
 */
export function readAdjustments(sheet: Sheet, options: AdjustmentReadOptions = {}): AdjustmentSheet {
  const { reading, sides } = tablesFor(sheet, options);
  const { merges } = sheet;
  const adjustments = reading.tables.flatMap(
    (table) => readAdjustment(table, { columns: sides, merges }) ?? [],
  );
  const open =
    adjustments.length > 0
      ? []
      : reading.tables.flatMap((table) =>
          openColumns(table, { columns: sides }).map((side) => describe(side, table)),
        );
  return { adjustments, findings: sheetFindings(reading), open };
}

/** The tables of the sheets of one budget, by sheet. */
function budgetOf(sheets: readonly Sheet[], options: ReadOptions): SheetReading[] {
  return sheets.map((sheet) => readTables(sheet, options)).filter(({ tables }) => tables.length > 0);
}

/** Tables that belong together: the only one of each file, or those of sheets of the same names. */
function pairTables(
  approved: readonly SheetReading[],
  adjusted: readonly SheetReading[],
): [Table, Table][] | undefined {
  const [one, other] = [approved.flatMap(({ tables }) => tables), adjusted.flatMap(({ tables }) => tables)];
  const [first, second] = [one[0], other[0]];
  if (first && second && one.length === 1 && other.length === 1) return [[first, second]];
  const shape = (readings: readonly SheetReading[]): string =>
    readings.map(({ name, tables }) => `${name}\n${String(tables.length)}`).join('\n');
  if (shape(approved) !== shape(adjusted)) return undefined;
  return one.flatMap((table, index): [Table, Table][] => {
    const counterpart = other[index];
    return counterpart ? [[table, counterpart]] : [];
  });
}

/**
 * Reads the adjustment between two budgets: what was approved, and what it becomes.
 *
 * @returns `open` says what is missing where their tables do not go together
 */
export function compareSheets(
  approved: readonly Sheet[],
  adjusted: readonly Sheet[],
  options: AdjustmentReadOptions = {},
): AdjustmentSheet {
  const { sides = {} } = options;
  const withAmount = (letters: string | undefined): ReadOptions =>
    letters === undefined ? options : { ...options, columns: { ...options.columns, amount: letters } };
  const before = budgetOf(approved, withAmount(sides.approved));
  const after = budgetOf(adjusted, withAmount(sides.adjusted));
  const pairs = pairTables(before, after);
  const findings = [...before, ...after].flatMap(sheetFindings);
  if (pairs === undefined) {
    const names = (readings: readonly SheetReading[]): string[] =>
      readings.length === 0 ? [messages.noBudget] : readings.map(({ name }) => name);
    return { adjustments: [], findings, open: [messages.tablesDiffer(names(before), names(after))] };
  }
  const adjustments = pairs.map(([one, other]) => compareBudgets(one, other, { columns: sides }));
  return { adjustments, findings, open: [] };
}

/** Adjustments are judged one by one; several may be parts of one project. */
export function severalFinding(adjustments: readonly AdjustmentReading[]): Finding[] {
  const [first] = adjustments;
  if (first === undefined || adjustments.length < 2) return [];
  const text = messages.severalTables(adjustments.length);
  return [finding({ sheet: first.adjusted.sheet, row: 0 }, 'warning', 'adjust-several-tables', text)];
}
