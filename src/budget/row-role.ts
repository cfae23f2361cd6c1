import type { RowRecord } from './row';

/**
 * What each row of a table is. The words come first; where a row could be a line as well as the heading or the sum of
 * the rows under it, numbering decides, and where numbering is silent, arithmetic.
 */
export type Role = 'line' | 'section' | 'note' | 'sum' | 'blank' | 'header';

/** Whether any amount column of a row holds an amount. */
export const hasAmount = (record: RowRecord): boolean =>
  record.readings.some(({ kind }) => kind === 'amount');

/** Whether a row announces a sum by its label. */
export const isSum = ({ kind }: RowRecord): boolean =>
  kind === 'total' || kind === 'part-total' || kind === 'subtotal';
