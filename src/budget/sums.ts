import type { Decimal } from 'decimal.js';
import { ColumnAdder } from './column-adder';
import type { RowRecord } from './row';
import { rowText } from './grid';
import type { Structure } from './structure';
import type { AmountColumn, ColumnSum, Line, StatedSum } from './table';
import { SAME } from './tolerance';

/** Adding up: each amount column against what its subtotals, sections and totals state. */

export interface Sums {
  sums: ColumnSum[];
  /** Subtotals and the sums that sections state. */
  subtotals: StatedSum[];
  totals: StatedSum[];
  decimals: number;
}

function labelOf({ source }: RowRecord): string {
  const text = rowText(source);
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
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
