import type { Decimal } from 'decimal.js';
import { inYuan } from '../rules/money';
import { readPriceCell } from './amount';
import { valueAt } from './grid';
import type { RowRecord } from './row';
import type { SheetRow } from './sheet';
import type { Column, Columns, TableUnit } from './table';

type PriceColumn = (Column & { unit: TableUnit }) | undefined;

/** The price of a row: in 元 where its unit is known, and as it stands. */
export function priceIn(
  source: SheetRow,
  column: PriceColumn,
): { unitPrice: Decimal | null; rawUnitPrice: Decimal | null } {
  const reading = column === undefined ? undefined : readPriceCell(valueAt(source, column.column));
  if (column === undefined || reading?.kind !== 'amount') return { unitPrice: null, rawUnitPrice: null };
  const unit = reading.unit ?? (column.unit === 'unknown' ? undefined : column.unit);
  const marked = reading.notes.includes('currency-mark') ? reading.bare : null;
  return {
    unitPrice: unit === undefined ? marked : inYuan(reading.bare, unit),
    rawUnitPrice: reading.bare,
  };
}

/** Digits behind the point that the price column shows: the most that any of its cells has. */
export function priceDecimals(records: readonly RowRecord[], { unitPrice }: Columns): number {
  if (unitPrice === undefined) return 0;
  let most = 0;
  for (const { source, kind } of records) {
    const reading = kind === 'body' ? readPriceCell(valueAt(source, unitPrice.column)) : undefined;
    if (reading?.kind === 'amount') most = Math.max(most, reading.decimals);
  }
  return most;
}
