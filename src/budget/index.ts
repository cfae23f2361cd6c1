export type { AmountCandidate, AmountNote, AmountReading, Ambiguity } from './amount';
export { readAmountCell, readCount, readPriceCell } from './amount';
export { checkArithmetic } from './arithmetic';
export { cellReference, cellText, columnLetters, columnNumber } from './cells';
export { checkWorkbook, regulationFindings, sumByVerdict } from './check';
export type { CheckedSheet, CheckedTable, CheckOptions, CheckReport, VerdictSum } from './check';
export { readFactCell } from './fact-cell';
export type { FactReading } from './fact-cell';
export type { Finding, FindingCode, Severity } from './finding';
export { Judge, lawFindings } from './judge';
export { articlesOf, inUnit, isInPrinciple, reasonOf, shortName } from './line-words';
export type { JudgedLine } from './judge';
export { readTables } from './read';
export { reportJson } from './report';
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
