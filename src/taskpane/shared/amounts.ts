import type { TableUnit } from '../../budget';

/** Amounts as text: digits are moved, never computed, so that nothing is rounded. */

const WAN_DIGITS = 4;

/** A decimal text divided by ten thousand. */
function inWan(yuan: string): string {
  const negative = yuan.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? yuan.slice(1) : yuan).split('.');
  const digits = whole.padStart(WAN_DIGITS + 1, '0');
  const at = digits.length - WAN_DIGITS;
  const tail = `${digits.slice(at)}${fraction}`.replace(/0+$/u, '');
  return `${negative ? '-' : ''}${digits.slice(0, at)}${tail === '' ? '' : `.${tail}`}`;
}

/** Groups of three digits, as in 1,234.5. */
export function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/**
 * An amount as the pane shows it.
 *
 * @param yuan decimal text in 元
 * @param unit the unit of the sheet; a sheet without one shows the number as it is
 */
export function shownAmount(yuan: string, unit: TableUnit): string {
  return grouped(unit === '万元' ? inWan(yuan) : yuan);
}
