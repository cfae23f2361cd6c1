import type { ICellData, Workbook, Worksheet } from '@univerjs/core';
import type { SheetRow } from '../../budget/sheet';
import { cellValueOf } from './cellValue';
import { fromGrid } from './ranges';
import type { RowSource } from './rowSource';
import { flag } from './snapshot/univer';

/** The cells over which the results of array formulas spread: they stand beside the sheet, not in it. */
export type SpilledCells = Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;

/** A sheet of the grid as it stands when its rows are asked for. */
export function gridRows(workbook: Workbook, sheet: Worksheet, spilled: SpilledCells): RowSource {
  const last = { row: sheet.getRowCount(), column: sheet.getColumnCount() };
  const hiddenColumns = new Set<number>();
  for (const { startColumn, endColumn } of sheet.getHiddenCols())
    for (let column = startColumn; column <= endColumn; column++) hiddenColumns.add(column + 1);
  return {
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === flag(true),
    merges: sheet.getMergeData().map((range) => fromGrid(range, last)),
    hiddenColumns,
    length: lastRow(sheet, spilled),
    rows(from, to) {
      const rows: SheetRow[] = [];
      for (let index = from; index < to; index++) {
        const row = readRow(workbook, sheet, index, spilled[index]);
        if (row !== undefined) rows.push(row);
      }
      return rows;
    },
  };
}

function lastRow(sheet: Worksheet, spilled: SpilledCells): number {
  return Math.max(sheet.getCellMatrix().getLength(), ...Object.keys(spilled).map((row) => Number(row) + 1));
}

function readRow(
  workbook: Workbook,
  sheet: Worksheet,
  index: number,
  spilled: SpilledCells[number] = {},
): SheetRow | undefined {
  const own = sheet.getCellMatrix().getRow(index) ?? {};
  const cells: SheetRow['cells'][number][] = [];
  for (const key of new Set([...Object.keys(own), ...Object.keys(spilled)])) {
    const column = Number(key);
    const cell = own[column] ?? null;
    const shown = spilled[column] ?? cell;
    const value = cellValueOf(shown, workbook.getStyles().getStyleByCell(cell)?.n?.pattern);
    if (value === null || coveredByMerge(sheet, index, column)) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells.length === 0 ? undefined : { row: index + 1, hidden: !sheet.getRowVisible(index), cells };
}

function coveredByMerge(sheet: Worksheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return merge !== null && merge !== undefined && (merge.startRow !== row || merge.startColumn !== column);
}
