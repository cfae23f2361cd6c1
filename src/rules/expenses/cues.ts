/**
 * Words of one or two characters that, in front of 系统 or 平台, speak of software: 审批, 档案, 税. Held as numbers, so
 * that looking for any of hundreds of them costs no more than walking along the text once.
 */
export class Cues {
  private readonly single = new Uint8Array(65536);
  private readonly pairs = new Set<number>();

  constructor(words: readonly string[]) {
    for (const word of words)
      if (word.length === 1) this.single[word.charCodeAt(0)] = 1;
      else this.pairs.add(pairOf(word, 1));
  }

  /** The length of the cue that ends at a place of a text, not reaching before `start`; 0 where none does. */
  endingAt(text: string, start: number, end: number): number {
    if (end - 2 >= start && this.pairs.has(pairOf(text, end - 1))) return 2;
    return end - 1 >= start && this.single[text.charCodeAt(end - 1)] === 1 ? 1 : 0;
  }

  /** The place where the last cue of a stretch of text ends, or -1. */
  lastIn(text: string, start: number, end: number): number {
    for (let at = end; at > start; at--) if (this.endingAt(text, start, at) > 0) return at;
    return -1;
  }
}

function pairOf(text: string, second: number): number {
  return text.charCodeAt(second - 1) * 65536 + text.charCodeAt(second);
}
