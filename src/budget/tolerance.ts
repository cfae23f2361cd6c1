import type { Decimal } from 'decimal.js';
import { exact } from '../rules/decimal';

/**
 * How far sums may be off. Cells show rounded numbers, so a sum of n of them may be off by half the last shown digit
 * for each (contract). What is displayed is not known here, only what is stored: a column is taken to show as many
 * digits as the longest of its numbers has.
 */

/** Sums that differ by less are equal: what doubles leave behind in a cached formula value. */
export const SAME = exact('0.000001');

/** More digits than this are the work of a formula, not of a person. */
const MOST_DECIMALS = 6;

const HALVES = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
  exact(`0.${'0'.repeat(decimals)}5`),
);

/** Half of the last digit at so many digits behind the point. */
export function halfDigit(decimals: number): Decimal {
  return HALVES[Math.min(decimals, MOST_DECIMALS)] ?? SAME;
}

/**
 * The tolerance of a sum.
 *
 * @param addends how many numbers were added
 * @param decimals digits behind the point that the column shows
 * @param stated digits of the stated sum: one rounded to two digits or more is off by its own rounding too
 */
export function sumTolerance(addends: number, decimals: number, stated: number): Decimal {
  const own = halfDigit(decimals).times(Math.max(addends, 1));
  return stated >= 2 && stated < decimals ? own.plus(halfDigit(stated)) : own;
}
