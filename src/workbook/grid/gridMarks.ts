import {
  generateRandomId,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  type IExecutionOptions,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetColumnCountMutationParams,
} from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { MarkPlan, MarkRange, ResultSheet, UnmarkPlan } from '../../budget';
import { PortError } from '../port';
import { OWN_CHANGE } from './edits';
import type { SpilledCells } from './gridRows';
import { cellsOf, emptied, hasContent, rangeOf, type GridCells } from './markCells';

/**
 * Writes marks into the grid and takes them away, each in one go. The grid has no conditional formats, and the styles of cells are not
 * ours: a verdict is known by its sign and word alone. Marks are no step of the grid's undo, which would not know of their record.
 */
export class GridMarks {
  constructor(private readonly workbook: FWorkbook) {}

  /** @throws {PortError} `occupied` where a cell is no longer free; then nothing is written */
  mark(sheet: FWorksheet, { writes, resultSheet }: MarkPlan): void {
    const ranges = writes.map(rangeOf);
    for (const range of ranges) this.refuseTaken(sheet, range);
    if (resultSheet !== undefined && this.workbook.getSheetByName(resultSheet.name) !== null)
      throw new PortError('occupied', resultSheet.name);
    this.makeRoom(sheet, Math.max(...ranges.map(({ lastColumn }) => lastColumn)));
    this.write(sheet, cellsOf(writes));
    if (resultSheet !== undefined) this.addSheet(resultSheet);
  }

  unmark(sheet: FWorksheet, { erase, deleteSheet }: UnmarkPlan): void {
    this.write(sheet, emptied(erase));
    const result = deleteSheet === undefined ? null : this.workbook.getSheetByName(deleteSheet);
    if (result !== null) this.workbook.deleteSheet(result);
  }

  private refuseTaken(sheet: FWorksheet, { firstRow, lastRow, firstColumn, lastColumn }: MarkRange): void {
    const cells = sheet.getSheet();
    const spilled = this.spilledOn(sheet);
    for (let row = firstRow - 1; row < lastRow; row++)
      for (let column = firstColumn - 1; column < lastColumn; column++) {
        const isTaken =
          hasContent(cells.getCellMatrix().getValue(row, column)) ||
          hasContent(spilled[row]?.[column]) ||
          (cells.getMergedCell(row, column) ?? null) !== null;
        if (isTaken) throw new PortError('occupied', `${String(row + 1)}, ${String(column + 1)}`);
      }
  }

  private spilledOn(sheet: FWorksheet): SpilledCells {
    const all = sheet.getInject().get(FormulaDataModel).getArrayFormulaCellData();
    return (all[this.workbook.getId()]?.[sheet.getSheetId()] ?? {}) as SpilledCells;
  }

  /** The grid ends some columns behind what the file had. */
  private makeRoom(sheet: FWorksheet, lastColumn: number): void {
    if (lastColumn <= sheet.getSheet().getColumnCount()) return;
    const params: ISetWorksheetColumnCountMutationParams = {
      unitId: this.workbook.getId(),
      subUnitId: sheet.getSheetId(),
      columnCount: lastColumn,
    };
    this.change(SetWorksheetColumnCountMutation.id, params);
  }

  private write(sheet: FWorksheet, cellValue: GridCells): void {
    const params: ISetRangeValuesMutationParams = {
      unitId: this.workbook.getId(),
      subUnitId: sheet.getSheetId(),
      cellValue,
    };
    this.change(SetRangeValuesMutation.id, params);
  }

  private addSheet({ name, rows }: ResultSheet): void {
    const write = { firstRow: 1, firstColumn: 1, values: rows };
    const params: IInsertSheetMutationParams = {
      unitId: this.workbook.getId(),
      index: this.workbook.getSheets().length,
      sheet: mergeWorksheetSnapshotWithDefault({
        id: generateRandomId(),
        name,
        rowCount: rows.length + 50,
        cellData: cellsOf([write]),
      }),
    };
    this.change(InsertSheetMutation.id, params);
  }

  /** @throws {PortError} where the grid refuses */
  private change(mutation: string, params: object): void {
    const options: IExecutionOptions = { [OWN_CHANGE]: true };
    const commands = this.workbook.getActiveSheet().getInject().get(ICommandService);
    if (!commands.syncExecuteCommand(mutation, params, options)) throw new PortError('failed', mutation);
  }
}
