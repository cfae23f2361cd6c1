import { Automaton } from './automaton';
import { fold, isDigit, isHan, isLatin, isWord, READ_LENGTH } from './normalize';
import type { Effect, Generic, Grammar, Kind, Term, Vocabulary } from './vocabulary';

/** What a known stretch of text is. */
export type Meaning =
  | { role: 'kind'; kind: Kind; corrected: boolean }
  | { role: 'generic'; generic: Generic }
  | { role: 'plain' }
  | { role: 'organisation' };

export interface Token {
  start: number;
  end: number;
  meaning: Meaning;
  /** Chinese characters that belong to no known word stand right before it. */
  joined: boolean;
}

interface Entry {
  word: string;
  meaning: Meaning;
  /** A correction's words beat any built-in ones they overlap. */
  weight: number;
  /** Begins or ends with a latin letter or a digit. */
  latin: boolean;
}

/** Words with their meanings, ready to be found. */
export interface Lexicon {
  automaton: Automaton;
  entries: readonly Entry[];
}

/** A vocabulary made ready for reading. */
export interface Reader {
  kinds: ReadonlyMap<string, Kind>;
  terms: readonly Term[];
  lexicon: Lexicon;
  /** By the kind they act on. */
  effects: ReadonlyMap<string, readonly Effect[]>;
  contexts: ReadonlyMap<string, readonly Effect[]>;
  specifications: ReadonlyMap<string, readonly Effect[]>;
  headings: Grammar['headings'];
  cues: readonly string[];
}

const CORRECTED = 1_000_000;

/**
 * @param vocabulary the kinds and the grammar
 * @param keep which terms to use (a term can be left out when the classifier is measured)
 */
export function makeReader(vocabulary: Vocabulary, keep: (term: Term) => boolean = () => true): Reader {
  const { kinds, grammar } = vocabulary;
  const entries = new Map<string, Meaning>();
  const add = (written: string, meaning: Meaning): void => {
    const word = termText(written);
    if (!entries.has(word)) entries.set(word, meaning);
  };
  const terms = vocabulary.terms.filter(keep);
  for (const term of terms) {
    const kind = kinds.get(term.kind);
    if (kind) add(term.word, { role: 'kind', kind, corrected: false });
  }
  for (const generic of grammar.generic)
    for (const word of generic.terms) add(word, { role: 'generic', generic });
  for (const word of grammar.organisations) add(word, { role: 'organisation' });
  for (const word of grammar.organisationEnds) add(word, { role: 'organisation' });
  for (const word of grammar.plain) add(word, { role: 'plain' });
  return {
    kinds,
    terms,
    lexicon: makeLexicon([...entries], 1),
    effects: byKind(grammar.effects),
    contexts: byKind(grammar.contexts),
    specifications: byKind(grammar.specifications),
    headings: grammar.headings,
    cues: grammar.softwareCues,
  };
}

function byKind(effects: readonly Effect[]): Map<string, Effect[]> {
  const map = new Map<string, Effect[]>();
  for (const effect of effects)
    for (const kind of effect.on) map.set(kind, [...(map.get(kind) ?? []), effect]);
  return map;
}

/** The words of a unit's own table, as a second lexicon whose words win. */
export function correctionLexicon(entries: Iterable<readonly [string, Kind]>): Lexicon {
  return makeLexicon(
    [...entries].map(([word, kind]): [string, Meaning] => [word, { role: 'kind', kind, corrected: true }]),
    CORRECTED,
  );
}

/** A term as written in the data (a blank inside is `_`), as it stands in a folded text. */
export function termText(written: string): string {
  return fold(written.replaceAll('_', ' '));
}

function makeLexicon(pairs: readonly (readonly [string, Meaning])[], weight: number): Lexicon {
  return {
    automaton: new Automaton(pairs.map(([word]) => word)),
    entries: pairs.map(([word, meaning]) => ({
      word,
      meaning,
      weight: weight * word.length * word.length,
      latin: isWord(word.charCodeAt(0)) || isWord(word.charCodeAt(word.length - 1)),
    })),
  };
}

/**
 * Cuts a folded text into the known words that cover it best: long words count by the square of their length, so that
 * 政务云平台 beats 政务云 and 发电机房 beats 机房. At equal cover the longer word in front wins (机房设备＋租赁).
 */
export function tokenise(text: string, lexicons: readonly Lexicon[]): Token[] {
  const cover = new Cover(text);
  const [main, ...others] = lexicons;
  for (const { automaton, entries } of others)
    automaton.scan(text, (index, end) => cover.note(entries[index], end));
  main?.automaton.scan(text, (index, end) => cover.add(main.entries[index], end));
  return cover.tokens();
}

// One line is read at a time, so its working store can be kept: allocating it anew costs more than reading.
const best = new Float64Array(2 * READ_LENGTH + 2);
const came: (Entry | undefined)[] = new Array<Entry | undefined>(2 * READ_LENGTH + 2).fill(undefined);

/** The best cover of a text by words, worked out from left to right as they are found. */
class Cover {
  private at = 0;
  private noted: [Entry, number][] = [];

  constructor(private readonly text: string) {
    best[0] = 0;
  }

  /** Keeps a word of a further lexicon until its place is reached. */
  note(entry: Entry | undefined, end: number): void {
    if (entry) this.noted.push([entry, end]);
  }

  /** Takes in a word; ends must not go back. */
  add(entry: Entry | undefined, end: number): void {
    if (this.at < end) this.advance(end);
    if (entry) this.weigh(entry, end);
  }

  tokens(): Token[] {
    this.advance(this.text.length);
    const tokens: Token[] = [];
    for (let end = this.text.length; end > 0;) {
      const entry = came[end];
      const start = end - (entry ? entry.word.length : 1);
      if (entry) tokens.push({ start, end, meaning: entry.meaning, joined: this.isJoined(start) });
      end = start;
    }
    return tokens.reverse();
  }

  private isJoined(start: number): boolean {
    return start > 0 && came[start] === undefined && isHan(this.text.charCodeAt(start - 1));
  }

  private advance(to: number): void {
    while (this.at < to) {
      this.at++;
      best[this.at] = best[this.at - 1] ?? 0;
      came[this.at] = undefined;
      if (this.noted.length > 0)
        for (const [entry, end] of this.noted) if (end === this.at) this.weigh(entry, end);
    }
  }

  private weigh(entry: Entry, end: number): void {
    const start = end - entry.word.length;
    if (entry.latin && !standsAlone(this.text, start, end)) return;
    const score = (best[start] ?? 0) + entry.weight;
    const held = best[end] ?? 0;
    const chosen = came[end];
    if (score > held || (score === held && chosen && entry.word.length < chosen.word.length)) {
      best[end] = score;
      came[end] = entry;
    }
  }
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
