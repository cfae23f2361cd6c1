import { ZERO } from '../rules/decimal';
import { LINE_RANK } from './enumerator';
import type { RowRecord } from './row';
import type { Role } from './row-role';

/**
 * Rows that say 其中 are part of the amount above them. Where they make it up wholly they are the lines and the row
 * above is their sum; where they tell only a part of it they are a remark, and are not added a second time.
 *
 * @param roles are changed in place
 * @returns the rows that are sums of such parts, each with the position behind the parts
 */
export function markOfWhich(
  records: readonly RowRecord[],
  roles: Role[],
): { position: number; end: number }[] {
  const groups: { position: number; end: number }[] = [];
  for (let position = 0; position < records.length; position += 1) {
    if (roles[position] !== 'line' || !records[position]?.ofWhich) continue;
    const above = rowAbove(roles, position);
    const whole = records[above]?.worth ?? null;
    if (above >= 0 && roles[above] === 'line' && whole === null) continue;
    const end = endOfParts(records, roles, position, above);
    const complete = above >= 0 && roles[above] === 'line' ? completeAt(records, position, end, above) : -1;
    if (complete > 0) {
      roles[above] = 'section';
      groups.push({ position: above, end: complete });
      position = complete - 1;
      continue;
    }
    for (let next = position; next < end; next += 1)
      if (roles[next] === 'line' && (records[next]?.ofWhich === true || isIndented(records[next])))
        roles[next] = 'note';
    position = end - 1;
  }
  return groups;
}

function rowAbove(roles: readonly Role[], position: number): number {
  for (let above = position - 1; above >= 0; above -= 1)
    if (roles[above] === 'line' || roles[above] === 'sum') return above;
  return -1;
}

const isIndented = (record: RowRecord | undefined): boolean => record?.enumerator === undefined;

/** The parts go on until a row that is numbered as the row above them is, a sum, or something else. */
function endOfParts(
  records: readonly RowRecord[],
  roles: readonly Role[],
  position: number,
  above: number,
): number {
  const outer = records[above]?.enumerator;
  let end = position + 1;
  for (; end < records.length && roles[end] === 'line'; end += 1) {
    const { enumerator, ofWhich } = records[end] ?? {};
    if (ofWhich === true) continue;
    if (
      outer === undefined ||
      (enumerator !== undefined && enumerator.rank <= Math.max(outer.rank, LINE_RANK))
    )
      break;
  }
  // Without numbers the parts cannot be told from what follows: arithmetic may take in more of it.
  return end;
}

/** Position behind the parts if some first ones of them make up the amount above. */
function completeAt(records: readonly RowRecord[], position: number, end: number, above: number): number {
  const whole = records[above]?.worth ?? null;
  if (whole === null) return -1;
  const limit = records[above]?.enumerator === undefined ? records.length : end;
  let sum = ZERO;
  for (let next = position; next < limit; next += 1) {
    const record = records[next];
    if (record === undefined || record.kind !== 'body') return -1;
    sum = sum.plus(record.worth ?? ZERO);
    if (sum.eq(whole)) return next + 1;
    if (sum.abs().gt(whole.abs())) return -1;
  }
  return -1;
}
