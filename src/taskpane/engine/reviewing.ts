import type { MarkPlan, Sheet, UnmarkPlan } from '../../budget';
import type { ScopeVerdict } from '../../rules';
import type { ShownFindings } from './found';
import type { LineView, Summary } from './lines';
import type { FactInput } from './offered';

/** What a reviewer does with lines, and the marks of the results in the workbook. */

/** How far a decision goes: this line, or every line of the same wording in the workbook. */
export type Extent = 'line' | 'wording';

export type Act =
  | { kind: 'reclassify'; to: string; reason: string; extent: Extent }
  | { kind: 'verdict'; to: ScopeVerdict; reason: string; extent: Extent }
  | { kind: 'accept' }
  | { kind: 'note'; reason: string }
  /** A fact of the line; `undefined`: not known after all. */
  | { kind: 'answer'; fact: string; value: FactInput | undefined };

/** Who decided and when: ISO time with its zone. */
export interface Signature {
  reviewer: string;
  at: string;
}

export interface Decided {
  /** Lines judged anew. */
  changed: LineView[];
  summary: Summary;
  /** All decisions, as the text to be kept. */
  decisions: string;
  /** What kind of decision was taken back. */
  undone?: Act['kind'];
  /** What was found beside the verdicts, of which lost decisions are a part; undefined where the check was stopped before it. */
  found: ShownFindings | undefined;
}

/** The unit's own table of wordings, for reading. */
export interface WordTableView {
  entries: { wording: string; kindName: string }[];
  /** Why the table that is kept is not used, in Chinese. */
  problem?: string;
}

/** What became of a table that was put into the unit's own; kinds by their names. */
export interface WordsMerged {
  /** The text to be kept; absent where nothing changed. */
  table?: string;
  /** How many wordings stand in the table now. */
  total: number;
  added: number;
  replaced: { wording: string; from: string; to: string }[];
  /** How many came that stood there already. */
  same: number;
  /** What cannot be used of what came, and why, in Chinese. */
  refused: string[];
}

export interface MarksRequest {
  /** What was marked in the workbook, as it is kept with it. */
  kept: string | undefined;
  /** Names of all sheets of the workbook. */
  sheets: readonly string[];
  /** The other sheets, among which that of earlier results may be. */
  others?: readonly Sheet[];
  /** All results are to go to a sheet of their own. */
  ownSheet?: boolean;
}

export interface MarksFound {
  marked: boolean;
  /** Whether some of the marks are on a sheet of their own. */
  hasResultSheet: boolean;
  /** Why the record of marks cannot be read. */
  problem?: string;
}

export interface MarksPlanned {
  plan: MarkPlan;
  /** To be kept with the workbook. */
  kept: string;
  /** To be kept where the marks were not written after all; undefined: nothing. */
  left: string | undefined;
}

export interface UnmarkPlanned {
  plan: UnmarkPlan;
  /** To be kept from then on; undefined: nothing. */
  left: string | undefined;
}
