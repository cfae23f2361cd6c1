import type { wordTableZhCN } from './wordTable.zh-CN';

/** What the pane says of the unit's own table of wordings, in English. */
export const wordTableEnUS: typeof wordTableZhCN = {
  title: 'Our own wordings',
  short: 'by our own wordings',
  entry: (wording, kind) => `“${wording}” → ${kind}`,
  decided: (wordings) => `By our own wordings: ${wordings}`,
  own: (kind) => `Without them GOVIT itself reads: ${kind}`,
  linesRead: (lines, otherVerdict) =>
    `${lines} ${lines === 1 ? 'line is' : 'lines are'} read by our own wordings; ${otherVerdict === 0 ? 'the verdicts are the same without them' : `the verdict is another for them on ${otherVerdict}`}`,
};
