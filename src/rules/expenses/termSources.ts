/**
 * Where a term was found: the annex itself, the procurement catalogue (财库〔2022〕31号), published cost items, the
 * economic classification, another region's regulation, products and brands, the trade's own usage, or a line of the
 * development corpus (those are left out, fold by fold, when the classifier is measured).
 */
export const TERM_SOURCES = [
  'annex',
  'catalogue',
  'cost',
  'economic',
  'region',
  'product',
  'trade',
  'lines',
] as const;
export type TermSource = (typeof TERM_SOURCES)[number];

/** What sort of thing a kind is; it settles how its words combine with 系统, 平台, 设备 behind them. */
export const FORMS = ['hardware', 'software', 'network', 'place', 'data', 'service'] as const;
export type Form = (typeof FORMS)[number];
