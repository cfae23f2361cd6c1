import type * as v from 'valibot';
import words from './words.yaml';
import type { AdjustmentWordsShape } from '../word-shapes';

/** The words by which the columns and notes of an adjusted budget are known. */
export const ADJUSTMENT_WORDS = words as v.InferOutput<typeof AdjustmentWordsShape>;
