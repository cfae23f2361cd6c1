/**
 * Words that say something about a head when they stand near it, each with what it means. Looking for all of them costs
 * one look for every character, whatever their number: they are held by the character they end with.
 */
export class Clues<T> {
  private readonly mask: number;
  /** By the last character (its low bits): the first word that ends so, counted from 1; 0 where there is none. */
  private readonly first: Uint16Array;
  /** The next word whose last character has the same low bits, or 0. */
  private readonly next: Uint16Array;

  /** @param entries words with their meanings; where several occur, the one listed first counts */
  constructor(private readonly entries: readonly (readonly [word: string, meaning: T])[]) {
    const size = 2 ** Math.ceil(Math.log2(entries.length * 4 + 16));
    this.mask = size - 1;
    this.first = new Uint16Array(size);
    this.next = new Uint16Array(entries.length + 1);
    for (let place = entries.length; place > 0; place--) {
      const word = entries[place - 1]?.[0] ?? '';
      const slot = word.charCodeAt(word.length - 1) & this.mask;
      this.next[place] = this.first[slot] ?? 0;
      this.first[slot] = place;
    }
  }

  /** The place in the list of the first-listed word that stands in a stretch of text; behind the list, if none does. */
  indexIn(text: string, from: number, to: number): number {
    let lowest = this.entries.length;
    for (let end = from + 1; end <= to; end++) {
      if (this.first[text.charCodeAt(end - 1) & this.mask] === 0) continue;
      const place = this.indexEnding(text, from, end);
      if (place < lowest) lowest = place;
    }
    return lowest;
  }

  /** The same for the words that end just at a place. */
  indexEnding(text: string, from: number, end: number): number {
    if (end <= from) return this.entries.length;
    let place = this.first[text.charCodeAt(end - 1) & this.mask] ?? 0;
    for (; place > 0; place = this.next[place] ?? 0) {
      const word = this.entries[place - 1]?.[0] ?? '';
      if (end - word.length >= from && endsWith(text, word, end)) return place - 1;
    }
    return this.entries.length;
  }

  /** The word and the meaning at a place of the list; nothing behind it. */
  at(index: number): readonly [word: string, meaning: T] | undefined {
    return index < this.entries.length ? this.entries[index] : undefined;
  }
}

function endsWith(text: string, word: string, end: number): boolean {
  const start = end - word.length;
  for (let at = word.length - 1; at >= 0; at--)
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}
