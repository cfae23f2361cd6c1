import type { Regulation } from '../../rules';
import type { CsvTexts, LineView } from './engine';

/** Excel and WPS take a file with this mark for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Excel would run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const text = FORMULA.test(value) && !/^-?\d+(?:\.\d+)?$/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By what the lines were judged. */
export interface JudgedBy {
  regulation: Regulation;
  /** yyyy-mm-dd. */
  decisionDate: string;
  /** Of the program and its rules. */
  version: string;
}

/** Whether the regulation is in force, a draft never passing for one that is. */
function statusOf({ status, statusNote, effective }: Regulation, texts: CsvTexts): string {
  if (status === 'draft') return statusNote ?? texts.draft;
  return effective === undefined ? texts.inForce : texts.effective.replace('{date}', effective);
}

/**
 * Lines as comma-separated values, with a heading and one row a line. By what they were judged stands in each row: rows over the
 * heading would keep a spreadsheet from taking it for one table, and rows are copied elsewhere.
 */
export function toCsv(
  texts: CsvTexts,
  lines: readonly LineView[],
  { regulation, decisionDate, version }: JudgedBy,
): string {
  const { heading, verdicts, inPrinciple } = texts;
  const judgedBy = [
    regulation.name,
    `《${regulation.title}》`,
    regulation.document ?? '',
    statusOf(regulation, texts),
    decisionDate,
    version,
  ];
  const rows = lines.map((line) => [
    String(line.row),
    line.item,
    line.spec,
    line.amount ?? '',
    line.sure ? line.categoryName : '',
    line.kindName,
    line.inPrinciple ? `${inPrinciple}${verdicts[line.verdict]}` : verdicts[line.verdict],
    line.articles,
    line.reason,
    line.remarks.map(({ text }) => text).join('；'),
    line.decision?.text ?? '',
    line.byTable?.text ?? '',
    ...judgedBy,
  ]);
  return `${BYTE_ORDER_MARK}${[heading, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
