import type * as v from 'valibot';
import amountWords from './amount-words.yaml';
import type { AmountWordsShape } from './word-shapes';

/** The words by which an amount in a cell is read; apart from those of tables, which not every reader of amounts needs. */
export const AMOUNT_WORDS = amountWords as v.InferOutput<typeof AmountWordsShape>;
