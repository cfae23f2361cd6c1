/** How many digits stand behind the point. */
const decimals = (amount: string): number => amount.split('.')[1]?.length ?? 0;

/** A decimal text as a whole number of its `places`-th decimals. */
function scaled(amount: string, places: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
}

/** The exact difference of two decimal texts, as one without its sign. */
export function difference(a: string, b: string): string {
  const places = Math.max(decimals(a), decimals(b));
  const gap = scaled(a, places) - scaled(b, places);
  const digits = (gap < 0n ? -gap : gap).toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/u, '');
  return places === 0 || fraction === ''
    ? digits.slice(0, digits.length - places)
    : `${digits.slice(0, digits.length - places)}.${fraction}`;
}
