import type { Finding, ReadOptions, Sheet, SheetSettings, UnmarkAllPlan } from '../../budget';
import type { ScopeVerdict } from '../../rules';
import type { Inquiries } from './inquiry';
import type { LineDetail, LineView, Summary } from './lines';
import type { Description, FactInputs, Understood } from './offered';
import type {
  Act,
  Decided,
  MarksFound,
  MarksPlanned,
  MarksRequest,
  Signature,
  UnmarkPlanned,
  WordsMerged,
  WordTableView,
} from './reviewing';

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
  /** The unit's own table of wordings, of the text that is kept. It counts from the next check on. */
  wordTable(kept: string | undefined): Promise<WordTableView>;
  /** The table with the wording of a line, as the text to be kept. */
  addWord(kept: string | undefined, line: number, kind: string): Promise<string>;
  /** The table without a wording, as the text to be kept; undefined where none is left. */
  removeWord(kept: string | undefined, wording: string): Promise<string | undefined>;
  /** A table that was passed on put into the one that is there. */
  mergeWords(kept: string | undefined, json: string): Promise<WordsMerged>;
  /** Whether the loaded sheet carries marks. */
  findMarks(request: MarksRequest): Promise<MarksFound>;
  /** Plans the marks of the lines that were checked. */
  planMarks(request: MarksRequest): Promise<MarksPlanned>;
  /** Whether the marks of the loaded sheet say what was found now; so they do where it carries none. */
  areMarksCurrent(request: MarksRequest): Promise<boolean>;
  /** Plans how the marks of the loaded sheet are taken away; undefined where it carries none. */
  planUnmark(request: MarksRequest): Promise<UnmarkPlanned | undefined>;
  /** Plans how the marks of all sheets are taken away, whichever sheet is loaded. */
  planUnmarkAll(kept: string | undefined, workbook: readonly Sheet[]): Promise<UnmarkAllPlan>;
  readSettings(json: string): Promise<SettingsView>;
  writeSettings(settings: Omit<SettingsView, 'unread' | 'problems'>): Promise<string>;
  /** The checked lines as a table of comma-separated values, with a byte order mark for Excel and WPS. */
  exportCsv(texts: CsvTexts): Promise<string>;
}

export type * from './lines';
export type * from './offered';
export type * from './reviewing';

export type OnLines = (lines: LineView[], progress: Progress) => void;

export interface Progress {
  done: number;
  total: number;
  summary: Summary;
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
  draft: string;
  inForce: string;
  /** With {date} for the day from which a regulation is in force. */
  effective: string;
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
