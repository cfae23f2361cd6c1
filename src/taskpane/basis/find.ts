import type { ScopeVerdict } from '../../rules';
import type { KindScope, ProvisionView } from '../engine/inquiry';

/** Width and case make no difference to who searches. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every word of a search stands somewhere in the texts. */
export function holdsAll(texts: readonly string[], search: string): boolean {
  const whole = fold(texts.join('\n'));
  return fold(search)
    .split(/\s+/u)
    .every((word) => whole.includes(word));
}

export interface Article {
  article: string;
  provisions: ProvisionView[];
}

/**
 * Provisions by article, in the order of the regulation.
 *
 * @param question only those of this question; empty for all
 */
export function articlesFor(
  provisions: readonly ProvisionView[],
  question: string,
  search: string,
): Article[] {
  const articles = new Map<string, ProvisionView[]>();
  for (const provision of provisions) {
    if (question !== '' && provision.question !== question) continue;
    if (!holdsAll([provision.article, provision.summary, ...provision.words], search)) continue;
    articles.set(provision.article, [...(articles.get(provision.article) ?? []), provision]);
  }
  return [...articles].map(([article, found]) => ({ article, provisions: found }));
}

/** How many kinds have each verdict. */
export function countVerdicts(kinds: readonly KindScope[]): ReadonlyMap<ScopeVerdict, number> {
  const counts = new Map<ScopeVerdict, number>();
  for (const { verdict } of kinds) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

/** @param verdict only this one; undefined for all */
export function kindsFor(
  kinds: readonly KindScope[],
  verdict: ScopeVerdict | undefined,
  search: string,
): KindScope[] {
  return kinds.filter(
    (kind) =>
      (verdict === undefined || kind.verdict === verdict) &&
      holdsAll([kind.name, kind.category, kind.reason, kind.articles], search),
  );
}
