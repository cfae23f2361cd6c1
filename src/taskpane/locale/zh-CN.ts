import type { SkipReason, UnitFrom } from '../../budget';
import type { ScopeVerdict } from '../../rules';
import type { ColumnRole, LineOrder } from '../engine/engine';
import type { Tab } from '../session/state';
import { adjustZhCN } from './adjust.zh-CN';
import { basisZhCN } from './basis.zh-CN';
import { csvZhCN } from './csv.zh-CN';
import { marksZhCN } from './marks.zh-CN';
import { pathZhCN } from './path.zh-CN';
import { reviewZhCN } from './review.zh-CN';
import { wordTableZhCN } from './wordTable.zh-CN';

/** Everything the pane says, in Chinese. Words of the law itself come from the regulations and stay Chinese. */

const verdicts: Record<ScopeVerdict, string> = {
  in: '纳入',
  conditional: '有条件',
  out: '不纳入',
  refusal: '不予受理',
  silent: '未规定',
  undetermined: '待判定',
};

const roles: Record<ColumnRole, string> = {
  sequence: '序号',
  item: '费用名称',
  spec: '规格',
  unitOfMeasure: '计量单位',
  quantity: '数量',
  unitPrice: '单价',
  amount: '金额',
  note: '备注',
};

const skipped: Record<SkipReason, string> = {
  title: '标题',
  header: '重复表头',
  section: '分节标题',
  subtotal: '小计',
  total: '合计',
  note: '说明',
  blank: '空行',
};

const unitFrom: Record<UnitFrom, string> = {
  header: '取自表头',
  title: '取自标题或说明',
  cell: '各单元格自带单位',
  option: '由您指定',
  none: '表中没有写明',
};

const tabs: Record<Tab, string> = {
  check: '检查',
  adjust: '调整',
  path: '路径',
  basis: '依据',
  more: '更多',
};

const orders: Record<LineOrder, string> = { attention: '需处理的在前', row: '按行号', amount: '按金额' };

export const zhCN = {
  pane: '政务信息化预算',
  verdicts,
  roles,
  skipped,
  unitFrom,
  tabs,
  orders,
  inPrinciple: '原则上',
  listSeparator: '、',
  yes: '是',
  no: '否',
  notKnown: '不清楚',
  region: '地区',
  chooseRegion: '请选择地区',
  inForce: (date: string) => `有效 · ${date} 起`,
  inForceUndated: '有效',
  draft: (note: string) => `⚠ ${note}`,
  decisionDate: '决定日期',
  loading: '正在载入…',
  close: '关闭',
  sheet: '工作表',
  extent: '只检查选中的行',
  check: '检查本表',
  checkAgain: '重新检查',
  cancel: '取消',
  reading: (done: number, total: number) => (total > 0 ? `正在读取 ${done}／${total} 行` : '正在读取…'),
  checking: (done: number, total: number) => (total > 0 ? `已检查 ${done}／${total} 行` : '正在检查…'),
  cancelled: (done: number) => (done > 0 ? `已取消，下面是取消前检查的 ${done} 行。` : '已取消。'),
  stale: '表格在检查之后改过，下面的结果可能已经过时。',
  noSheet: '没有可以检查的工作表。请打开含预算表的工作簿，或点到有单元格的工作表。',
  chooseRegionFirst: '请先选择地区，再检查。',
  unitFirst: '请先确认金额的单位：表里没有写明，GOVIT 不猜。',
  understood: '识别结果',
  change: '修改',
  done: '完成',
  tableOf: (index: number, count: number) => (count > 1 ? `第 ${index} 张表` : '本表'),
  headerRows: (first: number, last: number) =>
    first === last ? `表头 第 ${first} 行` : `表头 第 ${first}–${last} 行`,
  headerFirst: '表头首行',
  headerLast: '表头末行',
  column: (role: string, letters: string) => `${role} ${letters} 列`,
  columnOf: (role: string) => `${role}列`,
  columnHint: '填列号，如 B；留空为自动识别',
  automatic: '自动识别',
  backToAutomatic: '恢复自动识别',
  apply: '按此重新识别',
  badColumn: (text: string) => `“${text}”不是列号，请填 A、B、AA 这样的字母。`,
  badRow: '请填行号，且末行不小于首行。',
  unit: (unit: string, from: string) => `单位 ${unit}（${from}）`,
  unitSource: (cell: string, words: string) => `取自 ${cell}“${words}”`,
  unitUnknown: '单位没有写明',
  unitUnsupported: (cell: string, words: string) =>
    `${cell} 写的是“${words}”，GOVIT 只认元和万元。请先把表里的金额换算成元或万元，并改写单位。`,
  unitAnyway: '不换算就选，金额会差若干倍',
  unitLabel: '金额单位',
  yuan: '元',
  wan: '万元',
  lines: (lines: number) => `${lines} 行费用`,
  skippedRows: (rows: number) => `已跳过 ${rows} 行`,
  skippedRow: (row: number, why: string) => `第 ${row} 行 · ${why}`,
  noTable: '没有认出费用表。请指出表头在哪一行、费用名称和金额在哪一列。',
  facts: '项目情况',
  factsHint: '不清楚可留空；未知不等于“否”。',
  factsOpen: (count: number) => `项目情况（补充其中 ${count} 项可能改变结论）`,
  result: '检查结果',
  tile: (lines: number, amount: string, unit: string) => `${lines} 行，${amount} ${unit}`,
  amountsIn: (unit: string) => `金额单位：${unit}`,
  unitsDiffer: '各表单位不同：合计以元计，各行金额后注明单位',
  tileLines: (lines: number) => `${lines} 行`,
  filterBy: (verdict: string) => `只看${verdict}`,
  allVerdicts: '全部',
  unreadable: (lines: number) => `${lines} 行没有可用金额，未计入金额`,
  totalMatches: (amount: string, unit: string) => `合计核对 ✓ ${amount} ${unit}`,
  totalDiffers: (difference: string, unit: string, row: number) =>
    `✕ 合计差 ${difference} ${unit}，见第 ${row} 行`,
  totalAbsent: (amount: string, unit: string) => `各行合计 ${amount} ${unit}；表中没有合计行`,
  findings: (count: number) => `其他发现 ${count} 项`,
  severity: { error: '错误', warning: '提示', info: '说明' },
  search: '搜索费用、规格、原因',
  order: '排序',
  shown: (shown: number, all: number) => (shown === all ? `${all} 行` : `${shown}／${all} 行`),
  nothingShown: '没有符合条件的行。',
  lineList: '费用行',
  lineLabel: (row: number, item: string, amount: string, verdict: string) =>
    `第 ${row} 行，${item}，${amount}，${verdict}`,
  withoutAmount: '无金额',
  unitOpen: (amount: string) => `${amount}（单位不明）`,
  hidden: '隐藏行',
  what: '是什么',
  unsure: '看不准',
  because: (words: string) => `因为：“${words}”`,
  couldBe: (name: string) => `是 ${name}？`,
  judged: '怎么判',
  open: '还差',
  elsewhere: '别处',
  reasons: '条款',
  draftShort: '（送审稿）',
  outcome: {
    held: '成立',
    failed: '不满足',
    unmet: '尚缺资料',
    open: '是否适用不明',
    'not-applicable': '不适用',
  },
  previous: '上一条',
  next: '下一条',
  toCell: '到单元格',
  keys: '快捷键：↑↓ 或 J K 上下条，A 采纳，R 改判，/ 搜索，1–6 筛选，Esc 收起',
  csv: csvZhCN,
  csvName: (sheet: string) => `${sheet}-GOVIT核对结果.csv`,
  unsigned: '未署名',
  review: reviewZhCN,
  frame: {
    broken: '面板的这一部分出错了，复核意见没有丢失（已保存在工作簿里）。',
    drawAgain: '重新显示',
    welcome: '三步核对一份预算',
    welcomeSteps: '① 选地区；② 看“识别结果”对不对，单位没写明就选一下；③ 按“检查本表”，从需处理的行看起。',
    understood: '知道了',
    waiting: 'Excel 正在等您结束单元格编辑：请按 Enter 或 Esc。',
    lacks: {
      merges:
        '这个版本的 Excel 读不到合并单元格，跨行合并的金额可能读不全。请更新 Office，或用工作台、命令行核对。',
      events: '这个版本的 Excel 不通知改动和选择：改表后请按“重新检查”。',
      kept: '这个版本的 Excel 不能把设置和复核意见存进工作簿，关闭后就没有了。请更新 Office。',
    },
  },
  diagnostics: {
    title: '诊断',
    version: '版本',
    host: '宿主',
    sheets: '工作表',
    browser: '浏览器',
    nameHint:
      '单元格里的 GOVIT 函数显示 #NAME? 时，按“修复函数”让 Excel 重新计算整个工作簿；仍不行就关闭面板再打开，或重新安装加载项。',
    repair: '修复函数',
    repaired: '已让 Excel 重新计算全部公式。',
    notRepaired: (reason: string) => `没有完成：${reason}。请按 Ctrl+Alt+Shift+F9。`,
  },
  more: {
    functions: '单元格函数',
    functionsHint: '在单元格中输入，或选中空单元格后按“插入”，再把其中的单元格改成自己的。',
    noFunctions: (status: string) => `没有读到函数清单（${status}），请检查网络后重新打开面板。`,
    insert: '插入',
    insertLabel: (example: string) => `插入 ${example}`,
    inserted: (formula: string, address: string) =>
      `已在 ${address} 写入 ${formula}，请把其中的单元格改成自己的。`,
    occupied: (address: string) => `${address} 不是空单元格，没有改动。请先选一个空单元格。`,
    failed: (reason: string) => `没有写入：${reason}。请先按 Esc 结束单元格编辑，再试一次。`,
    about: '版本',
    version: (version: string, rules: string) => `GOVIT ${version}，规则 ${rules}`,
    disclaimer: '结论供审核参考，以规定原文和主管部门意见为准。',
    noHost: '没有连接到 Excel。请在 Excel 中打开加载项，或改用工作台。',
  },
  path: pathZhCN,
  basis: basisZhCN,
  adjust: adjustZhCN,
  marks: marksZhCN,
  wordTable: wordTableZhCN,
  problems: {
    'port.sheet-gone': '这张工作表已被删除，请另选一张。',
    'port.cell-edit': '单元格正在编辑。请先按 Enter 或 Esc 结束编辑，再试一次。',
    'port.protected': '工作表或工作簿受保护（或以只读方式打开），写不进去。请撤销保护后再试。',
    'port.too-large': '这一部分超过 Excel 一次能给的数据量。请只选需要的行再检查。',
    'port.no-sheet': '当前不是有单元格的工作表（可能是图表）。请点到预算所在的工作表。',
    'port.cancelled': '已取消。',
    'port.not-kept': '写入工作簿后读回来不一致，没有保存成功。请另存一份再试。',
    'port.occupied': '要写标注的空列刚有了内容，没有标注。请再按一次“标注到表中”。',
    'port.not-shown':
      '工作台的表格没有显示这张表（太长或还在载入），不能标注。请稍后再试，或在 Excel 中标注。',
    'port.not-supported': '这个版本的 Excel 缺少需要的功能。请更新 Office，或用工作台、命令行检查。',
    'port.failed': 'Excel 没有完成这一步，请稍后再试。',
    'engine.cancelled': '已取消。',
    'engine.fact': '这个值不能用：',
    'engine.region': '没有这个地区的规定：',
    'engine.failed': '这一步没有完成，请重新检查；如再次出现，请关闭面板后重新打开。',
    'review.damaged': '文件里保存的复核意见或用词表有一部分不能用，没有采用（原文保留在文件中）：',
    'engine.data': '没有保存：',
    'marks.damaged':
      '文件里的标注记录已损坏，不能自动清除原有标注（记录原文保留在文件中）。请手工删除表头以“GOVIT”开头的列。',
    'settings.damaged': '文件里保存的设置已损坏，没有采用（原文保留在文件中）：',
  } as Record<string, string>,
};

export type Texts = typeof zhCN;
