/// <reference types="office-js" />
import type { MergedRange } from '../../budget/sheet';
import type { CellRange } from '../port';
import { addressOf } from './address';
import { supports } from './apiSets';
import { isPortError } from './errors';
import type { ExcelQueue } from './queue';

export interface MergesRequest {
  /** What of the sheet has values. */
  area: CellRange;
  /** Take what was known of the sheet before, if anything. */
  remembered: boolean;
  /** The area is all that has values on the sheet, so what is found is worth remembering. */
  whole: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * The merged cells of the sheets. Asking for them costs the user the undo in the versions of Excel that take
 * `getMergedAreasOrNullObject` for a write: so a reading that the user did not ask for takes the ones found before, as long as no rows,
 * columns or cells were moved since.
 */
export class Merges {
  private readonly known = new Map<string, readonly MergedRange[]>();

  constructor(private readonly queue: ExcelQueue) {}

  /** None where this Excel cannot tell. */
  async find({ area, remembered, whole, signal }: MergesRequest): Promise<readonly MergedRange[]> {
    if (!supports('merges')) return [];
    const before = remembered ? this.known.get(area.sheet) : undefined;
    // Excel tells only the merges that begin in a range, and a blank one may begin before the first value.
    const found = before ?? (await this.ask({ ...area, firstRow: 1, firstColumn: 1 }, signal));
    if (whole) this.known.set(area.sheet, found);
    return found.filter((merge) => touches(merge, area));
  }

  /** What was found on a sheet no longer holds. */
  forget(sheet: string): void {
    this.known.delete(sheet);
  }

  /** Excel fails where a range has more than 512 merges (documented, but not with which error): then half of it is asked. */
  private async ask(area: CellRange, signal: AbortSignal | undefined): Promise<MergedRange[]> {
    try {
      return await this.queue.run((context) => mergesIn(context, area), signal);
    } catch (thrown) {
      if (area.firstRow === area.lastRow || !isPortError(thrown, 'failed', 'too-large')) throw thrown;
    }
    const middle = Math.floor((area.firstRow + area.lastRow) / 2);
    return [
      ...(await this.ask({ ...area, lastRow: middle }, signal)),
      ...(await this.ask({ ...area, firstRow: middle + 1 }, signal)),
    ];
  }
}

async function mergesIn(context: Excel.RequestContext, area: CellRange): Promise<MergedRange[]> {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const merged = sheet.getRange(addressOf(area)).getMergedAreasOrNullObject();
  const { areas } = merged;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await context.sync();
  if (merged.isNullObject) return [];
  return areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    firstRow: rowIndex + 1,
    lastRow: rowIndex + rowCount,
    firstColumn: columnIndex + 1,
    lastColumn: columnIndex + columnCount,
  }));
}

const touches = (merge: MergedRange, area: CellRange): boolean =>
  merge.firstRow <= area.lastRow &&
  merge.lastRow >= area.firstRow &&
  merge.firstColumn <= area.lastColumn &&
  merge.lastColumn >= area.firstColumn;
