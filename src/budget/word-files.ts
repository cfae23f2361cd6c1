import type * as v from 'valibot';
import factColumns from './fact-columns.yaml';
import headerWords from './header-words.yaml';
import rowWords from './row-words.yaml';
import type { FactColumnsShape, HeaderWordsShape, RowWordsShape } from './word-shapes';

/** The words by which tables are read. */

export type { AmountKind, ColumnRole } from './word-shapes';

export const HEADER_WORDS = headerWords as v.InferOutput<typeof HeaderWordsShape>;
export const ROW_WORDS = rowWords as v.InferOutput<typeof RowWordsShape>;
export const FACT_COLUMNS = factColumns as v.InferOutput<typeof FactColumnsShape>;
