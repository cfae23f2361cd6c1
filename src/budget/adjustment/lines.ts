import type { Decimal } from 'decimal.js';
import { ZERO } from '../../rules/decimal';
import type { Side } from './columns';
import type { AmountReading } from '../amount';
import { cellReference, oneLine } from '../cells';
import type { MergedRange } from '../sheet';
import type { AmountColumn, Line, LineAmount, Table } from '../table';

/** One amount of one line, on one side of an adjustment. */
export interface SideAmount {
  side: Side;
  row: number;
  cell: string;
  /** 元; null where the cell cannot be read as one amount. Blank is nothing: the line is not in this budget. */
  yuan: Decimal | null;
  /** Why it cannot be read; no-unit: a number without a unit; shared: of several lines together. */
  problem?: 'unreadable' | 'yearly' | 'no-unit' | 'shared';
  text: string;
}

/** What was approved and what it becomes: lines that belong together, each side one line, or those of a merged amount. */
export interface Match {
  item: string;
  approved: SideAmount[];
  adjusted: SideAmount[];
}

/** What a line says in one of the amount columns. */
export function amountIn(line: Line, column: AmountColumn, table: Table): LineAmount {
  const { amount, furtherAmounts } = table.columns;
  if (column.column === amount.column) return { reading: line.reading, yuan: line.amount };
  const index = furtherAmounts.findIndex((each) => each.column === column.column);
  return line.further[index] ?? { reading: { kind: 'blank' }, yuan: null };
}

function textOf(reading: AmountReading): string {
  if (reading.kind === 'blank') return '';
  return reading.kind === 'amount' ? reading.bare.toFixed() : oneLine(reading.text);
}

/** The amount of a line in one column. */
export function sideAmount(line: Line, side: Side, column: AmountColumn, table: Table): SideAmount {
  const { reading, yuan } = amountIn(line, column, table);
  const { row } = line;
  const place = { side, row, cell: cellReference(row, column.column), text: textOf(reading) };
  if (reading.kind === 'blank') return { ...place, yuan: ZERO };
  if (reading.kind !== 'amount') return { ...place, yuan: null, problem: 'unreadable' };
  if (reading.notes.includes('yearly')) return { ...place, yuan: null, problem: 'yearly' };
  // Nothing is nothing in every unit.
  if (reading.bare.isZero()) return { ...place, yuan: ZERO };
  return yuan === null ? { ...place, yuan: null, problem: 'no-unit' } : { ...place, yuan };
}

/** Tells whether merged cells of these columns hold the amounts of both rows together. */
function sharesAmount(
  { lastRow: end }: Table,
  columns: readonly AmountColumn[],
  merges: readonly MergedRange[],
): (first: number, second: number) => boolean {
  const joinedToNext = new Set<number>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    if (!columns.some(({ column }) => firstColumn <= column && column <= lastColumn)) continue;
    for (let row = firstRow; row < Math.min(lastRow, end); row += 1) joinedToNext.add(row);
  }
  return (first, second) => {
    for (let row = first; row < second; row += 1) if (!joinedToNext.has(row)) return false;
    return true;
  };
}

/**
 * The lines of a table in which both budgets stand side by side. Lines that share a merged amount on either side can only be
 * compared as a whole.
 */
export function matchesOf(
  table: Table,
  approved: AmountColumn,
  adjusted: AmountColumn,
  merges: readonly MergedRange[],
): Match[] {
  const isShared = sharesAmount(table, [approved, adjusted], merges);
  const matches: Match[] = [];
  let lastRow: number | undefined;
  for (const line of table.lines) {
    const before = sideAmount(line, 'approved', approved, table);
    const after = sideAmount(line, 'adjusted', adjusted, table);
    const match = matches.at(-1);
    if (match !== undefined && lastRow !== undefined && isShared(lastRow, line.row)) {
      match.approved.push(before);
      match.adjusted.push(after);
    } else matches.push({ item: line.item, approved: [before], adjusted: [after] });
    lastRow = line.row;
  }
  return matches;
}
