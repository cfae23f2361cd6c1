/** What the pane says of 本单位词库, in Chinese. */
export const wordTableZhCN = {
  title: '本单位词库',
  hint: '改判时选“加入本单位词库”的用词，优先于内置用词，随工作簿保存。撤销改判不会把词从词库里删掉，请在这里删除。',
  notInFunctions:
    '词库和复核意见在窗格、标注、导出结果和 govit check 里起作用；单元格里的 GOVIT 函数（CATEGORY、SCOPE、SUMSCOPE 等）不看它们，结果可能与窗格不同。',
  unread: (problem: string) => `工作簿里的词库不能用，没有采用：${problem}。加入或导入用词时另存原文。`,
  count: (words: number) => `词库 ${words} 条`,
  remove: '删除',
  removeLabel: (wording: string) => `从词库中删除“${wording}”`,
  removed: (wording: string) => `已从词库中删除“${wording}”。`,
  exportTable: '导出词库',
  importTable: '导入词库…',
  none: '还没有词库。',
  fileName: 'GOVIT词库.json',
  came: (added: number, replaced: number, same: number, refused: number, total: number) =>
    `已并入词库：新增 ${added} 条，改换 ${replaced} 条，原来就有 ${same} 条，不采用 ${refused} 条。词库现有 ${total} 条。`,
  cameNothing: (total: number) => `文件里没有用词，词库没有变，仍是 ${total} 条。`,
  replaced: (wording: string, from: string, to: string) => `“${wording}”：原为 ${from}，现为 ${to}`,
  refused: (why: string) => `不采用 ${why}`,
  more: (count: number) => `……另有 ${count} 条`,
  stays: (wordings: string) =>
    `改判已撤销，但 ${wordings} 仍在本单位词库里，这一行仍按它归类。要去掉，请到“更多 → 本单位词库”删除。`,
  toTable: '到本单位词库',
  short: '按本单位词库',
  entry: (wording: string, kind: string) => `“${wording}”→ ${kind}`,
  decided: (wordings: string) => `按本单位词库：${wordings}`,
  own: (kind: string) => `不用词库，GOVIT 自己认作：${kind}`,
  linesRead: (lines: number, otherVerdict: number) =>
    `${lines} 行按本单位词库归类，${otherVerdict === 0 ? '判定与 GOVIT 自己的相同' : `其中 ${otherVerdict} 行的判定因此与 GOVIT 自己的不同`}`,
};
