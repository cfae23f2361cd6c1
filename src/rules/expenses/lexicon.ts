import { Automaton } from './automaton';
import { isWord } from './characters';
import type { GeneralHead } from './general';
import { fold } from './normalize';
import type { Kind } from './vocabulary';

/** What a known stretch of text is; as bits, so that a look tells whether a word is one of several. */
export const PLAIN = 1;
export const ORGANISATION = 2;
export const KIND = 4;
export const GENERAL = 8;

/** A word names a kind, is a general head, or only takes up its place. */
export type Meaning =
  | { role: typeof KIND; kind: Kind }
  | { role: typeof GENERAL; general: GeneralHead }
  | { role: typeof PLAIN | typeof ORGANISATION };

/** Words with their meanings, ready to be found. What is asked of every find stands in flat arrays, which is faster. */
export interface Lexicon {
  automaton: Automaton;
  words: readonly string[];
  lengths: Uint16Array;
  /** A correction's words beat any built-in ones they overlap. */
  weight: number;
  /** 1 where a word begins or ends with a latin letter or a digit. */
  latin: Uint8Array;
  roles: Uint8Array;
  kinds: readonly (Kind | undefined)[];
  generals: readonly (GeneralHead | undefined)[];
}

const BUILT_IN = 1;
const CORRECTED = 1_000_000;

/** The built-in words. */
export function builtInLexicon(entries: Iterable<readonly [string, Meaning]>): Lexicon {
  return makeLexicon([...entries], BUILT_IN);
}

/** The words of a unit's own table, as a second lexicon whose words win. */
export function correctionLexicon(entries: Iterable<readonly [string, Kind]>): Lexicon {
  return makeLexicon(
    [...entries].map(([word, kind]): [string, Meaning] => [word, { role: KIND, kind }]),
    CORRECTED,
  );
}

/** A term as written in the data (a blank inside is `_`), as it stands in a folded text. */
export function termText(written: string): string {
  return fold(written.replaceAll('_', ' '));
}

function makeLexicon(pairs: readonly (readonly [string, Meaning])[], weight: number): Lexicon {
  const words = pairs.map(([word]) => word);
  const meanings = pairs.map(([, meaning]) => meaning);
  return {
    automaton: new Automaton(words),
    words,
    lengths: Uint16Array.from(words, (word) => word.length),
    weight,
    latin: Uint8Array.from(words, (word) =>
      Number(isWord(word.charCodeAt(0)) || isWord(word.charCodeAt(word.length - 1))),
    ),
    roles: Uint8Array.from(meanings, ({ role }) => role),
    kinds: meanings.map((meaning) => (meaning.role === KIND ? meaning.kind : undefined)),
    generals: meanings.map((meaning) => (meaning.role === GENERAL ? meaning.general : undefined)),
  };
}
