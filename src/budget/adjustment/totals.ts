import type { Decimal } from 'decimal.js';
import { ZERO } from '../../rules/decimal';
import type { Side } from './columns';
import type { AdjustmentReading } from './reading';
import { cellReference } from '../cells';
import type { AmountColumn, StatedSum, Table } from '../table';
import { SAME } from '../tolerance';

/** Totals and subtotals that a sheet states and its lines do not come to: which of the two is right only a person can tell. */

export interface TotalDifference {
  of: 'total' | 'subtotal';
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

/** The stated totals and subtotals of one side that are not what its lines come to. */
export function totalDifferences(table: Table, side: Side, { column }: AmountColumn): TotalDifference[] {
  const differencesOf = (of: TotalDifference['of'], sums: readonly StatedSum[]): TotalDifference[] =>
    sums.flatMap((each) => {
      const { row, stated, sum, matches } = each;
      if (each.column !== column || stated === null || stated.minus(sum).abs().lte(SAME)) return [];
      return [{ of, side, row, cell: cellReference(row, column), stated, sum, isRounding: matches }];
    });
  return [...differencesOf('total', table.totals), ...differencesOf('subtotal', table.subtotals)];
}

const off = ({ stated, sum }: TotalDifference): Decimal => stated.minus(sum);

const lower = (one: Decimal, other: Decimal): Decimal => (one.lt(other) ? one : other);
const higher = (one: Decimal, other: Decimal): Decimal => (one.gt(other) ? one : other);

/**
 * How far the stated sums of a side lie below and above what its lines come to. Totals are each over all lines; subtotals are
 * of different lines and add up, and one within another is rather counted twice than let go.
 */
function span(differences: readonly TotalDifference[], side: Side): [lowest: Decimal, highest: Decimal] {
  const offs = (of: TotalDifference['of']): Decimal[] =>
    differences.filter((difference) => difference.side === side && difference.of === of).map(off);
  const [totals, parts] = [offs('total'), offs('subtotal')];
  const sum = (farther: typeof lower): Decimal =>
    parts.reduce((all, each) => all.plus(farther(each, ZERO)), ZERO);
  return [totals.reduce(lower, sum(lower)), totals.reduce(higher, sum(higher))];
}

/** The last total of a side is the one over all its lines. */
const lastOff = (differences: readonly TotalDifference[], side: Side): Decimal => {
  const last = differences.findLast(({ of, side: own }) => of === 'total' && own === side);
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
