import type { Sheet } from '../sheet';
import { markHeaders } from './columns';
import type { SheetMarks } from './manifest';
import { isResultSheet } from './result-title';
import { marksOf, planUnmark, type UnmarkPlan } from './unmark';

/** How the marks of a whole workbook are taken away. */
export interface UnmarkAllPlan {
  plans: UnmarkPlan[];
  /** Sheets with marks that no record tells of: copied sheets, or a record that was lost or damaged. */
  unknown: string[];
}

/**
 * Plans how the marks of a whole workbook are taken away, sheet by sheet.
 *
 * @param all what was marked in the workbook
 * @param sheets all its sheets as they are now
 */
export function planUnmarkAll(all: readonly SheetMarks[], sheets: readonly Sheet[]): UnmarkAllPlan {
  const names = sheets.map(({ name }) => name);
  let open = [...all];
  // A sheet of results bears the headers of marks, and goes with the sheet whose results it holds.
  const plans = sheets
    .filter((sheet) => !isResultSheet(sheet))
    .flatMap((sheet) => {
      const own = marksOf(open, sheet, names);
      if (own === undefined) return [];
      open = open.filter((marks) => marks !== own);
      const others = sheets.filter((other) => other !== sheet);
      return [planUnmark(own, sheet, others)];
    });
  const known = new Set(
    plans.flatMap(({ sheet, deleteSheet, changedSheet }) => [sheet, deleteSheet, changedSheet]),
  );
  const unknown = sheets.filter(
    (sheet) => !known.has(sheet.name) && (isResultSheet(sheet) || markHeaders(sheet).length > 0),
  );
  return { plans, unknown: unknown.map(({ name }) => name) };
}
