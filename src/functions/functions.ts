import { regions, version } from './about';
import { adjust, adjustRoom } from './adjustment';
import { due } from './deadline';
import { deliver } from './host';
import { basis, category, compare, kind, scope } from './items';
import { gap, path, steps } from './project';
import { check, sumScope } from './sheet';
import { classOf } from './upgrade';

// GOVIT.* as Excel sees it. Only function declarations with @customfunction reach functions.json and are associated;
// descriptions here are what Excel shows in Chinese, the English ones stand in metadata.en.yaml. Matrix parameters are
// typed unknown[][] because the generator takes no alias; every value is narrowed in cells.ts.

/**
 * 费用归入附件的哪一行；看不准的为“待判定：A／B”。例：=GOVIT.CATEGORY(B4)
 * @customfunction CATEGORY
 * @param items 费用名称，一格或一列
 * @returns {any[][]} 费用类别
 */
export function categoryOf(items: unknown[][]) {
  return deliver(() => category(items));
}

/**
 * 费用的细类，如 防火墙、等保测评。例：=GOVIT.KIND(B4)
 * @customfunction KIND
 * @param items 费用名称，一格或一列
 * @returns {any[][]} 费用细类
 */
export function kindOf(items: unknown[][]) {
  return deliver(() => kind(items));
}

/**
 * 能否列入信息化经费：纳入、不纳入、经评估后纳入、原则上不予受理、未规定、待判定。例：=GOVIT.SCOPE(B4,"梁平")
 * @customfunction SCOPE
 * @param items 费用名称，一格或一列
 * @param region 地区，如 梁平；省略按梁平区
 * @param facts 事实区域：首行为名称（如 经评估通过），下一行起为值
 * @returns {any[][]} 判定
 */
export function scopeOf(items: unknown[][], region?: unknown, facts?: unknown[][]) {
  return deliver(() => scope(items, region, facts));
}

/**
 * 判定的依据：《…》第…条。例：=GOVIT.BASIS(B4,"梁平")
 * @customfunction BASIS
 * @param items 费用名称，一格或一列
 * @param region 地区，如 梁平；省略按梁平区
 * @returns {any[][]} 依据
 */
export function basisOf(items: unknown[][], region?: unknown) {
  return deliver(() => basis(items, region));
}

/**
 * 一个金额走哪条审批路径，一行说完。例：=GOVIT.PATH(200,"梁平","新建")
 * @customfunction PATH
 * @param amount 金额，按万元；可写 200万元
 * @param region 地区，如 梁平
 * @param projectClass 项目类型，如 新建、运维、购买服务
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @param facts 事实区域：首行为名称（如 采购限额标准），下一行起为值
 * @returns {any[][]} 路径
 */
export function pathOf(
  amount: unknown[][],
  region: unknown,
  projectClass?: unknown,
  unit?: unknown,
  facts?: unknown[][],
) {
  return deliver(() => path(amount, region, projectClass, unit, facts));
}

/**
 * 审批环节表：序号、环节、材料、受理或审批单位、依据。例：=GOVIT.STEPS(200,"梁平","新建")
 * @customfunction STEPS
 * @param amount 金额，按万元；可写 200万元
 * @param region 地区，如 梁平
 * @param projectClass 项目类型，如 新建、运维、购买服务
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @param facts 事实区域：首行为名称，下一行为值
 * @returns {any[][]} 环节表
 */
export function stepsOf(
  amount: unknown,
  region: unknown,
  projectClass?: unknown,
  unit?: unknown,
  facts?: unknown[][],
) {
  return deliver(() => steps(amount, region, projectClass, unit, facts));
}

/**
 * 一次升级改造算运维还是建设。例：=GOVIT.CLASS(50,"否","梁平")
 * @customfunction CLASS
 * @param amount 升级改造金额，按万元；可写 50万元
 * @param functionChanged 功能是否改变：是 或 否；不清楚留空
 * @param region 地区，如 梁平
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @returns {any[][]} 运维 或 建设
 */
export function projectClassOf(
  amount: unknown[][],
  functionChanged: unknown[][],
  region: unknown,
  unit?: unknown,
) {
  return deliver(() => classOf(amount, functionChanged, region, unit));
}

/**
 * 批复后的预算能否自行调整。例：=GOVIT.ADJUST(C4:C20,D4:D20,"梁平")
 * @customfunction ADJUST
 * @param approvedLines 批复的各行金额（不含合计行），按万元
 * @param adjustedLines 调整后的各行金额，与前者逐行对应
 * @param region 地区，如 梁平
 * @param facts 事实区域：首行为名称（如 建设目标不变、调整情形），下一行为值
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @returns {any} 结论
 */
export function adjustOf(
  approvedLines: unknown[][],
  adjustedLines: unknown[][],
  region: unknown,
  facts?: unknown[][],
  unit?: unknown,
) {
  return deliver(() => adjust(approvedLines, adjustedLines, region, facts, unit));
}

/**
 * 还可自行调整多少。例：=GOVIT.ADJUSTROOM(C4:C20,D4:D20,"梁平")
 * @customfunction ADJUSTROOM
 * @param approvedLines 批复的各行金额（不含合计行），按万元
 * @param adjustedLines 调整后的各行金额，与前者逐行对应
 * @param region 地区，如 梁平
 * @param facts 事实区域：首行为名称（如 此前累计调整数额），下一行为值
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @returns {any} 还可调整的金额
 */
export function adjustRoomOf(
  approvedLines: unknown[][],
  adjustedLines: unknown[][],
  region: unknown,
  facts?: unknown[][],
  unit?: unknown,
) {
  return deliver(() => adjustRoom(approvedLines, adjustedLines, region, facts, unit));
}

/**
 * 金额离各条界限还有多远，低于界限为负。例：=GOVIT.GAP(200,"梁平")
 * @customfunction GAP
 * @param amount 金额，按万元；可写 200万元
 * @param region 地区，如 梁平
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @returns {any[][]} 界限、差额、说明、依据
 */
export function gapOf(amount: unknown, region: unknown, unit?: unknown) {
  return deliver(() => gap(amount, region, unit));
}

/**
 * 最后日期。例：=GOVIT.DUE("竣工验收申请",C4,"梁平")
 * @customfunction DUE
 * @param event 期限种类，如 竣工验收申请、自评价、备案
 * @param date 起算日期（如建成日期）或年度；有两个起算日的填较晚者
 * @param region 地区，如 梁平
 * @returns {any[][]} 最后日期
 */
export function dueOf(event: unknown, date: unknown[][], region: unknown) {
  return deliver(() => due(event, date, region));
}

/**
 * 一项费用在各地区的判定。例：=GOVIT.COMPARE(B4)
 * @customfunction COMPARE
 * @param item 费用名称
 * @returns {any[][]} 地区、判定、依据
 */
export function compareOf(item: unknown) {
  return deliver(() => compare(item));
}

/**
 * 逐行核对：类别、判定、依据、按多少金额计。例：=GOVIT.CHECK(B4:B20,G4:G20,"梁平")
 * @customfunction CHECK
 * @param items 费用名称，一列
 * @param amounts 金额，一列，与费用逐行对应，按万元
 * @param region 地区，如 梁平
 * @param unit 数字的单位：元 或 万元；省略按万元
 * @param facts 事实区域：首行为名称，下为一行值（全部适用）或每行一行值
 * @returns {any[][]} 类别、判定、依据、说明
 */
export function checkOf(
  items: unknown[][],
  amounts: unknown[][],
  region: unknown,
  unit?: unknown,
  facts?: unknown[][],
) {
  return deliver(() => check(items, amounts, region, unit, facts));
}

/**
 * 某一判定的金额合计；看不准的行只计入待判定。例：=GOVIT.SUMSCOPE(B4:B20,G4:G20,"梁平","纳入")
 * @customfunction SUMSCOPE
 * @param items 费用名称，一列
 * @param amounts 金额，一列，与费用逐行对应，按万元
 * @param region 地区，如 梁平
 * @param verdict 判定：纳入、有条件纳入、不纳入、不予受理、未规定、待判定
 * @param facts 事实区域：首行为名称，下为一行值（全部适用）或每行一行值
 * @param unit 数字的单位：元 或 万元；省略按万元，合计用同一单位
 * @returns {any} 金额合计
 */
export function sumScopeOf(
  items: unknown[][],
  amounts: unknown[][],
  region: unknown,
  verdict: unknown,
  facts?: unknown[][],
  unit?: unknown,
) {
  return deliver(() => sumScope(items, amounts, region, verdict, facts, unit));
}

/**
 * 内置的各地规定。例：=GOVIT.REGIONS()
 * @customfunction REGIONS
 * @returns {any[][]} 地区、标识、规定、文号、状态、施行日期
 */
export function regionsOf() {
  return deliver(() => regions());
}

/**
 * 加载项和规则的版本。例：=GOVIT.VERSION()
 * @customfunction VERSION
 * @returns {any} 版本
 */
export function versionOf() {
  return deliver(() => version());
}
