import { isHan } from './characters';
import { termText } from './lexicon';
import type { Reader } from './reader';

/** What terms look like, by their pairs of neighbouring characters. */
export interface Similarity {
  kinds: readonly string[];
  /** For a pair: indexes of kinds and their shares among the terms that have it, in turn. */
  within: ReadonlyMap<number, readonly number[]>;
  /** The same for the pair that ends a term. */
  atEnd: ReadonlyMap<number, readonly number[]>;
}

/** For each pair of characters the kinds whose terms have it, with their share among them. */
export function makeSimilarity(reader: Reader): Similarity {
  const kinds = [...reader.kinds.keys()];
  const indexes = new Map(kinds.map((kind, index) => [kind, index]));
  const within = new Map<number, Map<number, number>>();
  const atEnd = new Map<number, Map<number, number>>();
  for (const { word, kind } of reader.terms) {
    if (reader.kinds.get(kind)?.unlike) continue;
    const pairs = pairsOf(termText(word));
    for (const pair of pairs) count(within, pair, indexes.get(kind) ?? 0);
    const last = pairs.at(-1);
    if (last !== undefined) count(atEnd, last, indexes.get(kind) ?? 0);
  }
  return { kinds, within: sharesOf(within), atEnd: sharesOf(atEnd) };
}

function count(counts: Map<number, Map<number, number>>, pair: number, kind: number): void {
  const kinds = counts.get(pair) ?? new Map<number, number>();
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  counts.set(pair, kinds);
}

function sharesOf(counts: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, number[]> {
  return new Map(
    [...counts].map(([pair, kinds]) => {
      const all = [...kinds.values()].reduce((sum, each) => sum + each, 0);
      return [pair, [...kinds].flatMap(([kind, each]) => [kind, each / all])];
    }),
  );
}

/**
 * Kinds whose wordings look like an unknown text, likeliest first. Only ever a suggestion: likeness of characters is no
 * likeness of meaning.
 */
export function suggest(text: string, { kinds, within, atEnd }: Similarity, most = 3): string[] {
  const scores = new Float64Array(kinds.length);
  const found: number[] = [];
  const add = (shares: readonly number[] | undefined, weight: number): void => {
    for (let i = 0; shares && i < shares.length; i += 2) {
      const kind = shares[i] ?? 0;
      const score = scores[kind] ?? 0;
      if (score === 0) found.push(kind);
      scores[kind] = score + weight * (shares[i + 1] ?? 0);
    }
  };
  const scoreOf = (kind: number): number => scores[kind] ?? 0;
  const pairs = pairsOf(text);
  // A later pair is nearer to the head; the one that ends the text is most of it.
  pairs.forEach((pair, place) => {
    add(within.get(pair), 1 + place / (pairs.length + 1));
  });
  const last = pairs.at(-1);
  if (last !== undefined) add(atEnd.get(last), END_WEIGHT);
  // Equals stand in the order of the kinds, in whatever order their terms do.
  const likely = found
    .filter((kind) => scoreOf(kind) >= LEAST)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  return likely.slice(0, most).map((kind) => kinds[kind] ?? '');
}

const END_WEIGHT = 3;
const LEAST = 0.4;

function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 1; i < text.length; i++) {
    const first = text.charCodeAt(i - 1);
    const second = text.charCodeAt(i);
    if (isHan(first) && isHan(second)) pairs.push(first * 65536 + second);
  }
  return pairs;
}
