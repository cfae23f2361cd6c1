import { isDigit, isHan, isLatin, MARKS, SPEAKING } from './characters';
import type { GeneralHead } from './general';
import type { Lexicon } from './lexicon';
import { READ_LENGTH } from './normalize';
import type { Kind } from './vocabulary';

/** The longest text: a specification is never longer than an item, and is read in front of it. */
const LONGEST = 2 * READ_LENGTH + 1;

/**
 * A folded text cut into the known words that cover it best: long words count by the square of their length, so that
 * 政务云平台 beats 政务云 and 发电机房 beats 机房. At equal cover the longer word in front wins (机房设备＋租赁).
 *
 * One text is read at a time, so its words stand in flat arrays that are kept from text to text: objects for each word
 * of each line cost more than finding the words.
 */
export class Cover {
  /** The words of a unit's own table, which win over the others. */
  own: Lexicon | undefined;
  text = '';
  /** The marks of all its characters together. */
  marks = 0;
  /** The roles of all its words together. */
  roles = 0;
  /** Its words are those from `first` up to `limit`: they are found from behind, and fill the arrays from behind. */
  first = LONGEST;
  readonly limit = LONGEST;
  readonly starts = new Uint16Array(LONGEST);
  readonly ends = new Uint16Array(LONGEST);
  readonly roleOf = new Uint8Array(LONGEST);
  private readonly wordOf = new Int32Array(LONGEST);
  /** How many characters up to a place are Chinese and no particles. */
  private readonly spoken = new Uint16Array(LONGEST + 1);
  /** The best cover up to each place. */
  private readonly best = new Float64Array(LONGEST + 1);
  /** The word that ends there in the best cover, from 1; below 0 for words of a unit's own table; 0 for none. */
  private readonly came = new Int32Array(LONGEST + 1);

  constructor(private readonly main: Lexicon) {}

  /** Finds the words of a folded text. */
  read(text: string): void {
    this.text = text;
    const { main, own, best, came, spoken } = this;
    const { automaton } = main;
    // Words of a unit's own table are rare: they are found first and weighed when their place is reached.
    const noted = own ? occurrencesOf(own, text) : NOTHING;
    let next = 0;
    let node = 0;
    let all = 0;
    let speaking = 0;
    let held = 0;
    const { length } = text;
    for (let end = 1; end <= length; end++) {
      const code = text.charCodeAt(end - 1);
      const marks = MARKS[code] ?? 0;
      all |= marks;
      speaking += marks & SPEAKING;
      spoken[end] = speaking;
      let chosen = 0;
      for (; own && noted[next]?.end === end; next++) {
        const word = noted[next]?.word ?? 0;
        const score = this.scoreOf(own, word, end);
        if (score <= held) continue;
        held = score;
        chosen = -word;
      }
      node = automaton.step(node, code);
      for (let word = automaton.wordAt(node); word > 0; word = automaton.wordWithin(word)) {
        const score = this.scoreOf(main, word, end);
        // Shorter words come later. At equal cover the shorter last word wins: it leaves the longer one in front.
        if (score < held || (score === held && chosen <= 0)) continue;
        held = score;
        chosen = word;
      }
      best[end] = held;
      came[end] = chosen;
    }
    this.marks = all;
    this.follow();
  }

  /** The kind that a word names, if it names one. */
  kindAt(index: number): Kind | undefined {
    const word = this.wordOf[index] ?? 0;
    return word < 0 ? this.own?.kinds[-word - 1] : this.main.kinds[word - 1];
  }

  /** The general head that a word is, if it is one. */
  generalAt(index: number): GeneralHead | undefined {
    const word = this.wordOf[index] ?? 0;
    return word > 0 ? this.main.generals[word - 1] : undefined;
  }

  /** Whether a word is one of the unit's own table. */
  isCorrected(index: number): boolean {
    return (this.wordOf[index] ?? 0) < 0;
  }

  startOf(index: number): number {
    return this.starts[index] ?? 0;
  }

  endOf(index: number): number {
    return this.ends[index] ?? 0;
  }

  /** A word as the (folded) text has it. */
  wordAt(index: number): string {
    const word = this.wordOf[index] ?? 0;
    return (word < 0 ? this.own?.words[-word - 1] : this.main.words[word - 1]) ?? '';
  }

  /** Whether a word stands right behind the one before it. */
  follows(index: number): boolean {
    return index > this.first && this.ends[index - 1] === this.starts[index];
  }

  /** A short word right behind unknown characters may be the end of a longer one (发电机房 were 发电机房 not known). */
  mayBeCut(index: number): boolean {
    const start = this.startOf(index);
    return (
      start > 0 &&
      this.endOf(index) - start <= 2 &&
      !this.follows(index) &&
      isHan(this.text.charCodeAt(start - 1)) &&
      isHan(this.text.charCodeAt(start))
    );
  }

  /** Whether a stretch has Chinese characters beyond particles. */
  speaks(from: number, to: number): boolean {
    return (this.spoken[to] ?? 0) > (this.spoken[from] ?? 0);
  }

  /** How good the cover up to a place is that ends with a word; below 0 where the word does not count. */
  private scoreOf(lexicon: Lexicon, word: number, end: number): number {
    const length = lexicon.lengths[word - 1] ?? 0;
    const start = end - length;
    if (lexicon.latin[word - 1] === 1 && !standsAlone(this.text, start, end)) return -1;
    return (this.best[start] ?? 0) + lexicon.weight * length * length;
  }

  /** Follows the best cover back from the end of the text. */
  private follow(): void {
    let index = this.limit;
    let roles = 0;
    for (let end = this.text.length; end > 0;) {
      const word = this.came[end] ?? 0;
      if (word === 0) {
        end--;
        continue;
      }
      const lexicon = word < 0 ? (this.own ?? this.main) : this.main;
      const id = Math.abs(word) - 1;
      const role = lexicon.roles[id] ?? 0;
      index--;
      this.wordOf[index] = word;
      this.roleOf[index] = role;
      this.ends[index] = end;
      end -= lexicon.lengths[id] ?? 1;
      this.starts[index] = end;
      roles |= role;
    }
    this.first = index;
    this.roles = roles;
  }
}

interface Occurrence {
  word: number;
  end: number;
}

const NOTHING: readonly Occurrence[] = [];

function occurrencesOf({ automaton }: Lexicon, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  automaton.scan(text, (word, end) => found.push({ word: word + 1, end }));
  return found;
}

/** A latin word counts only where no further letter stands beside it: `ap` is not in `map`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  return (
    !(start > 0 && continues(text.charCodeAt(start - 1), first)) &&
    !(end < text.length && continues(last, text.charCodeAt(end)))
  );
}

/** Whether two neighbours belong to one latin word or one number; a letter and a digit do not (ups10). */
function continues(left: number, right: number): boolean {
  return (isLatin(left) && isLatin(right)) || (isDigit(left) && isDigit(right));
}
