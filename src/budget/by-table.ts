import type { ItemAnswer } from '../rules';
import { kindName, type Correction, type Corrections, type Reading } from '../rules/expenses';
import type { JudgedLine } from './judge';
import { zh as messages } from './law-messages.zh';
import { isInPrinciple } from './line-words';
import { verdictLabel } from './verdict-labels';

/** Lines that the unit's own table of wordings reads: whoever checks them must see that it was not GOVIT. */

/** That the table read a line: by which of its entries, and what GOVIT says without it. */
export interface ByTable {
  entries: readonly Correction[];
  own: { reading: Reading; answer: ItemAnswer };
}

/** The entries by which a table read a line; undefined where it had no part in the reading. */
export function entriesUsed(
  corrections: Corrections,
  reading: Reading,
  builtIn: Reading,
  text: string,
): readonly Correction[] | undefined {
  if (reading.corrected) return corrections.among(reading.decidedBy);
  const isOther = reading.kind !== builtIn.kind || reading.sure !== builtIn.sure;
  // A wording may turn the reading without being the word that decides.
  return isOther ? corrections.within(text) : undefined;
}

/** Whether what stands is the table's reading: a person may have named another kind since. */
export function isReadByTable({ byTable, decision, reading }: JudgedLine): boolean {
  return byTable !== undefined && (decision === undefined || decision.own.reading === reading);
}

/** How many lines the table reads, and for how many of them the verdict is another than without it. */
export interface TableLines {
  lines: number;
  otherVerdict: number;
}

export function countByTable(lines: readonly JudgedLine[]): TableLines {
  const read = lines.filter(isReadByTable);
  return { lines: read.length, otherVerdict: read.filter(hasOtherVerdict).length };
}

/** Whether the verdict would be another without the table. */
export function hasOtherVerdict({ byTable, decision, answer }: JudgedLine): boolean {
  const withTable = decision?.own.answer ?? answer;
  return byTable !== undefined && byTable.own.answer.verdict !== withTable.verdict;
}

/** Which wordings of the table decided, and what GOVIT itself says. */
export function tableWords({ entries, own }: ByTable): string {
  const wordings = entries.map(({ wording, kind }) => messages.wording(wording, kindName(kind)));
  const { reading, answer } = own;
  const ownKind = reading.sure ? kindName(reading.kind) : messages.unsure;
  return messages.byTable(wordings.join('、'), ownKind, verdictLabel(answer.verdict, isInPrinciple(answer)));
}
