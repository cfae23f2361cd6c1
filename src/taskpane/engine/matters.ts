import { FACTS, type Question, type Regulation } from '../../rules';
import { conditionsOf } from '../../rules/provision';

/** A fact with those that it follows from. */
function withParts(id: string): string[] {
  const derive = FACTS.get(id)?.derive;
  if (!derive) return [id];
  if ('share' in derive) return [derive.share.part, derive.share.before, derive.share.of].flatMap(withParts);
  return [id, ...('sum' in derive ? derive.sum : derive.max)];
}

/** Ids of the facts that a question turns on under a regulation, and that a user can put in. */
export function factsThatMatter({ byQuestion }: Regulation, question: Question): ReadonlySet<string> {
  const conditions = byQuestion[question].flatMap(conditionsOf);
  return new Set(conditions.flatMap(({ facts }) => [...facts]).flatMap(withParts));
}
