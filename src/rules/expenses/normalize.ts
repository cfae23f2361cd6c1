import { BRACKET, CHANGED, COUNTING, ENUMERATING, isWord, MARKS, marksAt, marksOf, RARE } from './characters';
import { DROP, FOLDED, PAIRS, SPACE } from './units';

/** What is read of a cell: a longer text is no name of an item, and reading stays fast whatever is pasted. */
export const READ_LENGTH = 600;

/** A folded text, and the marks of all its characters together: one pass over most texts tells both. */
export interface Folded {
  text: string;
  marks: number;
}

/**
 * A text as the vocabulary is written: half width, lower case, simplified, one kind of bracket and dash, no blanks
 * but between two latin words, nothing invisible. Idempotent.
 */
export function fold(text: string): string {
  return foldAndMark(text).text;
}

/** The same, with the marks of the folded text. */
export function foldAndMark(written: string): Folded {
  const text = written.length > READ_LENGTH ? written.slice(0, READ_LENGTH) : written;
  const marks = marksOf(text);
  if (marks < CHANGED) return { text, marks };
  if (marks >= RARE) {
    const plain = text.normalize('NFKC');
    if (plain !== text) return foldAndMark(plain);
  }
  return foldChanged(text);
}

function foldChanged(text: string): Folded {
  const codes: number[] = [];
  let marks = 0;
  let gap = false;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = FOLDED[text.charCodeAt(i)] ?? DROP;
    if (code === DROP) continue;
    if (code === SPACE) {
      gap = last !== 0;
      continue;
    }
    if (gap && isWord(last) && isWord(code)) codes.push(SPACE);
    codes.push(code);
    marks |= MARKS[code] ?? 0;
    gap = false;
    last = code;
  }
  return { text: String.fromCharCode(...codes), marks };
}

const SIMPLE = new Map(
  PAIRS.flatMap(({ from, to }) => [...from].map((char, at) => [char, to.charAt(at)] as const)),
);

/** Traditional characters of this field as simplified ones; everything else stays as it is. */
export function simplify(text: string): string {
  let out = '';
  for (const char of text) out += SIMPLE.get(char) ?? char;
  return out;
}

const ENUMERATOR =
  /^(?:\(?\d{1,3}[)、]|\d{1,2}(?:\.\d{1,2}){0,3}[.、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\u3400-\u9fff])|[a-z][.、)](?=[\u3400-\u9fff])|第[一二三四五六七八九十\d]{1,3}[包标项][段包]?[:：-]?|其中:|包组?\d{1,2}[:-]?|标段[一二三四五六七八九十\d]{1,2}[:-]?|[ⅰ-ⅻ][.、])/u;
const YEAR =
  /(?:20|19)\d\d(?:年?[-至到~](?:(?:20|19)\d\d|\d\d)?)?(?:学年度?|年度|年)?(?:\d{1,2}月)?(?:第?[一二三四1-4]季度|[上下]半年)?/gu;
const QUANTITY =
  /(?:[*x]\s?\d+(?:\.\d+)?(?:[台套个只支块条张批项路片组樘部]|\b)?|\d+(?:\.\d+)?[台套个只支块条张批项片组部辆]|(?:\(?第?[一二三四五六七八九十\d]+(?:[、,和及至-][一二三四五六七八九十\d]+)*(?:期|批次?|阶段)(?:工程|项目)?\)?)|\(?第[一二三四五六七八九十\d]+(?:次|标?[包段])\)?)/gu;
/** An empty bracket, or one that goes on with the word before it: 维(护), 设计(或方案设计). */
const IDLE_BRACKET = /\((?:护|或方案设计)?\)/gu;
const CODE = /(?:项目|采购|合同|招标)?编号[:：]?[a-z0-9-]+/gu;

/**
 * A folded text without enumerators, years, quantities, phases and codes: they say nothing of what is bought.
 *
 * @param marks the marks of its characters, where they are known
 */
export function strip(folded: string, marks = marksOf(folded)): string {
  let out = folded;
  const numbered = (marksAt(folded, 0) & ENUMERATING) !== 0;
  for (let turn = 0; numbered && turn < 3; turn++) {
    const shorter = out.replace(ENUMERATOR, '');
    if (shorter === out || shorter === '') break;
    out = shorter;
  }
  if ((marks & COUNTING) !== 0) {
    let shorter = out.includes('编号') ? out.replace(CODE, '') : out;
    if (shorter.includes('20') || shorter.includes('19')) shorter = shorter.replace(YEAR, '');
    // Most numbers are years, and little is left to count behind them.
    if (shorter === out || (marksOf(shorter) & COUNTING) !== 0) shorter = shorter.replace(QUANTITY, '');
    if (shorter !== '') out = shorter;
  }
  if ((marks & BRACKET) === 0 || !out.includes('(')) return out;
  return out.search(IDLE_BRACKET) < 0 ? out : out.replace(IDLE_BRACKET, (bracket) => bracket.slice(1, -1));
}
