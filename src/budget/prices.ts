import type { Decimal } from 'decimal.js';
import { readPriceCell } from './amount';
import { valueAt } from './grid';
import type { SheetRow } from './sheet';
import type { Column, TableUnit } from './table';
import { toYuan } from './yuan';

type PriceColumn = (Column & { unit: TableUnit }) | undefined;

export interface Price {
  /** 元, where the unit is known. */
  unitPrice: Decimal | null;
  /** As it stands. */
  rawUnitPrice: Decimal | null;
  /** Digits behind the point. */
  decimals: number;
}

const NO_PRICE: Price = { unitPrice: null, rawUnitPrice: null, decimals: 0 };

/** The price of a row. */
export function priceIn(source: SheetRow, column: PriceColumn): Price {
  const reading = column === undefined ? undefined : readPriceCell(valueAt(source, column.column));
  if (column === undefined || reading?.kind !== 'amount') return NO_PRICE;
  const unit = reading.unit ?? (column.unit === 'unknown' ? undefined : column.unit);
  const marked = reading.notes.includes('currency-mark') ? reading.bare : null;
  return {
    unitPrice: unit === undefined ? marked : toYuan(reading.bare, unit),
    rawUnitPrice: reading.bare,
    decimals: reading.decimals,
  };
}
