import { articlesOf, isInPrinciple, reasonOf } from '../../budget';
import { askScope, NO_FACTS, type Regulation } from '../../rules';
import { categoryName, findKind, KINDS, type NamedKind } from '../../rules/expenses';
import { asReading, elsewhere } from './detail';
import type { Elsewhere } from './engine';
import type { KindScope } from './inquiry';

/** What the law says of kinds of expense while nothing is known of the project. */

function kindScope(regulation: Regulation, { id, name, category }: NamedKind): KindScope {
  const answer = askScope(regulation, asReading({ kind: id, category }), NO_FACTS);
  return {
    kind: id,
    name,
    category: categoryName(category),
    verdict: answer.verdict,
    inPrinciple: isInPrinciple(answer),
    reason: reasonOf(answer),
    conditions: answer.conditions,
    articles: articlesOf(answer),
  };
}

/** Every kind of expense with its verdict, in the order of the vocabulary. */
export function kindScopes(regulation: Regulation): KindScope[] {
  return KINDS.map((kind) => kindScope(regulation, kind));
}

/** The verdicts of the other regulations on a kind; none on a kind that is not known. */
export function kindElsewhere(regulation: Regulation, kind: string): Elsewhere[] {
  const known = findKind(kind);
  return known ? elsewhere(regulation, asReading({ kind, category: known.category }), NO_FACTS) : [];
}
