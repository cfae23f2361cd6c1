import type { Decimal } from 'decimal.js';
import { toPlain, type ScopeVerdict } from '../rules';
import {
  articlesOf,
  decisionWords,
  inUnit,
  isInPrinciple,
  reasonOf,
  shortName,
  tableWords,
  verdictLabel,
  type CheckedTable,
  type CheckReport,
  type Finding,
  type JudgedLine,
  type Table,
} from '../budget';
import { clip, columns, printable } from './text';

const SEVERITY_LABELS: Readonly<Record<Finding['severity'], string>> = {
  error: '错误',
  warning: '提示',
  info: '说明',
};

const ITEM_WIDTH = 36;
const REASON_WIDTH = 60;
/** Who decided what, when and why, and what the unit's own table did, is never cut in the middle. */
const DECISION_WIDTH = 240;

/** An amount in the unit of its table, digits unrounded. */
function shown(yuan: Decimal | null, table: Table): string {
  return yuan === null ? '—' : inUnit(yuan, table.unit);
}

function whatItIs({ reading }: JudgedLine): string {
  return reading.sure ? shortName(reading) : '看不准';
}

const labelOf = ({ answer }: JudgedLine): string => verdictLabel(answer.verdict, isInPrinciple(answer));

const widthOf = ({ decision, byTable }: JudgedLine): number =>
  decision === undefined && byTable === undefined ? REASON_WIDTH : DECISION_WIDTH;

/** Why, and who decided it where a person did. */
function whyOf({ answer, decision, byTable }: JudgedLine): string {
  const words = decision === undefined ? '' : decisionWords(decision);
  const reason = reasonOf(answer);
  const table = byTable === undefined ? '' : tableWords(byTable);
  // A verdict on a person's word has no other reason than that word.
  if (words !== '' && reason.includes(words)) return [reason, table].filter(Boolean).join('；');
  const law = words !== '' && words.includes(reason) ? '' : reason;
  return [words, table, law].filter((part) => part !== '').join('；');
}

/** The unit with its source. One that is not read (千元) is no reason to name another: the table has to be converted. */
function unitWords({ unit, unitFrom, unitSource }: Table): string {
  const words = unitSource ? `${unitSource.cell}“${clip(printable(unitSource.words), 24)}”` : '';
  if (unit !== 'unknown' && unitFrom === 'cell') return `各单元格自带单位（如 ${words}），合计按${unit}`;
  if (unit !== 'unknown') return words === '' ? unit : `${unit}（取自 ${words}）`;
  return words === ''
    ? '未写明（用 --unit 元 或 --unit 万元 说明）'
    : `不是元或万元（${words}；请先把表换算成元或万元）`;
}

/** What was understood of the table, so that it can be corrected. */
function understood({ table, lines }: CheckedTable): string[] {
  const { columns: found, headerRows, skippedRows } = table;
  const rows =
    headerRows[0] === headerRows[1] ? `第 ${headerRows[0]} 行` : `第 ${headerRows[0]}–${headerRows[1]} 行`;
  const parts = [
    ['费用名称', found.item],
    ['规格', found.spec],
    ['数量', found.quantity],
    ['单价', found.unitPrice],
    ['金额', found.amount],
  ] as const;
  const named = parts.flatMap(([role, column]) => (column ? [`${role} ${column.letters}列`] : []));
  const others = [...found.furtherAmounts, ...found.facts].map(
    ({ letters, header }) => `${printable(header)} ${letters}列`,
  );
  return [
    `  表头 ${rows}；${[...named, ...others].join('，')}`,
    `  单位 ${unitWords(table)}；${lines.length} 行费用，${skippedRows.length} 行标题、合计、说明等未计`,
  ];
}

function totals({ table }: CheckedTable): string {
  if (table.sumOfLines === null) return `  各行合计 ${toPlain(table.rawSum)}（单位不明）`;
  const sum = `  各行合计 ${shown(table.sumOfLines, table)} ${table.unit}`;
  if (table.statedTotal === null) return `${sum}（表中没有合计行）`;
  return table.totalMatches
    ? `${sum}，与表中合计一致`
    : `${sum}，表中合计 ${shown(table.statedTotal, table)} ${table.unit}，不一致`;
}

function tableLines(checked: CheckedTable): string[] {
  const heading = ['行', '费用', '金额', '判定', '类别', '依据', '说明'];
  const rows = checked.lines.map((judged) => [
    String(judged.line.row),
    clip(printable(judged.line.item), ITEM_WIDTH),
    shown(judged.line.amount, checked.table),
    labelOf(judged),
    clip(whatItIs(judged), 20),
    articlesOf(judged.answer) || '—',
    clip(printable(whyOf(judged)), widthOf(judged)),
  ]);
  return columns([heading, ...rows], ['right', 'left', 'right', 'left', 'left', 'left', 'left']).map(
    (line) => `  ${line}`,
  );
}

function summary(report: CheckReport): string[] {
  const rows = Object.entries(report.byVerdict)
    .filter(([, sum]) => sum.lines > 0)
    .map(([verdict, sum]) => [
      verdictLabel(verdict as ScopeVerdict),
      `${sum.lines} 行`,
      `${toPlain(sum.amount)} 元`,
    ]);
  const unreadable = report.unreadable > 0 ? [`  其中 ${report.unreadable} 行没有可用金额，未计入金额`] : [];
  return [
    '按判定合计',
    ...columns(rows, ['left', 'right', 'right']).map((line) => `  ${line}`),
    ...unreadable,
    ...decidedLines(report),
    ...tableLinesRead(report),
  ];
}

function decidedLines({ decided }: CheckReport): string[] {
  const { lines, review, conflict } = decided;
  const parts = [
    ...(lines > 0 ? [`${String(lines)} 行由人判定，按其判定计`] : []),
    ...(review > 0 ? [`${String(review)} 行判定后有变，待复核`] : []),
    ...(conflict > 0 ? [`${String(conflict)} 行复核意见不一，列入待判定`] : []),
  ];
  return parts.length === 0 ? [] : [`  其中 ${parts.join('；')}`];
}

/** The unit's own table is not GOVIT: how far it goes is said once, with the sums that it changes. */
function tableLinesRead({ byTable: { lines, otherVerdict } }: CheckReport): string[] {
  if (lines === 0) return [];
  return [
    `  其中 ${String(lines)} 行按本单位词库归类，${String(otherVerdict)} 行的判定因此与 GOVIT 自己的不同`,
  ];
}

/** What was found, the errors first. */
export function findingLines(findings: readonly Finding[]): string[] {
  const order: Finding['severity'][] = ['error', 'warning', 'info'];
  return order.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity);
    if (some.length === 0) return [];
    const lines = some.map(
      ({ sheet, cell, text }) => `  ${[sheet, cell].filter(Boolean).join('!')}  ${printable(text)}`,
    );
    return [`${SEVERITY_LABELS[severity]} ${some.length} 项`, ...lines];
  });
}

/** The report for reading: a table a sheet, sums by verdict, what was found. */
export function renderReport(
  report: CheckReport,
  file: string,
  decisionDate: string,
  brought: readonly string[] = [],
): string {
  const { regulation } = report;
  const head = [
    `${file}`,
    `地区 ${regulation.name} · 《${regulation.title}》${regulation.document ?? ''} · 决定日期 ${decisionDate}`,
    ...brought.map(printable),
  ];
  const sheets = report.sheets.flatMap(({ name, hidden, tables }) =>
    tables.flatMap((table) => [
      '',
      `工作表 ${name}${hidden ? '（隐藏）' : ''}`,
      ...understood(table),
      ...tableLines(table),
      totals(table),
    ]),
  );
  return [...head, ...sheets, '', ...summary(report), '', ...findingLines(report.findings), ''].join('\n');
}
