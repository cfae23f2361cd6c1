/// <reference types="office-js" />
import type { MarkRange, UnmarkPlan } from '../../../budget';
import type { ExcelQueue } from '../queue';
import { rangeOf, removeFormats } from './formats';
import { rectangles } from './rectangles';
import { refuseProtected } from './protection';

/** Calls sent at once: some hundred bytes each. */
const AT_ONCE = 2000;

/** Takes marks away in one turn of the queue. What is gone already is no matter, so that it may be begun again. */
export function unmark(queue: ExcelQueue, id: string, plan: UnmarkPlan): Promise<void> {
  return queue.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    await refuseProtected(context, sheet, plan.deleteSheet !== undefined);
    await erase(context, sheet, plan);
  });
}

function empty(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ranges: readonly MarkRange[],
): Promise<void> {
  for (const range of ranges) rangeOf(sheet, range).clear(Excel.ClearApplyTo.contents);
  return context.sync();
}

/** Empties cells without touching their formats, and deletes the conditional formats and the sheet of results. */
export async function erase(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { erase: ranges, formats, deleteSheet }: Pick<UnmarkPlan, 'erase' | 'formats' | 'deleteSheet'>,
): Promise<void> {
  const { worksheets } = context.workbook;
  const joined = rectangles(ranges);
  for (let from = 0; from < joined.length; from += AT_ONCE)
    await empty(context, sheet, joined.slice(from, from + AT_ONCE));
  await removeFormats(context, sheet, formats);
  if (deleteSheet === undefined) return;
  const result = worksheets.getItemOrNullObject(deleteSheet);
  await context.sync();
  if (!result.isNullObject) result.delete();
  await context.sync();
}
