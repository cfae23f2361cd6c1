import { KINDS } from '../expenses';
import type { KindOfExpense } from '../expenses/reading';
import type { Regulation } from '../regulation/regulation';
import { choices, contradictions, unreachable } from './logic';
import type { Problem } from './problem';
import { quotations } from './quotations';

export type { Problem } from './problem';
export { splitArticles, type ArticleTexts } from './quotations';

/**
 * Checks a regulation without asking it anything: overlapping or gapped thresholds of one choice, provisions that can never apply,
 * provisions that contradict each other, and quotations that do not stand in their article.
 *
 * @param text the regulation's full text; without it quotations are not checked
 */
export function checkRegulation(regulation: Regulation, text?: string): Problem[] {
  const kinds: KindOfExpense[] = KINDS.map(({ id, category }) => ({ kind: id, category }));
  return [
    ...choices(regulation, kinds),
    ...unreachable(regulation, kinds),
    ...contradictions(regulation, kinds),
    ...(text === undefined ? [] : quotations(regulation, text)),
  ];
}
