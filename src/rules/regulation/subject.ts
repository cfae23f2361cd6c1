import type { Regulation } from './regulation';

/** The fact that holds the amount a regulation measures: 投资额 where its thresholds are on that, otherwise 总投资. */
export function amountFactOf({ thresholds }: Regulation): 'investment' | 'totalInvestment' {
  const measured = new Set([...thresholds.values()].map(({ fact }) => fact));
  return !measured.has('totalInvestment') && measured.has('investment') ? 'investment' : 'totalInvestment';
}
