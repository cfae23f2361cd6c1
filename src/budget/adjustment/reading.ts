import type { Decimal } from 'decimal.js';
import { adjustmentColumns, amountOfSide, type OpenSide, type Side } from './columns';
import { readDelta, type DeltaReading } from './delta';
import { matchesOf, sideAmount, type Match, type SideAmount } from './lines';
import { matchBudgets, type Doubt, type Entry } from './match';
import { emptySides, measure, type LineChange, type Uncertain } from './measure';
import { movedOf } from './movement';
import { factsOfColumns, statedConditions, type StatedCondition, type StatedFact } from './stated';
import { totalDifferences, type TotalDifference } from './totals';
import type { MergedRange } from '../sheet';
import type { AmountColumn, Table, TableUnit } from '../table';

/** The amounts of one side: where they stand. */
export interface AdjustmentSide {
  sheet: string;
  /** The last row of the header. */
  headerRow: number;
  column: AmountColumn;
  unit: TableUnit;
}

/** What a sheet says of an adjustment, before any law is asked. Amounts are in 元; null is not known, and never 0. */
export interface AdjustmentReading {
  approved: AdjustmentSide;
  adjusted: AdjustmentSide;
  /** Lines compared. */
  lines: number;
  /** False where a column has no unit: then no amount is told. */
  unitKnown: boolean;
  approvedTotal: Decimal | null;
  adjustedTotal: Decimal | null;
  increases: Decimal | null;
  decreases: Decimal | null;
  /** The larger of increases and decreases. */
  moved: Decimal | null;
  changes: LineChange[];
  /** Cells that keep the reading from being complete. */
  unread: SideAmount[];
  deltas: DeltaReading[];
  /** Sides without any amount: a column that is not filled in yet cancels nothing. */
  empty: Side[];
  /** Stated totals and subtotals that the lines do not come to. */
  totalDifferences: TotalDifference[];
  /** Matches between two files that should be looked at. */
  doubts: Doubt[];
  /** What fact columns say. */
  facts: Partial<Record<StatedFact, boolean | string>>;
  /** What notes and remarks say: suggestions, no facts. */
  stated: StatedCondition[];
}

export interface AdjustmentOptions {
  /** Letters of the columns, where the headers do not tell. */
  columns?: Partial<Record<Side, string>>;
  /** Merged cells of the sheet: amounts that several lines share are compared as a whole. */
  merges?: readonly MergedRange[];
  /** Some cells have no value although they are not blank: then nothing is added up. */
  incomplete?: boolean;
}

/** A table without a pair of columns, and what is open. */
export interface OpenColumns {
  table: Table;
  open: OpenSide[];
}

/** A column whose numbers have no unit, neither by its header nor in its cells. */
function lacksUnit(
  unread: readonly SideAmount[],
  { unit }: AmountColumn,
  sides: readonly SideAmount[],
): boolean {
  const without = unread.filter(({ problem }) => problem === 'no-unit').length;
  const told = sides.some(({ yuan, problem }) => problem === undefined && yuan !== null && !yuan.isZero());
  return unit === 'unknown' && without > 0 && !told;
}

type Parts = Pick<
  AdjustmentReading,
  'approved' | 'adjusted' | 'lines' | 'deltas' | 'doubts' | 'totalDifferences'
>;

function readingOf(
  parts: Parts,
  table: Table,
  matches: readonly Match[],
  uncertain: Uncertain,
): AdjustmentReading {
  const empty = emptySides(matches);
  const measured = measure(matches, empty.length > 0 ? 'all' : uncertain);
  const { approvedTotal, adjustedTotal, movement, changes, unread } = measured;
  const unitKnown = !(
    lacksUnit(
      unread,
      parts.approved.column,
      matches.flatMap(({ approved }) => approved),
    ) ||
    lacksUnit(
      unread,
      parts.adjusted.column,
      matches.flatMap(({ adjusted }) => adjusted),
    )
  );
  return {
    ...parts,
    // Differences to a column that is not filled in are none.
    deltas: empty.length > 0 ? [] : parts.deltas,
    empty,
    unitKnown,
    approvedTotal: unitKnown ? approvedTotal : null,
    adjustedTotal: unitKnown ? adjustedTotal : null,
    increases: movement?.increases ?? null,
    decreases: movement?.decreases ?? null,
    moved: movement ? movedOf(movement) : null,
    changes,
    // A column without a unit is one question, not one for each cell.
    unread: unitKnown ? unread : unread.filter(({ problem }) => problem !== 'no-unit'),
    facts: factsOfColumns(table, changes),
    stated: statedConditions(table, changes),
  };
}

const sideOf = (table: Table, column: AmountColumn): AdjustmentSide => ({
  sheet: table.sheet,
  headerRow: table.headerRows[1],
  column,
  unit: column.unit,
});

type Stated = readonly [table: Table, column: AmountColumn];

const differencesOf = (approved: Stated, adjusted: Stated): TotalDifference[] => [
  ...totalDifferences(approved[0], 'approved', approved[1]),
  ...totalDifferences(adjusted[0], 'adjusted', adjusted[1]),
];

/**
 * What stands open before a table can be read as an adjustment; empty where its columns are told.
 */
export function openColumns(table: Table, { columns = {} }: AdjustmentOptions = {}): OpenSide[] {
  const pair = adjustmentColumns(table.columns, columns);
  return Array.isArray(pair) ? pair : [];
}

/**
 * Reads the adjustment that a table shows: an approved and an adjusted amount side by side.
 *
 * @returns undefined where the columns are not told; `openColumns` says what is open
 */
export function readAdjustment(table: Table, options: AdjustmentOptions = {}): AdjustmentReading | undefined {
  const pair = adjustmentColumns(table.columns, options.columns);
  if (Array.isArray(pair)) return undefined;
  const { approved, adjusted, deltas } = pair;
  const matches = matchesOf(table, approved, adjusted, options.merges ?? []);
  const parts: Parts = {
    approved: sideOf(table, approved),
    adjusted: sideOf(table, adjusted),
    lines: table.lines.length,
    deltas: deltas.map((column) => readDelta(table, pair, column)),
    doubts: [],
    totalDifferences: differencesOf([table, approved], [table, adjusted]),
  };
  return readingOf(parts, table, matches, options.incomplete ? 'all' : 'none');
}

/**
 * Reads the adjustment between two tables: the approved budget, and the adjusted one. Lines are matched by name, specification
 * and section; what cannot be matched for sure leaves open what was moved.
 */
export function compareBudgets(
  approvedTable: Table,
  adjustedTable: Table,
  { columns = {}, incomplete = false }: AdjustmentOptions = {},
): AdjustmentReading {
  const [approved, adjusted] = [
    amountOfSide(approvedTable.columns, 'approved', columns.approved),
    amountOfSide(adjustedTable.columns, 'adjusted', columns.adjusted),
  ];
  const entries = (table: Table, which: Side, column: AmountColumn): Entry[] =>
    table.lines.map((line) => {
      const side = sideAmount(line, which, column, table);
      // What lines share in one file may be parted otherwise in the other.
      const shared = line.mergedAmount !== null && column.column === table.columns.amount.column;
      return { line, side: shared ? { ...side, yuan: null, problem: 'shared' } : side };
    });
  const { matches, doubts } = matchBudgets(
    entries(approvedTable, 'approved', approved),
    entries(adjustedTable, 'adjusted', adjusted),
  );
  const parts: Parts = {
    approved: sideOf(approvedTable, approved),
    adjusted: sideOf(adjustedTable, adjusted),
    lines: matches.length,
    deltas: [],
    doubts,
    totalDifferences: differencesOf([approvedTable, approved], [adjustedTable, adjusted]),
  };
  const uncertain = doubts.some(({ why }) => why === 'several') ? 'movement' : 'none';
  return readingOf(parts, adjustedTable, matches, incomplete ? 'all' : uncertain);
}
