import type { Decimal } from 'decimal.js';
import type { AmountReading } from './amount';
import type { RowRecord } from './row';
import type { TableUnit } from './table';
import { toYuan } from './yuan';

/**
 * What a reading is worth in 元.
 *
 * @param unit the unit of bare numbers in its column
 * @returns null where it is no single amount, or bare and the unit unknown
 */
export function yuanOf(reading: AmountReading, unit: TableUnit): Decimal | null {
  if (reading.kind !== 'amount') return null;
  if (reading.unit !== undefined) return toYuan(reading.bare, reading.unit);
  if (unit !== 'unknown') return toYuan(reading.bare, unit);
  return reading.notes.includes('currency-mark') ? reading.bare : null;
}

/** Works out the checked amounts once the unit of their column is resolved. */
export function weigh(records: readonly RowRecord[], unit: TableUnit): void {
  for (const record of records) {
    const reading = record.readings[0];
    if (reading?.kind !== 'amount') continue;
    record.yuan = yuanOf(reading, unit);
    record.worth = record.yuan ?? reading.bare;
  }
}
