import { BooleanNumber, toDisposable, type IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type {} from '@univerjs/sheets-ui/facade';
import type { MarkPlan, UnmarkPlan } from '../../budget';
import { PortError, type CellRange, type Edit, type SheetEntry } from '../port';
import { joinEdits } from '../joinEdits';
import { editOf, isSheetChange } from './edits';
import { GridMarks } from './gridMarks';
import { gridRows, type SpilledCells } from './gridRows';
import { listeners } from '../listeners';
import { fromGrid, toGrid } from './ranges';
import type { RowSource } from './rowSource';
import type { GridView } from './view';

/** Edits that follow one another closely are told at once. */
const SETTLE = 150;

export interface UniverView extends GridView {
  /** Nothing more is told: the workbook is about to be closed. */
  dispose(): void;
}

/** The view of a workbook that is open in Univer. */
export function univerView(api: FUniver, workbook: FWorkbook): UniverView {
  return new View(api, workbook);
}

class View implements UniverView {
  private readonly selections = listeners<CellRange>();
  private readonly edits = listeners<Edit>();
  private readonly changes = listeners<undefined>();
  private readonly watching: { dispose(): void }[];
  private readonly marks: GridMarks;
  private pending: Edit[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: FUniver,
    private readonly workbook: FWorkbook,
  ) {
    const selected = workbook.getActiveSheet().getInject().get(SheetsSelectionsService).selectionChanged$;
    this.marks = new GridMarks(workbook);
    this.watching = [
      // The API's own event begins only seconds after the grid is drawn.
      toDisposable(
        selected.subscribe((selections) => {
          const range = selections?.at(-1)?.range;
          if (range !== undefined) this.selections.tell(this.rangeOf(workbook.getActiveSheet(), range));
        }),
      ),
      api.onCommandExecuted((command, options) => {
        if (isSheetChange(command)) this.changes.tell(undefined);
        const edit = editOf(command, options);
        if (edit !== undefined) this.remember(edit);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const one of this.watching) one.dispose();
  }

  sheets(): readonly SheetEntry[] {
    return this.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      hidden: sheet.getSheet().isSheetHidden() === BooleanNumber.TRUE,
    }));
  }

  active(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  cells(id: string): RowSource | undefined {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null) return undefined;
    const spilled = sheet.getInject().get(FormulaDataModel).getArrayFormulaCellData();
    return gridRows(
      this.workbook.getWorkbook(),
      sheet.getSheet(),
      (spilled[this.workbook.getId()]?.[id] ?? {}) as SpilledCells,
    );
  }

  selection(): CellRange | undefined {
    const sheet = this.workbook.getActiveSheet();
    const range = sheet.getActiveRange();
    return range === null ? undefined : this.rangeOf(sheet, range.getRange());
  }

  async select(range: CellRange): Promise<void> {
    const sheet = this.sheetOf(range.sheet);
    const { startRow, endRow, startColumn, endColumn } = toGrid(range);
    // A sheet that comes to the front is drawn first: before that it does not scroll.
    if (this.active() !== range.sheet) {
      this.workbook.setActiveSheet(sheet);
      await drawn();
    }
    sheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1).activate();
    showCell(sheet, startRow, startColumn);
  }

  onSelection(listener: (range: CellRange) => void): () => void {
    return this.selections.add(listener);
  }

  onEdit(listener: (edit: Edit) => void): () => void {
    return this.edits.add(listener);
  }

  onSheets(listener: () => void): () => void {
    return this.changes.add(listener);
  }

  mark(sheet: string, plan: MarkPlan): void {
    this.marks.mark(this.sheetOf(sheet), plan);
  }

  unmark(sheet: string, plan: UnmarkPlan): void {
    this.marks.unmark(this.sheetOf(sheet), plan);
  }

  private sheetOf(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null) throw new PortError('sheet-gone', id);
    return sheet;
  }

  private remember(edit: Edit): void {
    this.pending.push(edit);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tellEdits(), SETTLE);
  }

  private async tellEdits(): Promise<void> {
    // What is read afterwards has the results of the formulas in it.
    await this.api.getFormula().whenComputingCompleteAsync();
    const edits = joinEdits(this.pending);
    this.pending = [];
    for (const edit of edits) this.edits.tell(edit);
  }

  private rangeOf(sheet: FWorksheet, range: IRange): CellRange {
    const last = { row: sheet.getMaxRows(), column: sheet.getMaxColumns() };
    return { sheet: sheet.getSheetId(), ...fromGrid(range, last) };
  }
}

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

/** Rows and columns that stay in sight above and beside a cell that is scrolled to. */
const AROUND = 3;

/** Scrolls to a cell, unless it is in sight: what need not move does not. */
function showCell(sheet: FWorksheet, row: number, column: number): void {
  const seen = sheet.getVisibleRange();
  // The last row and column are often cut off.
  const rowSeen = seen !== null && row > seen.startRow && row < seen.endRow;
  const columnSeen = seen !== null && column >= seen.startColumn && column < seen.endColumn;
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(
    rowSeen ? seen.startRow : Math.max(0, row - AROUND),
    columnSeen ? seen.startColumn : Math.max(0, column - AROUND),
  );
}
