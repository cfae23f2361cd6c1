import type { csvZhCN } from './csv.zh-CN';

/** The words of the exported table, in English. */
export const csvEnUS: typeof csvZhCN = {
  heading: [
    'Row',
    'Item',
    'Specification',
    'Amount (yuan)',
    'Category',
    'Kind',
    'Verdict',
    'Basis',
    'Reason',
    'Remarks',
    'Decisions',
    'Our own wordings',
    'Region',
    'Regulation',
    'Document',
    'Status of the regulation',
    'Decision date',
    'Program / rules',
  ],
  draft: 'draft',
  inForce: 'in force',
  effective: 'in force from {date}',
};
