import type { Reader, Token } from './lexicon';
import { isHan } from './normalize';
import type { Kind } from './vocabulary';

/** A kind that words name, and how surely. */
export interface Named {
  /** Nothing but the default of a general word. */
  defaulted?: true;
  kind: Kind;
  sure: boolean;
  others: string[];
  words: string[];
}

/** A kind as one of its own words names it. */
export function ofKind(kind: Kind, token: Token, text: string): Named {
  return {
    kind,
    sure: !kind.weak && kind.doubt.length === 0 && !mayBeCut(token, text),
    others: [...kind.doubt],
    words: [text.slice(token.start, token.end)],
  };
}

/** 管理系统 right behind the name of a product is the product: 数据库管理系统, 防病毒管理平台. */
export function productBefore(tokens: readonly Token[], index: number, text: string): Named | undefined {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token?.meaning.role !== 'kind' || previous?.meaning.role !== 'kind' || previous.end !== token.start)
    return undefined;
  const { kind } = previous.meaning;
  const product = kind.form === 'software' && kind.category !== token.meaning.kind.category;
  if (!product || token.meaning.kind.id !== 'business_application') return undefined;
  const named = ofKind(kind, previous, text);
  return { ...named, words: [...named.words, text.slice(token.start, token.end)] };
}

/** A short word right behind unknown characters may be the end of a longer one (发电机房 were 发电机房 not known). */
function mayBeCut(token: Token, text: string): boolean {
  return token.end - token.start <= 2 && token.joined && isHan(text.charCodeAt(token.start));
}

/** A kind of the vocabulary, which has been checked to have it. */
export function kindOf(reader: Reader, id: string): Kind {
  const kind = reader.kinds.get(id);
  if (!kind) throw new Error(`unknown kind ${id}`);
  return kind;
}

const FILLER = '的之用类等式及和与并中内下上为含由等';

/** 1 for every Chinese character that is no particle. */
const SPEAKING = new Uint8Array(65536);
for (let code = 0; code < SPEAKING.length; code++)
  if (isHan(code) && !FILLER.includes(String.fromCharCode(code))) SPEAKING[code] = 1;

/** Whether a stretch has Chinese words beyond particles. */
export function hasUnknown(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SPEAKING[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** Whether nothing is named, and nothing unknown said, before a token. */
export function isBare(tokens: readonly Token[], index: number, text: string, start: number): boolean {
  let reached = start;
  for (let i = 0; i < index; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.meaning.role === 'kind' || token.meaning.role === 'generic') return false;
    if (hasUnknown(text, reached, token.start)) return false;
    reached = token.end;
  }
  return !hasUnknown(text, reached, tokens[index]?.start ?? reached);
}
