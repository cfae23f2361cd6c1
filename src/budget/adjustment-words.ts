import * as v from 'valibot';
import data from './adjustment-words.yaml';

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));
const Groups = v.array(Words);

const AdjustmentWords = v.strictObject({
  approved: Groups,
  adjusted: Groups,
  bare: v.strictObject({ approved: Words, adjusted: Words }),
  increase: Words,
  decrease: Words,
  goal: v.strictObject({ unchanged: Words, changed: Words }),
  reasons: v.array(v.strictObject({ value: v.string(), number: v.string(), words: Words })),
});

/** The words of adjustment-words.yaml, checked for their shape when loaded. */
export const ADJUSTMENT_WORDS = v.parse(AdjustmentWords, data);
