import type { Question } from '../../rules';

const questions: Record<Question, string> = {
  scope: '费用范围',
  path: '审批路径',
  class: '项目类型',
  adjust: '预算调整',
  deadline: '期限',
  plan: '年度计划',
};

/** 依据 in Chinese. */
export const basisZhCN = {
  questions,
  parts: { scope: '费用范围', provisions: '条款', readings: '口径' },
  chooseRegion: '请先选择地区，再看依据。',
  scopeHint: '项目情况都不清楚时，各类费用能否纳入。选一类看条件和别处的规定。',
  searchKinds: '搜索费用类别、条件',
  shown: (shown: number, all: number) => (shown === all ? `${all} 类费用` : `${shown}／${all} 类费用`),
  category: (name: string) => `归入：${name}`,
  searchProvisions: '搜索条款',
  question: '用于哪个问题',
  allQuestions: '全部问题',
  found: (articles: number, provisions: number) => `${articles} 条，${provisions} 项规定`,
  advice: '只作提醒，不能由事实判断',
  mentioned: '本次检查用到的口径',
  atRow: (row: number, count: number) => (count > 1 ? `第 ${row} 行等 ${count} 处` : `第 ${row} 行`),
  readings: '本规定的口径',
  readingsHint: '条文用语留有余地的地方，这里按下面的理解判断。',
  noReadings: '没有需要说明的口径。',
};

export type BasisTexts = typeof basisZhCN;
