import type { Decimal } from 'decimal.js';
import type { AmountReading } from './amount';
import type { Finding } from './finding';
import type { AmountKind } from './word-files';

/** What was understood of a sheet: its tables, their lines, and what had to be asked about. Amounts are in 元. */

/** 亿元, 千元 and the like are not read as the unit of a table: such a table's unit is unknown, and is asked for. */
export type TableUnit = '元' | '万元' | 'unknown';

/** title also stands for a declaration in the notes under the table or in the label of its total. */
export type UnitFrom = 'header' | 'title' | 'cell' | 'option' | 'none';

export interface Column {
  /** From 1. */
  column: number;
  letters: string;
  /** The header's words on one line; those of a two-row header joined by a slash. */
  header: string;
}

export interface AmountColumn extends Column {
  kind: AmountKind;
  /** The unit of bare numbers in this column. */
  unit: TableUnit;
}

export interface FactColumn extends Column {
  fact: string;
}

export interface Columns {
  sequence?: Column;
  item: Column;
  /** Names of groups or of the parent project beside the item. */
  group?: Column;
  spec?: Column;
  brand?: Column;
  unitOfMeasure?: Column;
  quantity?: Column;
  unitPrice?: Column & { unit: TableUnit };
  /** Months, persons … by which quantity × price is multiplied. */
  factors: Column[];
  /** The amount that is checked. */
  amount: AmountColumn;
  /** Further amounts beside it, by position: 批复金额, 总投资, 预算安排 … */
  furtherAmounts: AmountColumn[];
  /** Columns that may as well be the amount: like the chosen one by their headers (2025年, 2026年), or under the same merged one. */
  amountAlternatives: Column[];
  note?: Column;
  ratio?: Column;
  facts: FactColumn[];
  /** Columns of some other content, e.g. 项目单位, 批复文号. */
  others: Column[];
}

export type SkipReason = 'title' | 'header' | 'section' | 'subtotal' | 'total' | 'note' | 'blank';

export interface SkippedRow {
  row: number;
  why: SkipReason;
  text: string;
}

export interface Section {
  row: number;
  title: string;
  /** The sum that the section's row states, 元; null where it states none. */
  stated: Decimal | null;
  /** Rows of the lines under it, from first to last; null where there is none. */
  rows: [number, number] | null;
  sections: Section[];
}

/** An amount of one line in one amount column. */
export interface LineAmount {
  reading: AmountReading;
  /** 元; null where the cell gives no single amount or its unit is unknown. */
  yuan: Decimal | null;
}

export interface Line {
  row: number;
  item: string;
  spec: string;
  group: string;
  unitOfMeasure: string;
  note: string;
  quantity: Decimal | null;
  /** 元. */
  unitPrice: Decimal | null;
  /** The price as it stands in the sheet, before any unit. */
  rawUnitPrice: Decimal | null;
  factors: Decimal[];
  /** 元; null where it has none of its own, it could not be read, or the unit is unknown. */
  amount: Decimal | null;
  /** The number as it stands in the sheet, before any unit. */
  rawAmount: Decimal | null;
  amountText: string;
  reading: AmountReading;
  /** The rows that share one merged amount, which the first of them carries. */
  mergedAmount: [number, number] | null;
  /** In the order of `columns.furtherAmounts`. */
  further: LineAmount[];
  hidden: boolean;
  /** Titles of the sections around the line, outermost first. */
  section: readonly string[];
  /** The texts of `columns.others`, in their order. */
  others: readonly string[];
  /** What the fact columns say; a blank or unreadable cell says nothing. */
  facts: Record<string, boolean | string>;
}

/** A stated sum in one amount column: a subtotal, a section's own sum or a total. */
export interface StatedSum {
  row: number;
  text: string;
  column: number;
  /** 元; null where the unit is unknown. */
  stated: Decimal | null;
  rawStated: Decimal;
  /** What the lines under it add up to, in the unit of `stated` (bare where that is unknown). */
  sum: Decimal;
  rawSum: Decimal;
  /** How many numbers were added. */
  addends: number;
  /** Lines among them whose amount could not be read. */
  unread: number;
  /** Digits behind the point that the column shows. */
  decimals: number;
  /** Off by no more than half the last shown digit for each addend, which rounding explains. */
  withinRounding: boolean;
  /** Equal; or apart by what rounding to two digits or more explains. */
  matches: boolean;
}

/** The sums of one amount column. */
export interface ColumnSum {
  column: AmountColumn;
  /** 元; null where the unit is unknown. */
  sum: Decimal | null;
  rawSum: Decimal;
  stated: Decimal | null;
  rawStated: Decimal | null;
  matches: boolean | null;
  totalRow: number | null;
}

export interface Table {
  sheet: string;
  /** First and last row of the header. */
  headerRows: [number, number];
  /** Rows above the header that belong to it. */
  titleRows: number[];
  /** The last row that was read as part of the table. */
  lastRow: number;
  columns: Columns;
  unit: TableUnit;
  unitFrom: UnitFrom;
  /** Where the unit was taken from; with `unknown`, the words that name a unit which is not read (千元). */
  unitSource: { cell: string; words: string } | null;
  lines: Line[];
  skippedRows: SkippedRow[];
  sections: Section[];
  subtotals: StatedSum[];
  totals: StatedSum[];
  /** The column that is checked first, then the further ones. */
  sums: ColumnSum[];
  /** 元; null where the unit is unknown. Lines without a readable amount are not in it. */
  sumOfLines: Decimal | null;
  /** In the table's own unit. */
  rawSum: Decimal;
  statedTotal: Decimal | null;
  rawStatedTotal: Decimal | null;
  totalMatches: boolean | null;
  /** Digits behind the point that the columns show: the most that any of their cells has. */
  decimals: { amount: number; unitPrice: number };
}

export interface SheetReading {
  name: string;
  tables: Table[];
  /** What had to be asked about while reading; the arithmetic is `checkArithmetic`. */
  findings: Finding[];
}

/** What overrules the reading. Columns by role, as letters. */
export interface ReadOptions {
  /** First and last row of the header: then this is the one table of the sheet. */
  headerRows?: [number, number];
  /** The unit of bare numbers in every amount and price column. */
  unit?: '元' | '万元';
  columns?: Partial<
    Record<
      'sequence' | 'item' | 'spec' | 'unitOfMeasure' | 'quantity' | 'unitPrice' | 'amount' | 'note',
      string
    >
  >;
  /** Further columns that hold amounts, as letters, where their headers do not say so. */
  amounts?: readonly string[];
}
