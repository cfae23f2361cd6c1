import {
  checkWorkbook,
  columnLetters,
  planMarks,
  type CheckedSheet,
  type Decision,
  type MarkOptions,
  type MarkPlan,
  type Sheet,
} from '../../../src/budget';
import { findRegulation, NO_FACTS } from '../../../src/rules';
import { makeCorrections, type Correction } from '../../../src/rules/expenses';

const LIANGPING = findRegulation('梁平');

/** The sheet as it is checked in 梁平. */
export function checked(
  sheet: Sheet,
  decisions: readonly Decision[] = [],
  entries: readonly Correction[] = [],
): CheckedSheet {
  const options = { facts: NO_FACTS, decisions, corrections: makeCorrections(entries) };
  const [only] = checkWorkbook({ sheets: [sheet] }, LIANGPING, options).sheets;
  if (only === undefined) throw new Error('no sheet');
  return only;
}

export const plan = (sheet: Sheet, options: Partial<MarkOptions> = {}): MarkPlan =>
  planMarks(checked(sheet), sheet, { sheetNames: [sheet.name], ...options });

/** Where the marks begin: the cell of their first header. */
export const places = ({ writes }: MarkPlan): string[] =>
  writes.map(({ firstRow, firstColumn }) => `${columnLetters(firstColumn)}${String(firstRow)}`);
