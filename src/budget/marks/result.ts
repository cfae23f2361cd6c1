import type { CheckedTable } from '../check';
import { inUnit } from '../line-words';
import type { Sheet } from '../sheet';
import { MARK_HEADERS } from './columns';
import { verdictFormats, type MarkFormat } from './formats';
import { hashOf } from './manifest';
import { zh as messages } from './messages.zh';
import { isResultSheet } from './result-title';
import { inlineText, markValues } from './values';

/** The sheet of its own for tables beside which there is no room. */
export interface ResultSheet {
  name: string;
  /** Texts from A1 on. */
  rows: string[][];
  formats: MarkFormat[];
}

const HEADER_ROW = 3;
const LONGEST_NAME = 31;

function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? messages.resultTitle : `${messages.resultTitle} (${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name.slice(0, LONGEST_NAME);
  }
}

function linesOf({ table, lines }: CheckedTable): string[][] {
  const unit = table.unit === 'unknown' ? messages.unitUnknown : table.unit;
  return lines.map((judged) => {
    const { row, item, amount, rawAmount } = judged.line;
    const number = amount === null ? rawAmount?.toFixed() : inUnit(amount, table.unit);
    const shown = number === undefined ? judged.line.amountText : messages.amount(number, unit);
    return [messages.row(row), item, shown].map(inlineText).concat(markValues(judged));
  });
}

/**
 * The sheet of results for tables beside which there is no room.
 *
 * @param sheet name of the sheet of the tables
 * @param names all the sheets of the workbook
 */
export function resultSheet(
  sheet: string,
  tables: readonly CheckedTable[],
  names: readonly string[],
): ResultSheet {
  const header = [...messages.resultHeader, ...MARK_HEADERS.map((word) => word.replace(/^GOVIT /u, ''))];
  const lines = tables.flatMap(linesOf);
  const verdict = messages.resultHeader.length + 1;
  const range = {
    firstRow: HEADER_ROW + 1,
    lastRow: HEADER_ROW + Math.max(lines.length, 1),
    firstColumn: verdict,
    lastColumn: verdict,
  };
  return {
    name: freeName(names),
    rows: [[messages.resultTitle], [inlineText(messages.resultOf(sheet))], header, ...lines],
    formats: verdictFormats(range),
  };
}

/** A fingerprint of all that stands in a sheet of results. */
export function resultHash(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.join('\n').trimEnd()).join('\n\n');
  return hashOf(text.trimEnd());
}

/** Whether a sheet holds just what was written as results. */
export function isResultOf(sheet: Sheet, hash: string): boolean {
  if (!isResultSheet(sheet)) return false;
  const rows = sheet.rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell === null ? '' : '?')),
  );
  return resultHash(rows) === hash;
}
