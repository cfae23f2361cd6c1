import type { Decimal } from 'decimal.js';
import { ZERO, toPlain } from '../rules/decimal';
import type { RowRecord } from './row';
import type { Role } from './row-role';

export interface Regrouping {
  roles: Role[];
  /** Rows found to be sums, each with the position behind its parts. */
  groups: { position: number; end: number }[];
}

/**
 * Looks for rows that are the sum of the rows behind them, for sheets that show it by nothing but arithmetic
 * (bold type, indentation). At least two rows make a group.
 *
 * @returns undefined where there is no such row
 */
export function regroup(records: readonly RowRecord[], roles: readonly Role[]): Regrouping | undefined {
  const places: number[] = [];
  const amounts: Decimal[] = [];
  records.forEach((record, position) => {
    const own = roles[position] === 'line' ? record.worth : null;
    if (own === null) return;
    places.push(position);
    amounts.push(own);
  });
  const prefix: Decimal[] = [ZERO];
  for (const amount of amounts) prefix.push((prefix.at(-1) ?? ZERO).plus(amount));
  // From behind, so that the map holds for each sum the nearest place behind the row where it is reached.
  const reached = new Map<string, number>();
  const endOf = new Array<number>(amounts.length).fill(-1);
  for (let at = amounts.length - 1; at >= 0; at -= 1) {
    const behind = prefix[at + 1] ?? ZERO;
    const amount = amounts[at] ?? ZERO;
    if (amount.gt(0)) endOf[at] = reached.get(toPlain(behind.plus(amount))) ?? -1;
    reached.set(toPlain(behind), at + 1);
  }
  const result: Regrouping = { roles: [...roles], groups: [] };
  for (let at = 0; at < amounts.length; at += 1) {
    const end = endOf[at] ?? -1;
    const position = places[at];
    const last = places[end - 1];
    if (end < at + 3 || position === undefined || last === undefined) continue;
    result.roles[position] = 'section';
    result.groups.push({ position, end: last + 1 });
    at = end - 1;
  }
  return result.groups.length === 0 ? undefined : result;
}
