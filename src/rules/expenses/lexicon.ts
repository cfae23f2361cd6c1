import { Automaton } from './automaton';
import { fold, isWord } from './normalize';
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
}

interface Entry {
  word: string;
  meaning: Meaning;
  /** A correction's words beat any built-in ones they overlap. */
  weight: number;
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
    entries: pairs.map(([word, meaning]) => ({ word, meaning, weight: weight * word.length * word.length })),
  };
}

/**
 * Cuts a folded text into the known words that cover it best: long words count by the square of their length, so that
 * 政务云平台 beats 政务云 and 发电机房 beats 机房. At equal cover the longer word in front wins (机房设备＋租赁).
 */
export function tokenise(text: string, lexicons: readonly Lexicon[]): Token[] {
  const size = text.length + 1;
  const best = new Float64Array(size);
  const came: (Token | undefined)[] = new Array<Token | undefined>(size).fill(undefined);
  const ending: [number, Entry][][] = [];
  for (const { automaton, entries } of lexicons)
    automaton.scan(text, (index, end) => {
      const entry = entries[index];
      if (entry && standsAlone(text, end - entry.word.length, end)) (ending[end] ??= []).push([end, entry]);
    });
  for (let end = 1; end < size; end++) {
    best[end] = best[end - 1] ?? 0;
    for (const [, { word, meaning, weight }] of ending[end] ?? []) {
      const start = end - word.length;
      const score = (best[start] ?? 0) + weight;
      const held = came[end];
      if (score > (best[end] ?? 0) || (score === best[end] && held && start > held.start)) {
        best[end] = score;
        came[end] = { start, end, meaning };
      }
    }
  }
  const tokens: Token[] = [];
  for (let end = text.length; end > 0;) {
    const token = came[end];
    if (token) tokens.push(token);
    end = token ? token.start : end - 1;
  }
  return tokens.reverse();
}

/** A latin word counts only where no further letter stands beside it: `ap` is not in `map`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  if (isWord(first) && start > 0 && letter(text.charCodeAt(start - 1)) && letter(first)) return false;
  return !(end < text.length && letter(last) && letter(text.charCodeAt(end)));
}

function letter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
