import { Clues } from './clues';
import type { Named } from './named';
import { kindOf } from './named';
import type { Reader } from './reader';
import type { Effect, Kind } from './vocabulary';

/** What a word near a head makes of it. */
export interface Outcome {
  kind: Kind;
  /** Ids of kinds that it may be as well. */
  others: readonly string[];
}

/**
 * Effects by the place of the kind they act on.
 *
 * @param close those of words right before the head, or those of words anywhere near it
 */
export function byKind(
  effects: readonly Effect[],
  kinds: ReadonlyMap<string, Kind>,
  close = false,
): (Clues<Outcome> | undefined)[] {
  const entries = new Map<string, (readonly [string, Outcome])[]>();
  for (const effect of effects.filter((one) => (one.close === 'yes') === close)) {
    const kind = kindOf(kinds, effect.becomes);
    const others = [...new Set([...(effect.doubt === undefined ? [] : [effect.doubt]), ...kind.doubt])];
    const words = effect.terms.map((word) => [word, { kind, others }] as const);
    for (const on of effect.on) entries.set(on, [...(entries.get(on) ?? []), ...words]);
  }
  return [...kinds.keys()].map((kind) => {
    const words = entries.get(kind);
    return words && new Clues(words);
  });
}

/** What the words before the head make of it: a 专线 of the 政务外网 is the 政务外网. */
export function context(named: Named, reader: Reader, text: string, start: number, end: number): Named {
  const { index } = named.kind;
  const right = reader.closeContexts[index];
  const effect =
    right?.at(right.indexEnding(text, start, end)) ?? find(reader.contexts[index], text, start, end);
  return effect ? applied(effect[1], named, [effect[0], ...named.words]) : named;
}

/** What an act behind the head makes of it: a website that is 运营 is content, no longer a system. */
export function act(named: Named, reader: Reader, text: string, start: number, end: number): Named {
  const effect = find(reader.effects[named.kind.index], text, start, end);
  return effect ? applied(effect[1], named, [...named.words, effect[0]]) : named;
}

/** Whether a specification could make something else of a kind. */
export function isSpecifiable({ kind }: Named, { specifications, contexts }: Reader): boolean {
  return specifications[kind.index] !== undefined || contexts[kind.index] !== undefined;
}

/** What the specification column makes of a kind (a terminal that is a 手机). */
export function specify(head: Named, reader: Reader, specification: string): Named {
  const { index } = head.kind;
  const effect =
    find(reader.specifications[index], specification, 0, specification.length) ??
    find(reader.contexts[index], specification, 0, specification.length);
  return effect ? applied(effect[1], head, [...head.words, effect[0]]) : head;
}

function find(
  rules: Clues<Outcome> | undefined,
  text: string,
  from: number,
  to: number,
): readonly [word: string, outcome: Outcome] | undefined {
  return rules?.at(rules.indexIn(text, from, to));
}

function applied({ kind, others }: Outcome, named: Named, words: string[]): Named {
  // A rule that applies settles a doubt that lay in the kind itself, not one about where the words end.
  const firm = named.sure || named.kind.doubt.length > 0;
  return { kind, sure: firm && others.length === 0 && !kind.weak, others, words, defaulted: false };
}
