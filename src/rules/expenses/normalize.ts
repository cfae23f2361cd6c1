import type * as v from 'valibot';
import { BRACKET, COUNTING, ENUMERATING, isWord, MARKS, marksAt, marksOf } from './characters';
import type { TraditionalShape } from './shape';
import pairsData from './traditional.yaml';

/** What is read of a cell: a longer text is no name of an item, and reading stays fast whatever is pasted. */
export const READ_LENGTH = 600;

const DROP = 0xffff;
const SPACE = 0x20;

const pairs = pairsData as v.InferOutput<typeof TraditionalShape>;

/** For every UTF-16 unit what it becomes: one look-up does width, case, traditional characters, brackets and blanks. */
const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  const set = (chars: string, to: number): void => {
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = to;
  };
  for (let code = 0; code < 0x20; code++) table[code] = DROP;
  for (let code = 0x7f; code < 0xa0; code++) table[code] = DROP;
  set('\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff', DROP);
  for (let code = 0x202a; code <= 0x202e; code++) table[code] = DROP;
  for (let code = 0x2066; code <= 0x2069; code++) table[code] = DROP;
  // Surrogates: emoji and rare characters, none of which names an expense.
  for (let code = 0xd800; code <= 0xdfff; code++) table[code] = DROP;
  for (let code = 0xfe00; code <= 0xfe0f; code++) table[code] = DROP;
  set(
    '\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    SPACE,
  );
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let code = 0x41; code <= 0x5a; code++) table[code] = code + 32;
  for (let code = 0xff21; code <= 0xff3a; code++) table[code] = code - 0xfee0 + 32;
  set('〔【［〖「『{[', '('.charCodeAt(0));
  set('〕】］〗」』}]', ')'.charCodeAt(0));
  set('‐‑‒–—―－─﹣−', '-'.charCodeAt(0));
  set('×✕✖', '*'.charCodeAt(0));
  set('“”‘’"\'《》〈〉<>·•', DROP);
  set('，', ','.charCodeAt(0));
  for (const { from, to } of pairs)
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
  return table;
}

/** Compatibility forms (①, ㎡, ﬁ): rare enough that the full NFKC pass is kept for texts that have any. */
const COMPATIBLE = /[\u00aa-\u00be\u2070-\u218b\u2460-\u24ff\u3200-\u33ff\uf900-\ufaff\ufb00-\ufb4f]/u;

/** A unit that does not stay as it is or that blanks depend on; higher than all marks. */
const CHANGED = 0x4000;
/** A unit that needs the full pass. */
const RARE = 0x8000;
/** The marks of every unit as written, and whether it changes. */
const WRITTEN = MARKS.map((marks, code) => {
  if (COMPATIBLE.test(String.fromCharCode(code))) return RARE;
  return TABLE[code] !== code || code === SPACE || code === DROP ? CHANGED : marks;
});

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
  let marks = 0;
  for (let i = 0; i < text.length; i++) marks |= WRITTEN[text.charCodeAt(i)] ?? 0;
  if (marks < CHANGED) return { text, marks };
  if (marks >= RARE) {
    const plain = text.normalize('NFKC');
    if (plain !== text) return foldAndMark(plain);
  }
  const changed = foldChanged(text);
  return { text: changed, marks: marksOf(changed) };
}

function foldChanged(text: string): string {
  let out = '';
  let gap = false;
  let last = 0;
  // Characters that stay as they are, as most do, are taken over in runs: half the time of one by one.
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const written = text.charCodeAt(i);
    const code = TABLE[written] ?? DROP;
    if (code === written && !gap && code !== SPACE && code !== DROP) {
      last = code;
      continue;
    }
    out += text.slice(from, i);
    from = i + 1;
    if (code === DROP) continue;
    if (code === SPACE) {
      gap = last !== 0;
      continue;
    }
    if (gap && isWord(last) && isWord(code)) out += ' ';
    gap = false;
    last = code;
    out += String.fromCharCode(code);
  }
  out += text.slice(from);
  return out;
}

const SIMPLE = new Map(
  pairs.flatMap(({ from, to }) => [...from].map((char, at) => [char, to.charAt(at)] as const)),
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
    shorter = shorter.replace(QUANTITY, '');
    if (shorter !== '') out = shorter;
  }
  if ((marks & BRACKET) === 0 || !out.includes('(')) return out;
  return out.replace(/\((?:护|或方案设计)?\)/gu, (bracket) => bracket.slice(1, -1));
}
