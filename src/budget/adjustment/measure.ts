import type { Decimal } from 'decimal.js';
import { ZERO } from '../../rules/decimal';
import type { Side } from './columns';
import type { Match, SideAmount } from './lines';
import { movementOf, type Movement } from './movement';

/** A line that the adjustment changes; amounts in 元. */
export interface LineChange {
  item: string;
  /** added: nothing was approved for it; removed: nothing is left of it. */
  kind: 'changed' | 'added' | 'removed';
  /** Rows in the approved budget; empty where the line stands only in the other file. */
  approvedRows: number[];
  adjustedRows: number[];
  approved: Decimal;
  adjusted: Decimal;
  change: Decimal;
}

/** What an adjustment comes to. Null is what cannot be told while a cell is unread; it is never 0. */
export interface Measure {
  approvedTotal: Decimal | null;
  adjustedTotal: Decimal | null;
  movement: Movement | null;
  changes: LineChange[];
  unread: SideAmount[];
}

/** The sum; null where an amount is not known. */
function total(sides: readonly SideAmount[]): Decimal | null {
  let sum = ZERO;
  for (const { yuan } of sides) {
    if (yuan === null) return null;
    sum = sum.plus(yuan);
  }
  return sum;
}

const isNothing = (sides: readonly SideAmount[]): boolean => sides.every(({ yuan }) => yuan?.isZero());

function changeOf({ item, approved, adjusted }: Match): LineChange | undefined {
  const [before, after] = [total(approved), total(adjusted)];
  if (before === null || after === null || before.eq(after)) return undefined;
  const kind = isNothing(approved) ? 'added' : isNothing(adjusted) ? 'removed' : 'changed';
  return {
    item,
    kind,
    approvedRows: approved.map(({ row }) => row),
    adjustedRows: adjusted.map(({ row }) => row),
    approved: before,
    adjusted: after,
    change: after.minus(before),
  };
}

/** Sides on which no line has an amount. A 0 is one, a blank is none. */
export function emptySides(matches: readonly Match[]): Side[] {
  return (['approved', 'adjusted'] as const).filter((side) =>
    matches.every((match) => match[side].every(({ text }) => text === '')),
  );
}

/** What cannot be told: what was moved, where lines cannot be matched for sure; all, where cells have no value. */
export type Uncertain = 'none' | 'movement' | 'all';

/** Adds up both budgets and what changes between them. */
export function measure(matches: readonly Match[], uncertain: Uncertain): Measure {
  const approved = matches.flatMap((match) => match.approved);
  const adjusted = matches.flatMap((match) => match.adjusted);
  const changes = uncertain === 'all' ? [] : matches.flatMap((match) => changeOf(match) ?? []);
  const unread = [...approved, ...adjusted].filter(({ yuan }) => yuan === null);
  const known = unread.length === 0 && uncertain === 'none';
  const totalOf = (sides: readonly SideAmount[]): Decimal | null =>
    uncertain === 'all' ? null : total(sides);
  return {
    approvedTotal: totalOf(approved),
    adjustedTotal: totalOf(adjusted),
    movement: known ? movementOf(changes.map(({ change }) => change)) : null,
    changes,
    unread,
  };
}
