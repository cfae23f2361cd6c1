import type { Decimal } from 'decimal.js';
import { ZERO } from '../rules/decimal';
import type { AmountReading } from './amount';
import type { RowRecord } from './row';
import type { AmountColumn, Line, StatedSum } from './table';
import { SAME, sumTolerance } from './tolerance';
import { toYuan, worthOfUnit } from './yuan';

/** One amount column, in the unit of its bare numbers (in 元 where cells carry their own units). */
export class ColumnAdder {
  /** Sum, addends and unreadable cells of the lines before each line. */
  private readonly sums: Decimal[] = [ZERO];
  private readonly addends: number[] = [0];
  private readonly unread: number[] = [0];
  private digits = 0;
  private readonly bySum = new Map<string, number[]>();

  constructor(
    readonly column: AmountColumn,
    lines: readonly Line[],
    readingOf: (line: Line) => AmountReading | undefined,
    private readonly cellUnits: boolean,
  ) {
    for (const line of lines) {
      const reading = readingOf(line);
      const value = reading === undefined ? null : this.valueOf(reading);
      const open =
        reading?.kind === 'unreadable' ||
        reading?.kind === 'ambiguous' ||
        (reading?.kind === 'amount' && value === null);
      this.sums.push((this.sums.at(-1) ?? ZERO).plus(value ?? ZERO));
      this.addends.push((this.addends.at(-1) ?? 0) + (value === null ? 0 : 1));
      this.unread.push((this.unread.at(-1) ?? 0) + (open ? 1 : 0));
      if (reading?.kind === 'amount' && value !== null)
        this.digits = Math.max(this.digits, this.digitsOf(reading));
    }
  }

  /** The number to add: as it stands, or turned into the column's unit where the cell has its own. */
  valueOf(reading: AmountReading): Decimal | null {
    if (reading.kind !== 'amount') return null;
    const { unit } = this.column;
    if (reading.unit === undefined) {
      const unknown = this.cellUnits && !reading.notes.includes('currency-mark') && !reading.bare.isZero();
      return unknown ? null : reading.bare;
    }
    const yuan = toYuan(reading.bare, reading.unit);
    return unit === '万元'
      ? yuan.div(worthOfUnit('万元'))
      : unit === '元' || this.cellUnits
        ? yuan
        : reading.bare;
  }

  private digitsOf(reading: AmountReading & { kind: 'amount' }): number {
    return reading.unit === undefined ? reading.decimals : (this.valueOf(reading)?.decimalPlaces() ?? 0);
  }

  inYuan(value: Decimal): Decimal | null {
    if (this.cellUnits) return value;
    return this.column.unit === 'unknown' ? null : toYuan(value, this.column.unit);
  }

  get decimals(): number {
    return this.digits;
  }

  get lines(): number {
    return this.sums.length - 1;
  }

  between(from: number, to: number): { sum: Decimal; addends: number; unread: number } {
    return {
      sum: (this.sums[to] ?? ZERO).minus(this.sums[from] ?? ZERO),
      addends: (this.addends[to] ?? 0) - (this.addends[from] ?? 0),
      unread: (this.unread[to] ?? 0) - (this.unread[from] ?? 0),
    };
  }

  /** Notes a place from or to which a subtotal may count. */
  mark(line: number): void {
    const key = (this.sums[line] ?? ZERO).toFixed(6);
    const places = this.bySum.get(key);
    if (places === undefined) this.bySum.set(key, [line]);
    else if (places.at(-1) !== line) places.push(line);
  }

  /** The marked place from which the lines before `line` add up to exactly this. */
  startOf(value: Decimal, line: number): number | undefined {
    return this.bySum
      .get((this.sums[line] ?? ZERO).minus(value).toFixed(6))
      ?.filter((place) => place < line)
      .at(-1);
  }

  compare(
    record: RowRecord,
    text: string,
    reading: AmountReading,
    from: number,
    to: number,
  ): StatedSum | undefined {
    const stated = this.valueOf(reading) ?? (reading.kind === 'amount' ? reading.bare : null);
    if (stated === null || reading.kind !== 'amount') return undefined;
    const { sum, addends, unread } = this.between(from, to);
    const off = stated.minus(sum).abs();
    const own = this.digitsOf(reading);
    const decimals = Math.max(this.digits, own);
    const withinRounding = off.lte(sumTolerance(addends, decimals, own).plus(SAME));
    const statedYuan = this.inYuan(stated);
    return {
      row: record.row,
      text,
      column: this.column.column,
      stated: statedYuan,
      rawStated: stated,
      sum: this.inYuan(sum) ?? sum,
      rawSum: sum,
      addends,
      unread,
      decimals,
      withinRounding,
      matches: off.lte(SAME) || (withinRounding && decimals >= 2),
    };
  }
}
