import { readClause, type ClauseReading } from './composite';
import type { Corrections } from './corrections';
import { isSpecifiable, specify } from './effects';
import type { Head } from './head';
import { readHeading } from './headings';
import { tokenise, type Lexicons, type Reader } from './lexicon';
import type { Kind } from './vocabulary';
import { fold, strip } from './normalize';
import { clausesOf, takeBrackets } from './phrases';
import type { KindOfExpense, Reading } from './reading';
import { makeSimilarity, suggest, type Similarity } from './suggest';

/** Reads lines with one vocabulary. */
export type Classify = (item: string, spec?: string, corrections?: Corrections) => Reading;

const SPEC_LENGTH = 60;
const NAME_LENGTH = 12;
const HAN = /[\u3400-\u9fff]/u;

/**
 * A classifier over a vocabulary. Pure and without memory: the same line always gives the same reading, in time linear
 * in its length.
 */
export function makeClassifier(reader: Reader): Classify {
  let similarity: Similarity | undefined;
  return (item, spec = '', corrections) => {
    const folded = fold(item);
    const text = strip(folded);
    const corrected = corrections?.find(text) ?? corrections?.find(folded);
    if (corrected) return settled(corrected, [text]);
    const heading = readHeading(folded, reader.headings);
    if (heading?.sure)
      return {
        category: 'not_an_item',
        kind: 'not_an_item',
        sure: true,
        alternatives: [],
        decidedBy: [heading.words],
      };
    const lexicons = { main: reader.lexicon, own: corrections?.lexicon };
    const reading = readLine(text, spec, reader, lexicons);
    if (heading) return asHeading(heading.words, reading);
    if (reading) return reading;
    similarity ??= makeSimilarity(reader);
    return guessed(suggest(text, similarity), reader);
  };
}

function readLine(
  text: string,
  specAsWritten: string,
  reader: Reader,
  lexicons: Lexicons,
): Reading | undefined {
  const own = readText(text, reader, lexicons);
  // Most items are settled by their own words, and their specification is not even looked at.
  if (
    own &&
    (specAsWritten === '' || (!isVague(own) && !own.heads.some((head) => isSpecifiable(head, reader))))
  )
    return toReading(own, reader);
  const spec = specAsWritten === '' ? '' : strip(fold(specAsWritten)).slice(0, SPEC_LENGTH);
  if (spec === '' || text.includes(spec)) return own && toReading(own, reader);
  if (own && !isVague(own))
    return toReading({ ...own, heads: own.heads.map((head) => specify(head, reader, spec)) }, reader);
  // The item is a bare cost word (租赁费, 电费): the specification says of what.
  const told = readText(spec + text, reader, lexicons);
  const better = told && !isVague(told) ? told : (own ?? told);
  return better && toReading(better, reader);
}

/** A text outside its brackets, clause by clause from the end; what brackets name counts where the rest names little. */
function readText(text: string, reader: Reader, lexicons: Lexicons): ClauseReading | undefined {
  const { main, inside, part } = takeBrackets(text);
  const outer = readClauses(main, reader, lexicons);
  // 终端机（RTU）: a lone latin name in brackets says which of the things that the word before may be.
  const name = outer?.heads.every((head) => !head.sure) ? inside[0] : undefined;
  if (name !== undefined && name.length <= NAME_LENGTH && !HAN.test(name)) {
    const named = readClauses(name, reader, lexicons);
    if (named?.heads.every((head) => head.sure)) return named;
  }
  if (inside.length === 0 || (outer && !isIdle(outer) && !part)) return outer;
  for (const bracket of inside.toReversed()) {
    if (bracket.startsWith('含') || !HAN.test(bracket)) continue;
    const inner = readClauses(bracket, reader, lexicons);
    if (inner && !isIdle(inner)) return inner;
  }
  return outer;
}

function readClauses(text: string, reader: Reader, lexicons: Lexicons): ClauseReading | undefined {
  const clauses = clausesOf(text, tokenise(text, lexicons));
  let first: ClauseReading | undefined;
  for (const clause of clauses.toReversed()) {
    const reading = readClause(clause, reader);
    if (reading && !isIdle(reading)) return reading;
    first ??= reading;
  }
  return first;
}

/** Whether a reading names no thing of its own, only an act or something as general as 信息化. */
function isIdle(reading: ClauseReading): boolean {
  return reading.heads.every((head) => head.yields);
}

/** Whether a reading says so little that the specification may say more: 运维费 does, 安装费 does not. */
function isVague(reading: ClauseReading): boolean {
  return reading.heads.every((head) => head.yields && head.kind.weak);
}

function toReading({ heads, unknownMember }: ClauseReading, reader: Reader): Reading | undefined {
  const first = heads[0];
  if (!first) return undefined;
  if (heads.length === 1 && first.sure && !unknownMember) return settled(first.kind, first.words);
  const sameCategory = heads.every((head) => head.kind.category === first.kind.category);
  const sure = sameCategory && !unknownMember && heads.every((head) => head.sure);
  const others = sure
    ? []
    : [...heads.slice(1).map((head) => head.kind.id), ...heads.flatMap((head) => head.others)];
  return {
    category: first.kind.category,
    kind: first.kind.id,
    sure,
    alternatives: kindsOf(others, first.kind.id, reader),
    decidedBy: words(heads),
  };
}

function words(heads: readonly Head[]): string[] {
  const first = heads[0];
  return heads.length === 1 && first ? first.words : [...new Set(heads.flatMap((head) => head.words))];
}

function kindsOf(ids: readonly string[], except: string, reader: Reader): KindOfExpense[] {
  if (ids.length === 0) return [];
  return [...new Set(ids)].flatMap((id) => {
    const kind = id === except ? undefined : reader.kinds.get(id);
    return kind ? [{ category: kind.category, kind: kind.id }] : [];
  });
}

function settled({ category, id }: Kind, decidedBy: string[]): Reading {
  return { category, kind: id, sure: true, alternatives: [], decidedBy };
}

function asHeading(word: string, reading: Reading | undefined): Reading {
  return {
    category: 'not_an_item',
    kind: 'not_an_item',
    sure: false,
    alternatives: reading
      ? [{ category: reading.category, kind: reading.kind }, ...reading.alternatives]
      : [],
    decidedBy: [word],
  };
}

/** Unknown wording: what it looks like is named, and decides nothing. */
function guessed(ids: readonly string[], reader: Reader): Reading {
  const [first, ...others] = kindsOf([...ids, 'unlisted_service'], '', reader);
  const { category, kind } = first ?? { category: 'unlisted', kind: 'unlisted_service' };
  return { category, kind, sure: false, alternatives: others, decidedBy: [] };
}
