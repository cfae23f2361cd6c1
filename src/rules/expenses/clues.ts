/**
 * Words that say something about a head when they stand near it, each with what it means. Looking for all of them costs
 * one look for every character, whatever their number: they are held by the characters they end with.
 */
export class Clues<T> {
  private readonly byEnd = new Map<number, number[]>();

  /** @param entries words with their meanings; where several occur, the one listed first counts */
  constructor(private readonly entries: readonly (readonly [word: string, meaning: T])[]) {
    entries.forEach(([word], index) => {
      const key = keyOf(word, word.length);
      this.byEnd.set(key, [...(this.byEnd.get(key) ?? []), index]);
    });
  }

  /** The place in the list of the first-listed word that stands in a stretch of text, or `Infinity`. */
  indexIn(text: string, from: number, to: number): number {
    let lowest = Infinity;
    for (let end = from + 1; end <= to; end++) lowest = Math.min(lowest, this.indexEnding(text, from, end));
    return lowest;
  }

  /** The same for the words that end just at a place. */
  indexEnding(text: string, from: number, end: number): number {
    const pair = end - 2 >= from ? this.lowest(keyOf(text, end), text, from, end) : Infinity;
    return Math.min(pair, this.lowest(text.charCodeAt(end - 1), text, from, end));
  }

  /** The word and the meaning at a place of the list. */
  at(index: number): readonly [word: string, meaning: T] | undefined {
    return this.entries[index];
  }

  private lowest(key: number, text: string, from: number, end: number): number {
    const held = this.byEnd.get(key);
    if (held)
      for (const index of held) {
        const word = this.entries[index]?.[0] ?? '';
        if (end - word.length >= from && text.startsWith(word, end - word.length)) return index;
      }
    return Infinity;
  }
}

/** The last two characters as one number; a word of one character stands by itself. */
function keyOf(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return end < 2 ? last : text.charCodeAt(end - 2) * 65536 + last;
}
