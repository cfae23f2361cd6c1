import type { Strength, Warning } from '../../rules/answer';

const verdicts: Record<string, string> = {
  decided: '路径已确定',
  blocked: '不得推进',
  incomplete: '待补资料',
  'filing-only': '只需备案',
  'not-applicable': '不适用',
  silent: '未规定',
};

const warning: Record<Warning['code'], string> = {
  boundary: '界限',
  'in-principle': '原则上',
  draft: '送审稿',
  reading: '口径',
  note: '注意',
};

const strength: Record<Strength, string> = { must: '必须', 'in-principle': '原则上' };

/** 路径 in Chinese. */
export const pathZhCN = {
  verdicts,
  warning,
  strength,
  chooseRegion: '请先选择地区，再看路径。',
  project: '项目',
  unit: '单位',
  unitOf: (label: string) => `${label}的单位`,
  chooseUnit: '请选择单位：元或万元，GOVIT 不猜。',
  takeSum: (amount: string) => `用本表合计 ${amount}`,
  takeFact: (label: string, amount: string) => `用${label} ${amount}`,
  conclusion: '结论',
  waitsFor: (labels: string[], count: number) =>
    count > labels.length
      ? `还缺：${labels.join('、')} 等 ${count} 项，见下面的分支。`
      : `还缺：${labels.join('、')}，见下面的分支。`,
  more: '完整说明',
  warnings: '注意事项',
  branches: '由这些情况决定走哪条路',
  scale: '金额界限',
  below: (limit: string, away: string) => `距 ${limit}还差 ${away}`,
  above: (limit: string, away: string) => `超过 ${limit}，多 ${away}`,
  exactly: (limit: string) => `恰为 ${limit}`,
  steps: '环节',
  documents: (names: string) => `材料：${names}`,
  body: (name: string) => `单位：${name}`,
  further: '还可能影响路径的情况',
  furtherHint: '不清楚可留空；靠前的影响更大。',
  moreFacts: (count: number) => `更多（${count} 项）`,
  fewer: '收起',
  provisions: (count: number) => `逐条说明（${count} 条）`,
  regions: '各地对照',
};

export type PathTexts = typeof pathZhCN;
