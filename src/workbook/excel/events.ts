/// <reference types="office-js" />
import { joinEdits } from '../joinEdits';
import { listeners } from '../listeners';
import type { CellRange, Edit } from '../port';
import { rangeAt } from './address';
import { supports } from './apiSets';
import type { ExcelQueue } from './queue';

/** Milliseconds in which changes are gathered: pasting and filling come as many. */
const GATHER = 150;

/**
 * What happens in the workbook. The handlers are registered once, when the pane starts, not when somebody begins to listen:
 * registering counts as a write in many versions of Excel, which costs the user the undo.
 */
export class ExcelEvents {
  readonly selections = listeners<CellRange>();
  readonly edits = listeners<Edit>();
  readonly sheets = listeners<undefined>();
  /** Told at once, not gathered: cells of a sheet may stand elsewhere now. */
  readonly rearrangements = listeners<string>();
  private gathered: Edit[] = [];

  /** Registers for what this Excel can tell; false where it does not tell of edits and selections, or refuses to. */
  async register(queue: ExcelQueue): Promise<boolean> {
    try {
      await queue.run(async (context) => {
        const { worksheets } = context.workbook;
        if (supports('sheetEvents')) this.listenToSheets(worksheets);
        if (supports('cellEvents')) this.listenToCells(worksheets);
        await context.sync();
      });
    } catch {
      // Without events the pane still checks what it is asked to; that they are lacking is said (`Host.lacks`).
      return false;
    }
    return supports('cellEvents');
  }

  private listenToSheets(worksheets: Excel.WorksheetCollection): void {
    const tell = () => {
      this.sheets.tell(undefined);
      return Promise.resolve();
    };
    worksheets.onActivated.add(tell);
    // A chart that comes to the front is only told by the sheet that leaves it.
    worksheets.onDeactivated.add(tell);
    worksheets.onAdded.add(tell);
    worksheets.onDeleted.add(tell);
    if (supports('renameEvents')) worksheets.onNameChanged.add(tell);
  }

  private listenToCells(worksheets: Excel.WorksheetCollection): void {
    worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      const range = rangeAt(worksheetId, address);
      if (range !== undefined) this.selections.tell(range);
      return Promise.resolve();
    });
    worksheets.onChanged.add((change) => {
      this.changed(change);
      return Promise.resolve();
    });
  }

  private changed({
    worksheetId,
    address,
    changeType,
    triggerSource,
  }: Excel.WorksheetChangedEventArgs): void {
    const moved = changeType !== Excel.DataChangeType.rangeEdited;
    if (moved) this.rearrangements.tell(worksheetId);
    if (triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
    const range = moved ? undefined : rangeAt(worksheetId, address);
    if (this.gathered.length === 0) {
      setTimeout(() => {
        this.tellEdits();
      }, GATHER);
    }
    this.gathered.push({ sheet: worksheetId, ...(range === undefined ? {} : { range }) });
  }

  private tellEdits(): void {
    const edits = joinEdits(this.gathered);
    this.gathered = [];
    for (const edit of edits) this.edits.tell(edit);
  }
}
