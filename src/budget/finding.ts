/** Codes of what this folder finds (contract: finding codes). */
export type FindingCode =
  | 'amount-unreadable'
  | 'amount-ambiguous'
  | 'unit-unknown'
  | 'unit-implausible'
  | 'line-arithmetic'
  | 'subtotal-mismatch'
  | 'total-mismatch'
  | 'duplicate-line'
  | 'hidden-line'
  | 'fact-unreadable'
  | 'table-not-found'
  | AdjustFindingCode;

/** Codes of what is found on an adjustment. */
export type AdjustFindingCode =
  /** The unit may not make it on its own. */
  | 'adjust-approval-required'
  | 'adjust-total-rises'
  /** A fact or an amount is missing for the verdict. */
  | 'adjust-incomplete'
  | 'adjust-unreadable'
  /** A side has no amount at all. */
  | 'adjust-column-empty'
  /** A column of differences says another difference. */
  | 'adjust-delta-mismatch'
  /** Lines of two files that may not belong together. */
  | 'adjust-match'
  | 'adjust-units-differ'
  /** A fact of the project is another than the sheet shows. */
  | 'adjust-fact-differs'
  /** Words of the sheet that suggest a fact. */
  | 'adjust-stated'
  | 'adjust-note'
  | 'adjust-none'
  | 'adjust-several-tables'
  /** A table that looks like an adjustment, of which the columns are not told. */
  | 'adjust-columns-open';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  sheet: string;
  /** 0 where it is about the sheet as a whole. */
  row: number;
  severity: Severity;
  code: FindingCode | LawFindingCode | DecisionFindingCode;
  text: string;
  article?: string;
  /** The decision of which it tells, where it is on no line: it can be taken back by its id. */
  decision?: { id: string; reviewer: string };
  /** The cell it is about, e.g. G14. */
  cell?: string;
}

/** Codes of what the law says of a line (judge.ts). */
export type LawFindingCode =
  | 'scope-out'
  | 'scope-refusal'
  | 'scope-conditional'
  | 'scope-undetermined'
  | 'boundary'
  | 'reading'
  | 'draft'
  | 'not-in-force'
  | 'sheet-unreadable';

/** Codes of what persons decided (decisions/), and of what a file brings of theirs and cannot be used. */
export type DecisionFindingCode =
  'decision' | 'decision-conflict' | 'decision-review' | 'decision-lost' | 'kept-unreadable';

/** What a finding is about: a row of a sheet, and a cell where one can be named. */
export interface Place {
  sheet: string;
  row: number;
  cell?: string;
}

export function finding(place: Place, severity: Severity, code: Finding['code'], text: string): Finding {
  const { sheet, row, cell } = place;
  return { sheet, row, severity, code, text, ...(cell === undefined ? {} : { cell }) };
}
