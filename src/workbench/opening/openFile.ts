import type { Workbook } from '../../budget/sheet';
import { toSnapshot } from '../../workbook/grid/snapshot';
import { readKeptTexts } from '../../workbook/ooxml';
import { readLook } from '../../workbook/ooxml/look';
import { placeComments } from './comments';
import { MOST_GRID_ROWS, type OpenedFile, type SheetOutline } from './opened';

/**
 * Reads a file for the grid and for the check.
 *
 * @returns what the page is told, and the values of all sheets
 * @throws {WorkbookError} the file cannot be read; the message tells it to its user
 */
export function openFile(bytes: Uint8Array, fileName: string): { opened: OpenedFile; workbook: Workbook } {
  const look = readLook(bytes, fileName);
  const kept = readKeptTexts(bytes, fileName);
  const sheets = look.values.sheets.map(
    ({ name, hidden, merges, hiddenColumns, rows }, index): SheetOutline => ({
      id: look.sheets[index]?.id ?? '',
      name,
      hidden,
      merges,
      hiddenColumns,
      rowCount: rows.length,
      beyondGrid: rows.length > MOST_GRID_ROWS,
    }),
  );
  const shown = look.sheets.filter((_, index) => sheets[index]?.beyondGrid === false);
  return {
    workbook: look.values,
    opened: {
      sheets,
      snapshot: shown.length === 0 ? undefined : placeComments(toSnapshot({ ...look, sheets: shown })),
      kept: Object.fromEntries(kept.entries),
      problems: [
        ...look.problems.map(({ sheet, text }) => (sheet === undefined ? text : `工作表“${sheet}”：${text}`)),
        ...kept.problems,
      ],
    },
  };
}
