import type { Ambiguity } from './amount';

/** 核对结果的文字（简体中文）。每条说清位置、问题和下一步。 */

interface Words {
  cell: string;
  words: string;
}

const WHY: Record<Ambiguity, string> = {
  several: '有不止一个数',
  range: '是一个区间',
  'capitals-differ': '大写与小写不一致',
  rate: '是单价或按期费用，不是总额',
  words: '数字之外另有说明',
};

const writeColumn = ({ cell, words }: Words): string => `${cell} 列${words === '' ? '' : `“${words}”`}`;

type Sum = Parameters<typeof writeSum>;

function writeSum(
  row: number,
  cell: string,
  name: string,
  stated: string,
  sum: string,
  difference: string,
): string {
  return `第 ${String(row)} 行“${name}”（${cell}）为 ${stated}，各行相加为 ${sum}，差 ${difference}`;
}

export const zh = {
  tableNotFound: (sheet: string): string =>
    `工作表“${sheet}”中没有找到预算表：需要一行表头，含名称列（如“费用名称”“采购内容”）和金额列（如“金额”“预算金额”）；可指定表头行和列。`,
  columnsNotFound: (sheet: string, row: number): string =>
    `工作表“${sheet}”第 ${String(row)} 行像表头，但缺少名称列或金额列，请指定列。`,
  unitUnknown: (letters: string, header: string): string =>
    `金额列 ${letters}（${header === '' ? '无表头' : header}）没有写明单位，不作猜测；请在表头或表上方注明“单位：元”或“单位：万元”，或用 --unit 元 / --unit 万元 指定。`,
  unitNotRead: (cell: string, words: string): string =>
    `${cell} 的“${words}”不是元或万元，金额未换算；GOVIT 只认元和万元，请先把表里的金额换算成元或万元，并改写单位。`,
  unitOfCellUnknown: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行金额（${cell}）“${text}”没有写单位，而本列其他金额自带单位；请补上元或万元。`,
  unitsDiffer: (header: Words, title: Words): string =>
    `单位不一致：${header.cell} 表头“${header.words}”与 ${title.cell}“${title.words}”；按表头计，请核实并统一。`,
  unitOverruled: ({ cell, words }: Words, unit: string): string =>
    `单位不一致：${cell} 写的是“${words}”，而指定的单位是${unit}；按指定的${unit}计，请核实。`,
  unitForced: ({ cell, words }: Words, unit: string): string =>
    `单位不一致：${cell} 写的是“${words}”，不是元或万元，而指定的单位是${unit}；金额按${unit}计、没有换算，请先把表里的金额换算成元或万元。`,
  unitTakenFrom: (cell: string, words: string): string =>
    `表头和表上方没有写单位，按 ${cell}“${words}”计，请核实。`,
  unitTooLarge: (row: number, cell: string, amount: string, lines: number): string =>
    `第 ${String(row)} 行金额（${cell}）为 ${amount}${lines > 1 ? `，共 ${String(lines)} 行如此` : ''}，大得不合常理；请核实单位是否应为元。`,
  unitTooSmall: (letters: string, limit: string): string =>
    `金额列 ${letters} 每行都不到 ${limit}，小得不合常理；请核实单位是否应为万元。`,
  amountUnreadable: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行金额（${cell}）是‘${text}’，请填数字或标为无金额。`,
  amountIsError: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行金额（${cell}）是错误值 ${text}，请修正公式或填数字。`,
  amountMissing: (row: number, cell: string): string =>
    `第 ${String(row)} 行没有填金额（${cell}），未计入合计；请填数字或标为无金额。`,
  amountAmbiguous: (row: number, cell: string, text: string, why: Ambiguity, candidates: string[]): string =>
    `第 ${String(row)} 行金额（${cell}）“${text}”${WHY[why]}${candidates.length === 0 ? '' : `（${candidates.join('、')}）`}，未计入合计；请写明按哪一个数计。`,
  amountYearly: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行金额（${cell}）“${text}”按期计费，按一期计入；请核实年数，写明总额。`,
  amountApproximate: (row: number, cell: string, text: string, amount: string): string =>
    `第 ${String(row)} 行金额（${cell}）“${text}”不是确切金额，暂按 ${amount} 计入合计；请写明确切金额。`,
  amountNegative: (row: number, cell: string, text: string, amount: string): string =>
    `第 ${String(row)} 行金额（${cell}）“${text}”是负数，按 ${amount} 计入合计；请核实是否为核减，不是请改为正数。`,
  amountInBrackets: (row: number, cell: string, text: string, amount: string): string =>
    `第 ${String(row)} 行金额（${cell}）“${text}”按会计写法读作负数 ${amount}，计入合计；括号不表示负数的，请去掉括号。`,
  amountColumnOpen: (taken: Words, others: readonly Words[]): string =>
    `金额按 ${writeColumn(taken)}核对，而 ${others.map(writeColumn).join('、')}也可能是要核对的金额，没有按它逐行核对；请核实，应按另一列的，请在窗格中指定金额列，或只保留那一列。`,
  numberWithoutName: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行只有金额（${cell} ${text}）没有名称，未计入；请补名称，或删去该数。`,
  totalApproximate: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行合计（${cell}）“${text}”不是确切金额，与各行核对的结果仅供参考；请写明确切金额。`,
  totalUnreadable: (row: number, cell: string, text: string): string =>
    `第 ${String(row)} 行合计（${cell}）是‘${text}’，无法与各行核对，请填数字。`,
  lineArithmetic: (
    row: number,
    cell: string,
    formula: string,
    product: string,
    stated: string,
    difference: string,
  ): string =>
    `第 ${String(row)} 行金额（${cell}）为 ${stated}，而 ${formula} = ${product}，差 ${difference}；请核实数量、单价或金额。`,
  sumMismatch: (...sum: Sum): string => `${writeSum(...sum)}；请核实。`,
  sumRounding: (...sum: Sum): string => `${writeSum(...sum)}，在四舍五入可解释的范围内，请核实。`,
  sumUnread: (lines: number): string => `另有 ${String(lines)} 行金额未能读出，差额可能由此而来。`,
  duplicateLine: (row: number, first: number, item: string): string =>
    `第 ${String(row)} 行“${item}”与第 ${String(first)} 行名称、规格和价格相同，疑似重复；请核实是否重复计列。`,
  hiddenLine: (row: number, item: string): string =>
    `第 ${String(row)} 行“${item}”被隐藏，仍计入合计；请核实。`,
  hiddenSheet: (sheet: string): string =>
    `工作表“${sheet}”被隐藏，仍逐行核对并计入合计；请核实，不应计入的请从文件中删去，或只核对其他工作表。`,
  hiddenSheetSkipped: (sheet: string): string =>
    `工作表“${sheet}”被隐藏，已读取，没有找到预算表，未计入合计。`,
  hiddenColumn: (letters: string, header: string): string => `金额列 ${letters}（${header}）被隐藏，请核实。`,
  factUnreadable: (row: number, cell: string, header: string, text: string): string =>
    `第 ${String(row)} 行“${header}”（${cell}）填的是“${text}”，请填是或否；暂按未知处理。`,
  factValueUnknown: (row: number, cell: string, header: string, text: string): string =>
    `第 ${String(row)} 行“${header}”（${cell}）填的“${text}”不在可识别的取值中，暂按未知处理；请核实。`,
};
