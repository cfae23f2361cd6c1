import { BRACKET, marksOf } from './characters';
import { hasOwnWords, readClause, type ClauseReading } from './composite';
import type { Corrections } from './corrections';
import { Cover } from './cover';
import { isSpecifiable, specify } from './effects';
import { readHeading } from './headings';
import { withDoubt } from './named';
import { fold, foldAndMark, strip } from './normalize';
import { clausesOf, takeBrackets } from './phrases';
import type { Reader } from './reader';
import type { KindOfExpense, Reading } from './reading';
import { makeSimilarity, suggest, type Similarity } from './suggest';
import type { Kind } from './vocabulary';

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
  const cover = new Cover(reader.lexicon);
  let similarity: Similarity | undefined;
  return (item, spec = '', corrections) => {
    const { text: folded, marks } = foldAndMark(item);
    const text = strip(folded, marks);
    const corrected = corrections && (wholeLine(text, corrections) ?? wholeLine(folded, corrections));
    if (corrected) return corrected;
    const heading = readHeading(folded, marks, reader.headings);
    if (heading?.sure) return asHeading(heading.words, true, []);
    cover.own = corrections?.lexicon;
    const reading = readLine(text, marks, spec, cover, reader);
    if (heading) return asHeading(heading.words, false, reading ? [reading, ...reading.alternatives] : []);
    // A word of the table beats the same one built in, so that one that decided is the table's.
    if (reading && corrections && corrections.among(reading.decidedBy).length > 0)
      return { ...reading, corrected: true };
    if (reading) return reading;
    similarity ??= makeSimilarity(reader);
    return guessed(suggest(text, similarity), reader);
  };
}

/** A line of just a wording of the unit's own table. */
function wholeLine(text: string, corrections: Corrections): Reading | undefined {
  const kind = corrections.find(text);
  return kind && { ...readingOf(kind, [text]), corrected: true };
}

function readLine(
  text: string,
  marks: number,
  specAsWritten: string,
  cover: Cover,
  reader: Reader,
): Reading | undefined {
  const own = readText(text, marks, cover, reader);
  // Most items are readingOf by their own words, and their specification is not even looked at.
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
  const both = spec + text;
  const told = readText(both, marksOf(both), cover, reader);
  const better = told && !isVague(told) ? told : (own ?? told);
  if (!better) return undefined;
  // Words that nobody knows (弱口令扫描) may be anything that a specification mentions; a bare model (DS-2CD) may not.
  return toReading(
    !own && speaksUnknown(text, cover) ? { ...better, heads: better.heads.map(withDoubt) } : better,
    reader,
  );
}

/** Whether a text has Chinese words that nobody knows. */
function speaksUnknown(text: string, cover: Cover): boolean {
  cover.read(text);
  return hasOwnWords({ start: 0, end: text.length, first: cover.first, limit: cover.limit }, cover);
}

/** A text outside its brackets, clause by clause from the end; what brackets name counts where the rest names little. */
function readText(text: string, marks: number, cover: Cover, reader: Reader): ClauseReading | undefined {
  if ((marks & BRACKET) === 0) return readClauses(text, cover, reader);
  const { main, inside, part } = takeBrackets(text);
  const outer = readClauses(main, cover, reader);
  // 终端机（RTU）: a lone latin name in brackets says which of the things that the word before may be.
  const name = outer?.heads.every((head) => !head.sure) ? inside[0] : undefined;
  if (name !== undefined && name.length <= NAME_LENGTH && !HAN.test(name)) {
    const named = readClauses(name, cover, reader);
    if (named?.heads.every((head) => head.sure)) return named;
  }
  if (inside.length === 0) return outer;
  if (outer && !isIdle(outer) && !part)
    return main.endsWith('系统') ? besideBracket(outer, inside[0] ?? '', cover, reader) : outer;
  for (const bracket of inside.toReversed()) {
    if (bracket.startsWith('含') || bracket.endsWith('公司') || !HAN.test(bracket)) continue;
    const inner = readClauses(bracket, cover, reader);
    if (inner && !isIdle(inner)) return outer && !isIdle(outer) ? agreed(inner, outer) : inner;
  }
  return outer;
}

/** A system, in doubt where its bracket surely names another thing that is bought for it: 视频监控系统（DID拼接屏）. */
function besideBracket(outer: ClauseReading, bracket: string, cover: Cover, reader: Reader): ClauseReading {
  const { category } = outer.heads[0]?.kind ?? {};
  if (bracket.length > NAME_LENGTH || bracket.startsWith('含')) return outer;
  const isOther = readClauses(bracket, cover, reader)?.heads.every(
    ({ sure, kind }) => sure && kind.form === 'hardware' && kind.category !== category,
  );
  return isOther === true ? { ...outer, heads: outer.heads.map(withDoubt) } : outer;
}

/** What a bracket names as the part that is bought; in doubt where it may only be a remark: 布线工程（暂估价项目）. */
function agreed(inner: ClauseReading, outer: ClauseReading): ClauseReading {
  const isRemark = inner.heads.every(({ kind }) => kind.category === 'unlisted');
  const isSame = inner.heads[0]?.kind.category === outer.heads[0]?.kind.category;
  return isRemark && !isSame ? { ...inner, heads: inner.heads.map(withDoubt) } : inner;
}

/** A text without brackets: the last of its clauses that names a thing. */
function readClauses(text: string, cover: Cover, reader: Reader): ClauseReading | undefined {
  cover.read(text);
  const clauses = clausesOf(cover);
  let last: ClauseReading | undefined;
  for (let clause = clauses.pop(); clause; clause = clauses.pop()) {
    const reading = readClause(clause, cover, reader);
    if (reading && !isIdle(reading)) return reading;
    last ??= reading;
  }
  return last;
}

/** Whether a reading names no thing of its own, only an act or something as general as 信息化. */
function isIdle({ heads }: ClauseReading): boolean {
  return heads.every(({ kind }) => kind.yields);
}

/** Whether a reading says so little that the specification may say more: 运维费 does, 安装费 does not. */
function isVague({ heads }: ClauseReading): boolean {
  return heads.every(({ kind }) => kind.yields && kind.weak);
}

function toReading({ heads, unknownMember }: ClauseReading, reader: Reader): Reading | undefined {
  const first = heads[0];
  if (!first) return undefined;
  const { kind, words, others } = first;
  if (heads.length === 1) {
    const sure = first.sure && !unknownMember;
    return readingOf(kind, words, sure, sure ? [] : kindsOf(others, kind.id, reader));
  }
  const decidedBy: string[] = [];
  const rest: string[] = [];
  let sure = !unknownMember;
  for (const head of heads) {
    sure &&= head.sure && head.kind.category === kind.category;
    for (const word of head.words) if (!decidedBy.includes(word)) decidedBy.push(word);
    rest.push(head.kind.id);
  }
  for (const head of heads) rest.push(...head.others);
  return readingOf(kind, decidedBy, sure, sure ? [] : kindsOf(rest, kind.id, reader));
}

/** Kinds by their ids, each once, without the one that is named already. */
function kindsOf(ids: readonly string[], except: string, reader: Reader): KindOfExpense[] {
  const kinds: KindOfExpense[] = [];
  for (const id of ids) {
    const kind = id === except || kinds.some((held) => held.kind === id) ? undefined : reader.kinds.get(id);
    if (kind) kinds.push({ category: kind.category, kind: id });
  }
  return kinds;
}

function readingOf(
  { category, id }: Kind,
  decidedBy: string[],
  sure = true,
  alternatives: KindOfExpense[] = [],
): Reading {
  return { category, kind: id, sure, alternatives, decidedBy };
}

/** @param readings what the line is if it is an item after all */
function asHeading(word: string, sure: boolean, readings: readonly KindOfExpense[]): Reading {
  return {
    category: 'not_an_item',
    kind: 'not_an_item',
    sure,
    alternatives: readings.map(({ category, kind }) => ({ category, kind })),
    decidedBy: [word],
  };
}

/** Unknown wording: what it looks like is named, and decides nothing. */
function guessed(ids: readonly string[], reader: Reader): Reading {
  const [first, ...others] = kindsOf([...ids, 'unlisted_service'], '', reader);
  const { category, kind } = first ?? { category: 'unlisted', kind: 'unlisted_service' };
  return { category, kind, sure: false, alternatives: others, decidedBy: [] };
}
