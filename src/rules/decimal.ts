import { Decimal } from 'decimal.js';

/**
 * Decimal arithmetic of the product. 60 digits hold every exact product and every share of two amounts that a
 * budget can contain, so that nothing is rounded before it is compared.
 */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 60 });

export type Exact = Decimal;

/** An exact decimal from its decimal writing, or from another exact decimal. */
export function exact(value: string | Decimal): Decimal {
  return new Exact(value);
}

export const ZERO = exact('0');

/**
 * The decimal that a double stands for in a spreadsheet: Excel shows and compares at 15 significant digits, so the
 * cached 1.5299999999999998 of `=10.2*0.15` is 1.53.
 *
 * @param value a finite double
 */
export function fromDouble(value: number): Decimal {
  const decimal = new Exact(value);
  return decimal.precision() > 15 ? decimal.toSignificantDigits(15) : decimal;
}

/**
 * The plain writing of a double at 15 significant digits. Up to so many characters JavaScript's own writing is that, which
 * spares sheets of a hundred thousand numbers as many decimals.
 */
export function writeDouble(value: number): string {
  const written = String(value);
  const isPlain = written.length <= 15 && value !== 0 && !written.includes('e');
  return isPlain && Number.isFinite(value) ? written : toPlain(fromDouble(value));
}

/** The writing of a decimal in JSON: plain digits, no exponent, no trailing zeros. */
export function toPlain(value: Decimal): string {
  return value.toFixed();
}
