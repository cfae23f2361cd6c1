import type { DecisionState, Finding } from '../../budget';
import type { Basis, ProvisionTrace, ScopeVerdict, Warning } from '../../rules';
import type { FactInput } from './offered';

/** Checked lines, as the pane shows them. */

export interface LineView {
  index: number;
  table: number;
  row: number;
  item: string;
  spec: string;
  section: string;
  /** 元; null where it could not be read. */
  amount: string | null;
  /** The amount in the sheet's own unit, unrounded; else as written. */
  shown: string;
  /** A number was read, but not in which unit. */
  unitOpen: boolean;
  kind: string;
  kindName: string;
  categoryName: string;
  sure: boolean;
  verdict: ScopeVerdict;
  /** 原则上: the verdict is softened. */
  inPrinciple: boolean;
  /** One line without the verdict's own words. */
  reason: string;
  /** 第九条、附件; empty where the regulation is silent. */
  articles: string;
  hidden: boolean;
  /** Findings beside the verdict: an unread amount, a wrong product. */
  remarks: { severity: Finding['severity']; text: string }[];
  /** What persons said of the line, and GOVIT's own verdict beside it. */
  decision?: LineOpinions;
  byTable?: ByTableView;
}

/** That the unit's own table read a line. */
export interface ByTableView {
  /** What stands is the table's reading; no person has named another kind since. */
  stands: boolean;
  entries: { wording: string; kindName: string }[];
  /** What GOVIT reads without the table; blank where it is not sure. */
  ownKindName: string;
  ownVerdict: ScopeVerdict;
  ownInPrinciple: boolean;
  /** All of it on one line, in Chinese. */
  text: string;
}

export interface LineOpinions {
  state: DecisionState;
  text: string;
  ownVerdict: ScopeVerdict;
  ownInPrinciple: boolean;
  /** Those that settle the line, or differ on it; the latest last. */
  opinions: Opinion[];
}

/** What a person said of a line and what counts: another opinion replaces it (opinions.ts). */
export interface Opinion {
  id: string;
  reviewer: string;
  /** Who, when, what and why. */
  text: string;
  /** Opinions of the same outcome agree. */
  outcome: string;
  /** It is another kind or verdict than GOVIT's, and no acceptance. */
  overrules: boolean;
  /** It was given for another amount. */
  outdated: boolean;
}

export interface OtherReading {
  kind: string;
  name: string;
  verdict: ScopeVerdict;
  inPrinciple: boolean;
  reason: string;
}

export interface Elsewhere {
  region: string;
  name: string;
  draft: boolean;
  verdict: ScopeVerdict;
  inPrinciple: boolean;
  reason: string;
}

export interface LineDetail {
  line: LineView;
  /** The words of the line that decided what it is. */
  decidedBy: string[];
  /** Where it is not sure: what it could be, each with what it would give. */
  alternatives: OtherReading[];
  conditions: string[];
  basis: Basis[];
  warnings: Warning[];
  /** Provisions that speak of it or could, with why. */
  provisions: ProvisionTrace[];
  /** Facts whose value could still change the verdict, and those answered for this line. */
  questions: { fact: string; value: FactInput | undefined }[];
  /** Decisions on the line, the latest last; those that count no longer too. */
  decisions: DecisionView[];
  elsewhere: Elsewhere[];
}

export interface DecisionView {
  id: string;
  reviewer: string;
  text: string;
  counts: boolean;
}

/** Sums by verdict. */
export interface Summary {
  byVerdict: Record<ScopeVerdict, { lines: number; amount: string }>;
  unreadable: number;
  /** Lines that a person settled, and lines that still ask for one. */
  handled: number;
  open: number;
  /** Lines that the unit's own table reads, and those of them whose verdict is another for it. */
  byTable: { lines: number; otherVerdict: number };
}
