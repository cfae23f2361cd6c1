import {
  areCurrent,
  marksOf,
  planMarks,
  planUnmark,
  planUnmarkAll,
  readMarks,
  writeMarks,
  type CheckedSheet,
  type Sheet,
  type SheetMarks,
  type UnmarkAllPlan,
} from '../../budget';
import type { MarksFound, MarksPlanned, MarksRequest, UnmarkPlanned } from './engine';

/** Marks of the loaded sheet: those it carries, and those that are planned. */

interface Known {
  own: SheetMarks | undefined;
  /** The marks of all other sheets. */
  others: SheetMarks[];
  problem?: string;
}

function known(sheet: Sheet, { kept, sheets }: MarksRequest): Known {
  const { sheets: all, problem } = kept === undefined ? { sheets: [] } : readMarks(kept);
  const own = marksOf(all, sheet, sheets);
  const others = all.filter((marks) => marks !== own);
  return { own, others, ...(problem === undefined ? {} : { problem }) };
}

const textOf = (all: readonly SheetMarks[]): string | undefined =>
  all.length === 0 ? undefined : writeMarks(all);

export function findMarks(sheet: Sheet, request: MarksRequest): MarksFound {
  const { own, problem } = known(sheet, request);
  return {
    marked: own !== undefined,
    hasResultSheet: own?.resultSheet !== undefined,
    ...(problem === undefined ? {} : { problem }),
  };
}

export function plannedMarks(checked: CheckedSheet, sheet: Sheet, request: MarksRequest): MarksPlanned {
  const { own, others } = known(sheet, request);
  const plan = planMarks(checked, sheet, {
    sheetNames: request.sheets,
    ...(own === undefined ? {} : { previous: own }),
    ...(request.others === undefined ? {} : { others: request.others }),
    ownSheet: request.ownSheet ?? false,
  });
  return { plan, kept: writeMarks([...others, plan.marks]), left: textOf(others) };
}

/** Whether the marks of the sheet say what would be written now; so they do where it carries none. */
export function marksCurrent(checked: CheckedSheet, sheet: Sheet, request: MarksRequest): boolean {
  const { own } = known(sheet, request);
  if (own === undefined) return true;
  // A formula that shows nothing may have sent them all to a sheet of their own; it is not seen from here.
  const ownSheet = own.resultSheet !== undefined && own.blocks.length === 0;
  const { marks } = planMarks(checked, sheet, { sheetNames: request.sheets, previous: own, ownSheet });
  return areCurrent(own, marks);
}

export function plannedUnmark(sheet: Sheet, request: MarksRequest): UnmarkPlanned | undefined {
  const { own, others } = known(sheet, request);
  if (own === undefined) return undefined;
  return { plan: planUnmark(own, sheet, request.others), left: textOf(others) };
}

/** @param workbook all the sheets */
export function plannedUnmarkAll(kept: string | undefined, workbook: readonly Sheet[]): UnmarkAllPlan {
  return planUnmarkAll(kept === undefined ? [] : readMarks(kept).sheets, workbook);
}
