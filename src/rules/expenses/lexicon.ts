import { Automaton } from './automaton';
import { Clues } from './clues';
import { Cues } from './cues';
import { fold, isDigit, isHan, isLatin, isWord, READ_LENGTH } from './normalize';
import type { Effect, Generic, Grammar, Kind, Term, Vocabulary } from './vocabulary';

/** What a known stretch of text is. */
export type Meaning =
  | { role: 'kind'; kind: Kind; corrected: boolean }
  | { role: 'generic'; generic: Generic; near: Near }
  | { role: 'plain' }
  | { role: 'organisation' };

/** What words anywhere before a general head, and right before it, make of it. */
export interface Near {
  words: Clues<NearChoice>;
  ends: Clues<NearChoice>;
}

/** One of the choices of a general head, with its place among them. */
export interface NearChoice {
  place: number;
  choice: NonNullable<Generic['near']>[number];
}

export interface Token {
  start: number;
  end: number;
  meaning: Meaning;
  /** Chinese characters that belong to no known word stand right before it. */
  joined: boolean;
}

/** Words with their meanings, ready to be found. What is asked of every find stands in flat arrays, which is faster. */
export interface Lexicon {
  automaton: Automaton;
  meanings: readonly Meaning[];
  lengths: Uint16Array;
  /** A correction's words beat any built-in ones they overlap. */
  weights: Float64Array;
  /** 1 where a word begins or ends with a latin letter or a digit. */
  latin: Uint8Array;
}

/** The words of lines that are no item. */
export interface Headings {
  totals: ReadonlySet<string>;
  notes: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

/** A vocabulary made ready for reading. */
export interface Reader {
  kinds: ReadonlyMap<string, Kind>;
  terms: readonly Term[];
  lexicon: Lexicon;
  /** By the kind they act on. */
  effects: ReadonlyMap<string, Clues<Effect>>;
  contexts: ReadonlyMap<string, Clues<Effect>>;
  specifications: ReadonlyMap<string, Clues<Effect>>;
  headings: Headings;
  /** Words before 系统 or 平台 that speak of software. */
  cues: Cues;
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
  for (const generic of grammar.generic) {
    const meaning: Meaning = { role: 'generic', generic, near: nearOf(generic) };
    for (const word of generic.terms) add(word, meaning);
  }
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
    headings: headingsOf(grammar.headings),
    cues: new Cues(grammar.softwareCues),
  };
}

function headingsOf({ totals, notes, columns, groups }: Grammar['headings']): Headings {
  return {
    totals: new Set(totals),
    notes: new Set(notes),
    columns: new Set(columns),
    groups: new Set(groups),
  };
}

function nearOf(generic: Generic): Near {
  const choices = (generic.near ?? []).map((choice, place) => ({ place, choice }));
  const clues = (words: (of: NearChoice['choice']) => readonly string[] | undefined): Clues<NearChoice> =>
    new Clues(choices.flatMap((each) => (words(each.choice) ?? []).map((word) => [word, each] as const)));
  return { words: clues((choice) => choice.words), ends: clues((choice) => choice.ends) };
}

function byKind(effects: readonly Effect[]): Map<string, Clues<Effect>> {
  const entries = new Map<string, (readonly [string, Effect])[]>();
  for (const effect of effects)
    for (const kind of effect.on)
      entries.set(kind, [
        ...(entries.get(kind) ?? []),
        ...effect.terms.map((word) => [word, effect] as const),
      ]);
  return new Map([...entries].map(([kind, words]) => [kind, new Clues(words)]));
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
  const words = pairs.map(([word]) => word);
  return {
    automaton: new Automaton(words),
    meanings: pairs.map(([, meaning]) => meaning),
    lengths: Uint16Array.from(words, (word) => word.length),
    weights: Float64Array.from(words, (word) => weight * word.length * word.length),
    latin: Uint8Array.from(words, (word) =>
      Number(isWord(word.charCodeAt(0)) || isWord(word.charCodeAt(word.length - 1))),
    ),
  };
}

/**
 * Cuts a folded text into the known words that cover it best: long words count by the square of their length, so that
 * 政务云平台 beats 政务云 and 发电机房 beats 机房. At equal cover the longer word in front wins (机房设备＋租赁).
 */
export function tokenise(text: string, { main, own }: Lexicons): Token[] {
  const { automaton } = main;
  // Words of a unit's own table are rare: they are found first and weighed when their place is reached.
  const noted: (readonly [word: number, end: number])[] = [];
  own?.automaton.scan(text, (word, end) => noted.push([word, end]));
  let node = 0;
  best[0] = 0;
  came[0] = 0;
  for (let end = 1; end <= text.length; end++) {
    node = automaton.step(node, text.charCodeAt(end - 1));
    best[end] = best[end - 1] ?? 0;
    came[end] = 0;
    if (own) for (const [word, place] of noted) if (place === end) weigh(text, own, word, end, -1);
    for (let at = automaton.firstEnding(node); at > 0; at = automaton.nextEnding(at))
      weigh(text, main, automaton.wordAt(at), end, 1);
  }
  return backFrom(text, main, own);
}

/** The words of the best cover, followed back from the end of the text. */
function backFrom(text: string, main: Lexicon, own: Lexicon | undefined): Token[] {
  let size = 0;
  for (let end = text.length; end > 0;) {
    const chosen = came[end] ?? 0;
    if (chosen !== 0) size++;
    end -= chosen === 0 ? 1 : lengthOf(chosen, main, own);
  }
  const tokens = new Array<Token>(size);
  for (let end = text.length; end > 0;) {
    const chosen = came[end] ?? 0;
    const start = end - (chosen === 0 ? 1 : lengthOf(chosen, main, own));
    const meaning = chosen < 0 ? own?.meanings[-chosen - 1] : main.meanings[chosen - 1];
    if (meaning) {
      const joined = start > 0 && came[start] === 0 && isHan(text.charCodeAt(start - 1));
      tokens[--size] = { start, end, meaning, joined };
    }
    end = start;
  }
  return tokens;
}

function lengthOf(chosen: number, main: Lexicon, own: Lexicon | undefined): number {
  return (chosen < 0 ? own?.lengths[-chosen - 1] : main.lengths[chosen - 1]) ?? 1;
}

/** The built-in words, and those of a unit's own table. */
export interface Lexicons {
  main: Lexicon;
  own?: Lexicon | undefined;
}

// One line is read at a time, so its working store can be kept: allocating it anew costs more than reading.
/** The best cover up to each place. */
const best = new Float64Array(2 * READ_LENGTH + 2);
/** The word that ends there in the best cover, from 1; below 0 for words of a unit's own table. */
const came = new Int32Array(2 * READ_LENGTH + 2);

function weigh(text: string, lexicon: Lexicon, word: number, end: number, sign: 1 | -1): void {
  const length = lexicon.lengths[word] ?? 0;
  const start = end - length;
  if (lexicon.latin[word] === 1 && !standsAlone(text, start, end)) return;
  const score = (best[start] ?? 0) + (lexicon.weights[word] ?? 0);
  const held = best[end] ?? 0;
  // At equal cover the shorter last word wins: it leaves the longer one in front.
  if (
    score > held ||
    (score === held && (came[end] ?? 0) > 0 && length < (lexicon.lengths[(came[end] ?? 1) - 1] ?? 0))
  ) {
    best[end] = score;
    came[end] = sign * (word + 1);
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
