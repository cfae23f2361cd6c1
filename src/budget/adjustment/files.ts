import type { Side } from './columns';
import { compareBudgets } from './reading';
import { zh as messages } from './messages.zh';
import {
  absentSides,
  refusal,
  sheetFindings,
  type AdjustmentReadOptions,
  type AdjustmentSheet,
} from './sheets';
import { unreadSheets } from '../check';
import { readTables } from '../read';
import type { Sheet, Workbook } from '../sheet';
import type { ReadOptions, SheetReading, Table } from '../table';

/** An adjustment between two files: the approved budget, and the adjusted one. */

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

/** A column that a user named for one file and that stands on none of its sheets. */
function absentIn({ sheets }: Workbook, sides: Partial<Record<Side, string>>, side: Side): string[] {
  const absent = sheets.map((sheet) => absentSides(sheet, sides).find((each) => each.side === side));
  const [first] = absent;
  return first !== undefined && absent.every((each) => each !== undefined) ? [refusal(first, sides)] : [];
}

/**
 * Reads the adjustment between two budgets: what was approved, and what it becomes.
 *
 * @returns `open` says what is missing where their tables do not go together
 */
export function compareWorkbooks(
  approved: Workbook,
  adjusted: Workbook,
  options: AdjustmentReadOptions = {},
): AdjustmentSheet {
  const { sides = {} } = options;
  const refused = [...absentIn(approved, sides, 'approved'), ...absentIn(adjusted, sides, 'adjusted')];
  if (refused.length > 0) return { adjustments: [], findings: [], open: refused };
  const withAmount = (letters: string | undefined): ReadOptions =>
    letters === undefined ? options : { ...options, columns: { ...options.columns, amount: letters } };
  const before = budgetOf(approved.sheets, withAmount(sides.approved));
  const after = budgetOf(adjusted.sheets, withAmount(sides.adjusted));
  const pairs = pairTables(before, after);
  const findings = [
    ...[approved, adjusted].flatMap(unreadSheets),
    ...[...before, ...after].flatMap(sheetFindings),
  ];
  const incomplete = [approved, adjusted].some(({ problems = [] }) => problems.length > 0);
  if (pairs === undefined) {
    const names = (readings: readonly SheetReading[]): string[] =>
      readings.length === 0 ? [messages.noBudget] : readings.map(({ name }) => name);
    return { adjustments: [], findings, open: [messages.tablesDiffer(names(before), names(after))] };
  }
  const adjustments = pairs.map(([one, other]) => compareBudgets(one, other, { columns: sides, incomplete }));
  return { adjustments, findings, open: [] };
}
