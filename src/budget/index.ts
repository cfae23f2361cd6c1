export { readAdjustment, compareBudgets, openColumns } from './adjustment/reading';
export type { AdjustmentOptions, AdjustmentReading, AdjustmentSide } from './adjustment/reading';
export { adjustmentColumns } from './adjustment/columns';
export type { OpenSide, Side } from './adjustment/columns';
export { compareWorkbooks } from './adjustment/files';
export { openFacts } from './adjustment/findings';
export { judgeAdjustment } from './adjustment/judge';
export type { JudgedAdjustment } from './adjustment/judge';
export type { LineChange } from './adjustment/measure';
export { mayRise } from './adjustment/totals';
export { adjustmentJson } from './adjustment/report';
export { readAdjustments, readAdjustmentsIn, refusedSides } from './adjustment/sheets';
export type { AdjustmentReadOptions, AdjustmentSheet } from './adjustment/sheets';
export type { AmountCandidate, AmountNote, AmountReading, Ambiguity } from './amount';
export { readAmountCell, readCount, readPriceCell } from './amount';
export { checkArithmetic } from './arithmetic';
export { hasOtherVerdict, isReadByTable, tableWords } from './by-table';
export type { ByTable, TableLines } from './by-table';
export { cellReference, cellText, columnLetters, columnNumber } from './cells';
export { checkWorkbook, countDecided, regulationFindings, sumByVerdict } from './check';
export type {
  CheckedSheet,
  CheckedTable,
  CheckOptions,
  CheckReport,
  DecidedLines,
  SheetOptions,
  VerdictSum,
} from './check';
export { readDecision, type Decision, type DecisionOf, type LineFingerprint } from './decisions/decision';
export {
  NO_DECISIONS,
  readDecisions,
  withDecision,
  withoutDecision,
  writeDecisions,
  type DecisionFile,
} from './decisions/file';
export { findDecisions, type FoundDecisions } from './decisions/find';
export { decisionFindings, lostFindings } from './decisions/findings';
export { fingerprintsOf, type PlacedLine } from './decisions/fingerprint';
export type { Change, SheetNames } from './decisions/match';
export type { DecisionState, LineDecision } from './decisions/settle';
export { outcomeOf, type Placed, type Ruling, type Weighed } from './decisions/weigh';
export { dayOf, decisionWords, wordsOfDecision } from './decisions/words';
export { readFactCell } from './fact-cell';
export type { FactReading } from './fact-cell';
export type { Finding, FindingCode, Severity } from './finding';
export { Judge, lawFindings } from './judge';
export { articlesOf, inUnit, isInPrinciple, reasonOf, shortName } from './line-words';
export type { JudgedLine } from './judge';
export { MARK_HEADERS } from './marks/columns';
export type { MarkFormat, MarkRange } from './marks/formats';
export { readMarks, writeMarks, type MarkManifest, type SheetMarks } from './marks/manifest';
export { planMarks, type MarkOptions, type MarkPlan, type MarkWrite } from './marks/plan';
export type { ResultSheet } from './marks/result';
export { marksOf, planUnmark, type TypedOver, type UnmarkPlan } from './marks/unmark';
export { areCurrent } from './marks/current';
export { planUnmarkAll, type UnmarkAllPlan } from './marks/unmark-all';
export { readTables } from './read';
export { reportJson } from './report';
export {
  readSettings,
  writeSettings,
  type Settings,
  type SettingsFile,
  type SheetSettings,
} from './settings/settings';
export type { CellError, CellValue, MergedRange, Sheet, SheetRow, Workbook } from './sheet';
export type {
  AmountColumn,
  Column,
  Columns,
  ColumnSum,
  FactColumn,
  Line,
  LineAmount,
  ReadOptions,
  Section,
  SheetReading,
  SkippedRow,
  SkipReason,
  StatedSum,
  Table,
  TableUnit,
  UnitFrom,
} from './table';
export type { AmountKind } from './word-files';
export { VERDICT_LABELS, verdictLabel } from './verdict-labels';
