import type { Decimal } from 'decimal.js';
import { askScope, ZERO, type Facts, type Regulation, type ScopeVerdict } from '../rules';
import { classify } from '../rules/expenses';
import { checkArithmetic } from './arithmetic';
import { finding, type Finding } from './finding';
import { Judge, lawFindings, type JudgedLine } from './judge';
import { zh as messages } from './law-messages.zh';
import { readTables } from './read';
import type { Sheet, Workbook } from './sheet';
import type { ReadOptions, Table } from './table';

export interface CheckOptions {
  /** What is known of the project and of the decision (decisionDate among them). */
  facts: Facts;
  /** Only the sheet of this name. */
  sheet?: string;
  reading?: ReadOptions;
}

export interface CheckedTable {
  table: Table;
  lines: JudgedLine[];
}

export interface CheckedSheet {
  name: string;
  tables: CheckedTable[];
}

export interface VerdictSum {
  lines: number;
  /** 元; lines without an amount of their own are counted but add nothing. */
  amount: Decimal;
}

/** What a workbook's check found: every line with its verdict, every finding with its place. */
export interface CheckReport {
  regulation: Regulation;
  sheets: CheckedSheet[];
  findings: Finding[];
  byVerdict: Record<ScopeVerdict, VerdictSum>;
  /** Lines whose amount could not be read, and so is in no sum. */
  unreadable: number;
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

function checkSheet(
  sheet: Sheet,
  judge: Judge,
  options: CheckOptions,
): { checked: CheckedSheet; findings: Finding[] } {
  const { tables, findings } = readTables(sheet, options.reading);
  const checked = tables.map((table) => ({ table, lines: table.lines.map((line) => judge.judge(line)) }));
  const found = checked.flatMap(({ table, lines }) => [
    ...checkArithmetic(table),
    ...lines.flatMap((line) => lawFindings(table, line)),
  ]);
  return { checked: { name: sheet.name, tables: checked }, findings: [...findings, ...found] };
}

/** Sheets that could not be read at all are told of among the findings; the others are checked. */
function unreadSheets(workbook: Workbook): Finding[] {
  return (workbook.problems ?? []).map(({ sheet, text }) =>
    finding({ sheet, row: 0 }, 'error', 'sheet-unreadable', text),
  );
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
  const judge = new Judge(regulation, options.facts);
  const chosen = workbook.sheets.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  const results = chosen.map((sheet) => checkSheet(sheet, judge, options));
  const sheets = results.map(({ checked }) => checked);
  const lines = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.lines));
  const anyTable = sheets.some(({ tables }) => tables.length > 0);
  const found = results.flatMap(({ findings }) => findings);
  return {
    regulation,
    sheets,
    findings: [
      ...regulationFindings(regulation, options.facts, sheets[0]?.name ?? ''),
      ...unreadSheets(workbook),
      // A cover sheet beside the budget is no fault; a workbook without any table is.
      ...found.map((one) =>
        one.code === 'table-not-found'
          ? { ...one, severity: anyTable ? ('info' as const) : ('error' as const) }
          : one,
      ),
    ],
    byVerdict: sumByVerdict(lines),
    unreadable: lines.filter(({ line }) => line.amount === null).length,
  };
}
