import type { Decimal } from 'decimal.js';
import {
  articlesOf,
  inUnit,
  mayRise,
  openFacts,
  type AdjustmentReading,
  type LineChange,
  type Finding,
  type JudgedAdjustment,
} from '../budget';
import { exact, toPlain, type Regulation } from '../rules';
import { findingLines } from './render';
import { clip, columns, printable } from './text';

/** Adjustments for reading on a terminal. */

export interface AdjustmentReport {
  file: string;
  /** The adjusted budget, where it is a file of its own. */
  other?: string;
  regulation: Regulation;
  decisionDate: string;
  judged: readonly JudgedAdjustment[];
  /** What was taken from the file, in words; empty where it brings nothing. */
  brought: readonly string[];
  findings: readonly Finding[];
}

const ITEM_WIDTH = 36;

const VERDICTS: Readonly<Record<string, string>> = {
  'self-adjust': '✓ 可由项目建设单位自行调整',
  'approval-required': '✕ 须报批',
  incomplete: '? 待补资料',
  silent: '– 未规定',
};

const KINDS: Record<LineChange['kind'], string> = { changed: '变动', added: '新增', removed: '取消' };

const SHOWN_DIGITS = 4;
const percentOf = (share: string): Decimal => exact(share).times('100');

/** A share in percent. What rounding would put on the limit is said to lie beside it. */
function writeShare(share: string, limit: string | undefined): string {
  const percent = percentOf(share);
  const shown = percent.toDecimalPlaces(SHOWN_DIGITS);
  const most = limit === undefined ? undefined : percentOf(limit);
  if (most?.eq(shown) !== true || percent.eq(most)) return `${toPlain(shown)}%`;
  return `${percent.gt(most) ? '略高于' : '略低于'} ${toPlain(most)}%`;
}

/** Writes amounts in the unit of the adjusted budget, unrounded; what is not known is a dash. */
function writer({ adjusted, unitKnown }: AdjustmentReading): (yuan: Decimal | null) => string {
  return (yuan) => (yuan === null || !unitKnown ? '—' : inUnit(yuan, adjusted.unit));
}

const signed = (text: string): string => (/^[\d.]+$/u.test(text) && text !== '0' ? `+${text}` : text);

function understood(reading: AdjustmentReading): string[] {
  const { approved, adjusted, deltas, lines } = reading;
  const side = (name: string, { sheet, column }: AdjustmentReading['approved']): string =>
    `${name} ${sheet === adjusted.sheet ? '' : `${printable(sheet)}!`}${column.letters}列“${clip(printable(column.header), 24)}”`;
  const differences = deltas.map(
    ({ column, mismatches }) =>
      `，增减 ${column.letters}列（${mismatches.length === 0 ? '与两列之差一致' : `${mismatches.length} 行不一致`}）`,
  );
  const unit = reading.unitKnown && adjusted.unit !== 'unknown' ? adjusted.unit : '未写明';
  return [
    `  ${side('批复', approved)}，${side('调整后', adjusted)}${differences.join('')}；单位 ${unit}；${lines} 行费用`,
  ];
}

/** A total that its own row contradicts is not said to be kept. */
function totalText(reading: AdjustmentReading, net: Decimal): string {
  if (net.gt('0')) return `总投资增加 ${writer(reading)(net)} ✕`;
  return mayRise(reading) ? '总投资是否增加不能确定 ?' : '总投资未增加 ✓';
}

function amounts({ reading, answer }: JudgedAdjustment): string[] {
  const write = writer(reading);
  const { approvedTotal, adjustedTotal, increases, decreases, moved } = reading;
  const net = approvedTotal && adjustedTotal?.minus(approvedTotal);
  const total = net ? totalText(reading, net) : '';
  const share = answer.share === undefined ? '' : `   占批复 ${writeShare(answer.share, answer.limit)}`;
  const limit = answer.limit === undefined ? '' : `（上限 ${toPlain(percentOf(answer.limit))}%）`;
  const room = answer.room === undefined ? '' : `   距上限 ${write(exact(answer.room))}`;
  return [
    `  批复 ${write(approvedTotal)}   调整后 ${write(adjustedTotal)}   ${total}`.trimEnd(),
    `  调整数额 ${write(moved)}（增 ${write(increases)} / 减 ${write(decreases)}，取较大者）${share}${share && limit}${room}`,
  ];
}

function rowText({ approvedRows, adjustedRows, kind }: LineChange): string {
  const rows = adjustedRows.length > 0 ? adjustedRows : approvedRows;
  const [first, last] = [rows[0], rows.at(-1)];
  const text = first === last ? String(first) : `${String(first)}–${String(last)}`;
  return kind === 'removed' && adjustedRows.length === 0 ? `原${text}` : text;
}

function changeLines(reading: AdjustmentReading): string[] {
  if (reading.changes.length === 0 || !reading.unitKnown) return [];
  const write = writer(reading);
  const rows = reading.changes.map((change) => [
    rowText(change),
    KINDS[change.kind],
    clip(printable(change.item), ITEM_WIDTH),
    write(change.approved),
    write(change.adjusted),
    signed(write(change.change)),
  ]);
  const heading = ['行', '', '费用', '批复', '调整后', '增减'];
  return columns([heading, ...rows], ['right', 'left', 'left', 'right', 'right', 'right']).map(
    (line) => `  ${line}`,
  );
}

/** What should be known besides. */
function still(answer: JudgedAdjustment['answer']): string {
  const missing = openFacts(answer);
  return missing.length > 0 ? `（仍请确认：${missing.join('、')}）` : '';
}

function conclusion({ answer, ifStated }: JudgedAdjustment): string[] {
  const missing = answer.verdict === 'incomplete' ? openFacts(answer) : [];
  const verdict = VERDICTS[answer.verdict] ?? answer.verdict;
  const articles = articlesOf(answer);
  return [
    `  结论 ${verdict}${missing.length > 0 ? `：${missing.join('、')}` : ''}${articles ? ` · ${articles}` : ''}`,
    `  ${printable(answer.text)}`,
    ...(answer.bodies.length > 0 ? [`  单位 ${answer.bodies.join('、')}`] : []),
    ...(answer.documents.length > 0 ? [`  材料 ${answer.documents.join('、')}`] : []),
    ...(ifStated
      ? [`  表中所写的目标和情形若属实：${VERDICTS[ifStated.verdict] ?? ifStated.verdict}${still(ifStated)}`]
      : []),
  ];
}

function adjustment(judged: JudgedAdjustment): string[] {
  return [
    '',
    `工作表 ${printable(judged.reading.adjusted.sheet)}`,
    ...understood(judged.reading),
    ...amounts(judged),
    ...changeLines(judged.reading),
    ...conclusion(judged),
  ];
}

/** The report for reading: what was understood, what was moved, the verdict with its article, what was found. */
export function renderAdjustments(report: AdjustmentReport): string {
  const { file, other, regulation, decisionDate, judged, brought, findings } = report;
  return [
    other === undefined ? file : `批复 ${file} → 调整后 ${other}`,
    `地区 ${regulation.name} · 《${regulation.title}》${regulation.document ?? ''} · 决定日期 ${decisionDate}`,
    ...brought.map(printable),
    ...judged.flatMap(adjustment),
    '',
    ...findingLines(findings),
    '',
  ].join('\n');
}
