import { COLON, HAN, isHan, LATIN, marksAt, NUMBERING, OTHER_THAN_HAN } from './characters';
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

/** A line of Chinese characters alone, without number, sign or bracket: most short lines are such. */
function readPlain(folded: string, headings: Headings): HeadingReading | undefined {
  const total = folded.endsWith('计') && ENDS_IN_TOTAL.test(folded);
  const sure = total || headings.whole.get(folded);
  return sure === undefined ? undefined : { words: folded, sure };
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
  if ((marksAt(folded, 0) & NUMBERING) === 0) {
    if (folded.length > LONGEST && (marks & COLON) === 0 && isHan(folded.charCodeAt(0))) return undefined;
    if ((marks & OTHER_THAN_HAN) === 0 && folded !== '') return readPlain(folded, headings);
  }
  if ((marks & (HAN | LATIN)) === 0) return { words: folded, sure: true };
  if (/^[=?]+[a-z(+-]/u.test(folded)) return { words: folded, sure: true };
  const bare = folded.replace(SECTION, '');
  const plain = bare.replace(/\([^()]*\)/gu, '').replace(/[:：。.\s]+$/u, '');
  if (headings.totals.has(plain) || headings.columns.has(bare) || ENDS_IN_TOTAL.test(plain))
    return { words: plain, sure: true };
  const colon = bare.indexOf(':');
  const label = colon > 0 ? bare.slice(0, colon).replace(/\([^()]*\)/gu, '') : plain;
  if (headings.totals.has(label)) return { words: label, sure: true };
  if ((colon > 0 || label === bare) && headings.notes.has(label.replace(/\d+$/u, '')))
    return { words: label, sure: true };
  if (headings.groups.has(plain)) return { words: plain, sure: false };
  const section = SECTION.exec(folded);
  return section && folded.length > section[0].length ? { words: section[0], sure: false } : undefined;
}
