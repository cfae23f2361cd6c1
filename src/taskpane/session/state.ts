import type { Finding, ReadOptions } from '../../budget';
import type { HostTheme, SheetEntry } from '../../workbook/port';
import type {
  Act,
  Arrangement,
  Description,
  FactInputs,
  LineDetail,
  LineView,
  Mention,
  Summary,
  Understood,
  WordTableView,
} from '../engine/engine';
import type { AdjustmentRequest } from '../engine/inquiry';
import { recall } from '../shared/remembered';

/** Under this key the reviewer's name is remembered at a desk. It is in no workbook, but for the decisions that bear it. */
export const REVIEWER = 'reviewer';

export const TABS = ['check', 'adjust', 'path', 'basis', 'more'] as const;

export type Tab = (typeof TABS)[number];

/** What is going on with the sheet in front. */
export type Phase =
  /** Nothing is open, or no sheet with cells is in front. */
  | 'no-sheet'
  | 'reading'
  /** Read and understood, not checked yet. */
  | 'understood'
  | 'checking'
  | 'done'
  /** Stopped by the user; the lines checked until then stand. */
  | 'cancelled'
  | 'failed';

/** Something that could not be done: a key of the texts, and the words of whoever could not do it. */
export interface Problem {
  code: string;
  detail: string;
}

/** What became of marking a sheet, or of clearing its marks. */
export interface MarksTold {
  done: 'marked' | 'cleared' | 'nothing';
  /** Name of the sheet, where it is not the one in front. */
  sheet?: string;
  /** Cells of marks that hold something else by now: they were left as they are. */
  typedOver: readonly { row: number; column: number; text: string }[];
  /** The sheet to which results went where there was no room beside the table. */
  resultSheet?: string | undefined;
  /** An earlier sheet of results that was changed: it was left as it is. */
  changedSheet?: string | undefined;
}

/** What is left to the user after the marks of all sheets were taken away. */
export interface MarksLeft {
  left: readonly MarksTold[];
  /** Sheets with marks that no record tells of: only the user can take them away. */
  unknown: readonly string[];
}

/** What was last done with lines, to be said and heard. ask: the form is to be saved first. */
export interface ReviewTold {
  done: Act['kind'] | 'undo' | 'ask';
  /** The lines as they stand after it. */
  lines: readonly LineView[];
  /** So many lines were left as they are: somebody overruled them. */
  skipped: number;
}

/** Everything the pane shows. Replaced as a whole; its parts are never changed, but for `lines`, which grow. */
export interface PaneState {
  theme: HostTheme;
  /** The host waits for the user to leave a cell. */
  waiting: boolean;
  tab: Tab;
  description: Description | undefined;
  region: string | undefined;
  /** yyyy-mm-dd. */
  decisionDate: string;
  sheets: readonly SheetEntry[];
  /** Id of the sheet that is checked. */
  sheet: string | undefined;
  /** Only the selected rows. */
  onlySelection: boolean;
  phase: Phase;
  progress: { done: number; total: number };
  problem: Problem | undefined;
  understood: Understood | undefined;
  /** What the user changed of what was understood. */
  mapping: ReadOptions;
  /** The columns of the approved and the adjusted amounts, as far as the user named them. */
  sides: AdjustmentRequest['sides'];
  /** Facts of the project, as put in. */
  facts: FactInputs;
  /** The fact whose value cannot be used, and why. */
  factProblem: { fact: string; text: string } | undefined;
  /** Facts of the project that verdicts wait for. */
  openFacts: readonly string[];
  /** Grows while a check runs; `lineCount` says how far. */
  lines: readonly LineView[];
  lineCount: number;
  summary: Summary | undefined;
  /** What was found beside the verdicts, as far as it is shown, and how many there are in all. */
  findings: readonly Finding[];
  findingCount: number;
  /** Readings that the check turned on. */
  mentions: readonly Mention[];
  view: Arrangement;
  /** Indexes of the lines shown, in order. */
  shown: Uint32Array;
  selected: number | undefined;
  detail: LineDetail | undefined;
  /** The sheet was edited after it was checked. */
  stale: boolean;
  /** The sheet carries marks. */
  marked: boolean;
  /** How far marking or clearing is, while it runs. */
  marking: { done: number; total: number } | undefined;
  marksTold: MarksTold | undefined;
  /** The marks in the sheet say something else than what is shown. */
  marksStale: boolean;
  /** Name under which decisions are taken; typed once. */
  reviewer: string;
  /** Lines ticked for deciding on several at once. */
  ticked: ReadonlySet<number>;
  /** The lines that are being overruled, the kind that was proposed for them, and whether GOVIT's own verdict is to be accepted. */
  overruling: { lines: readonly number[]; kind?: string; accept?: true } | undefined;
  /** The unit's own table of wordings. */
  wordTable: WordTableView;
  /** The line of which a kind was taken back, while its wording may still stand in the table. */
  wordsStay: number | undefined;
  reviewTold: ReviewTold | undefined;
}

/** yyyy-mm-dd of the day that the user's clock shows. */
export function today(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const NONE = new Uint32Array(0);

/** A sheet of which nothing is known yet. */
export const UNREAD = {
  onlySelection: false,
  phase: 'no-sheet',
  progress: { done: 0, total: 0 },
  understood: undefined,
  mapping: {},
  sides: {},
  facts: {},
  factProblem: undefined,
  openFacts: [],
  lines: [],
  lineCount: 0,
  summary: undefined,
  findings: [],
  findingCount: 0,
  mentions: [],
  view: { verdicts: [], search: '', order: 'attention', onlyOpen: false },
  shown: NONE,
  selected: undefined,
  detail: undefined,
  stale: false,
  marked: false,
  marking: undefined,
  marksTold: undefined,
  marksStale: false,
  ticked: new Set<number>(),
  overruling: undefined,
  wordsStay: undefined,
  reviewTold: undefined,
} as const satisfies Partial<PaneState>;

export function initialState(theme: HostTheme): PaneState {
  return {
    ...UNREAD,
    theme,
    waiting: false,
    tab: 'check',
    description: undefined,
    region: undefined,
    decisionDate: today(),
    sheets: [],
    sheet: undefined,
    problem: undefined,
    wordTable: { entries: [] },
    reviewer: recall(REVIEWER) ?? '',
  };
}
