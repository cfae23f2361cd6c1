import { readCount, readPriceCell } from './amount';
import { cellReference, cellText } from './cells';
import type { Finding } from './finding';
import { finding } from './finding';
import { seenCells, valueAt } from './grid';
import { MESSAGES } from './messages';
import type { RowRecord } from './row';
import { totalWord } from './row-words';
import type { SheetRow } from './sheet';
import type { Column, Columns, ReadOptions, TableUnit, UnitFrom } from './table';
import type { DeclaredUnit } from './unit';
import { unitInHeader, unitInTitle } from './unit';
import { toYuan } from './yuan';

/** Which unit the numbers of each column are in. It is taken from words of the sheet or from an option, never guessed. */
export interface ResolvedUnits {
  unit: TableUnit;
  unitFrom: UnitFrom;
  /** With `unknown`: words that name a unit which is not read (千元). */
  unitSource: { cell: string; words: string } | null;
  findings: Finding[];
}

interface Found extends DeclaredUnit {
  cell: string;
  from: UnitFrom;
}

function inRows(
  rows: readonly SheetRow[],
  read: (text: string) => DeclaredUnit | undefined,
): Found | undefined {
  for (const row of rows) {
    const cells = seenCells(row).filter(({ value }) => typeof value === 'string');
    for (const { column, value } of cells) {
      const found = read(cellText(value));
      if (found) return { ...found, cell: cellReference(row.row, column), from: 'title' };
    }
    // 单位： and 万元 in two cells.
    for (let next = 1; next < cells.length; next += 1) {
      const [label, unit] = [cells[next - 1], cells[next]];
      const found = read(`${cellText(label?.value ?? null)}${cellText(unit?.value ?? null)}`);
      if (found && unit) return { ...found, cell: cellReference(row.row, unit.column), from: 'title' };
    }
  }
  return undefined;
}

function inHeader(column: Column, headerRow: number): Found | undefined {
  for (const text of column.header.split('/').reverse().concat(column.header)) {
    const found = unitInHeader(text);
    if (found)
      return {
        ...found,
        words: column.header,
        cell: cellReference(headerRow, column.column),
        from: 'header',
      };
  }
  return undefined;
}

/** In the label of the total: 合计（元）. */
function inTotal(records: readonly RowRecord[]): Found | undefined {
  const totals = records.filter(({ kind }) => kind === 'total').map(({ source }) => source);
  return inRows(totals, (text) => (totalWord(text) === undefined ? undefined : unitInHeader(text)));
}

function inNotes(records: readonly RowRecord[]): Found | undefined {
  const notes = records.filter(({ kind }) => kind === 'note').map(({ source }) => source);
  return inRows(notes, unitInTitle);
}

interface Fit {
  fits: number;
  fails: number;
}

/** How often quantity × price is the amount if the price is in one unit and the amount in another. */
function productFit(
  records: readonly RowRecord[],
  columns: Columns,
  price: TableUnit,
  amount: TableUnit,
): Fit {
  const fit: Fit = { fits: 0, fails: 0 };
  const { quantity, unitPrice } = columns;
  if (!quantity || !unitPrice || price === 'unknown' || amount === 'unknown') return fit;
  for (const { source, readings, kind } of records.slice(0, 500)) {
    const q = readCount(valueAt(source, quantity.column));
    const p = readPriceCell(valueAt(source, unitPrice.column));
    const a = readings[0];
    if (kind !== 'body' || q === null || p.kind !== 'amount' || a?.kind !== 'amount' || a.bare.isZero())
      continue;
    const product = q.times(toYuan(p.bare, p.unit ?? price));
    const stated = toYuan(a.bare, a.unit ?? amount);
    const near = product.minus(stated).abs().lte(stated.abs().times('0.01'));
    if (near) fit.fits += 1;
    else fit.fails += 1;
  }
  return fit;
}

/** A price column without a unit of its own is in the amounts' unit, unless the products show it to be in the other. */
function unitOfPrice(records: readonly RowRecord[], columns: Columns, amount: TableUnit): TableUnit {
  if (amount === 'unknown') return 'unknown';
  const other = amount === '元' ? '万元' : '元';
  const same = productFit(records, columns, amount, amount);
  const crossed = productFit(records, columns, other, amount);
  return crossed.fits > same.fits ? other : amount;
}

/** How many of the checked amounts carry a unit of their own, and how many do not. */
function unitsInCells(records: readonly RowRecord[]): { own: number; bare: number } {
  const count = { own: 0, bare: 0 };
  for (const { kind, readings } of records) {
    const reading = readings[0];
    if (kind !== 'body' || reading?.kind !== 'amount') continue;
    if (reading.unit !== undefined || reading.notes.includes('currency-mark')) count.own += 1;
    else if (!reading.bare.isZero()) count.bare += 1;
  }
  return count;
}

/**
 * Declarations that a given unit overrules, one for each cell: it is the user's correction and stands, but a wrong one is off by
 * ten thousand, and the sheet then agrees with itself all the same.
 */
function overruled(given: TableUnit, declared: readonly (Found | undefined)[]): Found[] {
  const byCell = new Map<string, Found>();
  for (const found of declared) if (found && found.unit !== given) byCell.set(found.cell, found);
  return [...byCell.values()];
}

const overruledText = (found: Found, given: string): string =>
  found.unit === 'unknown' ? MESSAGES.unitForced(found, given) : MESSAGES.unitOverruled(found, given);

interface UnitInput {
  sheet: string;
  columns: Columns;
  /** Row in which the words over the columns stand. */
  headerRow: number;
  /** Rows above the header, the nearest first. */
  titles: readonly SheetRow[];
  /** Rows above the first table of the sheet, where this is a further one. */
  sheetTitles: readonly SheetRow[];
  records: readonly RowRecord[];
  options: ReadOptions;
}

/**
 * Finds the unit of every amount and price column and writes it into `columns`.
 * The nearer declaration wins: the column's own header, then the title, then words under the table.
 */
export function resolveUnits(input: UnitInput): ResolvedUnits {
  const { sheet, columns, headerRow, titles, sheetTitles, records, options } = input;
  const findings: Finding[] = [];
  const place = (cell: string): { sheet: string; row: number; cell: string } => {
    return { sheet, row: Number(/\d+$/u.exec(cell)?.[0] ?? 0), cell };
  };
  const byOption = options.unit;
  const ofTitle = inRows(titles, unitInTitle);
  const ofHeader = inHeader(columns.amount, headerRow);
  const ofPrice = columns.unitPrice && inHeader(columns.unitPrice, headerRow);
  const proven =
    ofPrice &&
    ofPrice.unit !== 'unknown' &&
    !ofHeader &&
    !ofTitle &&
    isProven(productFit(records, columns, ofPrice.unit, ofPrice.unit))
      ? ofPrice
      : undefined;
  const ofTotal = inTotal(records);
  const found =
    ofHeader ?? ofTitle ?? proven ?? ofTotal ?? inNotes(records) ?? inRows(sheetTitles, unitInTitle);
  if (byOption === undefined && ofHeader && ofTitle && ofHeader.unit !== ofTitle.unit)
    findings.push(
      finding(place(ofHeader.cell), 'warning', 'unit-implausible', MESSAGES.unitsDiffer(ofHeader, ofTitle)),
    );
  if (byOption === undefined && found && found === inherited(found, ofHeader, ofTitle, proven, ofTotal))
    findings.push(
      finding(place(found.cell), 'info', 'unit-implausible', MESSAGES.unitTakenFrom(found.cell, found.words)),
    );
  if (byOption !== undefined) {
    const declared = [found, ofPrice, ...columns.furtherAmounts.map((column) => inHeader(column, headerRow))];
    for (const other of overruled(byOption, declared))
      findings.push(
        finding(place(other.cell), 'warning', 'unit-implausible', overruledText(other, byOption)),
      );
  }
  const unit: TableUnit = byOption ?? found?.unit ?? 'unknown';
  const fallback: TableUnit = byOption ?? ofTitle?.unit ?? 'unknown';
  columns.amount.unit = unit;
  for (const column of columns.furtherAmounts)
    column.unit =
      byOption ??
      inHeader(column, headerRow)?.unit ??
      (ofTitle ? fallback : (sharedUnit(column, columns, found) ?? 'unknown'));
  if (columns.unitPrice)
    columns.unitPrice.unit = byOption ?? ofPrice?.unit ?? unitOfPrice(records, columns, unit);
  if (byOption !== undefined) return { unit, unitFrom: 'option', unitSource: null, findings };
  if (found !== undefined && unit !== 'unknown')
    return { unit, unitFrom: found.from, unitSource: { cell: found.cell, words: found.words }, findings };
  const cells = unitsInCells(records);
  if (found === undefined && cells.own > 0 && cells.own >= cells.bare)
    return { unit: '元', unitFrom: 'cell', unitSource: firstOwn(records, columns), findings };
  if (found !== undefined)
    findings.push(
      finding(place(found.cell), 'error', 'unit-unknown', MESSAGES.unitNotRead(found.cell, found.words)),
    );
  else if (cells.bare > 0)
    findings.push(
      finding(
        { sheet, row: headerRow, cell: cellReference(headerRow, columns.amount.column) },
        'error',
        'unit-unknown',
        MESSAGES.unitUnknown(columns.amount.letters, columns.amount.header),
      ),
    );
  const unitSource = found === undefined ? null : { cell: found.cell, words: found.words };
  return { unit: 'unknown', unitFrom: 'none', unitSource, findings };
}

const isProven = ({ fits, fails }: Fit): boolean => fits > 0 && fits > fails * 4;

/** A declaration found elsewhere than beside the table is worth a look: it is returned, others give undefined. */
function inherited(found: Found, ...near: (Found | undefined)[]): Found | undefined {
  return near.includes(found) ? undefined : found;
}

/** Words under the table or at the top of the sheet count for all of its amount columns. */
function sharedUnit(column: Column, columns: Columns, found: Found | undefined): TableUnit | undefined {
  return found !== undefined && found.from !== 'header' && column !== columns.amount ? found.unit : undefined;
}

function firstOwn(records: readonly RowRecord[], columns: Columns): { cell: string; words: string } | null {
  const record = records.find(
    ({ kind, readings: [first] }) => kind === 'body' && first?.kind === 'amount' && first.unit,
  );
  if (record === undefined) return null;
  const { column } = columns.amount;
  return { cell: cellReference(record.row, column), words: cellText(valueAt(record.source, column)) };
}
