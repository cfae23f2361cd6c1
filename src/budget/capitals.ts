import type { Decimal } from 'decimal.js';
import { exact, ZERO } from '../rules/decimal';

/** Numbers written in Chinese numerals: 壹佰万元整, 人民币壹拾肆万壹仟壹佰捌拾玖元伍角, 十万元, 二十三. */

const DIGITS = new Map<string, number>();
for (const row of ['零壹贰叁肆伍陆柒捌玖', '〇一二三四五六七八九', '○弌貳參肆伍陸柒捌玖'])
  [...row].forEach((digit, value) => DIGITS.set(digit, value));
DIGITS.set('两', 2).set('兩', 2).set('叄', 3);

const SMALL = new Map([
  ['拾', 10],
  ['十', 10],
  ['佰', 100],
  ['百', 100],
  ['仟', 1000],
  ['千', 1000],
]);
const LARGE = new Map([
  ['万', '10000'],
  ['萬', '10000'],
  ['亿', '100000000'],
  ['億', '100000000'],
]);
const FRACTIONS = new Map([
  ['角', '0.1'],
  ['分', '0.01'],
  ['厘', '0.001'],
]);

/** A run of such numerals in a text. */
export const CAPITAL_RUN =
  /[零〇○一二三四五六七八九十百千两壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分厘]+[整正]?/gu;

const FORMAL = /[壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟]/u;

export interface CapitalNumber {
  value: Decimal;
  /** The writing names 元 or counts in 万 or 亿, so that the value is in 元. */
  isYuan: boolean;
}

/** The value of a whole number below 10,000, or undefined where the writing is none. */
function readSmall(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const char of text) {
    const value = DIGITS.get(char);
    const power = SMALL.get(char);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (power !== undefined) {
      sum += (digit === undefined || digit === 0 ? 1 : digit) * power;
      digit = undefined;
    } else return undefined;
  }
  return sum + (digit ?? 0);
}

function readWhole(text: string): Decimal | undefined {
  let total = ZERO;
  let part = '';
  for (const char of text) {
    const large = LARGE.get(char);
    if (large === undefined) {
      part += char;
      continue;
    }
    // 壹拾万亿: what was counted so far is counted in the larger unit; 壹亿贰仟万 is not.
    const small = part === '' && total.isZero() ? undefined : readSmall(part);
    if (small === undefined) return undefined;
    total = total.lt(large) ? total.plus(small).times(large) : total.plus(exact(large).times(small));
    part = '';
  }
  const small = part === '' ? 0 : readSmall(part);
  return small === undefined ? undefined : total.plus(small);
}

/**
 * Reads a number in Chinese numerals.
 *
 * @param text the numerals alone, as found by `CAPITAL_RUN`
 * @returns undefined where they are no number, or everyday words rather than an amount (三年, 第四)
 */
export function readCapitals(text: string): CapitalNumber | undefined {
  const bare = text.replace(/[整正]$/u, '');
  const match = /^(.*?)(?:[元圆圓](.*))?$/u.exec(bare);
  const whole = match?.[1] ?? '';
  const namesYuan = match?.[2] !== undefined;
  const cents = match?.[2] ?? '';
  if (whole === '' || !/[^万萬亿億]/u.test(whole)) return undefined;
  const isYuan = namesYuan || /[万萬亿億]/u.test(whole);
  if (!FORMAL.test(whole) && !isYuan) return undefined;
  if ([...whole].length < 2 && !namesYuan) return undefined;
  const value = readWhole(whole);
  if (value === undefined) return undefined;
  let sum = value;
  for (const [, digit = '', unit = ''] of cents.matchAll(/零?([^角分厘])([角分厘])/gu)) {
    const count = DIGITS.get(digit);
    const worth = FRACTIONS.get(unit);
    if (count === undefined || worth === undefined) return undefined;
    sum = sum.plus(exact(worth).times(count));
  }
  return { value: sum, isYuan };
}

/** The ordinal that 一, 十二 or 二十三 stands for, or undefined. */
export function readOrdinal(text: string): number | undefined {
  if (!/^[零〇一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]+$/u.test(text)) return undefined;
  return readSmall(text);
}
