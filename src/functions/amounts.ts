import type { Decimal } from 'decimal.js';
import { readAmountCell } from '../budget/amount';
import { cellText } from '../budget/cells';
import { exact, inYuan, moneyUnitOf, readDate, type MoneyUnit } from '../rules';
import { optionalWord, sound, type Cell } from './cells';
import { MESSAGES } from './messages';
import { invalid } from './problem';

/** From here on a bare number of 万元 is more likely one of 元: the unit is asked for. */
const IMPLAUSIBLE = exact('100000');

/** What names the unit of a numeral: the 万 of 二百万 is part of the number, that of 200万 stands for 万元. */
const NAMES_UNIT = /[元圆圓]|\d\s*[万亿]/u;

const DEFAULT_UNIT: MoneyUnit = '万元';

/** The unit argument; undefined where it is left out. */
export function readUnit(argument: unknown): MoneyUnit | undefined {
  const word = optionalWord(argument)?.normalize('NFKC').replace(/\s/gu, '');
  if (word === undefined || word === '') return undefined;
  const unit = moneyUnitOf(word) ?? { yuan: '元' as const, wan: '万元' as const }[word.toLowerCase()];
  if (unit === undefined) throw invalid(MESSAGES.unit(word));
  return unit;
}

/** The unit in which numbers are given back. */
export function unitOut(unit: MoneyUnit | undefined): MoneyUnit {
  return unit ?? DEFAULT_UNIT;
}

/**
 * Reads an amount. Zero is an amount; only an empty cell is none. Only digits may do without a unit: Chinese numerals are
 * written out, and so is their unit.
 *
 * @param unit the unit of a bare number where the user has said it
 * @returns 元, or undefined for a blank cell
 * @throws {Problem} where the cell is no single amount, or its unit must be asked for
 */
export function readAmount(cell: Cell, unit: MoneyUnit | undefined): Decimal | undefined {
  const value = sound(cell);
  const reading = readAmountCell(value);
  const text = cellText(value);
  if (reading.kind === 'blank') return undefined;
  if (reading.kind !== 'amount')
    throw invalid(
      readDate(text) === undefined ? MESSAGES.amountUnreadable(text) : MESSAGES.amountIsDate(text),
    );
  if (reading.notes.includes('yearly')) throw invalid(MESSAGES.amountYearly(text));
  if (reading.notes.includes('capitals') && !NAMES_UNIT.test(text))
    throw invalid(MESSAGES.amountNumeral(text));
  const said = reading.unit ?? unit;
  const doubtful = reading.notes.includes('currency-mark') || reading.bare.abs().gte(IMPLAUSIBLE);
  if (said === undefined && doubtful) throw invalid(MESSAGES.amountUnit(text));
  return inYuan(reading.bare, said ?? DEFAULT_UNIT);
}

/** Reads an amount that cannot be below zero, such as an investment. */
export function readWholeAmount(cell: Cell, unit: MoneyUnit | undefined): Decimal | undefined {
  const yuan = readAmount(cell, unit);
  if (yuan?.isNegative() && !yuan.isZero()) throw invalid(MESSAGES.amountNegative(cellText(cell)));
  return yuan;
}

/** An amount as the number of a cell, in a unit. */
export function asNumber(yuan: Decimal, unit: MoneyUnit): number {
  return yuan.div(inYuan(exact('1'), unit)).toNumber();
}
