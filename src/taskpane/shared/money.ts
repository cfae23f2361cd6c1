import { grouped, shownAmount } from './amounts';

/** Amounts as a user writes them, with their unit: it is never guessed. */

export type MoneyUnit = '万元' | '元';

/** How many digits before the point an amount has that is still said in 元. */
const YUAN_DIGITS = 4;

/** An amount put in, taken apart for its two fields. */
export interface MoneyDraft {
  number: string;
  /** Empty where none was chosen, or the number carries its own (1.5亿元). */
  unit: MoneyUnit | '';
}

export function moneyDraft(value: string): MoneyDraft {
  const match = /^(.*\d)\s*(万元|元)$/u.exec(value.trim());
  const [, number, unit] = match ?? [];
  return number !== undefined && (unit === '万元' || unit === '元')
    ? { number, unit }
    : { number: value.trim(), unit: '' };
}

const carriesUnit = (text: string): boolean => /[元圆万亿]$/u.test(text.normalize('NFKC'));

/**
 * What stands in the two fields as one text, e.g. 200万元.
 *
 * @returns undefined while the unit is open
 */
export function writtenDraft({ number, unit }: MoneyDraft): string | undefined {
  const text = number.trim();
  if (text === '' || carriesUnit(text)) return text;
  return unit === '' ? undefined : `${text}${unit}`;
}

/** An amount for a field: in 万元, digits unrounded. */
export function wanText(yuan: string): string {
  return `${shownAmount(yuan, '万元').replaceAll(',', '')}万元`;
}

/** An amount to be read: in 万元 from 1 万元 on, below in 元, digits unrounded. */
export function writtenMoney(yuan: string): string {
  const [whole = ''] = yuan.replace('-', '').split('.');
  return whole.length <= YUAN_DIGITS ? `${grouped(yuan)} 元` : `${shownAmount(yuan, '万元')} 万元`;
}
