import { cellText, oneLine } from './cells';
import { readOrdinal } from './capitals';
import type { CellValue } from './sheet';

/** The number in front of a row: 一、 （一） 1. 1.1 (1) ① A. Ⅰ 第一部分. */
export interface Enumerator {
  /** Rows of one level carry the same kind. */
  kind: string;
  /** How such kinds are nested by custom: the smaller is the outer one. */
  rank: number;
  ordinal: number;
  /** The text behind it. */
  rest: string;
}

/** Ranks from here on number lines rather than sections. */
export const LINE_RANK = 30;

const CHINESE = '[零〇一二三四五六七八九十百]+';
const ROMANS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'];
const ROMAN_LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const END = String.raw`(?:\s*[、.．,，:：]\s*|\s+|$)`;
const MARK = String.raw`(?:\s*[、.．]\s*(?!\d)|\s*$)`;

interface Pattern {
  kind: string;
  rank: number;
  pattern: RegExp;
  ordinal: (text: string) => number | undefined;
}

const number = (text: string): number => Number(text);
const PATTERNS: Pattern[] = [
  {
    kind: 'part',
    rank: 0,
    pattern: new RegExp(String.raw`^第\s*(${CHINESE}|\d+)\s*(?:部分|章|节|篇|包|标段|类)${END}?`, 'u'),
    ordinal: (text) => (/^\d/u.test(text) ? number(text) : readOrdinal(text)),
  },
  {
    kind: 'roman',
    rank: 10,
    pattern: new RegExp(String.raw`^([Ⅰ-Ⅻ]|[IVX]{2,4}(?=[、.．\s]|$))${END}?`, 'u'),
    ordinal: (text) => Math.max(ROMANS.indexOf(text), ROMAN_LETTERS.indexOf(text)) + 1,
  },
  {
    kind: 'letter',
    rank: 10,
    pattern: new RegExp(String.raw`^([A-Z])(?:\s*[、.．:：]\s*|$)`, 'u'),
    ordinal: (text) => text.charCodeAt(0) - 64,
  },
  { kind: 'han', rank: 10, pattern: new RegExp(`^(${CHINESE})${END}`, 'u'), ordinal: readOrdinal },
  {
    kind: 'hanBrackets',
    rank: 20,
    pattern: new RegExp(String.raw`^[(（〔]\s*(${CHINESE})\s*[)）〕]\s*[、.．]?\s*`, 'u'),
    ordinal: readOrdinal,
  },
  {
    kind: 'circled',
    rank: 60,
    pattern: /^([①-⑳])\s*[、.．]?\s*/u,
    ordinal: (text) => CIRCLED.indexOf(text) + 1,
  },
  {
    kind: 'brackets',
    rank: 50,
    pattern: /^(?:[(（]\s*(\d{1,3})\s*[)）]|(\d{1,3})\s*[)）])\s*[、.．]?\s*/u,
    ordinal: number,
  },
  {
    kind: 'number',
    rank: LINE_RANK,
    pattern: new RegExp(String.raw`^(\d{1,6})${MARK}`, 'u'),
    ordinal: number,
  },
];
const DECIMAL = /^(\d{1,4}(?:[.．-]\d{1,4}){1,4})(?:\s*[、.．]\s*|\s+|$)/u;

/**
 * The number in front of a text.
 *
 * @param text a cell of the sequence column, or the words of an item
 */
export function enumeratorOf(text: string): Enumerator | undefined {
  const line = oneLine(text).slice(0, 200);
  for (const { kind, rank, pattern, ordinal } of PATTERNS) {
    const match = pattern.exec(line);
    const value = match === null ? undefined : ordinal(match[1] ?? match[2] ?? '');
    if (match !== null && value !== undefined && value >= 0)
      return { kind, rank, ordinal: value, rest: line.slice(match[0].length) };
  }
  const match = DECIMAL.exec(line);
  if (match?.[1] === undefined) return undefined;
  const steps = match[1].split(/[.．-]/u);
  return {
    kind: `decimal${String(steps.length)}`,
    rank: LINE_RANK + 5 * (steps.length - 1),
    ordinal: Number(steps.at(-1)),
    rest: line.slice(match[0].length),
  };
}

/**
 * The number of a row: that in its sequence cell, else the one in front of its words. A 1. in front of the words is
 * another level than a 1 in the sequence column.
 */
export function enumeratorOfRow(sequence: CellValue, item: string): Enumerator | undefined {
  if (typeof sequence === 'number' && Number.isInteger(sequence) && sequence >= 0)
    return { kind: 'number', rank: LINE_RANK, ordinal: sequence, rest: '' };
  const own = enumeratorOf(cellText(sequence));
  if (own !== undefined) return own;
  const inItem = enumeratorOf(item);
  if (inItem === undefined || inItem.rest === '') return undefined;
  return inItem.rank < LINE_RANK
    ? inItem
    : { ...inItem, kind: `${inItem.kind}-in-item`, rank: inItem.rank - 3 };
}
