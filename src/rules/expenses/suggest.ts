import { termText, type Reader } from './lexicon';
import { isHan } from './normalize';

/** What terms look like, by their pairs of neighbouring characters; a pair that ends a term stands also as `…对`. */
export type Similarity = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** For each pair of characters the kinds whose terms have it, with their share among them. */
export function makeSimilarity(reader: Reader): Similarity {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, kind } of reader.terms)
    for (const pair of pairsOf(termText(word))) {
      const kinds = counts.get(pair) ?? new Map<string, number>();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      counts.set(pair, kinds);
    }
  return new Map(
    [...counts].map(([pair, kinds]) => {
      const all = [...kinds.values()].reduce((sum, count) => sum + count, 0);
      return [pair, new Map([...kinds].map(([kind, count]) => [kind, count / all]))];
    }),
  );
}

/**
 * Kinds whose wordings look like an unknown text, likeliest first. Only ever a suggestion: likeness of characters is no
 * likeness of meaning.
 */
export function suggest(text: string, similarity: Similarity, most = 3): string[] {
  const scores = new Map<string, number>();
  const pairs = pairsOf(text);
  pairs.forEach((pair, place) => {
    // A later pair is nearer to the head; the one that ends the text is most of it.
    const weight = pair.startsWith(END) ? END_WEIGHT : 1 + place / pairs.length;
    for (const [kind, share] of similarity.get(pair) ?? [])
      scores.set(kind, (scores.get(kind) ?? 0) + weight * share);
  });
  return [...scores]
    .filter(([, score]) => score >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([kind]) => kind);
}

const END = '…';
const END_WEIGHT = 3;
const LEAST = 0.4;

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++)
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) pairs.push(text.slice(i, i + 2));
  const last = pairs.at(-1);
  if (last !== undefined) pairs.push(END + last);
  return pairs;
}
