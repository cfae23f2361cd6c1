import type { Decimal } from 'decimal.js';
import { exact, fromDouble, toPlain } from './decimal';

/** The units that amounts are written in, each with its worth in 元. */
export const MONEY_UNITS = { 元: exact('1'), 万元: exact('10000'), 亿元: exact('100000000') } as const;

export type MoneyUnit = keyof typeof MONEY_UNITS;

const WAN_DIGITS = 4;

/**
 * An amount in 元.
 *
 * @param amount the bare number
 * @param unit the unit it was written in
 */
export function inYuan(amount: Decimal, unit: MoneyUnit): Decimal {
  return amount.times(MONEY_UNITS[unit]);
}

/**
 * The unit that a word stands for: 万元 and 万, 元 and 圆, 亿元 and 亿.
 *
 * @returns undefined where the word is no unit of money
 */
export function moneyUnitOf(word: string): MoneyUnit | undefined {
  if (/^万元?$/u.test(word)) return '万元';
  if (/^亿元?$/u.test(word)) return '亿元';
  return /^[元圆]$/u.test(word) ? '元' : undefined;
}

const WRITTEN_AMOUNT = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元|亿元|万|亿|元)?$/u;

/**
 * Reads one amount as a fact or an argument gives it: a number, `"200万元"`, `"2,200,000.00元"`, `"２００"`.
 *
 * @param value a number or a text; a number counts at 15 significant digits
 * @param bareUnit the unit of a value that carries none
 * @returns the amount in 元, or undefined where the value is no single amount
 */
export function readMoney(value: unknown, bareUnit: MoneyUnit = '元'): Decimal | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? inYuan(fromDouble(value), bareUnit) : undefined;
  if (typeof value !== 'string') return undefined;
  const match = WRITTEN_AMOUNT.exec(value.normalize('NFKC').replace(/\s+/gu, ''));
  if (!match?.[1]) return undefined;
  const unit = match[2] === undefined ? bareUnit : (moneyUnitOf(match[2]) ?? bareUnit);
  return inYuan(exact(match[1].replaceAll(',', '')), unit);
}

/** Whether a value given as an amount carries its own unit. */
export function carriesUnit(value: unknown): boolean {
  return typeof value === 'string' && /[元万亿]\s*$/u.test(value.normalize('NFKC'));
}

/**
 * An amount as people write it: from 1 万元 on in 万元, below in 元, digits unrounded.
 *
 * @param yuan the amount in 元
 */
export function writeMoney(yuan: Decimal): string {
  const plain = toPlain(yuan);
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = plain.slice(sign.length).split('.');
  if (whole.length <= WAN_DIGITS) return `${sign}${whole}${fraction && `.${fraction}`}元`;
  // 万元 is the point moved by four digits.
  const moved = (whole.slice(-WAN_DIGITS) + fraction).replace(/0+$/u, '');
  return `${sign}${whole.slice(0, -WAN_DIGITS)}${moved && `.${moved}`}万元`;
}
