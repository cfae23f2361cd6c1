import type { Decimal } from 'decimal.js';
import {
  articlesOf,
  decisionWords,
  inUnit,
  isInPrinciple,
  isReadByTable,
  outcomeOf,
  reasonOf,
  tableWords,
  wordsOfDecision,
  type Column,
  type Finding,
  type JudgedLine,
  type LineDecision,
  type Table,
  type VerdictSum,
} from '../../budget';
import { toPlain, type ScopeVerdict } from '../../rules';
import { categoryName, kindName } from '../../rules/expenses';
import type { ColumnRole, ColumnView, LineOpinions, LineView, Opinion, Summary, TableView } from './engine';

/** What the pane shows, as plain data. */

const ROLES: readonly ColumnRole[] = [
  'sequence',
  'item',
  'spec',
  'unitOfMeasure',
  'quantity',
  'unitPrice',
  'amount',
  'note',
];

const columnView = ({ column, letters, header }: Column): ColumnView => ({
  number: column,
  letters,
  header,
});

const plain = (amount: Decimal | null): string | null => (amount === null ? null : toPlain(amount));

/** What was understood of a table. */
export function tableView(table: Table): TableView {
  const { columns } = table;
  const roles = ROLES.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [[role, columnView(column)] as const];
  });
  return {
    headerRows: table.headerRows,
    lastRow: table.lastRow,
    columns: Object.fromEntries(roles),
    furtherAmounts: columns.furtherAmounts.map(columnView),
    factColumns: columns.facts.map((column) => ({ ...columnView(column), fact: column.fact })),
    unit: table.unit,
    unitFrom: table.unitFrom,
    unitSource: table.unitSource,
    lines: table.lines.length,
    skippedRows: table.skippedRows,
    sum: toPlain(table.sumOfLines ?? table.rawSum),
    stated: plain(table.statedTotal ?? table.rawStatedTotal),
    totalMatches: table.totalMatches,
    totalRow: table.sums[0]?.totalRow ?? null,
  };
}

/** Where a line stands among the lines of the sheet. */
export interface LinePlace {
  index: number;
  table: number;
}

/** The opinions on a line that count. */
export function opinionsOf(decision: LineDecision | undefined): Opinion[] {
  return (decision?.weighed.rulings ?? []).map(({ decision: one, changes }) => ({
    id: one.id,
    reviewer: one.reviewer,
    text: wordsOfDecision(one),
    outcome: outcomeOf(one),
    overrules: one.kind !== 'accept',
    outdated: changes.length > 0,
  }));
}

function decisionView(decision: LineDecision): LineOpinions {
  const { state, own } = decision;
  return {
    state,
    text: decisionWords(decision),
    ownVerdict: own.answer.verdict,
    ownInPrinciple: isInPrinciple(own.answer),
    opinions: opinionsOf(decision),
  };
}

function byTableView(judged: JudgedLine): Pick<LineView, 'byTable'> {
  const { byTable } = judged;
  if (byTable === undefined) return {};
  const { entries, own } = byTable;
  return {
    byTable: {
      stands: isReadByTable(judged),
      entries: entries.map(({ wording, kind }) => ({ wording, kindName: kindName(kind) })),
      ownKindName: own.reading.sure ? kindName(own.reading.kind) : '',
      ownVerdict: own.answer.verdict,
      ownInPrinciple: isInPrinciple(own.answer),
      text: tableWords(byTable),
    },
  };
}

/**
 * A judged line.
 *
 * @param findings what else was found in its row
 */
export function lineView(
  judged: JudgedLine,
  table: Table,
  { index, table: tableIndex }: LinePlace,
  findings: readonly Finding[],
): LineView {
  const { line, reading, answer, decision } = judged;
  return {
    // Not all of what is given: for a line judged anew it is the view before, with opinions that may be taken back.
    index,
    table: tableIndex,
    row: line.row,
    item: line.item,
    spec: line.spec,
    section: line.section.join(' / '),
    amount: plain(line.amount),
    shown: line.amount === null ? line.amountText : inUnit(line.amount, table.unit),
    unitOpen: line.amount === null && line.rawAmount !== null,
    kind: reading.kind,
    kindName: kindName(reading.kind),
    categoryName: categoryName(reading.category),
    sure: reading.sure,
    verdict: answer.verdict,
    inPrinciple: isInPrinciple(answer),
    reason: reasonOf(answer),
    articles: articlesOf(answer),
    hidden: line.hidden,
    remarks: findings.map(({ severity, text }) => ({ severity, text })),
    ...(decision === undefined ? {} : { decision: decisionView(decision) }),
    ...byTableView(judged),
  };
}

/** Sums by verdict, as text. */
export function summaryView(byVerdict: Readonly<Record<ScopeVerdict, VerdictSum>>): Summary['byVerdict'] {
  const sums = Object.entries(byVerdict).map(([verdict, { lines, amount }]) => [
    verdict,
    { lines, amount: toPlain(amount) },
  ]);
  return Object.fromEntries(sums) as Summary['byVerdict'];
}
