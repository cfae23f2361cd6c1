import type { TableUnit } from '../../budget';
import type {
  Answer,
  Basis,
  Branch,
  ProvisionTrace,
  Question,
  ScopeVerdict,
  Step,
  ThresholdDistance,
  Warning,
} from '../../rules';
import type { ColumnView, Elsewhere, FactInput, FactInputs } from './engine';

/** What the pane asks of the law itself, beside the check of lines. Plain data; amounts are decimal strings in 元. */
export interface Inquiries {
  /** Answers a question under a regulation. */
  ask(request: AskRequest): Promise<AskAnswer>;
  /** What a regulation says, and how it was read. */
  basis(region: string): Promise<RegulationBasis>;
  /** The verdict on every kind of expense while no fact is known. */
  kinds(region: string): Promise<KindScope[]>;
  /** What the other regulations say of a kind of expense while no fact is known. */
  kindElsewhere(region: string, kind: string): Promise<Elsewhere[]>;
  /**
   * The adjustments that the loaded sheet shows, judged.
   *
   * @throws EngineError `fact` where a fact cannot be used, or is an amount without a unit
   */
  adjustments(request: AdjustmentRequest): Promise<Adjustments>;
}

export interface AskRequest {
  region: string;
  question: 'path' | 'class' | 'adjust' | 'deadline';
  facts: FactInputs;
}

export interface AskAnswer {
  verdict: string;
  /** 原则上: what stops the project is softened. */
  inPrinciple: boolean;
  text: string;
  steps: Step[];
  documents: string[];
  bodies: string[];
  warnings: Warning[];
  missing: string[];
  /** Facts put in on which the question turns. */
  given: string[];
  basis: Basis[];
  branches: Branch[];
  thresholds: ThresholdDistance[];
  provisions: ProvisionTrace[];
  /** Of an adjustment: shares as decimals, money in 元. */
  share?: string;
  limit?: string;
  room?: string;
}

export interface RegulationBasis {
  provisions: ProvisionView[];
  readings: ReadingView[];
  /** Rules that no fact can decide. */
  advice: { rule: string; article: string; summary: string; reason: string }[];
}

export interface ProvisionView {
  rule: string;
  article: string;
  summary: string;
  question: Question;
  inPrinciple: boolean;
  /** Deciding words of the article, quoted. */
  words: string[];
}

/** Where the words leave something open: how they are taken here. */
export interface ReadingView {
  /** Id of the ambiguity (A-…); empty where the text alone is known. */
  id: string;
  article: string;
  text: string;
}

export interface KindScope {
  kind: string;
  name: string;
  category: string;
  verdict: ScopeVerdict;
  inPrinciple: boolean;
  reason: string;
  conditions: string[];
  /** 第九条、附件; empty where the regulation is silent. */
  articles: string;
}

/** The approved budget, or the adjusted one. */
export type AdjustmentSide = 'approved' | 'adjusted';

export interface AdjustmentRequest {
  region: string;
  /** yyyy-mm-dd. */
  decisionDate: string;
  facts: FactInputs;
  /** Letters of the columns, where the user has named them. */
  sides: Partial<Record<AdjustmentSide, string>>;
}

export interface Adjustments {
  adjustments: AdjustmentView[];
  tables: TableColumns[];
}

/** The columns of a table that could hold an amount, and which sides its headers leave open. */
export interface TableColumns {
  open: { side: AdjustmentSide; why: 'none' | 'several' | 'absent' | 'same'; columns: ColumnView[] }[];
  columns: ColumnView[];
}

export interface AdjustmentView {
  approved: ColumnView & { unit: TableUnit };
  adjusted: ColumnView & { unit: TableUnit };
  /** The first row under the header. */
  firstRow: number;
  /** Lines compared. */
  lines: number;
  /** False where a column has no unit: then no amount is told. */
  unitKnown: boolean;
  /** Null is not known, and never 0. */
  approvedTotal: string | null;
  adjustedTotal: string | null;
  /** The adjusted total less the approved one. */
  totalChange: string | null;
  /** The stated totals say that it rises, the lines do not. */
  totalUnsure: boolean;
  increases: string | null;
  decreases: string | null;
  moved: string | null;
  changes: ChangeView[];
  /** What else the sheet shows: unreadable cells, sums and differences that are wrong, hidden rows, facts that differ. */
  findings: { severity: 'error' | 'warning' | 'info'; row: number; text: string }[];
  /** What notes of the sheet suggest; a person has to confirm it. */
  stated: { fact: string; value: FactInput; row: number; text: string }[];
  answer: Pick<
    AskAnswer,
    'verdict' | 'bodies' | 'steps' | 'warnings' | 'missing' | 'given' | 'basis' | 'share' | 'limit' | 'room'
  > &
    Pick<Answer, 'reason'>;
  /** The verdict if what the notes suggest is confirmed. */
  verdictIfStated?: string;
}

export interface ChangeView {
  item: string;
  kind: 'changed' | 'added' | 'removed';
  row: number;
  approved: string;
  adjusted: string;
  /** Signed. */
  change: string;
}
