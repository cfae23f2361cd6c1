import { act, context } from './effects';
import { resolve } from './general';
import type { Reader, Token } from './lexicon';
import { hasUnknown, isBare, ofKind, productBefore } from './named';
import type { CategoryId } from './reading';
import type { Kind } from './vocabulary';

/** Services that are of something of their own: 服务器、档案数字化 are two things, 服务器、系统监理 is one. */
const WORKS_ON_ITS_OWN = new Set<CategoryId>([
  'data_collection',
  'data_processing',
  'courseware',
  'promotion',
]);

/** A stretch of text between two separators, with the known words in it. */
export interface Phrase {
  text: string;
  start: number;
  end: number;
  tokens: readonly Token[];
}

/** What a phrase names. */
export interface Head {
  kind: Kind;
  sure: boolean;
  /** Ids of kinds that the same words could mean. */
  others: string[];
  words: string[];
  /** Only an act or a word as general as 服务: gives way to anything named beside it. */
  yields: boolean;
  /** A service such as 监理, which takes in all that is named before it. */
  covers: boolean;
  /** Nothing is named before the head. */
  bare: boolean;
  /** The phrase goes on after the head (项目, 服务, 维护): the head closes an item of its own. */
  closed: boolean;
  /** Behind the head stand words that are not known: the true head may be among them. */
  unknownTail: boolean;
}

/**
 * The head of a Chinese noun phrase is its last noun: 服务器机柜 is a cabinet. Words that say nothing of what is bought
 * (采购, 项目, 服务) are passed over; acts (运维, 安装) give way to what they are done to.
 */
export function readHead(phrase: Phrase, reader: Reader): Head | undefined {
  const { text, end } = phrase;
  const start = behindOrganisations(phrase);
  const tokens = start === phrase.start ? phrase.tokens : tokensFrom(phrase.tokens, start);
  let reached = end;
  let unknownTail = false;
  let fallback: Head | undefined;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token) break;
    unknownTail ||= hasUnknown(text, token.end, reached);
    reached = token.start;
    const { meaning } = token;
    if (meaning.role === 'plain' || meaning.role === 'organisation') continue;
    const named =
      meaning.role === 'kind'
        ? (productBefore(tokens, i, text) ?? ofKind(meaning.kind, token, text))
        : resolve(tokens, i, text, start, end, reader);
    const placed = context(named, reader, text, start, token.start);
    const acted = act(placed, reader, text, token.end, end);
    const head: Head = {
      kind: acted.kind,
      sure: acted.sure && !unknownTail,
      others: acted.others,
      words: acted.words,
      yields: acted.kind.yields,
      covers:
        acted.kind.form === 'service' && !acted.kind.yields && !WORKS_ON_ITS_OWN.has(acted.kind.category),
      bare: isBare(tokens, i, text, start),
      closed: token.end < end,
      unknownTail,
    };
    if (!head.yields || (meaning.role === 'kind' && meaning.corrected)) return head;
    fallback ??= head;
  }
  return fallback;
}

function tokensFrom(tokens: readonly Token[], start: number): readonly Token[] {
  let first = 0;
  while ((tokens[first]?.start ?? start) < start) first++;
  return tokens.slice(first);
}

/** Where the names of organisations in front end, if something is named behind them. */
function behindOrganisations(phrase: Phrase): number {
  let named = false;
  for (let i = phrase.tokens.length - 1; i >= 0; i--) {
    const token = phrase.tokens[i];
    if (token?.meaning.role === 'organisation' && named) return token.end;
    if (token?.meaning.role === 'kind' || token?.meaning.role === 'generic') named = true;
  }
  return phrase.start;
}
