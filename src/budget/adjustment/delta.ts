import type { Decimal } from 'decimal.js';
import { ZERO } from '../../rules/decimal';
import type { AdjustmentColumns } from './columns';
import { amountIn, sideAmount } from './lines';
import { ADJUSTMENT_WORDS } from './words';
import { cellReference, squeeze } from '../cells';
import type { AmountColumn, Line, Table } from '../table';
import { halfDigit } from '../tolerance';
import { worthOfUnit } from '../yuan';

/** A cell of a column of differences that is not what the two amounts beside it differ by. */
export interface DeltaMismatch {
  row: number;
  cell: string;
  item: string;
  /** 元. */
  stated: Decimal;
  change: Decimal;
}

export interface DeltaReading {
  column: AmountColumn;
  /** Cells that were compared. */
  compared: number;
  mismatches: DeltaMismatch[];
}

type Direction = 'both' | 'up' | 'down';

/** 调增 and 调减 hold one direction each; other columns both, with a sign. */
function directionOf({ header }: AmountColumn): Direction {
  const text = squeeze(header);
  const has = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  const [up, down] = [has(ADJUSTMENT_WORDS.increase), has(ADJUSTMENT_WORDS.decrease)];
  if (up === down) return 'both';
  return up ? 'up' : 'down';
}

/** By how much a stated difference is off. A column of one direction may be written with a sign or without. */
function offBy(direction: Direction, stated: Decimal, change: Decimal): Decimal {
  if (direction === 'both') return stated.minus(change).abs();
  const here = change.isNegative() === (direction === 'down') ? change.abs() : ZERO;
  return stated.abs().minus(here).abs();
}

function decimalsOf(table: Table, column: AmountColumn): number {
  const index = table.columns.furtherAmounts.indexOf(column);
  return table.lines.reduce((most, { further, reading }) => {
    const each = index < 0 ? reading : further[index]?.reading;
    return each?.kind === 'amount' ? Math.max(most, each.decimals) : most;
  }, 0);
}

/**
 * Holds a column of differences against the two amounts. A blank cell says nothing; what rounding to the digits of the column
 * explains is no fault.
 */
export function readDelta(
  table: Table,
  { approved, adjusted }: AdjustmentColumns,
  column: AmountColumn,
): DeltaReading {
  const direction = directionOf(column);
  const unit = column.unit === 'unknown' ? '元' : column.unit;
  const tolerance = halfDigit(decimalsOf(table, column)).times(worthOfUnit(unit));
  const reading: DeltaReading = { column, compared: 0, mismatches: [] };
  const compare = (line: Line): void => {
    const before = sideAmount(line, 'approved', approved, table).yuan;
    const after = sideAmount(line, 'adjusted', adjusted, table).yuan;
    const stated = amountIn(line, column, table).yuan;
    if (before === null || after === null || stated === null) return;
    reading.compared += 1;
    const change = after.minus(before);
    if (offBy(direction, stated, change).lte(tolerance)) return;
    const cell = cellReference(line.row, column.column);
    reading.mismatches.push({ row: line.row, cell, item: line.item, stated, change });
  };
  table.lines.forEach(compare);
  return reading;
}
