import {
  BRACKET,
  COLON,
  COUNTING,
  ENUMERATING,
  HAN,
  isHan,
  LATIN,
  marksAt,
  NUMBERING,
  OTHER_THAN_HAN,
} from './characters';
import type { Headings } from './reader';

/** Why a line is no item, and whether that is sure. */
export interface HeadingReading {
  words: string;
  sure: boolean;
}

const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[部章节]分?|[ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ][、.])/u;

/** 工程费用合计, 设备小计: what is added up stands before. */
const ENDS_IN_TOTAL = /(?:合计|小计|总计|共计)$/u;

/** No total, note or column header is longer, and most lines are: they are told at a glance. */
const LONGEST = 20;
const LONGEST_PART = 8;

/** A line of Chinese characters alone, without number, sign or bracket: most short lines are such. */
function readPlain(folded: string, { whole, longest }: Headings): HeadingReading | undefined {
  const sure = endsInTotal(folded) || (folded.length <= longest ? whole.get(folded) : undefined);
  if (sure === undefined) return isPart(folded) ? { words: folded, sure: false } : undefined;
  return { words: folded, sure };
}

/**
 * Tells lines that are no item: totals, notes, column headers, numbers and formulas. A numbered section title
 * (二、网络系统运维服务) may yet be an item in a short list, so it is never sure.
 *
 * @param folded the folded text, with its enumerator
 * @param marks the marks of its characters
 * @param headings the words of the grammar
 */
export function readHeading(folded: string, marks: number, headings: Headings): HeadingReading | undefined {
  const first = marksAt(folded, 0);
  if ((first & NUMBERING) === 0) {
    if (folded.length > LONGEST && (marks & COLON) === 0 && (first & HAN) !== 0) return undefined;
    if ((marks & OTHER_THAN_HAN) === 0 && folded !== '') return readPlain(folded, headings);
  }
  if ((marks & (HAN | LATIN)) === 0) return { words: folded, sure: true };
  if (/^[=?]+[a-z(+-]/u.test(folded)) return { words: folded, sure: true };
  const section = (first & (NUMBERING | ENUMERATING)) === 0 ? '' : (SECTION.exec(folded)?.[0] ?? '');
  return (
    readBare(folded.slice(section.length), marks, headings) ??
    (section !== '' && folded.length > section.length ? { words: section, sure: false } : undefined)
  );
}

/** A line without the number of a section in front. */
function readBare(bare: string, marks: number, headings: Headings): HeadingReading | undefined {
  const isOne = (words: ReadonlySet<string>, text: string): boolean =>
    text.length <= headings.longest && words.has(text);
  const open = withoutBrackets(bare, marks);
  const plain = isHan(open.charCodeAt(open.length - 1)) ? open : open.replace(/[:：。.\s]+$/u, '');
  if (isOne(headings.totals, plain) || isOne(headings.columns, bare) || endsInTotal(plain))
    return { words: plain, sure: true };
  const colon = (marks & COLON) === 0 ? -1 : bare.indexOf(':');
  const label = colon > 0 ? withoutBrackets(bare.slice(0, colon), marks) : plain;
  if (isOne(headings.totals, label)) return { words: label, sure: true };
  const unnumbered = (marks & COUNTING) === 0 ? label : label.replace(/\d+$/u, '');
  if ((colon > 0 || label === bare) && isOne(headings.notes, unnumbered)) return { words: label, sure: true };
  return isOne(headings.groups, plain) || isPart(plain) ? { words: plain, sure: false } : undefined;
}

function withoutBrackets(text: string, marks: number): string {
  return (marks & BRACKET) === 0 ? text : text.replace(/\([^()]*\)/gu, '');
}

/** 软件部分, 机房部分 group items. */
function isPart(text: string): boolean {
  return text.length <= LONGEST_PART && text.endsWith('部分');
}

function endsInTotal(text: string): boolean {
  return text.endsWith('计') && ENDS_IN_TOTAL.test(text);
}
