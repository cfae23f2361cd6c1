import type { Clues } from './clues';
import type { Reader } from './lexicon';
import { kindOf, type Named } from './named';
import type { Effect } from './vocabulary';

/** What the words before the head make of it: a 专线 of the 政务外网 is the 政务外网. */
export function context(named: Named, reader: Reader, text: string, start: number, end: number): Named {
  const effect = find(reader.contexts.get(named.kind.id), text, start, end);
  return effect ? applied(effect.rule, named, [effect.word, ...named.words], reader) : named;
}

/** What an act behind the head makes of it: a website that is 运营 is content, no longer a system. */
export function act(named: Named, reader: Reader, text: string, start: number, end: number): Named {
  const effect = find(reader.effects.get(named.kind.id), text, start, end);
  return effect ? applied(effect.rule, named, [...named.words, effect.word], reader) : named;
}

/** Whether a specification could make something else of a kind. */
export function isSpecifiable({ kind }: Named, reader: Reader): boolean {
  return reader.specifications.has(kind.id) || reader.contexts.has(kind.id);
}

/** What the specification column makes of a kind (a terminal that is a 手机). */
export function specify<T extends Named>(head: T, reader: Reader, specification: string): T {
  const effect =
    find(reader.specifications.get(head.kind.id), specification, 0, specification.length) ??
    find(reader.contexts.get(head.kind.id), specification, 0, specification.length);
  return effect ? { ...head, ...applied(effect.rule, head, [...head.words, effect.word], reader) } : head;
}

function find(
  rules: Clues<Effect> | undefined,
  text: string,
  from: number,
  to: number,
): { rule: Effect; word: string } | undefined {
  const found = rules?.at(rules.indexIn(text, from, to));
  return found && { word: found[0], rule: found[1] };
}

function applied(rule: Effect, named: Named, words: string[], reader: Reader): Named {
  const kind = kindOf(reader, rule.becomes);
  const others = [...new Set([...(rule.doubt === undefined ? [] : [rule.doubt]), ...kind.doubt])];
  // A rule that applies settles a doubt that lay in the kind itself, not one about where the words end.
  const firm = named.sure || named.kind.doubt.length > 0;
  return { kind, sure: firm && others.length === 0 && !kind.weak, others, words };
}
