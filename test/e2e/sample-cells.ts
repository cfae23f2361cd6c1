import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Sheet } from '../../src/budget';
import { readWorkbook } from '../../src/workbook/ooxml';
import { columnName } from '../../src/workbook/ooxml/reference';
import type { Content } from '../host/model/cell';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

/** A workbook for the simulated Excel: what its cells hold, and what the person did with them. */
export interface HostWorkbook {
  sheets: Record<string, Content[][]>;
  /** Addresses with their sheet. */
  merges: string[];
  hidden: string[];
}

const content = (value: CellValue): Content =>
  typeof value === 'object' && value !== null ? { error: value.error } : value;

function rowsOf({ rows }: Sheet): Content[][] {
  const filled: Content[][] = [];
  for (const { row, cells } of rows) filled[row - 1] = cells.map(content);
  return Array.from(filled, (row) => row ?? []);
}

/** A sample as Excel would have it open. */
export function sampleForHost(name: string): HostWorkbook {
  const { sheets } = readWorkbook(readFileSync(join(SAMPLES, name)), name);
  const at = (sheet: string, cells: string): string => `${sheet}!${cells}`;
  return {
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, rowsOf(sheet)])),
    merges: sheets.flatMap(({ name: sheet, merges }) =>
      merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
        at(
          sheet,
          `${columnName(firstColumn)}${String(firstRow)}:${columnName(lastColumn)}${String(lastRow)}`,
        ),
      ),
    ),
    hidden: sheets.flatMap(({ name: sheet, rows }) =>
      rows.filter(({ hidden }) => hidden).map(({ row }) => at(sheet, `${String(row)}:${String(row)}`)),
    ),
  };
}
