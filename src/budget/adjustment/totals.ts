import type { Decimal } from 'decimal.js';
import { ZERO } from '../../rules/decimal';
import type { Side } from './columns';
import type { AdjustmentReading } from './reading';
import { cellReference } from '../cells';
import type { AmountColumn, Table } from '../table';
import { SAME } from '../tolerance';

/** Totals that a sheet states and its lines do not come to: which of the two is right only a person can tell. */

export interface TotalDifference {
  side: Side;
  row: number;
  cell: string;
  /** 元, as the sheet states it. */
  stated: Decimal;
  /** 元, of the lines over it. */
  sum: Decimal;
  /** Rounding explains it: the lines may be the more exact ones. */
  isRounding: boolean;
}

/** The stated totals of one side that are not what its lines come to. */
export function totalDifferences(table: Table, side: Side, { column }: AmountColumn): TotalDifference[] {
  return table.totals.flatMap((total): TotalDifference[] => {
    const { row, stated, sum, matches } = total;
    if (total.column !== column || stated === null || stated.minus(sum).abs().lte(SAME)) return [];
    return [{ side, row, cell: cellReference(row, column), stated, sum, isRounding: matches }];
  });
}

const off = ({ stated, sum }: TotalDifference): Decimal => stated.minus(sum);

/** How far the stated totals of a side lie below and above what its lines come to. */
function span(differences: readonly TotalDifference[], side: Side): [lowest: Decimal, highest: Decimal] {
  const all = differences.filter((difference) => difference.side === side).map(off);
  const pick = (isBetter: (one: Decimal, best: Decimal) => boolean): Decimal =>
    all.reduce((best, each) => (isBetter(each, best) ? each : best), ZERO);
  return [pick((one, best) => one.lt(best)), pick((one, best) => one.gt(best))];
}

/** The last total of a side is the one over all its lines. */
const lastOff = (differences: readonly TotalDifference[], side: Side): Decimal => {
  const last = differences.findLast((difference) => difference.side === side);
  return last === undefined ? ZERO : off(last);
};

interface Shift {
  approved: Decimal;
  adjusted: Decimal;
  /** Money that lines left out may move. */
  moved: Decimal;
}

/**
 * The least that may have been approved and the most that it may become. What is missing among the lines may have been moved.
 */
function worst(differences: readonly TotalDifference[]): Shift {
  const contradicting = differences.filter(({ isRounding }) => !isRounding);
  const [[lowest, below], [fallen, highest]] = [
    span(contradicting, 'approved'),
    span(contradicting, 'adjusted'),
  ];
  return { approved: lowest, adjusted: highest, moved: below.minus(lowest).plus(highest).minus(fallen) };
}

function shifted(reading: AdjustmentReading, { approved, adjusted, moved }: Shift): AdjustmentReading {
  const { approvedTotal, adjustedTotal, increases, decreases } = reading;
  return {
    ...reading,
    approvedTotal: approvedTotal?.plus(approved) ?? null,
    adjustedTotal: adjustedTotal?.plus(adjusted) ?? null,
    increases: increases?.plus(moved) ?? null,
    decreases: decreases?.plus(moved) ?? null,
  };
}

/**
 * The adjustment as the stated totals tell it, where they say something else than the lines: a verdict that does not hold for
 * these too is none. Totals that are only rounded are compared with one another, not with the exact lines.
 */
export function otherReadings(reading: AdjustmentReading): AdjustmentReading[] {
  const { totalDifferences: differences } = reading;
  if (differences.length === 0) return [];
  const stated = {
    approved: lastOff(differences, 'approved'),
    adjusted: lastOff(differences, 'adjusted'),
    moved: ZERO,
  };
  return [worst(differences), stated].map((shift) => shifted(reading, shift));
}

const rises = ({ approvedTotal, adjustedTotal }: AdjustmentReading): boolean =>
  approvedTotal !== null && adjustedTotal?.gt(approvedTotal) === true;

/** Whether the total rises by what the sheet states, and not by its lines. */
export function mayRise(reading: AdjustmentReading): boolean {
  return !rises(reading) && otherReadings(reading).some(rises);
}
