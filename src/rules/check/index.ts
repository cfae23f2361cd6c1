import { KINDS } from '../expenses';
import type { Regulation } from '../regulation/regulation';
import { choices } from './choices';
import { finder } from './finder';
import { contradictions, unreachable } from './logic';
import type { Problem } from './problem';
import { citedArticles, quotations, splitArticles } from './quotations';

export type { Problem } from './problem';
export { splitArticles, type ArticleTexts } from './quotations';

/**
 * Checks a regulation without asking it anything: overlapping or gapped thresholds of one choice, provisions that can never apply,
 * provisions that contradict each other, articles that the text does not have, and quotations that do not stand in their article.
 *
 * @param text the regulation's full text; without it articles and quotations are not held against it
 */
export function checkRegulation(regulation: Regulation, text?: string): Problem[] {
  const find = finder(KINDS.map(({ id, category }) => ({ kind: id, category })));
  const texts = text === undefined ? undefined : splitArticles(text);
  return [
    ...choices(regulation, find),
    ...unreachable(regulation, find),
    ...contradictions(regulation, find),
    ...(texts ? [...citedArticles(regulation, texts), ...quotations(regulation, texts)] : []),
  ];
}
