/** Digits that a percentage is shown with, and at most where fewer would hide on which side of its limit it lies. */
const DIGITS = 2;
const MOST_DIGITS = 12;

/** A decimal text as a whole number of its `places`-th decimals, rounded half up. */
function rounded(decimal: string, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = BigInt(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`);
  return digits + ((fraction[places] ?? '0') >= '5' ? 1n : 0n);
}

function written(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  const tail = digits.slice(digits.length - places).replace(/0+$/u, '');
  const whole = digits.slice(0, digits.length - places);
  return tail === '' ? whole : `${whole}.${tail}`;
}

const normal = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/u, '').replace(/\.$/u, '') : decimal;

/** A share with its point moved to percent, as exact as it comes. */
function inPercent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = fraction.padEnd(2, '0');
  return normal(`${`${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/u, '')}.${digits.slice(2) || '0'}`);
}

/**
 * A share in percent, to be read: two decimals, or as many as it takes not to look like the limit where it is none.
 *
 * @param share a decimal such as 0.12528, not negative
 * @param limit the share that it is held against
 * @returns e.g. 15%, 约12.53%
 */
export function percentText(share: string, limit: string | undefined, about: string): string {
  const exact = inPercent(share);
  const against = limit === undefined ? undefined : inPercent(limit);
  let places = DIGITS;
  let text = written(rounded(exact, places), places);
  while (text === against && text !== exact && places < MOST_DIGITS) {
    places += 1;
    text = written(rounded(exact, places), places);
  }
  return text === exact ? `${exact}%` : `${about}${text}%`;
}
