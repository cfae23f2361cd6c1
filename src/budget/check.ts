import type { Decimal } from 'decimal.js';
import { askScope, ZERO, type Facts, type Regulation, type ScopeVerdict } from '../rules';
import { classify, type Corrections } from '../rules/expenses';
import { checkArithmetic } from './arithmetic';
import { countByTable, type TableLines } from './by-table';
import type { Decision } from './decisions/decision';
import { decisionFindings, lostFindings } from './decisions/findings';
import { findDecisions, type FoundDecisions } from './decisions/find';
import type { DecisionState } from './decisions/settle';
import { finding, type Finding } from './finding';
import { Judge, lawFindings, type JudgedLine } from './judge';
import { zh as messages } from './law-messages.zh';
import { readTables } from './read';
import type { Sheet, Workbook } from './sheet';
import type { ReadOptions, SheetReading, Table } from './table';

export interface CheckOptions {
  /** What is known of the project and of the decision (decisionDate among them). */
  facts: Facts;
  /** Only the sheet of this name. */
  sheet?: string;
  reading?: ReadOptions;
  /** What differs for single sheets, by name: it wins over `facts` and `reading`. */
  sheets?: ReadonlyMap<string, SheetOptions>;
  /** What reviewers decided. */
  decisions?: readonly Decision[];
  /** The unit's own table of wordings. */
  corrections?: Corrections;
}

export interface SheetOptions {
  facts?: Facts;
  reading?: ReadOptions;
}

export interface CheckedTable {
  table: Table;
  lines: JudgedLine[];
}

export interface CheckedSheet {
  name: string;
  /** The whole sheet is hidden in the workbook; it is checked like any other. */
  hidden?: boolean;
  tables: CheckedTable[];
}

export interface VerdictSum {
  lines: number;
  /** 元; lines without an amount of their own are counted but add nothing. */
  amount: Decimal;
}

export interface DecidedLines {
  /** Settled by a person's word. */
  lines: number;
  /** Decided once, and to be reviewed as something changed since. */
  review: number;
  /** Reviewers differ: undetermined. */
  conflict: number;
}

/** What a workbook's check found: every line with its verdict, every finding with its place. */
export interface CheckReport {
  regulation: Regulation;
  sheets: CheckedSheet[];
  findings: Finding[];
  byVerdict: Record<ScopeVerdict, VerdictSum>;
  /** Lines whose amount could not be read, and so is in no sum. */
  unreadable: number;
  /** Lines on which persons decided; their amounts are in the sums by the verdict that stands. */
  decided: DecidedLines;
  /** Lines that the unit's own table read. */
  byTable: TableLines;
}

/** Sums of lines by verdict; over all verdicts they add up to the sum of the lines. */
export function sumByVerdict(lines: readonly JudgedLine[]): Record<ScopeVerdict, VerdictSum> {
  const sums: Record<ScopeVerdict, VerdictSum> = {
    in: { lines: 0, amount: ZERO },
    conditional: { lines: 0, amount: ZERO },
    out: { lines: 0, amount: ZERO },
    refusal: { lines: 0, amount: ZERO },
    silent: { lines: 0, amount: ZERO },
    undetermined: { lines: 0, amount: ZERO },
  };
  for (const { line, answer } of lines) {
    const sum = sums[answer.verdict];
    sum.lines += 1;
    if (line.amount) sum.amount = sum.amount.plus(line.amount);
  }
  return sums;
}

/** What is to be said of the regulation itself, once a workbook. */
export function regulationFindings(regulation: Regulation, facts: Facts, sheet: string): Finding[] {
  const { warnings } = askScope(regulation, classify('服务器'), facts);
  return warnings.flatMap((warning) => {
    const place = { sheet, row: 0 };
    if (warning.code === 'draft') return [finding(place, 'warning', 'draft', messages.draft(warning.text))];
    return warning.reading === 'A-G7'
      ? [finding(place, 'warning', 'not-in-force', messages.notInForce(warning.text))]
      : [];
  });
}

interface ReadSheet extends SheetReading {
  hidden: boolean;
  facts: Facts;
}

function readSheet(sheet: Sheet, { facts, reading, sheets }: CheckOptions): ReadSheet {
  const own = sheets?.get(sheet.name);
  return { ...readTables(sheet, own?.reading ?? reading), facts: own?.facts ?? facts, hidden: sheet.hidden };
}

function checkSheet(
  { name, tables, findings, hidden }: ReadSheet,
  judge: Judge,
  { byLine }: FoundDecisions,
): { checked: CheckedSheet; findings: Finding[] } {
  const checked = tables.map((table) => ({
    table,
    lines: table.lines.map((line) => judge.judge(line, byLine.get(line))),
  }));
  const found = checked.flatMap(({ table, lines }) => [
    ...checkArithmetic(table),
    ...lines.flatMap((line) => [...lawFindings(table, line), ...decisionFindings(table, line)]),
  ]);
  return { checked: { name, hidden, tables: checked }, findings: [...findings, ...found] };
}

/** Sheets that could not be read at all are told of among the findings; the others are checked. */
export function unreadSheets(workbook: Workbook): Finding[] {
  return (workbook.problems ?? []).map(({ sheet, text }) =>
    finding({ sheet, row: 0 }, 'error', 'sheet-unreadable', text),
  );
}

const namesOf = (sheets: readonly Sheet[]): Set<string> => new Set(sheets.map(({ name }) => name));

/** How many lines persons decided. */
export function countDecided(lines: readonly JudgedLine[]): DecidedLines {
  const count = (wanted: DecisionState): number =>
    lines.filter(({ decision }) => decision?.state === wanted).length;
  return { lines: count('decided'), review: count('review'), conflict: count('conflict') };
}

/**
 * Checks a workbook against a regulation: every line of every table with what it is and what the law says of it, the arithmetic,
 * and the sums by verdict. The amounts over all verdicts add up to the sums of the lines.
 */
export function checkWorkbook(
  workbook: Workbook,
  regulation: Regulation,
  options: CheckOptions,
): CheckReport {
  const { facts: projectFacts, corrections, decisions = [] } = options;
  // One judge for all the sheets of the same facts: what it has judged once it knows.
  const judges = new Map<Facts, Judge>();
  const judgeOf = (facts: Facts): Judge => {
    const judge = judges.get(facts) ?? new Judge(regulation, facts, corrections);
    judges.set(facts, judge);
    return judge;
  };
  const chosen = workbook.sheets.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  const read = chosen.map((sheet) => readSheet(sheet, options));
  const found = findDecisions(
    read.flatMap(({ name, tables }) =>
      tables.flatMap(({ lines }) => lines.map((line) => ({ sheet: name, line }))),
    ),
    decisions,
    { all: namesOf(workbook.sheets), read: namesOf(chosen) },
  );
  const results = read.map((sheet) => checkSheet(sheet, judgeOf(sheet.facts), found));
  const sheets = results.map(({ checked }) => checked);
  const lines = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.lines));
  const anyTable = sheets.some(({ tables }) => tables.length > 0);
  const findings = results.flatMap((result) => result.findings);
  return {
    regulation,
    sheets,
    findings: [
      ...regulationFindings(regulation, projectFacts, sheets[0]?.name ?? ''),
      ...unreadSheets(workbook),
      // A cover sheet beside the budget is no fault; a workbook without any table is.
      ...lostFindings(found.lost),
      ...findings.map((one) =>
        one.code === 'table-not-found'
          ? { ...one, severity: anyTable ? ('info' as const) : ('error' as const) }
          : one,
      ),
    ],
    byVerdict: sumByVerdict(lines),
    unreadable: lines.filter(({ line }) => line.amount === null).length,
    decided: countDecided(lines),
    byTable: countByTable(lines),
  };
}
