/** What the pane says of 本单位词库, in Chinese. */
export const wordTableZhCN = {
  title: '本单位词库',
  short: '按本单位词库',
  entry: (wording: string, kind: string) => `“${wording}”→ ${kind}`,
  decided: (wordings: string) => `按本单位词库：${wordings}`,
  own: (kind: string) => `不用词库，GOVIT 自己认作：${kind}`,
  linesRead: (lines: number, otherVerdict: number) =>
    `${lines} 行按本单位词库归类，${otherVerdict === 0 ? '判定与 GOVIT 自己的相同' : `其中 ${otherVerdict} 行的判定因此与 GOVIT 自己的不同`}`,
};
