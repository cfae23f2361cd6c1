import type { Decimal } from 'decimal.js';
import { ZERO, exact } from '../rules/decimal';
import { LINE_RANK } from './enumerator';
import { markOfWhich } from './of-which';
import type { Outline } from './outline';
import { outlineOf } from './outline';
import { regroup } from './regroup';
import type { RowRecord } from './row';

/**
 * What each row of a table is. The words come first; where a row could be a line as well as the heading or the sum of
 * the rows under it, numbering decides, and where numbering is silent, arithmetic.
 */
export type Role = 'line' | 'section' | 'note' | 'sum' | 'blank' | 'header';

export interface Structure {
  roles: Role[];
  outline: Outline;
}

/** A difference that no rounding of a budget makes. */
const EQUAL = exact('0.000001');
const LONG_TEXT = 60;

const hasAmount = (record: RowRecord): boolean => record.readings.some(({ kind }) => kind === 'amount');
const isSum = ({ kind }: RowRecord): boolean =>
  kind === 'total' || kind === 'part-total' || kind === 'subtotal';

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
function firstRoles(records: readonly RowRecord[]): Role[] {
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
function headingsByPlace(records: readonly RowRecord[], roles: readonly Role[]): Set<number> {
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

/** What the rows under each row add up to; a row without an amount counts as what stands under it. */
function sumsBelow(
  records: readonly RowRecord[],
  roles: readonly Role[],
  outline: Outline,
): { below: (Decimal | null)[] } {
  const below = new Array<Decimal | null>(records.length).fill(null);
  for (let position = records.length - 1; position >= 0; position -= 1) {
    if (roles[position] !== 'line') continue;
    const record = records[position];
    const own = record?.worth ?? null;
    const value = own ?? below[position] ?? null;
    const above = outline.parent[position] ?? -1;
    if (value !== null && above >= 0) below[above] = (below[above] ?? ZERO).plus(value);
  }
  return { below };
}

interface Parent {
  position: number;
  /** Numbers alone say that the row is the sum of those below it. */
  byNumbers: boolean;
  fits: boolean;
  kind: string;
}

function parentsWithAmounts(
  records: readonly RowRecord[],
  roles: readonly Role[],
  outline: Outline,
): Parent[] {
  const { below } = sumsBelow(records, roles, outline);
  const parents: Parent[] = [];
  records.forEach((record, position) => {
    const sum = below[position];
    const own = record.worth;
    if (roles[position] !== 'line' || own === null || sum === null || sum === undefined) return;
    const number = outline.numbers[position];
    const first = outline.numbers[firstChild(outline, position)];
    if (number === undefined || first === undefined) return;
    const children = outline.children[position] ?? 0;
    const equal = sum.minus(own).abs().lte(EQUAL);
    const outer = number.rank < LINE_RANK && !record.measured;
    const byNumbers = !record.measured && first.rank > number.rank && first.kind !== 'unnumbered';
    parents.push({
      position,
      byNumbers,
      fits: equal && (children > 1 || outer || byNumbers),
      kind: number.kind,
    });
  });
  return parents;
}

function firstChild(outline: Outline, position: number): number {
  const end = outline.end[position] ?? position;
  for (let next = position + 1; next < end; next += 1) if (outline.parent[next] === position) return next;
  return -1;
}

/** Rows whose amount is the sum of the rows under them. */
function sumsOfSections(parents: readonly Parent[]): number[] {
  const fitting = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { kind, fits } of parents) {
    all.set(kind, (all.get(kind) ?? 0) + 1);
    if (fits) fitting.set(kind, (fitting.get(kind) ?? 0) + 1);
  }
  return parents
    .filter(({ kind, fits, byNumbers }) => {
      const share = (fitting.get(kind) ?? 0) / (all.get(kind) ?? 1);
      return fits || byNumbers || share > 0.5;
    })
    .map(({ position }) => position);
}

function totalOf(records: readonly RowRecord[], roles: readonly Role[]): Decimal {
  return records.reduce((sum, record, position) => {
    const own = roles[position] === 'line' ? record.worth : null;
    return own === null ? sum : sum.plus(own);
  }, ZERO);
}

/**
 * A subtotal with the number of a section that is the sum of the lines behind it heads them: （二）软件类小计.
 * It is left to the outline then, like any section that carries its own sum.
 *
 * @param roles are changed in place
 */
function markOpeningSums(records: readonly RowRecord[], roles: Role[]): void {
  let behind = ZERO;
  for (let position = records.length - 1; position >= 0; position -= 1) {
    const record = records[position];
    if (record === undefined) continue;
    const isSection = record.enumerator !== undefined && record.enumerator.rank < LINE_RANK;
    if (roles[position] === 'line' && !isSection) behind = behind.plus(record.worth ?? ZERO);
    else if (roles[position] === 'line' || roles[position] === 'sum') {
      const heads = isSection && isSum(record) && record.kind !== 'total' && !behind.isZero();
      if (heads && record.worth?.minus(behind).abs().lte(EQUAL) === true) roles[position] = 'line';
      behind = ZERO;
    }
  }
}

/**
 * A number without a name that is the sum of the lines above it is a total or a subtotal that nobody labelled.
 *
 * @param records are changed in place: such a row gets its kind
 */
function nameSums(records: RowRecord[], roles: Role[]): void {
  if (!records.some(({ kind }) => kind === 'numbers')) return;
  let all = ZERO;
  let since = ZERO;
  const lastLine = roles.lastIndexOf('line');
  records.forEach((record, position) => {
    const own = record.worth;
    if (roles[position] === 'sum') since = ZERO;
    if (own === null || (roles[position] !== 'line' && record.kind !== 'numbers')) return;
    if (roles[position] === 'line') {
      all = all.plus(own);
      since = since.plus(own);
      return;
    }
    const isTotal = position > lastLine && own.minus(all).abs().lte(EQUAL);
    if (!isTotal && (since.isZero() || own.minus(since).abs().gt(EQUAL))) return;
    records[position] = { ...record, kind: isTotal ? 'total' : 'subtotal' };
    roles[position] = 'sum';
    since = ZERO;
  });
}

/** The total that a table states, for choosing between readings: the last one behind lines, else the first. */
function statedTotal(records: readonly RowRecord[]): Decimal | undefined {
  const stated = records.flatMap((record) => {
    const own = record.kind === 'total' ? record.worth : null;
    return own === null ? [] : [own];
  });
  return stated.at(-1);
}

/**
 * Decides what each row is.
 *
 * @param records the rows under a header; sums without a label are told by their kind afterwards
 */
export function structureOf(records: RowRecord[]): Structure {
  const roles = firstRoles(records);
  nameSums(records, roles);
  markOpeningSums(records, roles);
  const parts = markOfWhich(records, roles);
  const headings = headingsByPlace(records, roles);
  const outline = outlineOf(
    records,
    (position) => roles[position] === 'line' || roles[position] === 'section',
    (position) => headings.has(position),
  );
  for (const { position, end } of parts) adopt(outline, position, end);
  const flat = [...roles];
  records.forEach((record, position) => {
    if (roles[position] !== 'line' || !record.labelOnly || record.inherited) return;
    const hasRowsBelow = (outline.children[position] ?? 0) > 0;
    if (hasRowsBelow || headings.has(position)) roles[position] = 'section';
  });
  const parents = parentsWithAmounts(records, flat, outline);
  const sums = sumsOfSections(parents);
  for (const position of sums) roles[position] = 'section';
  const stated = statedTotal(records);
  if (stated === undefined) return { roles, outline };
  const fits = (candidate: readonly Role[]): boolean =>
    totalOf(records, candidate).minus(stated).abs().lte(EQUAL);
  if (fits(roles)) return { roles, outline };
  const asLines = roles.map((role, position): Role => (sums.includes(position) ? 'line' : role));
  if (sums.length > 0 && fits(asLines)) return { roles: asLines, outline };
  const grouped = regroup(records, roles);
  if (grouped !== undefined && fits(grouped.roles)) {
    for (const { position, end } of grouped.groups) adopt(outline, position, end);
    return { roles: grouped.roles, outline };
  }
  return { roles, outline };
}

/** Puts the rows of a group under its first row. */
function adopt(outline: Outline, position: number, end: number): void {
  for (let next = position + 1; next < end; next += 1) outline.parent[next] = position;
  outline.end[position] = end;
}
