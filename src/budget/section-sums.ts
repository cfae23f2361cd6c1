import type { Decimal } from 'decimal.js';
import { ZERO } from '../rules/decimal';
import { LINE_RANK } from './enumerator';
import type { Outline } from './outline';
import type { RowRecord } from './row';
import type { Role } from './row-role';
import { SAME } from './tolerance';

/** Rows with an amount that stand over other rows: sections that carry their own sum. */

/** What the rows under each row add up to; a row without an amount counts as what stands under it. */
function sumsBelow(
  records: readonly RowRecord[],
  roles: readonly Role[],
  outline: Outline,
): { below: (Decimal | null)[] } {
  const below = new Array<Decimal | null>(records.length).fill(null);
  for (let position = records.length - 1; position >= 0; position -= 1) {
    if (roles[position] !== 'line') continue;
    const record = records[position];
    const own = record?.worth ?? null;
    const value = own ?? below[position] ?? null;
    const above = outline.parent[position] ?? -1;
    if (value !== null && above >= 0) below[above] = (below[above] ?? ZERO).plus(value);
  }
  return { below };
}

export interface Parent {
  position: number;
  /** Numbers alone say that the row is the sum of those below it. */
  byNumbers: boolean;
  fits: boolean;
  kind: string;
}

export function parentsWithAmounts(
  records: readonly RowRecord[],
  roles: readonly Role[],
  outline: Outline,
): Parent[] {
  const { below } = sumsBelow(records, roles, outline);
  const parents: Parent[] = [];
  records.forEach((record, position) => {
    const sum = below[position];
    const own = record.worth;
    if (roles[position] !== 'line' || own === null || sum === null || sum === undefined) return;
    const number = outline.numbers[position];
    const first = outline.numbers[firstChild(outline, position)];
    if (number === undefined || first === undefined) return;
    const children = outline.children[position] ?? 0;
    const equal = sum.minus(own).abs().lte(SAME);
    const outer = number.rank < LINE_RANK && !record.measured;
    const byNumbers = !record.measured && first.rank > number.rank && first.kind !== 'unnumbered';
    parents.push({
      position,
      byNumbers,
      fits: equal && (children > 1 || outer || byNumbers),
      kind: number.kind,
    });
  });
  return parents;
}

function firstChild(outline: Outline, position: number): number {
  const end = outline.end[position] ?? position;
  for (let next = position + 1; next < end; next += 1) if (outline.parent[next] === position) return next;
  return -1;
}

/** Rows whose amount is the sum of the rows under them. */
export function sumsOfSections(parents: readonly Parent[]): number[] {
  const fitting = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { kind, fits } of parents) {
    all.set(kind, (all.get(kind) ?? 0) + 1);
    if (fits) fitting.set(kind, (fitting.get(kind) ?? 0) + 1);
  }
  return parents
    .filter(({ kind, fits, byNumbers }) => {
      const share = (fitting.get(kind) ?? 0) / (all.get(kind) ?? 1);
      return fits || byNumbers || share > 0.5;
    })
    .map(({ position }) => position);
}
