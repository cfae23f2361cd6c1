import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Workbook } from '../../src/budget';
import { readWorkbook } from '../../src/workbook/ooxml';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

/** One of the sample workbooks, by the name of its file. */
export function sample(name: string): Workbook {
  return readWorkbook(readFileSync(join(SAMPLES, name)), name);
}

/** A workbook of one sheet from the values of its cells. */
export function workbookOf(cells: readonly (readonly CellValue[])[], name = '预算'): Workbook {
  const rows = cells.map((row, index) => ({ row: index + 1, hidden: false, cells: row }));
  return { sheets: [{ name, hidden: false, rows, merges: [], hiddenColumns: new Set() }] };
}

/** A unit's own table of wordings, as it is kept and exported. */
export function wordTableOf(...entries: [wording: string, kind: string][]): string {
  const words = entries.map(([wording, kind]) => ({ wording, kind }));
  return JSON.stringify({ format: 'govit-corrections', version: 1, entries: words });
}
