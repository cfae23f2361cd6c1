import type { Decimal } from 'decimal.js';
import { exact } from '../rules/decimal';
import type { MoneyUnit } from '../rules/money';
import { MONEY_UNITS } from '../rules/money';

const WORTH: Record<MoneyUnit, Decimal> = {
  元: exact(MONEY_UNITS.元),
  万元: exact(MONEY_UNITS.万元),
  亿元: exact(MONEY_UNITS.亿元),
};

/** What one of a unit is worth in 元. */
export function worthOfUnit(unit: MoneyUnit): Decimal {
  return WORTH[unit];
}

/** An amount in 元; as it is where that is its unit, for sheets of a hundred thousand lines. */
export function toYuan(bare: Decimal, unit: MoneyUnit): Decimal {
  return unit === '元' ? bare : bare.times(WORTH[unit]);
}
