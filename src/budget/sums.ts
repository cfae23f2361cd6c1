import type { Decimal } from 'decimal.js';
import { ZERO } from '../rules/decimal';
import type { AmountReading } from './amount';
import type { RowRecord } from './row';
import { rowText } from './row';
import type { Structure } from './structure';
import type { AmountColumn, ColumnSum, Line, StatedSum } from './table';
import { SAME, sumTolerance } from './tolerance';
import { toYuan, worthOfUnit } from './yuan';

/** Adding up: each amount column against what its subtotals, sections and totals state. */

export interface Sums {
  sums: ColumnSum[];
  /** Subtotals and the sums that sections state. */
  subtotals: StatedSum[];
  totals: StatedSum[];
  decimals: number;
}

/** One amount column, in the unit of its bare numbers (in 元 where cells carry their own units). */
class ColumnAdder {
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

/** How many lines stand before each row. */
function linesBefore(structure: Structure): Int32Array {
  const before = new Int32Array(structure.roles.length + 1);
  structure.roles.forEach((role, position) => {
    before[position + 1] = (before[position] ?? 0) + (role === 'line' ? 1 : 0);
  });
  return before;
}

interface SumRow {
  position: number;
  record: RowRecord;
  /** Lines before it. */
  line: number;
}

/** Which of the rows of sums state the total of the table: behind all lines, or before the first. */
function totalRows(rows: readonly SumRow[], adder: ColumnAdder): SumRow[] {
  const all = adder.between(0, adder.lines).sum;
  const stated = (row: SumRow): Decimal | null => {
    const reading = row.record.readings[0];
    return reading === undefined ? null : adder.valueOf(reading);
  };
  const isAll = (row: SumRow): boolean => stated(row)?.minus(all).abs().lte(SAME) ?? false;
  const named = rows.filter(({ record }) => record.kind === 'total');
  const behind = named.filter(({ line }) => line === adder.lines);
  const last = behind.filter((row) => stated(row) !== null).at(-1) ?? behind.at(-1);
  const before = named.filter(
    ({ line, record }) => line === 0 && record.readings.some(({ kind }) => kind === 'amount'),
  );
  const totals = new Set<SumRow>([...(last === undefined ? [] : [last]), ...before.slice(0, 1)]);
  for (const row of behind) if (isAll(row)) totals.add(row);
  if (totals.size > 0) return [...totals];
  const partTotal = rows
    .filter(({ record, line }) => record.kind === 'part-total' && line === adder.lines)
    .at(-1);
  if (partTotal !== undefined && isAll(partTotal)) return [partTotal];
  const middle = named.filter((row) => isAll(row));
  return middle.length > 0 ? middle : wholeByPlace(named, rows, adder);
}

/** A total among the lines that is neither their sum nor that of the lines above it must be meant for all of them. */
function wholeByPlace(named: readonly SumRow[], rows: readonly SumRow[], adder: ColumnAdder): SumRow[] {
  const [only] = named;
  if (named.length !== 1 || only === undefined || rows.length > 1) return [];
  const reading = only.record.readings[0];
  const value = reading === undefined ? null : adder.valueOf(reading);
  const above = adder.between(0, only.line).sum;
  return value === null || value.minus(above).abs().lte(SAME) ? [] : [only];
}

function labelOf({ source }: RowRecord): string {
  const text = rowText(source);
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

/** The lines that a subtotal counts: those for which it is right, else those since the sum before it. */
function scopeOf(
  row: SumRow,
  value: Decimal,
  adder: ColumnAdder,
  rows: readonly SumRow[],
  index: number,
): [number, number] {
  const exactStart = adder.startOf(value, row.line);
  if (exactStart !== undefined) return [exactStart, row.line];
  const next = rows[index + 1]?.line ?? adder.lines;
  const forward = adder.between(row.line, next).sum;
  if (next > row.line && forward.minus(value).abs().lte(SAME)) return [row.line, next];
  for (let before = index - 1; before >= 0; before -= 1) {
    const line = rows[before]?.line ?? 0;
    if (line < row.line) return [line, row.line];
  }
  return [0, row.line];
}

function checkColumn(
  records: readonly RowRecord[],
  structure: Structure,
  adder: ColumnAdder,
  position: number,
  totals: ReadonlySet<number>,
  rows: readonly SumRow[],
): { subtotals: StatedSum[]; totals: StatedSum[] } {
  const result: { subtotals: StatedSum[]; totals: StatedSum[] } = { subtotals: [], totals: [] };
  const before = linesBefore(structure);
  const add = (list: StatedSum[], sum: StatedSum | undefined): void => {
    if (sum !== undefined) list.push(sum);
  };
  adder.mark(0);
  structure.roles.forEach((role, at) => {
    if (role === 'section') adder.mark(before[at] ?? 0);
    if (role === 'sum') adder.mark(before[at] ?? 0);
  });
  rows.forEach((row, index) => {
    const reading = row.record.readings[position];
    if (reading === undefined) return;
    const text = labelOf(row.record);
    if (totals.has(row.position)) {
      add(result.totals, adder.compare(row.record, text, reading, 0, adder.lines));
      return;
    }
    const value = adder.valueOf(reading);
    if (value === null) return;
    const [from, to] = scopeOf(row, value, adder, rows, index);
    add(result.subtotals, adder.compare(row.record, text, reading, from, to));
  });
  structure.roles.forEach((role, at) => {
    const record = records[at];
    const reading = record?.readings[position];
    if (role !== 'section' || record === undefined || reading?.kind !== 'amount') return;
    const end = structure.outline.end[at] ?? at + 1;
    const [from, to] = [before[at + 1] ?? 0, before[end] ?? 0];
    if (to > from) add(result.subtotals, adder.compare(record, labelOf(record), reading, from, to));
  });
  return result;
}

/**
 * Adds up every amount column and sets it against what the sheet states.
 *
 * @param columns the amount columns, the checked one first
 * @param cellUnits the checked amounts carry their own units
 */
export function sumsOf(
  records: readonly RowRecord[],
  structure: Structure,
  lines: readonly Line[],
  columns: readonly AmountColumn[],
  cellUnits: boolean,
): Sums {
  const before = linesBefore(structure);
  const rows: SumRow[] = records.flatMap((record, position) =>
    structure.roles[position] === 'sum' ? [{ position, record, line: before[position] ?? 0 }] : [],
  );
  const result: Sums = { sums: [], subtotals: [], totals: [], decimals: 0 };
  let totals = new Set<number>();
  columns.forEach((column, position) => {
    const adder = new ColumnAdder(
      column,
      lines,
      (line) => (position === 0 ? line.reading : line.further[position - 1]?.reading),
      position === 0 && cellUnits,
    );
    if (position === 0) {
      totals = new Set(totalRows(rows, adder).map((row) => row.position));
      result.decimals = adder.decimals;
    }
    const checked = checkColumn(records, structure, adder, position, totals, rows);
    result.subtotals.push(...checked.subtotals);
    result.totals.push(...checked.totals);
    const total = checked.totals.at(-1);
    const { sum } = adder.between(0, adder.lines);
    result.sums.push({
      column,
      sum: adder.inYuan(sum),
      rawSum: sum,
      stated: total?.stated ?? null,
      rawStated: total?.rawStated ?? null,
      matches: total?.matches ?? null,
      totalRow: total?.row ?? null,
    });
  });
  return result;
}
