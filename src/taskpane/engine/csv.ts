import type { CsvTexts, LineView } from './engine';

/** Excel and WPS take a file with this mark for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Excel would run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const text = FORMULA.test(value) && !/^-?\d+(?:\.\d+)?$/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines as comma-separated values, with a heading and one row a line. */
export function toCsv({ heading, verdicts, inPrinciple }: CsvTexts, lines: readonly LineView[]): string {
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
  ]);
  return `${BYTE_ORDER_MARK}${[heading, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
