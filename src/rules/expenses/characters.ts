import { COMPATIBLE, DROP, FOLDED, SPACE } from './units';

/**
 * What characters are to the reading, as marks in one table: one look at each character of a line tells which of the
 * later steps have anything to do, and most lines need few of them.
 */

/** A Chinese character that is no particle. The lowest bit, so that marks can be counted by adding them up. */
export const SPEAKING = 1;
export const HAN = 2;
export const LATIN = 4;
export const OTHER_THAN_HAN = 8;
/** Digits, and the words that count parts of a project (期, 批, 阶段, 次, 包). */
export const COUNTING = 16;
/** What an enumerator can begin with. */
export const ENUMERATING = 32;
/** What the number of a section begins with. */
export const NUMBERING = 64;
export const BRACKET = 128;
export const COLON = 256;
/** May part the members of a list. */
export const IN_LIST = 512;
/** May part clauses. */
export const BETWEEN_CLAUSES = 1024;
/** Does not stay as it is when a text is folded, or is a blank, which may not. Higher than the marks of all that stays. */
export const CHANGED = 2048;
/** Needs the full pass of folding. */
export const RARE = 4096;

const PARTICLES = '的之用类等式及和与并中内下上为含由等';

/** The marks of every UTF-16 unit. */
export const MARKS = new Uint16Array(65536);
for (let code = 0; code < MARKS.length; code++)
  MARKS[code] = isHan(code) ? HAN | SPEAKING : isLatin(code) ? LATIN | OTHER_THAN_HAN : OTHER_THAN_HAN;
mark('0123456789期批段次包', COUNTING);
mark('0123456789abcdefghijklmnopqrstuvwxyz(第其包标ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ', ENUMERATING);
mark('一二三四五六七八九十第', NUMBERING);
mark('()', BRACKET);
mark(':', COLON);
mark('、及和与&+;,。/并', IN_LIST);
mark('之:-', BETWEEN_CLAUSES);
for (let code = 0; code < MARKS.length; code++) {
  if (FOLDED[code] !== code || code === SPACE || code === DROP) MARKS[code] = (MARKS[code] ?? 0) | CHANGED;
  if (COMPATIBLE.test(String.fromCharCode(code))) MARKS[code] = (MARKS[code] ?? 0) | RARE;
}
for (const char of PARTICLES) MARKS[char.charCodeAt(0)] = marksAt(char, 0) & ~SPEAKING;

function mark(chars: string, bit: number): void {
  for (const char of chars) MARKS[char.charCodeAt(0)] = marksAt(char, 0) | bit;
}

/** The marks of one character of a text; none behind its end. */
export function marksAt(text: string, at: number): number {
  return MARKS[text.charCodeAt(at)] ?? 0;
}

/** The marks of all characters of a text together. */
export function marksOf(text: string): number {
  let marks = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) marks |= MARKS[text.charCodeAt(at)] ?? 0;
  return marks;
}

/** Whether a unit is a latin letter or a digit. */
export function isWord(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

/** Whether a unit is a digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a unit is a (lower-case) latin letter. */
export function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Whether a unit is a Chinese character. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
