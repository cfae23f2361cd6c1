import { LINE_RANK } from './enumerator';
import type { RowRecord } from './row';
import type { Role } from './row-role';
import { hasAmount, isSum } from './row-role';

/** What rows are by their words and their place, before numbering and arithmetic. */

/** A text longer than this is a remark, not a name. */
const LONG_TEXT = 60;

/** Whether the lines of a table carry running numbers in a column of their own. */
function isNumbered(records: readonly RowRecord[]): boolean {
  const priced = records.filter((record) => record.kind === 'body' && hasAmount(record));
  const numbered = priced.filter(({ enumerator }) => (enumerator?.rank ?? -1) >= LINE_RANK).length;
  return priced.length > 0 && numbered >= priced.length * 0.6;
}

/** Position behind which no row has an amount, a quantity or the like. */
function endOfContent(records: readonly RowRecord[]): number {
  for (let position = records.length - 1; position >= 0; position -= 1) {
    const record = records[position];
    if (record && (isSum(record) || (record.kind === 'body' && !record.labelOnly))) return position + 1;
  }
  return records.length;
}

/** The last total that closes the lines before it. */
function closingTotal(records: readonly RowRecord[]): number {
  let lines = 0;
  let closing = -1;
  records.forEach((record, position) => {
    if (record.kind === 'body' && hasAmount(record)) lines += 1;
    if (record.kind === 'total' && lines > 0) closing = position;
  });
  return closing;
}

/** Rows that are no lines by where they stand: remarks under the table, texts that go on, numbers without a name. */
export function firstRoles(records: readonly RowRecord[]): Role[] {
  const contentEnd = endOfContent(records);
  const closing = closingTotal(records);
  const numbered = isNumbered(records);
  let inNotes = false;
  return records.map((record, position): Role => {
    const { kind, enumerator, labelOnly, item } = record;
    if (kind === 'blank' || kind === 'header' || kind === 'note') {
      inNotes = kind === 'note' || (inNotes && kind === 'blank');
      return kind;
    }
    if (isSum(record)) {
      inNotes = false;
      return 'sum';
    }
    if (kind === 'numbers') return 'note';
    const amount = hasAmount(record);
    if (closing >= 0 && position > closing) {
      const isLine = amount && (record.measured || (enumerator?.rank ?? -1) >= LINE_RANK);
      if (!isLine) return 'note';
    }
    const isSection = enumerator !== undefined && enumerator.rank < LINE_RANK;
    if (labelOnly && inNotes && !isSection) return 'note';
    inNotes = false;
    if (labelOnly && !isSection && item.length > LONG_TEXT) return 'note';
    if (labelOnly && position >= contentEnd && !(numbered && runsOn(records, position))) return 'note';
    if (item === '' && !amount && !record.measured && !record.inherited) return 'note';
    return 'line';
  });
}

/** Whether a row carries the number after that of the row above it. */
function runsOn(records: readonly RowRecord[], position: number): boolean {
  const own = records[position]?.enumerator;
  const before = records[position - 1]?.enumerator;
  return own !== undefined && own.kind === before?.kind && own.ordinal === before.ordinal + 1;
}

/** Unnumbered names alone in their row that head the rows below: 硬件部分. */
export function headingsByPlace(records: readonly RowRecord[], roles: readonly Role[]): Set<number> {
  const numbered = isNumbered(records);
  const grouped = records.some(({ kind }) => kind === 'subtotal' || kind === 'part-total');
  const headings = new Set<number>();
  let opens = true;
  const nextLine = new Int32Array(records.length).fill(-1);
  let next = -1;
  for (let position = records.length - 1; position >= 0; position -= 1) {
    nextLine[position] = next;
    if (roles[position] === 'line') next = position;
    else if (roles[position] === 'sum') next = -1;
  }
  records.forEach((record, position) => {
    const role = roles[position];
    if (role === 'sum') opens = true;
    if (role !== 'line') return;
    const bare = record.labelOnly && record.enumerator === undefined && !record.inherited;
    const below = records[nextLine[position] ?? -1];
    const isHeading = bare && below !== undefined && (numbered || (grouped && opens));
    if (isHeading) headings.add(position);
    opens = isHeading;
  });
  return headings;
}
