import { writeDouble } from '../rules/decimal';
import type { AmountReading } from './amount';
import { readCount } from './amount';
import { cellText, isBlank, oneLine } from './cells';
import { enumeratorOf } from './enumerator';
import { readFactCell } from './fact-cell';
import { valueAt } from './grid';
import { priceIn } from './prices';
import type { RowRecord } from './row';
import { yuanOf } from './weigh';
import type { CellValue, SheetRow } from './sheet';
import { withoutOfWhich } from './row-words';
import type { Structure } from './structure';
import type { Column, Columns, FactColumn, Line, LineAmount } from './table';

/** From rows that are lines to lines. */

/** A text on one line; a break between two Chinese characters leaves no gap. */
export function nameOf(text: string): string {
  const line = oneLine(text);
  // Most names are on one line already.
  if (line === text || !/[\r\n]/u.test(text)) return line;
  return oneLine(text.replace(/(?<=\p{Script=Han})\s*[\r\n]+\s*(?=\p{Script=Han})/gu, ''));
}

/** The title of a section without its number. */
export function titleOf(text: string): string {
  const name = nameOf(text);
  return enumeratorOf(name)?.rest || name;
}

const textIn = (source: SheetRow, column: Column | undefined): string =>
  column === undefined ? '' : nameOf(cellText(valueAt(source, column.column)));

function factsIn(source: SheetRow, columns: readonly FactColumn[]): Record<string, boolean | string> {
  const facts: Record<string, boolean | string> = {};
  for (const { column, fact } of columns) {
    const reading = readFactCell(fact, valueAt(source, column));
    if (reading.kind === 'value') facts[fact] = reading.value;
  }
  return facts;
}

/** Titles of the sections around each row; rows of one section share one array. */
function sectionPaths(
  records: readonly RowRecord[],
  { roles, outline }: Structure,
): (position: number) => readonly string[] {
  const paths = new Map<number, readonly string[]>();
  const top: readonly string[] = [];
  const under = (section: number): readonly string[] => {
    if (section < 0) return top;
    const known = paths.get(section);
    if (known !== undefined) return known;
    const outer = under(outline.parent[section] ?? -1);
    const path = roles[section] === 'section' ? [...outer, titleOf(records[section]?.item ?? '')] : outer;
    paths.set(section, path);
    return path;
  };
  return (position) => under(outline.parent[position] ?? -1);
}

/** The amount as written. */
function amountText(value: CellValue, reading: AmountReading): string {
  return typeof value === 'number' && reading.kind === 'amount'
    ? writeDouble(value)
    : oneLine(cellText(value));
}

const BLANK: AmountReading = { kind: 'blank' };

/**
 * The lines of a table.
 *
 * @param columns with their units resolved
 * @returns the lines, and how many digits behind the point the price column shows
 */
export function linesOf(
  records: readonly RowRecord[],
  structure: Structure,
  columns: Columns,
): { lines: Line[]; priceDecimals: number } {
  const pathOf = sectionPaths(records, structure);
  const lines: Line[] = [];
  let priceDecimals = 0;
  let lastItem = '';
  let lastGroup = '';
  records.forEach((record, position) => {
    const { source, row } = record;
    if (structure.roles[position] !== 'line') return;
    const name = record.ofWhich ? withoutOfWhich(record.item) : record.item;
    const item = name === '' ? lastItem : nameOf(name);
    const group = textIn(source, columns.group);
    if (group !== '') lastGroup = group;
    lastItem = item;
    const reading = record.readings[0] ?? BLANK;
    const further = columns.furtherAmounts.map((column, index): LineAmount => {
      const other = record.readings[index + 1] ?? BLANK;
      return { reading: other, yuan: yuanOf(other, column.unit) };
    });
    const price = priceIn(source, columns.unitPrice);
    priceDecimals = Math.max(priceDecimals, price.decimals);
    lines.push({
      row,
      item,
      spec: textIn(source, columns.spec),
      group: columns.group === undefined ? '' : lastGroup,
      unitOfMeasure: textIn(source, columns.unitOfMeasure),
      note: textIn(source, columns.note),
      quantity: columns.quantity === undefined ? null : readCount(valueAt(source, columns.quantity.column)),
      unitPrice: price.unitPrice,
      rawUnitPrice: price.rawUnitPrice,
      factors: columns.factors.flatMap(({ column }) => readCount(valueAt(source, column)) ?? []),
      amount: record.yuan,
      rawAmount: reading.kind === 'amount' ? reading.bare : null,
      amountText: amountText(valueAt(source, columns.amount.column), reading),
      reading,
      mergedAmount: record.mergedAmount,
      further,
      hidden: source.hidden,
      section: pathOf(position),
      others: columns.others.map((column) => textIn(source, column)),
      facts: factsIn(source, columns.facts),
    });
  });
  return { lines, priceDecimals };
}

/** Fact columns in which some cell can be read, or all are blank; others hold something else under like words. */
export function readableFacts(records: readonly RowRecord[], columns: readonly FactColumn[]): FactColumn[] {
  return columns.filter(({ column, fact }) => {
    let filled = 0;
    for (const { source, kind } of records) {
      if (kind !== 'body') continue;
      const value = valueAt(source, column);
      if (isBlank(value)) continue;
      filled += 1;
      if (readFactCell(fact, value).kind !== 'unreadable') return true;
    }
    return filled === 0;
  });
}
