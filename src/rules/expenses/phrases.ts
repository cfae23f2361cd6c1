import { isHan, isWord } from './normalize';
import type { Token } from './lexicon';
import type { Phrase } from './head';

/** The text outside brackets, and what stands inside each. */
export interface Bracketed {
  main: string;
  inside: string[];
  /** The last bracket stands right behind 项目 or 工程: it names the part of it that is bought. */
  part: boolean;
}

/** Takes the brackets out of a folded text. An open bracket without its end counts as closed by the end of the text. */
export function takeBrackets(text: string): Bracketed {
  if (!text.includes('('))
    return { main: text.includes(')') ? text.replaceAll(')', '') : text, inside: [], part: false };
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

const IN_LIST = 1;
const IN_CLAUSE = 2;

/** Which characters may part a list or clauses: a look at it spares most texts the closer one. */
const SIGNS = new Uint8Array(65536);
for (const char of '、及和与&+;,。/并') SIGNS[char.charCodeAt(0)] = IN_LIST;
for (const char of '之:-') SIGNS[char.charCodeAt(0)] = IN_CLAUSE;

function hasSign(text: string, from: number, to: number, sign: number): boolean {
  for (let at = from; at < to; at++) if (SIGNS[text.charCodeAt(at)] === sign) return true;
  return false;
}

/**
 * The clauses of a text: 某项目之某子项目, 某系统——某部分, A：B. The last one is what is bought, as far as it names anything.
 */
export function clausesOf(text: string, tokens: readonly Token[]): Phrase[] {
  if (text !== '' && !hasSign(text, 0, text.length, IN_CLAUSE))
    return [{ text, start: 0, end: text.length, tokens }];
  return cut(text, 0, text.length, tokens, isClauseEnd);
}

function isClauseEnd(text: string, at: number): boolean {
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
export function membersOf(clause: Phrase): Phrase[] {
  if (!hasSign(clause.text, clause.start, clause.end, IN_LIST)) return [clause];
  return cut(clause.text, clause.start, clause.end, clause.tokens, isListSign, belongsToName);
}

/** 和 or 与 in the name of an organisation (教育和体育局), which stands before anything that is bought. */
function belongsToName(text: string, at: number, next: Token | undefined, held: readonly Token[]): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 0x548c || code === 0x4e0e) &&
    next?.meaning.role === 'organisation' &&
    next.start - at <= NAME_REACH &&
    !held.some(({ meaning }) => meaning.role === 'kind')
  );
}

function isListSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (SIGNS[code] !== IN_LIST) return false;
  return code !== 0x2f || isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + 1));
}

function cut(
  text: string,
  from: number,
  to: number,
  tokens: readonly Token[],
  parts: (text: string, at: number) => boolean,
  spares?: (text: string, at: number, next: Token | undefined, held: readonly Token[]) => boolean,
): Phrase[] {
  const phrases: Phrase[] = [];
  let start = from;
  let held: Token[] = [];
  const close = (end: number, next: number): void => {
    if (end > start) phrases.push({ text, start, end, tokens: held });
    held = [];
    start = next;
  };
  let at = from;
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    const until = token?.start ?? to;
    for (; at < until; at++)
      if (parts(text, at) && spares?.(text, at, token, held) !== true) close(at, at + 1);
    if (token) {
      held.push(token);
      at = token.end;
    }
  }
  close(to, to);
  return phrases;
}
