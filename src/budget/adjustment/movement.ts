import type { Decimal } from 'decimal.js';
import { ZERO } from '../../rules/decimal';

/** Money that an adjustment moves, 元. */
export interface Movement {
  increases: Decimal;
  /** Without its sign. */
  decreases: Decimal;
}

/** Adds up the changes of lines, those upwards and those downwards each by themselves. */
export function movementOf(changes: readonly Decimal[]): Movement {
  let increases = ZERO;
  let decreases = ZERO;
  for (const change of changes) {
    if (change.isNegative()) decreases = decreases.minus(change);
    else increases = increases.plus(change);
  }
  return { increases, decreases };
}

/** The money moved: the larger of increases and decreases (reading A-G2 of 资金调整数额). */
export function movedOf({ increases, decreases }: Movement): Decimal {
  return increases.gt(decreases) ? increases : decreases;
}
