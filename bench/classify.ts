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

/** Distinct lines, each with a place of its own in front: no reader may profit from having seen a line before. */
function distinct(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const turn = Math.floor(at / corpus.length);
    return `${String.fromCharCode(0x6c00 + (turn % 64), 0x6c40 + Math.floor(turn / 64))}县${corpus[at % corpus.length] ?? ''}`;
  });
}

function rate(lines: readonly string[], read: (line: string) => void): number {
  const started = performance.now();
  for (const line of lines) read(line);
  return (lines.length * 1000) / (performance.now() - started);
}

/** The best of some runs: what the machine does beside only ever slows. */
function best(count: number, read: (line: string) => void, runs = 5): number {
  return Math.max(...Array.from({ length: runs }, () => rate(distinct(count), read)));
}

const automaton = new Automaton(terms.map(({ word }) => word));
const fuse = new Fuse(terms, { keys: ['word'], threshold: 0.4, ignoreLocation: true });
const pairs = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
const mini = new MiniSearch({ fields: ['word'], storeFields: ['kind'], tokenize: pairs });
mini.addAll(terms);

let found = 0;
const bareScan = (line: string): void => {
  automaton.scan(line, (word) => (found += word));
};
const rates = {
  classify: best(20_000, (line) => (found += classify(line).alternatives.length)),
  'bare Aho-Corasick': best(20_000, bareScan),
  'bare Aho-Corasick, text folded first': best(20_000, (line) => bareScan(fold(line))),
  minisearch: best(1_000, (line) => (found += mini.search(line).length), 2),
  'fuse.js': best(20, (line) => (found += fuse.search(line.slice(0, 32), { limit: 1 }).length), 2),
};

console.log(`${String(terms.length)} terms, checksum ${String(found)}`);
for (const [name, value] of Object.entries(rates))
  console.log(
    `${name.padEnd(40)}${Math.round(value).toLocaleString('en').padStart(12)} lines/s   classify is ${(rates.classify / value).toPrecision(3)}×`,
  );
