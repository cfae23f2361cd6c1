import { exact, toPlain } from '../rules/decimal';
import { writeMoney } from '../rules/money';
import type { AmountCandidate, AmountReading } from './amount';
import { cellReference, cellText, isBlank, oneLine } from './cells';
import { readFactCell } from './fact-cell';
import type { Finding, FindingCode } from './finding';
import { finding } from './finding';
import { valueAt } from './grid';
import { MESSAGES } from './messages';
import type { RowRecord } from './row';
import type { Sheet } from './sheet';
import type { Structure } from './structure';
import type { AmountColumn, Columns, Line, Table, UnitFrom } from './table';
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

/** An amount that there is nothing to ask about, as most are. */
function isQuiet({ reading, amount }: Line): boolean {
  return reading.kind === 'amount' && reading.notes.length === 0 && amount !== null;
}

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
  const found = readingFinding(sheet, row, column, reading, isError);
  if (reading.kind === 'amount') {
    if (reading.notes.includes('yearly'))
      found.push(
        finding(place, 'warning', 'amount-ambiguous', MESSAGES.amountYearly(row, cell, line.amountText)),
      );
    if (line.amount === null && unitFrom === 'cell')
      found.push(
        finding(
          place,
          'warning',
          'unit-unknown',
          MESSAGES.unitOfCellUnknown(row, cell, shorten(line.amountText)),
        ),
      );
  }
  const shared = line.mergedAmount !== null && line.mergedAmount[0] < row;
  if (reading.kind === 'blank' && isBlank(value) && !shared)
    found.push(finding(place, 'info', 'amount-unreadable', MESSAGES.amountMissing(row, cell)));
  columns.furtherAmounts.forEach((further, index) => {
    const other = line.further[index]?.reading;
    const content = valueAt(record.source, further.column);
    if (other !== undefined)
      for (const each of readingFinding(sheet, row, further.column, other, typeof content === 'object'))
        found.push({ ...each, severity: 'info' });
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
    if (record.kind !== 'numbers' && structure.roles[position] !== 'sum') return [];
    const { row, readings } = record;
    const cell = cellReference(row, column);
    const reading = readings[0];
    const place = { sheet, row, cell };
    const warn = (code: FindingCode, text: string): Finding[] => [finding(place, 'warning', code, text)];
    if (record.kind === 'numbers' && reading?.kind === 'amount')
      return warn('amount-ambiguous', MESSAGES.numberWithoutName(row, cell, toPlain(reading.bare)));
    if (structure.roles[position] !== 'sum') return [];
    if (reading?.kind !== 'unreadable' && reading?.kind !== 'ambiguous') return [];
    return warn('amount-unreadable', MESSAGES.totalUnreadable(row, cell, shorten(reading.text)));
  });
}

/** Hidden columns of amounts, and a budget too small for its unit. */
export function tableFindings(sheet: Sheet, table: Table): Finding[] {
  const { amount, furtherAmounts } = table.columns;
  const row = table.headerRows[1];
  const at = (column: AmountColumn): { sheet: string; row: number; cell: string } => {
    return { sheet: sheet.name, row, cell: cellReference(row, column.column) };
  };
  const found = [amount, ...furtherAmounts]
    .filter(({ column }) => sheet.hiddenColumns.has(column))
    .map((column) =>
      finding(at(column), 'info', 'hidden-line', MESSAGES.hiddenColumn(column.letters, column.header)),
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
