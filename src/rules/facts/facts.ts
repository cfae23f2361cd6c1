import type { Decimal } from 'decimal.js';
import type { PlainDate } from '../dates';

/** Money in 元, percent, counts and months are decimals; days are texts yyyy-mm-dd; choices are the value's id. */
export type FactValue = Decimal | boolean | string | PlainDate;

/** What is known. A fact that is absent is unknown, never false. */
export type Facts = ReadonlyMap<string, FactValue>;

export const NO_FACTS: Facts = new Map();

/** A fact that cannot be read: an unknown name, or a value of the wrong type. */
export class FactError extends Error {
  override readonly name = 'FactError';
  constructor(
    readonly fact: string,
    readonly text: string,
  ) {
    super(text);
  }
}
