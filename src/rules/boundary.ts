/**
 * The one home of 以上, 以下, 超过, 不满, （含） and their kin: which side of a threshold its own value belongs to,
 * and whether the words leave that open.
 *
 * The general convention (reading A-G1) counts the number in for 以上、以下、以内 and out for 超过、不满、低于、高于; an
 * explicit （含）, 及以上 or 不超过 always wins over a bare 以上 or 以下, the two words that everyday use reads both ways.
 */

/** Lower holds the values under the threshold, upper those over it; each may hold the value itself. */
export type Side = 'lower' | 'upper';

export interface BoundaryWord {
  side: Side;
  /** Whether the word takes the number in. */
  inclusive: boolean;
  /** Whether the word says so itself, or only the convention does. */
  explicit: boolean;
}

const WORDS: readonly (readonly [pattern: RegExp, word: BoundaryWord])[] = [
  [
    /(?:不含|不包括)[^以]*以上|以上[（(](?:不含|不包括)/u,
    { side: 'upper', inclusive: false, explicit: true },
  ],
  [
    /(?:不含|不包括)[^以]*以下|以下[（(](?:不含|不包括)/u,
    { side: 'lower', inclusive: false, explicit: true },
  ],
  [
    /[（(]含[^）)]*[）)]以上|及以上|以上[（(]含|超过.*[（(]含|不少于|不低于|至少|达到|[（(]含[^）)]*[）)]$/u,
    { side: 'upper', inclusive: true, explicit: true },
  ],
  [
    /[（(]含[^）)]*[）)]以下|及以下|以下[（(]含|不超过|不多于|不高于|未超过|未超出|不超出|不增加/u,
    { side: 'lower', inclusive: true, explicit: true },
  ],
  [/以上/u, { side: 'upper', inclusive: true, explicit: false }],
  [/以下|以内|之内|届满/u, { side: 'lower', inclusive: true, explicit: false }],
  [/超过|超出|高于|多于|大于|以外/u, { side: 'upper', inclusive: false, explicit: true }],
  [/不满|低于|少于|未满|不足|未达|小于/u, { side: 'lower', inclusive: false, explicit: true }],
];

/**
 * Reads the deciding word of a threshold, e.g. 1000万元（含）以上.
 *
 * @returns undefined where the text has no such word
 */
export function readBoundaryWord(text: string): BoundaryWord | undefined {
  return WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

export interface Boundary {
  /** The side that holds the value of the threshold itself. */
  valueSide: Side;
  /** The words do not settle it themselves: an answer at the value must say so. */
  open: boolean;
}

/**
 * Settles where the value of a threshold belongs, from the words of the one clause or of the two that meet there.
 *
 * @param words the deciding words, one or two clauses
 * @param fallback the default reading where only bare words meet, and where the words are no such words at all (保持一致)
 * @returns undefined where the words do not settle it and there is no fallback
 */
export function settleBoundary(words: readonly string[], fallback?: Side): Boundary | undefined {
  const read = words.map(readBoundaryWord).filter((word) => word !== undefined);
  const sides = read.map((word) => ({ ...word, holder: word.inclusive ? word.side : opposite(word.side) }));
  const explicit = sides.filter((word) => word.explicit);
  if (explicit.length === 0 && fallback) return { valueSide: fallback, open: sides.length > 0 };
  const deciding = explicit.length > 0 ? explicit : sides;
  const holders = new Set(deciding.map((word) => word.holder));
  const [holder] = holders;
  if (holder === undefined) return undefined;
  if (holders.size > 1) return fallback && { valueSide: fallback, open: true };
  const agreed = sides.every((word) => word.holder === holder);
  return { valueSide: holder, open: explicit.length === 0 || !agreed };
}

export function opposite(side: Side): Side {
  return side === 'lower' ? 'upper' : 'lower';
}
