/**
 * Distinct lines a second: the classifier beside a bare Aho-Corasick over the same terms, and beside fuzzy search over
 * the same wordings (`npm run bench`; fuse.js and minisearch are only used here).
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readFileSync } from 'node:fs';
import { Automaton } from '../src/rules/expenses/automaton';
import { classify } from '../src/rules/expenses';
import { termText } from '../src/rules/expenses/lexicon';
import { fold } from '../src/rules/expenses/normalize';
import { loadVocabulary } from '../src/rules/expenses/vocabulary';

const corpus = readFileSync('test/data/corpus/lines.tsv', 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => row.split('\t')[1] ?? '');

const terms = loadVocabulary().terms.map(({ word, kind }, id) => ({ id, word: termText(word), kind }));

/** So many lines are read between two looks at the clock: too few for the machine to be taken away meanwhile. */
const SLICE = 24;

/**
 * Lines of the corpus, each with a place of its own in front: no reader may profit from having seen a line before. They
 * are copied into one piece, for a text just joined is only put together when first read, and no reader is to do that.
 */
function distinct(lines: readonly string[], turn: number): string[] {
  const place = String.fromCharCode(0x6c00 + (turn % 64), 0x6c40 + (Math.floor(turn / 64) % 64));
  return lines.map((line) => Buffer.from(`${place}县${line}`, 'utf16le').toString('utf16le'));
}

type Read = (line: string) => void;

/** Passes of one reader in a row: from the second on its tables are in the caches again, as where it reads a long sheet. */
const PASSES = 12;

/**
 * Lines a second of each reader, by the best of several passes for every slice: what the machine does beside only ever slows. The
 * readers take turns, so that a slow while of the machine meets them all.
 */
function rates<Name extends string>(
  lines: readonly string[],
  readers: Readonly<Record<Name, Read>>,
  turns: number,
  passes = PASSES,
): Record<Name, number> {
  const slices = Array.from({ length: Math.ceil(lines.length / SLICE) }, (_, at) =>
    lines.slice(at * SLICE, (at + 1) * SLICE),
  );
  const entries = Object.entries<Read>(readers).map(([name, read]) => ({
    name,
    read,
    best: slices.map(() => Infinity),
  }));
  for (let turn = 0; turn < turns; turn++)
    for (const { read, best } of entries)
      for (let pass = 0; pass < passes; pass++)
        slices.forEach((slice, at) => {
          const own = distinct(slice, turn * passes + pass);
          const started = performance.now();
          for (const line of own) read(line);
          best[at] = Math.min(best[at] ?? Infinity, performance.now() - started);
        });
  return Object.fromEntries(
    entries.map(({ name, best }) => [
      name,
      (lines.length * 1000) / best.reduce((sum, time) => sum + time, 0),
    ]),
  ) as Record<Name, number>;
}

const automaton = new Automaton(terms.map(({ word }) => word));
const fuse = new Fuse(terms, { keys: ['word'], threshold: 0.4, ignoreLocation: true });
const pairs = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
const mini = new MiniSearch({ fields: ['word'], storeFields: ['kind'], tokenize: pairs });
mini.addAll(terms);

let found = 0;
const count = (): void => {
  found++;
};
const bareScan = (line: string): void => {
  automaton.scan(line, count);
};
const measured = {
  ...rates(
    corpus,
    {
      classify: (line) => (found += classify(line).alternatives.length),
      'bare Aho-Corasick': bareScan,
      'bare Aho-Corasick, text folded first': (line) => {
        bareScan(fold(line));
      },
    },
    25,
  ),
  ...rates(corpus, { minisearch: (line) => (found += mini.search(line).length) }, 3, 1),
  ...rates(
    corpus.slice(0, SLICE),
    { 'fuse.js': (line) => (found += fuse.search(line.slice(0, 32), { limit: 1 }).length) },
    2,
    1,
  ),
};

console.log(`${String(terms.length)} terms, checksum ${String(found)}`);
for (const [name, value] of Object.entries(measured))
  console.log(
    `${name.padEnd(40)}${Math.round(value).toLocaleString('en').padStart(12)} lines/s   classify is ${(measured.classify / value).toPrecision(3)}×`,
  );
