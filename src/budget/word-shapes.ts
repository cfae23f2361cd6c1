import * as v from 'valibot';

/** The shapes of this folder's word lists, to which the build holds them. Every scalar of the files is a string. */

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));
const Digits = v.pipe(v.string(), v.digits(), v.transform(Number));

export const COLUMN_ROLES = [
  'sequence',
  'item',
  'group',
  'brand',
  'spec',
  'unitOfMeasure',
  'quantity',
  'factor',
  'unitPrice',
  'ratio',
  'note',
  'other',
  'amount',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const AMOUNT_KINDS = [
  'delta',
  'adjusted',
  'prior',
  'paid',
  'tax',
  'arranged',
  'approved',
  'submitted',
  'plan',
  'whole',
  'limit',
  'part',
  'plain',
] as const;

/** Which amount of several a column holds: 批复, 调整后, 计划, 预算安排, 总投资 … */
export type AmountKind = (typeof AMOUNT_KINDS)[number];

export const HeaderWordsShape = v.strictObject({
  columns: v.array(
    v.strictObject({
      role: v.picklist(COLUMN_ROLES),
      strength: v.optional(Digits, '0'),
      exact: v.optional(Words, []),
      ends: v.optional(Words, []),
      contains: v.optional(Words, []),
    }),
  ),
  amounts: v.array(
    v.strictObject({
      kind: v.picklist(AMOUNT_KINDS),
      test: Digits,
      order: Digits,
      words: Words,
      exact: v.optional(Words, []),
    }),
  ),
});

export const RowWordsShape = v.strictObject({
  total: v.strictObject({ exact: Words, ends: Words }),
  subtotal: v.strictObject({ contains: Words, ends: Words }),
  capitals: Words,
  ofWhich: Words,
  note: Words,
  signature: Words,
  signatureEnds: Words,
});

export const AmountWordsShape = v.strictObject({
  none: Words,
  fillers: Words,
  approximate: Words,
  counters: Words,
});

export const FactColumnsShape = v.strictObject({
  yes: Words,
  no: Words,
  facts: v.array(
    v.strictObject({
      fact: v.string(),
      words: Words,
      exactOnly: v.optional(v.literal('true')),
      values: v.optional(v.record(v.string(), Words)),
    }),
  ),
});

const WordGroups = v.array(Words);

export const AdjustmentWordsShape = v.strictObject({
  approved: WordGroups,
  adjusted: WordGroups,
  bare: v.strictObject({ approved: Words, adjusted: Words }),
  increase: Words,
  decrease: Words,
  goal: v.strictObject({ unchanged: Words, changed: Words }),
  reasons: v.array(v.strictObject({ value: v.string(), number: v.string(), words: Words })),
});
