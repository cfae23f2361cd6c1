import { BETWEEN_CLAUSES, IN_LIST, isHan, isWord, marksAt } from './characters';
import type { Cover } from './cover';
import { KIND, ORGANISATION } from './lexicon';

/** A stretch of a text between two separators, with the known words in it: those from `first` up to `limit`. */
export interface Phrase {
  start: number;
  end: number;
  first: number;
  limit: number;
}

/** The text outside brackets, and what stands inside each. */
export interface Bracketed {
  main: string;
  inside: string[];
  /** The last bracket stands right behind 项目 or 工程: it names the part of it that is bought. */
  part: boolean;
}

/** Takes the brackets out of a folded text. An open bracket without its end counts as closed by the end of the text. */
export function takeBrackets(text: string): Bracketed {
  let main = '';
  const inside: string[] = [];
  let part = false;
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) {
      if (depth === 0) {
        main += text.slice(from, at);
        part = PART.test(main);
        from = at + 1;
      }
      depth++;
    } else if (code === CLOSE) {
      if (depth === 1) inside.push(text.slice(from, at).replace(/[()]/gu, ''));
      else if (depth === 0) main += text.slice(from, at);
      if (depth <= 1) from = at + 1;
      depth = Math.max(0, depth - 1);
    }
  }
  if (depth === 0) main += text.slice(from);
  else if (from < text.length) inside.push(text.slice(from).replace(/[()]/gu, ''));
  return { main, inside, part };
}

const OPEN = 0x28;
const CLOSE = 0x29;
const PART = /(?:项目|工程|建设|采购)$/u;

/** The longest stretch between the sign and the word that ends the organisation's name. */
const NAME_REACH = 8;

/**
 * The clauses of a text: 某项目之某子项目, 某系统——某部分, A：B. The last one is what is bought, as far as it names anything.
 */
export function clausesOf(cover: Cover): Phrase[] {
  const { text, marks, first, limit } = cover;
  const whole = { start: 0, end: text.length, first, limit };
  return text !== '' && (marks & BETWEEN_CLAUSES) === 0 ? [whole] : cut(cover, whole, isClauseEnd);
}

function isClauseEnd({ text }: Cover, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x4e4b: // 之
      return at > 0 && '目程统台务购设划网心'.includes(text.charAt(at - 1));
    case 0x3a: // :
      return at > 0;
    case 0x2d: {
      const before = text.charCodeAt(at - 1);
      const behind = text.charCodeAt(at + 1);
      return isHan(before) || isHan(behind) ? !(isWord(before) && isWord(behind)) : behind === 0x2d;
    }
    default:
      return false;
  }
}

/** The members of a list: 服务器、配件和网络设备. Signs inside a known word (网络与信息安全) do not part it. */
export function membersOf(clause: Phrase, cover: Cover): Phrase[] {
  return (cover.marks & IN_LIST) === 0 ? [clause] : cut(cover, clause, isListSign);
}

function isListSign(cover: Cover, at: number, held: Phrase): boolean {
  const { text } = cover;
  if ((marksAt(text, at) & IN_LIST) === 0) return false;
  switch (text.charCodeAt(at)) {
    case 0x2f: // /
      return isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + 1));
    case 0x548c: // 和
    case 0x4e0e: // 与
      return !belongsToName(cover, at, held);
    default:
      return true;
  }
}

/** 和 or 与 in the name of an organisation (教育和体育局), which stands before anything that is bought. */
function belongsToName(cover: Cover, at: number, { first, limit }: Phrase): boolean {
  let next = first;
  for (; next < limit && cover.startOf(next) < at; next++) if (cover.roleOf[next] === KIND) return false;
  return next < limit && cover.roleOf[next] === ORGANISATION && cover.startOf(next) - at <= NAME_REACH;
}

/**
 * Cuts a phrase at signs outside its known words.
 *
 * @param parts whether a sign parts what was held since the last cut, and all behind it
 */
function cut(
  cover: Cover,
  { start, end, first, limit }: Phrase,
  parts: (cover: Cover, at: number, held: Phrase) => boolean,
): Phrase[] {
  const phrases: Phrase[] = [];
  const held = { start, end, first, limit };
  let at = start;
  for (let index = first; index <= limit; index++) {
    const until = index < limit ? cover.startOf(index) : end;
    for (; at < until; at++) {
      if (!parts(cover, at, held)) continue;
      if (at > held.start) phrases.push({ start: held.start, end: at, first: held.first, limit: index });
      held.start = at + 1;
      held.first = index;
    }
    if (index < limit) at = cover.endOf(index);
  }
  if (end > held.start) phrases.push(held);
  return phrases;
}
