import type { Texts } from './zh-CN';

/** The texts of the workbench in English. */
export const enUS: Texts = {
  loseWork:
    'This workbook has edits or decisions that the workbench cannot write back yet; they are lost with another one. Export the result first if you need it. Go on?',
  title: 'GOVIT workbench',
  open: 'Open…',
  openHint: 'Open an .xlsx workbook, or drop the file on the page',
  samples: 'Sample',
  ownFile: 'Own file',
  exportResult: 'Export result',
  nothingToExport: 'There is no result to export yet. Check a sheet on the right first.',
  exportFailed: (reason) => `Not exported: ${reason}. Please try again.`,
  exported: (name) => `Exported ${name}; it is among the browser's downloads.`,
  notRewritten: 'The workbook itself is not rewritten',
  opening: (name) => `Opening ${name}…`,
  gridStarting: 'Loading the grid…',
  gridFailed: (reason) =>
    `The grid did not load (${reason}); checking works all the same. Reload the page to try again.`,
  sampleMissing: (name) =>
    `The sample ${name} did not arrive. See that npm start is still running, and try again.`,
  oneFile: 'One file at a time: please drop a single .xlsx.',
  dropHere: 'Drop to open',
  dismiss: 'Dismiss',
  tooLong: (sheets, rows, most) =>
    `${sheets.map((name) => `“${name}”`).join(', ')} has ${String(rows)} rows. Sheets of more than ${String(most)} rows are not shown in the grid; they are checked on the right all the same, or on the command line:`,
  commandFile: 'file.xlsx',
  copy: 'Copy command',
  copied: 'Copied',
  notCopied: 'Not copied: select it and press Ctrl+C.',
  nothingShown: 'The sheets of this workbook are too long to be shown in the grid',
  paneWidth: 'Width of the pane',
  showPane: 'Check',
  grid: 'Workbook',
  pane: 'Check',
  errorIn: (cell, text) => `${cell}: ${text}`,
  commentOn: (cell, text) => `${cell} comment: ${text}`,
  oneCell: (parameter) => `Parameter ${parameter} takes one cell, not a range`,
};
