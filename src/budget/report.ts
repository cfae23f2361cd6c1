import type { Decimal } from 'decimal.js';
import { toPlain } from '../rules';
import type { CheckedSheet, CheckedTable, CheckReport } from './check';
import type { ByTable } from './by-table';
import { decisionJson } from './decisions/json';
import type { JudgedLine } from './judge';

/** The report as JSON (docs and contract: `check --json`). Amounts are decimal strings in 元. */

const amount = (value: Decimal | null): string | null => (value === null ? null : toPlain(value));

function unitTableJson({ entries, own }: ByTable): object {
  return {
    entries,
    ownKind: own.reading.kind,
    ownSure: own.reading.sure,
    ownVerdict: own.answer.verdict,
  };
}

function lineJson({ line, reading, answer, decision, byTable }: JudgedLine): object {
  return {
    row: line.row,
    item: line.item,
    spec: line.spec,
    quantity: amount(line.quantity),
    unitPrice: amount(line.unitPrice),
    amount: amount(line.amount),
    amountText: line.amountText,
    ...(line.hidden ? { hidden: true } : {}),
    section: line.section,
    category: reading.category,
    kind: reading.kind,
    sure: reading.sure,
    decidedBy: reading.decidedBy,
    ...(reading.sure ? {} : { alternatives: reading.alternatives }),
    verdict: answer.verdict,
    text: answer.text,
    conditions: answer.conditions,
    missing: answer.missing,
    facts: line.facts,
    basis: answer.basis,
    ...(byTable === undefined ? {} : { unitTable: unitTableJson(byTable) }),
    ...(decision === undefined ? {} : { decision: decisionJson(decision) }),
  };
}

function tableJson({ table, lines }: CheckedTable): object {
  const { columns } = table;
  const letters = (column: { letters: string } | undefined): object =>
    column ? { column: column.letters } : {};
  return {
    headerRows: table.headerRows,
    itemColumn: columns.item.letters,
    amountColumn: columns.amount.letters,
    columns: {
      item: columns.item,
      amount: columns.amount,
      ...Object.fromEntries(
        (
          [
            'sequence',
            'group',
            'spec',
            'brand',
            'unitOfMeasure',
            'quantity',
            'unitPrice',
            'note',
            'ratio',
          ] as const
        )
          .filter((role) => columns[role] !== undefined)
          .map((role) => [role, { ...letters(columns[role]), header: columns[role]?.header }]),
      ),
      furtherAmounts: columns.furtherAmounts,
      amountAlternatives: columns.amountAlternatives,
      facts: columns.facts,
    },
    unit: table.unit,
    unitFrom: table.unitFrom,
    unitSource: table.unitSource,
    lines: lines.map(lineJson),
    skippedRows: table.skippedRows,
    sumOfLines: amount(table.sumOfLines),
    rawSum: toPlain(table.rawSum),
    statedTotal: amount(table.statedTotal),
    rawStatedTotal: amount(table.rawStatedTotal),
    totalMatches: table.totalMatches,
    sums: table.sums.map(({ column, sum, stated, matches }) => ({
      column: column.letters,
      header: column.header,
      sum: amount(sum),
      stated: amount(stated),
      matches,
    })),
  };
}

const sheetJson = ({ name, hidden, tables }: CheckedSheet): object => ({
  name,
  ...(hidden ? { hidden } : {}),
  tables: tables.map(tableJson),
});

/**
 * @param file name of the workbook
 * @param decisionDate the day for which it was checked
 */
export function reportJson(report: CheckReport, file: string, decisionDate: string): object {
  return {
    file,
    region: report.regulation.id,
    regulation: report.regulation.title,
    decisionDate,
    sheets: report.sheets.map(sheetJson),
    findings: report.findings,
    summary: {
      byVerdict: Object.fromEntries(
        Object.entries(report.byVerdict).map(([verdict, sum]) => [
          verdict,
          { lines: sum.lines, amount: toPlain(sum.amount) },
        ]),
      ),
      unreadable: { lines: report.unreadable },
      decided: report.decided,
      unitTable: report.byTable,
    },
  };
}
