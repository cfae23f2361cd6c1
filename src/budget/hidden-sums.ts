import { ZERO } from '../rules/decimal';
import { LINE_RANK } from './enumerator';
import type { RowRecord } from './row';
import type { Role } from './row-role';
import { isSum } from './row-role';
import { SAME } from './tolerance';

/** Sums that do not stand where sums stand, or do not say that they are. */

/**
 * A subtotal with the number of a section that is the sum of the lines behind it heads them: （二）软件类小计.
 * It is left to the outline then, like any section that carries its own sum.
 *
 * @param roles are changed in place
 */
export function markOpeningSums(records: readonly RowRecord[], roles: Role[]): void {
  let behind = ZERO;
  for (let position = records.length - 1; position >= 0; position -= 1) {
    const record = records[position];
    if (record === undefined) continue;
    const isSection = record.enumerator !== undefined && record.enumerator.rank < LINE_RANK;
    if (roles[position] === 'line' && !isSection) behind = behind.plus(record.worth ?? ZERO);
    else if (roles[position] === 'line' || roles[position] === 'sum') {
      const heads = isSection && isSum(record) && record.kind !== 'total' && !behind.isZero();
      if (heads && record.worth?.minus(behind).abs().lte(SAME) === true) roles[position] = 'line';
      behind = ZERO;
    }
  }
}

/**
 * A number without a name that is the sum of the lines above it is a total or a subtotal that nobody labelled.
 *
 * @param records are changed in place: such a row gets its kind
 */
export function nameSums(records: RowRecord[], roles: Role[]): void {
  if (!records.some(({ kind }) => kind === 'numbers')) return;
  let all = ZERO;
  let since = ZERO;
  const lastLine = roles.lastIndexOf('line');
  records.forEach((record, position) => {
    const own = record.worth;
    if (roles[position] === 'sum') since = ZERO;
    if (own === null || (roles[position] !== 'line' && record.kind !== 'numbers')) return;
    if (roles[position] === 'line') {
      all = all.plus(own);
      since = since.plus(own);
      return;
    }
    const isTotal = position > lastLine && own.minus(all).abs().lte(SAME);
    if (!isTotal && (since.isZero() || own.minus(since).abs().gt(SAME))) return;
    records[position] = { ...record, kind: isTotal ? 'total' : 'subtotal' };
    roles[position] = 'sum';
    since = ZERO;
  });
}
