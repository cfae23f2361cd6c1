import type { IWorkbookData } from '@univerjs/core';
import type { SheetExtras } from '../../workbook/grid/snapshot';

/** Where a cell of the grid carries its comment. */
export const COMMENT = 'comment';

/** Hands every comment to its cell, with which it then moves when rows are inserted or the cell is cut and pasted. */
export function placeComments(workbook: IWorkbookData): IWorkbookData {
  for (const { cellData, custom } of Object.values(workbook.sheets)) {
    const { comments = [] } = (custom ?? {}) as Partial<SheetExtras>;
    if (cellData === undefined) continue;
    for (const { row, column, author, text } of comments) {
      const cells = (cellData[row - 1] ??= {});
      const cell = (cells[column - 1] ??= {});
      cell.custom = { [COMMENT]: author === '' ? text : `${author}：${text}` };
    }
  }
  return workbook;
}
