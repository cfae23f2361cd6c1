import type { AdjustTexts } from './adjust.zh-CN';
import { counted } from './counted';

/** 调整 in English. */
export const adjustEnUS: AdjustTexts = {
  verdicts: {
    'self-adjust': 'The unit may adjust it itself',
    'approval-required': 'Needs approval',
    incomplete: 'Facts missing',
    silent: 'Not regulated',
  },
  chooseRegion: 'Choose a region first, then check the adjustment.',
  several: (count) =>
    `There are ${count} tables with adjustments, judged one by one. Where they are of one project, put them into one table: what was moved counts together.`,
  sums: 'What is moved',
  columns: (approved, approvedHeader, adjusted, adjustedHeader) =>
    `approved in ${approved} “${approvedHeader}”, adjusted in ${adjusted} “${adjustedHeader}”`,
  approved: 'Approved',
  adjusted: 'Adjusted',
  moved: 'Moved',
  upAndDown: (increases, decreases) => ` (up ${increases}, down ${decreases}; the larger counts)`,
  share: 'Of the approved',
  about: 'about ',
  unknown: 'not known',
  totalKept: 'total not raised ✓',
  totalUnsure: 'unclear whether the total is raised ?',
  totalRises: (amount) => `total raised by ${amount} ✕`,
  limit: (percent) => `Limit ${percent}.`,
  room: (amount) => `${amount} below the limit`,
  over: (amount) => `${amount} over the limit`,
  conclusion: 'Conclusion',
  bodies: (names) => `To be told: ${names}`,
  ifStated: (verdict) => `If what the sheet says of goal and reason is true: ${verdict}`,
  questions: 'To be confirmed',
  stated: 'What the sheet says',
  statedAt: (row, text) => `Row ${row} “${text}”`,
  says: (label, value) => `seems to say “${label}”: ${value}`,
  confirm: 'True, take it',
  confirmLabel: (says) => `True, take it: ${says}`,
  findings: (count) => `${counted(count, 'place')} in the sheet to be looked at`,
  further: (count) => `${count} more are not listed`,
  changes: (count) =>
    count === 0 ? 'No line is changed' : counted(count, 'line is changed', 'lines are changed'),
  changed: {
    added: (count) => `${count} added`,
    removed: (count) => `${count} removed`,
    changed: (count) => `${count} changed`,
  },
  row: (row, item) => `Row ${row} ${item}`,
  noTable: 'No table of expenses was found. Say under Check where header, items and amounts are.',
  lookingFor: 'No adjustment was found',
  lookingForHint:
    'This is for a sheet with two columns of amounts side by side: what was approved, and what it is adjusted to. Go to such a sheet, or name the two columns below.',
  columnProblems: {
    none: {
      approved: 'No column of approved amounts was found (headed e.g. 批复金额, 批复概算, 原概算, 调整前)',
      adjusted: 'No column of adjusted amounts was found (headed e.g. 调整后金额, 变更后概算, 调整概算)',
    },
    absent: {
      approved: 'The column named for approved amounts is empty; choose another',
      adjusted: 'The column named for adjusted amounts is empty; choose another',
    },
    same: {
      approved: 'One column is named for both approved and adjusted amounts; name two',
      adjusted: 'One column is named for both approved and adjusted amounts; name two',
    },
  },
  severalColumns: {
    approved: (columns) => `Several columns look like the approved amount: ${columns.join(', ')}; name one`,
    adjusted: (columns) => `Several columns look like the adjusted amount: ${columns.join(', ')}; name one`,
  },
  columnOf: { approved: 'Approved amounts in', adjusted: 'Adjusted amounts in' },
  column: (letters, header) => `${letters} ${header}`,
  otherColumns: 'Other columns?',
};
