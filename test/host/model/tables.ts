import { covers, type Rectangle, type Sheet } from './sheet';

/** A range formatted as a table (ListObject), header and totals rows included. */
export interface Table {
  id: string;
  area: Rectangle;
}

/**
 * Excel extends a table over what comes to stand right beside or right below it (AutoCorrect: "Include new rows and columns in table").
 * That AutoCorrect acts on what the API writes too is reported of other writes (OfficeDev/office-js#6745).
 * 未验证: that it does so for any value written to a range, cell by cell, and whatever stands beyond; that a totals row makes no difference.
 */
export function extendOver({ tables }: Sheet, row: number, column: number): void {
  if (tables.some(({ area }) => covers(area, row, column))) return;
  for (const { area } of tables) {
    if (covers(area, row, column - 1)) area.columns += 1;
    else if (covers(area, row - 1, column)) area.rows += 1;
  }
}
