import type { wordTableZhCN } from './wordTable.zh-CN';

/** What the pane says of the unit's own table of wordings, in English. */
export const wordTableEnUS: typeof wordTableZhCN = {
  title: 'Our own wordings',
  hint: 'Wordings put into this table when overruling win over the built-in ones, and are kept with the workbook. Taking a decision back leaves its word in the table: delete it here.',
  notInFunctions:
    'The table and the decisions count in the pane, the marks, exported results and govit check. Functions in cells (GOVIT.CATEGORY, SCOPE, SUMSCOPE and the others) do not look at them: their results may differ from the pane.',
  unread: (problem) =>
    `The table kept in the workbook cannot be used: ${problem}. It is put aside when a word is added or imported.`,
  count: (words) => `${words} ${words === 1 ? 'wording' : 'wordings'}`,
  remove: 'Delete',
  removeLabel: (wording) => `Delete “${wording}” from the table`,
  removed: (wording) => `“${wording}” was deleted from the table.`,
  exportTable: 'Export',
  importTable: 'Import…',
  none: 'There is no table yet.',
  fileName: 'govit-wordings.json',
  came: (added, replaced, same, refused, total) =>
    `Put into the table: ${added} added, ${replaced} replaced, ${same} there already, ${refused} not usable. The table now has ${total}.`,
  cameNothing: (total) => `The file has no wordings; the table is as it was, with ${total}.`,
  replaced: (wording, from, to) => `“${wording}”: was ${from}, is ${to} now`,
  refused: (why) => `Not usable: ${why}`,
  more: (count) => `… and ${count} more`,
  stays: (wordings) =>
    `The decision was taken back, but ${wordings} is still among our own wordings, and the line is read by it. Delete it under More, Our own wordings.`,
  toTable: 'Go to our own wordings',
  short: 'by our own wordings',
  entry: (wording, kind) => `“${wording}” → ${kind}`,
  decided: (wordings) => `By our own wordings: ${wordings}`,
  own: (kind) => `Without them GOVIT itself reads: ${kind}`,
  linesRead: (lines, otherVerdict) =>
    `${lines} ${lines === 1 ? 'line is' : 'lines are'} read by our own wordings; ${otherVerdict === 0 ? 'the verdicts are the same without them' : `the verdict is another for them on ${otherVerdict}`}`,
};
