import type { Decimal } from 'decimal.js';
import { exact, toPlain } from '../rules/decimal';
import { writeMoney } from '../rules/money';
import type { AmountCandidate, AmountReading } from './amount';
import { cellReference, cellText, isBlank, oneLine } from './cells';
import { readFactCell } from './fact-cell';
import type { Finding, FindingCode, Place, Severity } from './finding';
import { finding } from './finding';
import { valueAt } from './grid';
import { MESSAGES } from './messages';
import type { RowRecord } from './row';
import type { Sheet } from './sheet';
import type { Structure } from './structure';
import type { AmountColumn, Column, Columns, Line, Table, UnitFrom } from './table';
import { FACT_COLUMNS } from './word-files';

/** What has to be asked about single cells. */

/** Amounts of a line from here on are implausible for one line of an IT budget: 10亿元. */
const TOO_LARGE = exact('1000000000');
/** A budget of which no line reaches this is implausible. */
const TOO_SMALL = exact('2000');

const enumFacts = new Set(
  FACT_COLUMNS.facts.flatMap(({ fact, values }) => (values === undefined ? [] : [fact])),
);

function writeCandidate({ bare, unit, per }: AmountCandidate): string {
  return `${toPlain(bare)}${unit ?? ''}${per === undefined ? '' : `/${per}`}`;
}

function readingFinding(
  sheet: string,
  row: number,
  column: number,
  reading: AmountReading,
  isError: boolean,
): Finding[] {
  const cell = cellReference(row, column);
  const place = { sheet, row, cell };
  if (reading.kind === 'unreadable') {
    const text = isError
      ? MESSAGES.amountIsError(row, cell, reading.text)
      : MESSAGES.amountUnreadable(row, cell, shorten(reading.text));
    return [finding(place, 'warning', 'amount-unreadable', text)];
  }
  if (reading.kind !== 'ambiguous') return [];
  const candidates = reading.candidates.map(writeCandidate);
  const text = MESSAGES.amountAmbiguous(row, cell, shorten(reading.text), reading.why, candidates);
  return [finding(place, 'warning', 'amount-ambiguous', text)];
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const isBelowZero = (value: Decimal): boolean => value.isNegative() && !value.isZero();

/** An amount that there is nothing to ask about, as most are. */
function isQuiet({ reading, amount }: Line): boolean {
  return (
    reading.kind === 'amount' && reading.notes.length === 0 && amount !== null && !isBelowZero(reading.bare)
  );
}

interface AmountCell {
  row: number;
  cell: string;
  text: string;
  reading: AmountReading;
  yuan: Decimal | null;
  column: AmountColumn;
}

/** Amounts that count, and that are no exact sums to be paid: yearly, rough or negative ones. Differences may well be negative. */
function doubts({ row, cell, text, reading, yuan, column }: AmountCell): string[] {
  if (reading.kind !== 'amount') return [];
  const { bare, notes } = reading;
  const taken = yuan === null ? toPlain(bare) : writeMoney(yuan);
  const written = shorten(text);
  const negative = notes.includes('negative-brackets') ? MESSAGES.amountInBrackets : MESSAGES.amountNegative;
  return [
    ...(notes.includes('yearly') ? [MESSAGES.amountYearly(row, cell, written)] : []),
    ...(notes.includes('approximate') ? [MESSAGES.amountApproximate(row, cell, written, taken)] : []),
    ...(isBelowZero(bare) && column.kind !== 'delta' ? [negative(row, cell, written, taken)] : []),
  ];
}

const doubtFindings = (place: Place, severity: Severity, each: AmountCell): Finding[] =>
  doubts(each).map((text) => finding(place, severity, 'amount-ambiguous', text));

/** Questions about the amounts of a line. */
export function amountFindings(
  sheet: string,
  line: Line,
  columns: Columns,
  record: RowRecord,
  unitFrom: UnitFrom,
): Finding[] {
  const { row, reading } = line;
  const { column } = columns.amount;
  if (isQuiet(line) && columns.furtherAmounts.length === 0) return [];
  const cell = cellReference(row, column);
  const place = { sheet, row, cell };
  const value = valueAt(record.source, column);
  const isError = typeof value === 'object' && value !== null;
  const text = line.amountText;
  const found = [
    ...readingFinding(sheet, row, column, reading, isError),
    ...doubtFindings(place, 'warning', {
      row,
      cell,
      text,
      reading,
      yuan: line.amount,
      column: columns.amount,
    }),
  ];
  if (reading.kind === 'amount' && line.amount === null && unitFrom === 'cell')
    found.push(
      finding(place, 'warning', 'unit-unknown', MESSAGES.unitOfCellUnknown(row, cell, shorten(text))),
    );
  const shared = line.mergedAmount !== null && line.mergedAmount[0] < row;
  if (reading.kind === 'blank' && isBlank(value) && !shared)
    found.push(finding(place, 'info', 'amount-unreadable', MESSAGES.amountMissing(row, cell)));
  columns.furtherAmounts.forEach((further, index) => {
    const other = line.further[index];
    if (other === undefined) return;
    const { reading: read, yuan } = other;
    const content = valueAt(record.source, further.column);
    const at = cellReference(row, further.column);
    for (const each of readingFinding(sheet, row, further.column, read, typeof content === 'object'))
      found.push({ ...each, severity: 'info' });
    const asked = { row, cell: at, text: oneLine(cellText(content)), reading: read, yuan, column: further };
    found.push(...doubtFindings({ sheet, row, cell: at }, 'info', asked));
  });
  return found;
}

/** Cells of the fact columns that say neither yes nor no. */
export function factFindings(sheet: string, record: RowRecord, columns: Columns): Finding[] {
  return columns.facts.flatMap(({ column, fact, header }) => {
    const value = valueAt(record.source, column);
    if (readFactCell(fact, value).kind !== 'unreadable') return [];
    const cell = cellReference(record.row, column);
    const text = shorten(oneLine(cellText(value)));
    const message = enumFacts.has(fact) ? MESSAGES.factValueUnknown : MESSAGES.factUnreadable;
    return [
      finding(
        { sheet, row: record.row, cell },
        enumFacts.has(fact) ? 'info' : 'warning',
        'fact-unreadable',
        message(record.row, cell, header, text),
      ),
    ];
  });
}

/** Totals that cannot be read, and numbers without a name. */
export function rowFindings(
  sheet: string,
  records: readonly RowRecord[],
  structure: Structure,
  columns: Columns,
): Finding[] {
  const { column } = columns.amount;
  return records.flatMap((record, position) => {
    const role = structure.roles[position];
    if (record.kind !== 'numbers' && role !== 'sum' && role !== 'section') return [];
    const { row, readings } = record;
    const cell = cellReference(row, column);
    const reading = readings[0];
    const place = { sheet, row, cell };
    const warn = (code: FindingCode, text: string): Finding[] => [finding(place, 'warning', code, text)];
    if (record.kind === 'numbers' && reading?.kind === 'amount')
      return warn('amount-ambiguous', MESSAGES.numberWithoutName(row, cell, toPlain(reading.bare)));
    if (reading?.kind === 'amount' && reading.notes.includes('approximate')) {
      const text = oneLine(cellText(valueAt(record.source, column))) || record.item;
      return warn('amount-ambiguous', MESSAGES.totalApproximate(row, cell, shorten(text)));
    }
    if (role !== 'sum') return [];
    if (reading?.kind !== 'unreadable' && reading?.kind !== 'ambiguous') return [];
    return warn('amount-unreadable', MESSAGES.totalUnreadable(row, cell, shorten(reading.text)));
  });
}

/** Hidden columns of amounts, further columns that may be the amount, and a budget too small for its unit. */
export function tableFindings(sheet: Sheet, table: Table): Finding[] {
  const { amount, furtherAmounts, amountAlternatives } = table.columns;
  const row = table.headerRows[1];
  const words = ({ letters, header }: Column): { cell: string; words: string } => {
    return { cell: letters, words: shorten(header) };
  };
  const at = (column: AmountColumn): { sheet: string; row: number; cell: string } => {
    return { sheet: sheet.name, row, cell: cellReference(row, column.column) };
  };
  const found = [amount, ...furtherAmounts]
    .filter(({ column }) => sheet.hiddenColumns.has(column))
    .map((column) =>
      finding(at(column), 'info', 'hidden-line', MESSAGES.hiddenColumn(column.letters, column.header)),
    );
  if (amountAlternatives.length > 0)
    found.push(
      finding(
        at(amount),
        'warning',
        'amount-ambiguous',
        MESSAGES.amountColumnOpen(words(amount), amountAlternatives.map(words)),
      ),
    );
  return [...found, ...plausibility(sheet.name, table)];
}

/** Amounts that are out of the common for a budget point to the wrong unit. A declared unit stays as it is. */
function plausibility(sheet: string, table: Table): Finding[] {
  const { amount } = table.columns;
  const known = table.lines.filter((line) => line.amount !== null && !line.amount.isZero());
  const large = known.filter((line) => line.amount?.abs().gte(TOO_LARGE) === true);
  const [first] = large;
  if (first?.amount) {
    const cell = cellReference(first.row, amount.column);
    const text = MESSAGES.unitTooLarge(first.row, cell, writeMoney(first.amount), large.length);
    return [finding({ sheet, row: first.row, cell }, 'warning', 'unit-implausible', text)];
  }
  const small = known.length > 0 && known.every((line) => line.amount?.abs().lt(TOO_SMALL) === true);
  if (!small || table.unit !== '元' || table.unitFrom === 'cell') return [];
  const row = table.headerRows[1];
  const text = MESSAGES.unitTooSmall(amount.letters, writeMoney(TOO_SMALL));
  return [
    finding({ sheet, row, cell: cellReference(row, amount.column) }, 'warning', 'unit-implausible', text),
  ];
}
