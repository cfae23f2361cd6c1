import type { Decimal } from 'decimal.js';
import type { AmountReading } from './amount';
import { readAmountCell } from './amount';
import { cellText, isBlank, oneLine, squeeze } from './cells';
import type { Enumerator } from './enumerator';
import { enumeratorOfRow } from './enumerator';
import type { Grid } from './grid';
import type { SeenCell } from './grid';
import { columnMerges, isEmptyRow, seenCells, valueAt, valueThroughMerge } from './grid';
import { behindColon, isNoteText, isOfWhich, isSignatureText, totalWord } from './row-words';
import type { SheetRow } from './sheet';
import type { Column, Columns } from './table';

/**
 * A row under the header, by its own words.
 * total, part-total, subtotal: a sum by its label; body: whatever else holds a name; numbers: an amount and no words.
 */
export type RowKind = 'blank' | 'header' | 'note' | 'total' | 'part-total' | 'subtotal' | 'body' | 'numbers';

export interface RowRecord {
  row: number;
  kind: RowKind;
  source: SheetRow;
  item: string;
  enumerator: Enumerator | undefined;
  /** Readings of the amount columns, the checked one first. */
  readings: AmountReading[];
  /** Quantity, price, unit of measure or specification is filled. */
  measured: boolean;
  /** Nothing stands in the row but its name, and perhaps a note. */
  labelOnly: boolean;
  ofWhich: boolean;
  /** The item is that of a merged cell from an earlier row, or of the row above. */
  inherited: boolean;
  /** The merged block of the checked amount, if it is shared by several rows. */
  mergedAmount: [number, number] | null;
  /** The checked amount in 元; null until the unit is resolved, and where it gives none. */
  yuan: Decimal | null;
  /** The checked amount for comparing rows with one another: in 元, or bare where the unit is unknown. */
  worth: Decimal | null;
}

const BLANK: AmountReading = { kind: 'blank' };

const COLUMN_NUMBER =
  /^(?:栏次|[(]?(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,2})[)]?(?:=[\dA-Za-z×xX*+\-÷/()]+)?)$/u;

/** A row that numbers the columns: 1 2 3 4=2×3. */
function numbersColumns(seen: readonly SeenCell[]): boolean {
  const short = ({ value }: SeenCell): boolean =>
    typeof value === 'number'
      ? Number.isInteger(value) && value > 0 && value < 100
      : typeof value === 'string' && value.length <= 20;
  if (seen.length < 3 || !seen.every(short)) return false;
  const texts = seen.map(({ value }) => squeeze(cellText(value)));
  if (!texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  const rises = (valueOf: (text: string) => number): boolean =>
    texts.slice(1).every((text, index) => valueOf(text) === valueOf(texts[index] ?? '') + 1);
  return (
    rises((text) => Number.parseInt(text.replace(/^\(/u, ''), 10)) || rises((text) => text.charCodeAt(0))
  );
}

interface RowReader {
  grid: Grid;
  columns: Columns;
  itemMerge: (row: number) => { firstRow: number; lastRow: number } | undefined;
  amountMerge: (row: number) => { firstRow: number; lastRow: number } | undefined;
}

function labelsOf({ columns }: RowReader, source: SheetRow, seen: readonly SeenCell[]): string[] {
  const labels: string[] = [];
  for (const place of [columns.item, columns.sequence, columns.group]) {
    const text = place === undefined ? '' : cellText(valueAt(source, place.column));
    if (text !== '') labels.push(text);
  }
  const first = seen.find(({ value }) => typeof value === 'string');
  if (first !== undefined && first.column < columns.amount.column) labels.push(cellText(first.value));
  return labels;
}

/** The amounts of a row of totals, which may stand in merged cells or behind the label's colon. */
function totalReadings(
  { grid, columns }: RowReader,
  source: SheetRow,
  labels: readonly string[],
): AmountReading[] {
  const all = [columns.amount, ...columns.furtherAmounts];
  const readings = all.map(({ column }) => readAmountCell(valueThroughMerge(grid, source, column)));
  const texts = [...labels, cellText(valueThroughMerge(grid, source, columns.amount.column))];
  if (readings[0]?.kind !== 'amount')
    for (const text of texts) {
      const reading = readAmountCell(behindColon(text));
      if (reading.kind === 'amount') return [reading, ...readings.slice(1)];
    }
  if (
    readings[0]?.kind !== 'blank' &&
    totalWord(cellText(valueAt(source, columns.amount.column))) === undefined
  )
    return readings;
  if (readings.slice(1).some(({ kind }) => kind === 'amount')) return [BLANK, ...readings.slice(1)];
  // A total that slipped into another column.
  const known = new Set(
    [columns.quantity, columns.ratio, columns.sequence, columns.note, ...columns.factors, ...all].map(
      (each) => each?.column,
    ),
  );
  const stray = seenCells(source)
    .filter(({ column }) => !known.has(column) && column > columns.item.column)
    .map(({ value }) => readAmountCell(value))
    .filter(({ kind }) => kind === 'amount');
  return [stray.length === 1 ? (stray[0] ?? BLANK) : BLANK, ...readings.slice(1)];
}

function sumKind(labels: readonly string[]): 'total' | 'part-total' | 'subtotal' | undefined {
  for (const text of labels) {
    const word = totalWord(text);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** A row of which nothing more is told; written out, as a copy of an object for each row costs more than reading it. */
function recordOf(source: SheetRow, kind: RowKind): RowRecord {
  return {
    row: source.row,
    kind,
    source,
    item: '',
    enumerator: undefined,
    readings: [],
    measured: false,
    labelOnly: false,
    ofWhich: false,
    inherited: false,
    mergedAmount: null,
    yuan: null,
    worth: null,
  };
}

/** A row of totals or subtotals. */
function readSum(reader: RowReader, source: SheetRow, kind: RowKind, labels: readonly string[]): RowRecord {
  const record = recordOf(source, kind);
  record.item = oneLine(labels[0] ?? '');
  record.enumerator = openingNumber(reader, source);
  record.readings = totalReadings(reader, source, labels);
  return record;
}

function readRow(reader: RowReader, source: SheetRow): RowRecord {
  const { columns, grid } = reader;
  const itemMerge = reader.itemMerge(source.row);
  const amountMerge = reader.amountMerge(source.row);
  const seen = seenCells(source);
  if (seen.length === 0) return recordOf(source, 'blank');
  if (numbersColumns(seen)) return recordOf(source, 'header');
  const labels = labelsOf(reader, source, seen);
  const sum = sumKind(labels);
  if (sum !== undefined) return readSum(reader, source, sum, labels);
  const readings = [readAmountCell(valueAt(source, columns.amount.column))];
  for (const { column } of columns.furtherAmounts) readings.push(readAmountCell(valueAt(source, column)));
  const hasAmount = readings.some(({ kind }) => kind === 'amount');
  // Rows with an amount are no notes, and most rows have one.
  if (!hasAmount && isNote(labels, seen)) return recordOf(source, 'note');
  const own = oneLine(cellText(valueThroughMerge(grid, source, columns.item.column)));
  const sequence = columns.sequence === undefined ? null : valueAt(source, columns.sequence.column);
  const enumerator = enumeratorOfRow(sequence, own);
  const measured = isMeasured(columns, source);
  const inherited = own === '' && itemMerge !== undefined && itemMerge.firstRow < source.row;
  const item = own === '' && !inherited ? headingIn(reader, source, enumerator) : own;
  const isNumber = item === '' && !inherited && !measured && labels.length === 0 && hasAmount;
  const record = recordOf(source, isNumber ? 'numbers' : 'body');
  record.item = item;
  record.enumerator = enumerator ?? enumeratorOfRow(null, item);
  record.measured = measured;
  record.labelOnly = isLabelOnly(columns, seen, readings);
  record.ofWhich = isOfWhich(own);
  record.inherited = inherited;
  if (amountMerge !== undefined && amountMerge.firstRow < source.row) readings[0] = BLANK;
  record.readings = readings;
  if (amountMerge !== undefined && amountMerge.lastRow > amountMerge.firstRow)
    record.mergedAmount = [amountMerge.firstRow, amountMerge.lastRow];
  return record;
}

function isNote(labels: readonly string[], seen: readonly SeenCell[]): boolean {
  const firstText = labels.at(-1) ?? cellText(seen[0]?.value ?? null);
  return (
    isNoteText(firstText) || seen.some(({ value }) => typeof value === 'string' && isSignatureText(value))
  );
}

function isMeasured({ quantity, unitPrice, unitOfMeasure, spec }: Columns, source: SheetRow): boolean {
  const isFilled = (column: Column | undefined): boolean =>
    column !== undefined && !isBlank(valueAt(source, column.column));
  return isFilled(quantity) || isFilled(unitPrice) || isFilled(unitOfMeasure) || isFilled(spec);
}

function isLabelOnly(
  columns: Columns,
  seen: readonly SeenCell[],
  readings: readonly AmountReading[],
): boolean {
  if (readings.some(({ kind }) => kind !== 'blank')) return false;
  const { sequence, item, group, note, ratio } = columns;
  const quiet = new Set([sequence, item, group, note, ratio].map((each) => each?.column));
  return seen.every(({ column }, position) => position === 0 || quiet.has(column));
}

/** The number of a sum, which tells where it heads its group instead of closing it. */
function openingNumber({ columns }: RowReader, source: SheetRow): Enumerator | undefined {
  const sequence = columns.sequence === undefined ? null : valueAt(source, columns.sequence.column);
  return enumeratorOfRow(sequence, oneLine(cellText(valueAt(source, columns.item.column))));
}

/** The words of a row whose item cell is blank: a heading may stand in the sequence column or across the row. */
function headingIn({ columns }: RowReader, source: SheetRow, enumerator: Enumerator | undefined): string {
  const sequence =
    columns.sequence === undefined ? '' : oneLine(cellText(valueAt(source, columns.sequence.column)));
  if (sequence !== '' && (enumerator === undefined || enumerator.rest !== '')) return sequence;
  const first = seenCells(source).find(({ value }) => typeof value === 'string');
  return first !== undefined &&
    first.column < columns.item.column &&
    first.column !== columns.sequence?.column
    ? oneLine(cellText(first.value))
    : '';
}

/**
 * Reads the rows under a header, each by itself.
 *
 * @param rows in rising order; rows without any value are left out of the result
 * @param isRepeatedHeader whether the row at a position is the header once more
 */
export function readRows(
  grid: Grid,
  columns: Columns,
  rows: readonly SheetRow[],
  isRepeatedHeader: (row: number) => boolean,
): RowRecord[] {
  const reader: RowReader = {
    grid,
    columns,
    itemMerge: columnMerges(grid, columns.item.column),
    amountMerge: columnMerges(grid, columns.amount.column),
  };
  const records: RowRecord[] = [];
  for (const source of rows) {
    if (isEmptyRow(source)) continue;
    const record = readRow(reader, source);
    if (isRepeatedHeader(source.row)) record.kind = 'header';
    records.push(record);
  }
  return records;
}
