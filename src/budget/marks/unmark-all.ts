import type { Sheet } from '../sheet';
import type { SheetMarks } from './manifest';
import { isResultSheet } from './result-title';
import { marksOf, planUnmark, type UnmarkPlan } from './unmark';

/**
 * Plans how the marks of a whole workbook are taken away, sheet by sheet.
 *
 * @param all what was marked in the workbook
 * @param sheets all its sheets as they are now
 */
export function planUnmarkAll(all: readonly SheetMarks[], sheets: readonly Sheet[]): UnmarkPlan[] {
  const names = sheets.map(({ name }) => name);
  let open = [...all];
  // A sheet of results bears the headers of marks, and goes with the sheet whose results it holds.
  return sheets
    .filter((sheet) => !isResultSheet(sheet))
    .flatMap((sheet) => {
      const own = marksOf(open, sheet, names);
      if (own === undefined) return [];
      open = open.filter((marks) => marks !== own);
      const others = sheets.filter((other) => other !== sheet);
      return [planUnmark(own, sheet, others)];
    });
}
