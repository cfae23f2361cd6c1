import { Clues } from './clues';

/** Words that, in front of 系统 or 平台, speak of software: 审批, 档案, 税. */
export class Cues {
  private readonly clues: Clues<number>;

  constructor(words: readonly string[]) {
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    this.clues = new Clues(longestFirst.map((word) => [word, word.length] as const));
  }

  /** The length of the cue that ends at a place of a text, not reaching before `start`; 0 where none does. */
  endingAt(text: string, start: number, end: number): number {
    return this.clues.at(this.clues.indexEnding(text, start, end))?.[1] ?? 0;
  }

  /** The place where the last cue of a stretch of text ends, or -1. */
  lastIn(text: string, start: number, end: number): number {
    for (let at = end; at > start; at--) if (this.endingAt(text, start, at) > 0) return at;
    return -1;
  }
}
