import type { CellValue, MergedRange, ReadOptions, Sheet, SheetRow, Table } from '../../src/budget';
import { checkArithmetic, columnNumber, readTables } from '../../src/budget';

/**
 * A sheet drawn as text: a line is a row, cells are parted by `|`. A cell that is a plain number is a number cell, one
 * in quotes is a text whatever it holds, #REF! is an error. An empty line is a row that is absent from the file.
 */
export interface Drawn {
  name?: string;
  /** Merged blocks as A1:B2. */
  merges?: string[];
  /** Ranges formatted as Excel tables, as A1:B2. */
  excelTables?: string[];
  hiddenRows?: number[];
  hiddenColumns?: string[];
  /** Row number of the first line. */
  firstRow?: number;
}

function cellOf(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^".*"$/su.test(trimmed)) return trimmed.slice(1, -1).replaceAll('\\n', '\n');
  if (trimmed.startsWith('#')) return { error: trimmed };
  return /^-?\d+(?:\.\d+)?$/u.test(trimmed) ? Number(trimmed) : trimmed.replaceAll('\\n', '\n');
}

function rangeOf(text: string): MergedRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(text);
  if (!match) throw new Error(`no range: ${text}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnNumber(left) ?? 0,
    lastColumn: columnNumber(right) ?? 0,
  };
}

export function draw(text: string, options: Drawn = {}): Sheet {
  const { name = '预算', merges = [], hiddenRows = [], hiddenColumns = [], firstRow = 1 } = options;
  const { excelTables } = options;
  const rows: SheetRow[] = [];
  text
    .replace(/^\n/u, '')
    .replace(/\n\s*$/u, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const row = index + firstRow;
      rows.push({ row, hidden: hiddenRows.includes(row), cells: line.split('|').map(cellOf) });
    });
  return {
    name,
    hidden: false,
    rows,
    merges: merges.map(rangeOf),
    hiddenColumns: new Set(hiddenColumns.map((letters) => columnNumber(letters) ?? 0)),
    ...(excelTables === undefined ? {} : { excelTables: excelTables.map(rangeOf) }),
  };
}

/** The one table that a drawn sheet is expected to hold. */
export function tableOf(text: string, options: Drawn & { read?: ReadOptions } = {}): Table {
  const { tables } = readTables(draw(text, options), options.read);
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${String(tables.length)} tables`);
  return table;
}

/** Lines as `row item amount in 元 @section/section`. */
export function linesOf(table: Table): string[] {
  return table.lines.map(({ row, item, amount, section }) =>
    [
      String(row),
      item,
      amount?.toFixed() ?? '?',
      ...(section.length === 0 ? [] : [`@${section.join('/')}`]),
    ].join(' '),
  );
}

/** Skipped rows below the header as `row why`. */
export function skipsOf(table: Table): string[] {
  return table.skippedRows
    .filter(({ why }) => why !== 'title')
    .map(({ row, why }) => `${String(row)} ${why}`);
}

/** All findings on a drawn sheet as `severity code cell`. */
export function findingsOf(text: string, options: Drawn & { read?: ReadOptions } = {}): string[] {
  const { tables, findings } = readTables(draw(text, options), options.read);
  return [...findings, ...tables.flatMap(checkArithmetic)].map(
    ({ severity, code, cell, row }) => `${severity} ${code} ${cell ?? String(row)}`,
  );
}
