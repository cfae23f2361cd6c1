import { counted } from './counted';
import type { marksZhCN } from './marks.zh-CN';

/** What the pane says of marks in the sheet, in English. */
export const marksEnUS: typeof marksZhCN = {
  mark: 'Mark in sheet',
  markAgain: 'Mark again',
  clear: 'Clear marks',
  marked: 'This sheet carries GOVIT marks',
  stale: '▲ The marks in the sheet are of an earlier result: mark again, or clear them.',
  working: (done, total) =>
    total > 0 ? `Marked ${done} of ${counted(total, 'row')}` : 'Working on the marks…',
  done: {
    marked: 'Marked; nothing that was there has changed.',
    cleared: 'The marks are cleared.',
    nothing: 'This sheet carries no GOVIT marks.',
  },
  resultSheet: (name) => `Tables without empty columns beside them: results are on the sheet “${name}”.`,
  typedOver: (cells, count, more) =>
    `${counted(count, 'marked cell holds', 'marked cells hold')} something else by now (${cells}${more ? ' …' : ''}), left to you.`,
  changedSheet: (name) => `The sheet “${name}” was changed and is kept; delete it if you do not need it.`,
};
