import { writeDouble } from '../rules/decimal';
import { OTHER, SPACE, STAYS, WIDE, WIDE_OFFSET, classOf } from './characters';
import type { CellValue } from './sheet';

/** The letters of a column: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/**
 * The number of a column from its letters, in either case.
 *
 * @returns undefined where the text is no column of a sheet
 */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/u.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The name of a cell, e.g. G14. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${String(row)}`;
}

/** Characters without width that come along when text is pasted. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
/** Most texts have nothing to clean: the test is cheaper than the cleaning. */
const UNEVEN = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u;

/** What stands in a cell, as a person would read it off: numbers at 15 significant digits. */
export function cellText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return String(value);
    return Number.isFinite(value) ? writeDouble(value) : String(value);
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value.error;
}

/** A text on one line: line breaks and runs of blanks become one space. Width and form of characters stay. */
export function oneLine(text: string): string {
  return isEven(text) ? text : text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Whether a text is on one line already, as most are: nothing but single spaces between words. */
function isEven(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const each = classOf(text.charCodeAt(at));
    if (each === OTHER) return !UNEVEN.test(text);
    if (each === SPACE && before === SPACE) return false;
    before = each;
  }
  return before !== SPACE || text === '';
}

/** A text for comparing: full-width forms as half-width ones, and no blanks at all (`合  计` is 合计). */
export function squeeze(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const each = classOf(unit);
    if (each === STAYS) continue;
    if (each === OTHER) return squeezeAny(text);
    result += text.slice(from, at);
    if (each === WIDE) result += String.fromCharCode(unit - WIDE_OFFSET);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

function squeezeAny(text: string): string {
  const normal = text.normalize('NFKC');
  return UNEVEN.test(normal) ? normal.replace(INVISIBLE, '').replace(/\s+/gu, '') : normal;
}

/** Whether a cell holds nothing that can be seen. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'string') return false;
  if (value === '') return true;
  const first = classOf(value.charCodeAt(0));
  return first !== STAYS && first !== WIDE && oneLine(value) === '';
}
