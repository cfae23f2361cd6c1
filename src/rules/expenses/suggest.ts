import { termText, type Reader } from './lexicon';
import { isHan } from './normalize';

/** What terms look like, by their pairs of neighbouring characters. */
export type Similarity = ReadonlyMap<string, readonly string[]>;

const NOTED = 12;

/** For each pair of characters the kinds whose terms have it, those that have it oftenest first. */
export function makeSimilarity(reader: Reader): Similarity {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, kind } of reader.terms)
    for (const pair of pairsOf(termText(word))) {
      const kinds = counts.get(pair) ?? new Map<string, number>();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      counts.set(pair, kinds);
    }
  return new Map(
    [...counts].map(([pair, kinds]) => [
      pair,
      [...kinds]
        .sort((a, b) => b[1] - a[1])
        .slice(0, NOTED)
        .map(([kind]) => kind),
    ]),
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
    const kinds = similarity.get(pair);
    if (!kinds) return;
    // A rare pair tells more than a common one; a later one is nearer to the head.
    const weight = (1 + place / pairs.length) / kinds.length;
    for (const kind of kinds) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  });
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([kind]) => kind);
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++)
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) pairs.push(text.slice(i, i + 2));
  return pairs;
}
