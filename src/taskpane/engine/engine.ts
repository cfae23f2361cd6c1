import type {
  DecisionState,
  Finding,
  MarkPlan,
  ReadOptions,
  SheetSettings,
  Sheet,
  SkippedRow,
  TableUnit,
  UnmarkPlan,
  UnitFrom,
} from '../../budget';
import type { Basis, ProvisionTrace, ScopeVerdict, Warning } from '../../rules';
import type { FactType } from '../../rules/facts/vocabulary';
import type { Inquiries } from './inquiry';

/**
 * What the pane asks of the rules. All of it is plain data, so that it can be computed in a worker: the pane itself holds no
 * rule and never blocks. Amounts are decimal strings in 元.
 */
export interface Engine extends Inquiries {
  /** Regulations, facts and kinds that the pane offers. */
  describe(): Promise<Description>;
  /** Takes the cells of a sheet, replacing those of the sheet before. */
  load(sheet: Sheet): Promise<void>;
  /** Reads the tables of the loaded sheet. */
  understand(options: ReadOptions): Promise<Understood>;
  /**
   * Judges the lines that were understood.
   *
   * @param onLines called with lines in the order of the sheet, some hundred at a time, and with how many there are in all
   * @throws {EngineError} `cancelled` once the signal is aborted; the lines given until then stay
   */
  check(request: CheckRequest, onLines: OnLines, signal?: AbortSignal): Promise<Checked>;
  /** The lines to be shown, by their index, in the order in which they are shown. */
  arrange(view: Arrangement): Promise<Uint32Array>;
  /** All that can be said of one line. */
  detail(line: number): Promise<LineDetail>;
  /** What a reviewer does with lines. Decisions are judged at once, and are given back as the text to be kept. */
  decide(lines: readonly number[], act: Act, signature: Signature): Promise<Decided>;
  /** Takes a decision back; what it had superseded counts again. */
  undo(id: string): Promise<Decided>;
  /** The unit's own table of wordings with one more, as the text to be kept; it counts from the next check on. */
  correct(line: number, kind: string): Promise<string>;
  /** Reads a table of wordings; gives it as the text to be kept. */
  importCorrections(json: string): Promise<string>;
  /** Whether the loaded sheet carries marks. */
  findMarks(request: MarksRequest): Promise<MarksFound>;
  /** Plans the marks of the lines that were checked. */
  planMarks(request: MarksRequest): Promise<MarksPlanned>;
  /** Plans how the marks of the loaded sheet are taken away; undefined where it carries none. */
  planUnmark(request: MarksRequest): Promise<UnmarkPlanned | undefined>;
  /** Plans how the marks of all sheets are taken away, whichever sheet is loaded; those without marks are left out. */
  planUnmarkAll(kept: string | undefined, workbook: readonly Sheet[]): Promise<UnmarkPlan[]>;
  readSettings(json: string): Promise<SettingsView>;
  writeSettings(settings: Omit<SettingsView, 'unread' | 'problems'>): Promise<string>;
  /** The checked lines as a table of comma-separated values, with a byte order mark for Excel and WPS. */
  exportCsv(texts: CsvTexts): Promise<string>;
}

export type OnLines = (lines: LineView[], progress: Progress) => void;

export interface Progress {
  done: number;
  total: number;
  summary: Summary;
}

/** What a user can put in for a fact: a choice's id, yes or no, or a text such as 200万元. */
export type FactInput = boolean | string;

export type FactInputs = Readonly<Record<string, FactInput>>;

export interface Description {
  version: string;
  rules: string;
  regulations: RegulationView[];
  facts: FactView[];
  kinds: { id: string; name: string; category: string }[];
}

export interface RegulationView {
  id: string;
  name: string;
  title: string;
  document?: string;
  status: 'in-force' | 'draft';
  statusNote?: string;
  effective?: string;
  /** The fact that holds the amount it measures. */
  amountFact: string;
}

export interface FactView {
  id: string;
  label: string;
  type: FactType;
  /** A fact of one line, never of the whole project. */
  ofLine: boolean;
  /** Ids and labels of a choice. */
  values: { id: string; label: string }[];
}

export interface ColumnView {
  /** From 1. */
  number: number;
  letters: string;
  header: string;
}

/** Roles of columns that a user may set, in the order in which they are shown. */
export type ColumnRole = keyof NonNullable<ReadOptions['columns']>;

export interface TableView {
  headerRows: [number, number];
  lastRow: number;
  columns: Partial<Record<ColumnRole, ColumnView>>;
  furtherAmounts: ColumnView[];
  factColumns: (ColumnView & { fact: string })[];
  unit: TableUnit;
  unitFrom: UnitFrom;
  unitSource: { cell: string; words: string } | null;
  lines: number;
  skippedRows: SkippedRow[];
  /** 元, or the bare sum where the unit is unknown. */
  sum: string;
  stated: string | null;
  totalMatches: boolean | null;
  totalRow: number | null;
}

export interface Understood {
  tables: TableView[];
  /** Whether an approved and an adjusted amount stand side by side. */
  hasAdjustment: boolean;
}

export interface CheckRequest {
  region: string;
  /** yyyy-mm-dd. */
  decisionDate: string;
  facts: FactInputs;
  /** Only lines in these rows. */
  rows?: readonly [number, number];
  /** Names of all sheets of the workbook: a decision on another sheet is not lost. */
  sheets: readonly string[];
  /** Decisions and the unit's own wordings, as they are kept with the workbook. */
  decisions?: string | undefined;
  corrections?: string | undefined;
}

export interface Summary {
  byVerdict: Record<ScopeVerdict, { lines: number; amount: string }>;
  unreadable: number;
  /** Lines that a person settled, and lines that still ask for one. */
  handled: number;
  open: number;
}

export interface Checked {
  summary: Summary;
  /** What was found beside the verdicts, the gravest first, as far as it is shown; those of a line are named by its row. */
  findings: Finding[];
  /** How many there are in all. */
  findingCount: number;
  mentions: Mention[];
  /** Facts of the project that could still change a verdict here. */
  openFacts: string[];
  /** What the workbook brought that could not be used, in Chinese. */
  problems: string[];
  /** Decisions that are no such file at all: they are to be kept aside before new ones are written. */
  unreadDecisions?: string;
}

/** A reading that the check took, and where it came up first. */
export interface Mention {
  text: string;
  article: string;
  /** 0 where it is of the sheet as a whole. */
  row: number;
  count: number;
}

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
  decision?: { state: DecisionState; text: string; ownVerdict: ScopeVerdict };
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

/** How far a decision goes: this line, or every line of the same wording in the workbook. */
export type Extent = 'line' | 'wording';

export interface DecisionView {
  id: string;
  text: string;
  counts: boolean;
}

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
}

export interface MarksRequest {
  /** What was marked in the workbook, as it is kept with it. */
  kept: string | undefined;
  /** Names of all sheets of the workbook. */
  sheets: readonly string[];
  /** The other sheets, among which that of earlier results may be. */
  others?: readonly Sheet[];
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

/** What was set for a workbook and its sheets; see `src/budget/settings`. */
export interface SettingsView {
  region?: string;
  facts: FactInputs;
  sheets: Record<string, SheetSettings>;
  /** Settings of sheets that could not be used: they are written again. */
  aside: Record<string, unknown>;
  unread?: string;
  problems: string[];
}

export type LineOrder = 'attention' | 'row' | 'amount';

export interface Arrangement {
  /** Only these verdicts; empty for all. */
  verdicts: readonly ScopeVerdict[];
  /** Words that a line must hold, in its item, specification, kind or reason. */
  search: string;
  order: LineOrder;
  /** Only lines that still ask for a person. */
  onlyOpen: boolean;
}

/** Words of an exported table, in the user's language. */
export interface CsvTexts {
  heading: readonly string[];
  verdicts: Readonly<Record<ScopeVerdict, string>>;
  inPrinciple: string;
}

export type EngineErrorCode = 'cancelled' | 'fact' | 'region' | 'data' | 'failed';

/** What could not be computed, in Chinese where it is of the user's making. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  /** @param subject the fact that cannot be used */
  constructor(
    readonly code: EngineErrorCode,
    text: string,
    readonly subject?: string,
  ) {
    super(text);
  }
}
