import type { Side } from './columns';

/** 预算调整核对的文字（简体中文）。每条说清位置、问题和下一步。 */

const SIDES: Record<Side, { name: string; examples: string; option: string }> = {
  approved: { name: '批复金额', examples: '“批复金额”“批复概算”“原概算”“调整前”', option: '--approved' },
  adjusted: { name: '调整后金额', examples: '“调整后金额”“变更后概算”“调整概算”', option: '--adjusted' },
};

const rows = (numbers: readonly number[]): string => {
  const shown = numbers.slice(0, 6).join('、');
  return `第 ${shown}${numbers.length > 6 ? ` 等 ${String(numbers.length)} ` : ' '}行`;
};

/** A stated sum that its lines do not come to. */
interface StatedSumText {
  row: number;
  cell: string;
  stated: string;
  sum: string;
}

const MOST_SUBTOTALS = 4;

const statedText = ({ cell, stated, sum }: StatedSumText): string => `${cell} 写 ${stated}，各行之和 ${sum}`;

function subtotalsText(subtotals: readonly StatedSumText[]): string {
  const shown = subtotals
    .slice(0, MOST_SUBTOTALS)
    .map((each) => `第 ${String(each.row)} 行 ${statedText(each)}`);
  const more = subtotals.length > MOST_SUBTOTALS ? `；等 ${String(subtotals.length)} 处` : '';
  return `${shown.join('；')}${more}`;
}

export const zh = {
  columnNone: (sheet: string, headerRow: number, side: Side): string =>
    `工作表“${sheet}”第 ${String(headerRow)} 行表头中没有找到${SIDES[side].name}列（表头如${SIDES[side].examples}），请用 ${SIDES[side].option} 列号 指明，如 ${SIDES[side].option} C。`,
  columnSeveral: (sheet: string, side: Side, columns: readonly string[]): string =>
    `工作表“${sheet}”中不止一列像${SIDES[side].name}：${columns.join('、')}，不作猜测；请用 ${SIDES[side].option} 列号 指明。`,
  unreadable: (side: Side, cell: string, text: string): string =>
    `${SIDES[side].name}（${cell}）是“${text}”，读不出金额，不按 0 计；请填数字，没有金额就留空。`,
  yearly: (side: Side, cell: string, text: string): string =>
    `${SIDES[side].name}（${cell}）“${text}”是每期的金额；请填总额。`,
  'no-unit': (side: Side, cell: string, text: string): string =>
    `${SIDES[side].name}（${cell}）“${text}”没有写单位，而本列其他金额自带单位；请补上元或万元。`,
  shared: (side: Side, cell: string): string =>
    `${SIDES[side].name}（${cell}）由几行合并共用，两份预算之间无法逐行比较；请拆分到各行。`,
  unitsDiffer: (approved: string, adjusted: string): string =>
    `批复金额按${approved}、调整后金额按${adjusted}计，两列单位不同，已分别换算；请核实。`,
  delta: (cell: string, item: string, stated: string, change: string): string =>
    `${cell}“${item}”写的增减是 ${stated}，而调整后减批复为 ${change}；请核实。`,
  section: (before: readonly number[], after: readonly number[]): string =>
    `${rows(after)}与批复预算${rows(before)}名称、规格相同而所在分部不同，按同一项比较；请核实。`,
  spec: (before: readonly number[], after: readonly number[]): string =>
    `${rows(after)}与批复预算${rows(before)}名称相同而规格或分部不同，按同一项比较；请核实。`,
  order: (item: string, before: readonly number[], after: readonly number[]): string =>
    `“${item}”有多行同名（批复预算${rows(before)}，调整后${rows(after)}），按先后顺序对应；若对应有误，请在名称或规格中区分。`,
  several: (item: string, before: readonly number[], after: readonly number[]): string =>
    `“${item}”有多行同名而行数不同（批复预算${rows(before)}，调整后${rows(after)}），看不出哪行对应哪行，调整数额不能确定；请在名称或规格中区分。`,
  empty: (side: Side, letters: string): string =>
    `${SIDES[side].name}一列（${letters}）没有金额，不作全部取消或新增；请先填写金额，或指明另一列（命令行用 ${SIDES[side].option} 列号）`,
  absent: (side: Side, letters: string): string =>
    `${SIDES[side].option} ${letters}：没有 ${letters} 列，或该列没有内容；请用 ${SIDES[side].option} 指明${SIDES[side].name}所在的列。`,
  same: (letters: string): string =>
    `--approved 和 --adjusted 都指明 ${letters} 列；批复金额与调整后金额应是两列，请分别指明。`,
  contradicted: (totals: readonly StatedSumText[], subtotals: readonly StatedSumText[]): string => {
    const told = [
      ...(totals.length > 0 ? [`合计行与各行之和不一致（${totals.map(statedText).join('；')}）`] : []),
      ...(subtotals.length > 0 ? [`小计行与所属各行之和不一致（${subtotalsText(subtotals)}）`] : []),
    ];
    return `${told.join('，')}，总投资是否增加不能确定，先核对再下结论`;
  },
  nothing: '各行批复金额与调整后金额相同，没有调整',
  noApproved: '批复金额合计不是正数，不能计算调整比例；请核对批复金额列。',
  approvalRequired: (text: string): string => `须报批：${text}。`,
  totalRises: (approved: string, adjusted: string, more: string): string =>
    `调整后总投资 ${adjusted} 超出批复 ${approved}，多 ${more}；请压减到批复以内，或履行审批手续。`,
  incomplete: (text: string, missing: readonly string[]): string =>
    missing.length > 0
      ? `能否自行调整还缺：${missing.join('、')}；请在项目情况（命令行用 --facts 文件）中补充。`
      : `能否自行调整不能确定：${text}。`,
  stated: (row: number, label: string, value: string, text: string): string =>
    `第 ${String(row)} 行写有“${text}”，像是说“${label}”为${value}；只作提示，确认后请填入项目情况。`,
  yesNo: (value: boolean): string => (value ? '是' : '否'),
  otherTotal: (label: string, given: string, read: string): string =>
    `“${label}”按项目情况中的 ${given} 计，表中各行合计为 ${read}；请核实。`,
  notTaken: (label: string, given: string): string =>
    `项目情况中的“${label}”${given}未采用，按表中各行计算；此前的调整请填“此前累计调整数额”。`,
  severalTables: (tables: number): string =>
    `共有 ${String(tables)} 张调整表，逐表核对；若属同一项目，总投资和调整数额应合并计算，请把各表并为一张。`,
  tablesDiffer: (approved: readonly string[], adjusted: readonly string[]): string =>
    `两个文件的预算表对不上（前一个：${approved.join('、')}；后一个：${adjusted.join('、')}），请用 --sheet 指明要比较的工作表。`,
  noBudget: '没有预算表',
} as const;
