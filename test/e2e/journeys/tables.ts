import type { Cells } from '../stage';

/** Lines of every verdict; rows 5 and 8 are worded alike. */
export const BUDGET: Cells = [
  ['监测系统建设预算'],
  ['序号', '费用名称', '规格', '数量', '单价（万元）', '金额（万元）'],
  [1, '应用系统软件开发', null, 1, 60, 60],
  [2, '网络安全等级保护测评', '三级', 1, 8, 8],
  [3, '信息员培训费', null, 1, 3.6, 3.6],
  [4, '达梦数据库管理系统', 'V8', 1, 8.2, 8.2],
  [5, 'SSL VPN安全网关', null, 1, 23.6, 23.6],
  [6, '信息员培训费', null, 1, 1.4, 1.4],
  [7, '预备费', null, 1, 5, 5],
  [null, '合计', null, null, null, 109.8],
];

/** The same with an amount for which no unit is written anywhere. */
export const WITHOUT_UNIT: Cells = [
  ['费用名称', '金额'],
  ['应用系统软件开发', 60],
  ['信息员培训费', 3.6],
];

/** Headers that nobody writes: only a person knows which column is what. */
export const WITHOUT_TABLE: Cells = [
  ['甲', '乙'],
  ['应用系统软件开发', 60],
  ['信息员培训费', 3.6],
];

/** A million 元 approved, of which so many are moved from one line to another. */
export const adjustment = (moved: number): Cells => [
  ['费用名称', '批复金额（元）', '调整后金额（元）'],
  ['应用系统软件开发', 600_000, 600_000 + moved],
  ['服务器', 400_000, 400_000 - moved],
  ['合计', 1_000_000, 1_000_000],
];
