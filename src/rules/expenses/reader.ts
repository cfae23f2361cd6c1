import type { Clues } from './clues';
import { Cues } from './cues';
import { byKind, type Outcome } from './effects';
import { makeGeneralHead } from './general';
import {
  builtInLexicon,
  GENERAL,
  KIND,
  ORGANISATION,
  PLAIN,
  termText,
  type Lexicon,
  type Meaning,
} from './lexicon';
import type { Grammar, Kind, Term, Vocabulary } from './vocabulary';

/** The words of lines that are no item. */
export interface Headings {
  totals: ReadonlySet<string>;
  notes: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  /** All of them, and whether a line of just these words is sure to be no item. */
  whole: ReadonlyMap<string, boolean>;
  /** The length of the longest: a longer text is none of them, and need not be looked up. */
  longest: number;
}

/** A vocabulary made ready for reading. */
export interface Reader {
  kinds: ReadonlyMap<string, Kind>;
  terms: readonly Term[];
  lexicon: Lexicon;
  /** By the place of the kind they act on. */
  effects: readonly (Clues<Outcome> | undefined)[];
  contexts: readonly (Clues<Outcome> | undefined)[];
  /** Those of words right before a head. */
  closeContexts: readonly (Clues<Outcome> | undefined)[];
  specifications: readonly (Clues<Outcome> | undefined)[];
  headings: Headings;
  /** Words before 系统 or 平台 that speak of software. */
  cues: Cues;
}

/**
 * @param vocabulary the kinds and the grammar
 * @param keep which terms to use (a term can be left out when the classifier is measured)
 */
export function makeReader(vocabulary: Vocabulary, keep: (term: Term) => boolean = () => true): Reader {
  const { kinds, grammar } = vocabulary;
  const terms = vocabulary.terms.filter(keep);
  return {
    kinds,
    terms,
    lexicon: builtInLexicon(wordsOf(terms, vocabulary)),
    effects: byKind(grammar.effects, kinds),
    contexts: byKind(grammar.contexts, kinds),
    closeContexts: byKind(grammar.contexts, kinds, true),
    specifications: byKind(grammar.specifications, kinds),
    headings: headingsOf(grammar.headings),
    cues: new Cues(grammar.softwareCues),
  };
}

/** All words with their meanings. Where a word has several, the first one counts. */
function wordsOf(terms: readonly Term[], { kinds, grammar }: Vocabulary): Map<string, Meaning> {
  const entries = new Map<string, Meaning>();
  const add = (written: string, meaning: Meaning): void => {
    const word = termText(written);
    if (!entries.has(word)) entries.set(word, meaning);
  };
  for (const term of terms) {
    const kind = kinds.get(term.kind);
    if (kind) add(term.word, { role: KIND, kind });
  }
  for (const generic of grammar.generic) {
    const meaning: Meaning = { role: GENERAL, general: makeGeneralHead(generic, kinds) };
    for (const word of generic.terms) add(word, meaning);
  }
  for (const word of grammar.organisations) add(word, { role: ORGANISATION });
  for (const word of grammar.organisationEnds) add(word, { role: ORGANISATION });
  for (const word of grammar.plain) add(word, { role: PLAIN });
  return entries;
}

function headingsOf({ totals, notes, columns, groups }: Grammar['headings']): Headings {
  const whole = new Map([
    ...groups.map((word) => [word, false] as const),
    ...[...totals, ...notes, ...columns].map((word) => [word, true] as const),
  ]);
  return {
    totals: new Set(totals),
    notes: new Set(notes),
    columns: new Set(columns),
    groups: new Set(groups),
    whole,
    longest: Math.max(...[...whole.keys()].map((word) => word.length)),
  };
}
