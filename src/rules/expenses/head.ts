import { isHan } from './normalize';
import type { Reader, Token } from './lexicon';
import type { Effect, Generic, Kind } from './vocabulary';

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

const FILLER = '的之用类等式及和与并中内下上为含由等';

/**
 * The head of a Chinese noun phrase is its last noun: 服务器机柜 is a cabinet. Words that say nothing of what is bought
 * (采购, 项目, 服务) are passed over; acts (运维, 安装) give way to what they are done to.
 */
export function readHead(phrase: Phrase, reader: Reader): Head | undefined {
  const { text, end } = phrase;
  const start = behindOrganisations(phrase);
  const tokens = phrase.tokens.filter((token) => token.start >= start);
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
        ? ofKind(meaning.kind, token, text)
        : resolve(tokens, i, text, start, end, reader);
    const placed = context(named, reader, text.slice(start, token.start));
    const acted = act(placed, reader, text.slice(token.end, end));
    const head: Head = {
      kind: acted.kind,
      sure: acted.sure && !unknownTail,
      others: acted.others,
      words: acted.words,
      yields: acted.kind.yields,
      covers: acted.kind.form === 'service' && !acted.kind.yields,
      bare: isBare(tokens, i, text, start),
      closed: token.end < end,
      unknownTail,
    };
    if (!head.yields || (meaning.role === 'kind' && meaning.corrected)) return head;
    fallback ??= head;
  }
  return fallback;
}

interface Named {
  /** Nothing but the default of a general word. */
  defaulted?: true;
  kind: Kind;
  sure: boolean;
  others: string[];
  words: string[];
}

function ofKind(kind: Kind, token: Token, text: string): Named {
  return {
    kind,
    sure: !kind.weak && kind.doubt.length === 0 && !mayBeCut(token, text),
    others: [...kind.doubt],
    words: [text.slice(token.start, token.end)],
  };
}

/** A short word right behind unknown characters may be the end of a longer one (发电机房 were 发电机房 not known). */
function mayBeCut(token: Token, text: string): boolean {
  return token.end - token.start <= 2 && token.joined && isHan(text.charCodeAt(token.start));
}

/** A general head (系统, 设备, 测评) by what stands right before it, by the words around it, or by its default. */
function resolve(
  tokens: readonly Token[],
  index: number,
  text: string,
  start: number,
  end: number,
  reader: Reader,
): Named {
  const token = tokens[index];
  if (token?.meaning.role !== 'generic') throw new Error('not a general head');
  const { generic } = token.meaning;
  const word = text.slice(token.start, token.end);
  const owner = ownerOf(tokens, index, text, start, end, reader);
  if (owner && generic.keeps.includes(owner.kind.form)) return { ...owner, words: [...owner.words, word] };
  const before = text.slice(start, token.start);
  for (const choice of generic.near ?? []) {
    const cue = choice.words.find((near) => before.includes(near) || word.includes(near));
    if (cue === undefined) continue;
    const kind = kindOf(reader, choice.kind);
    const others = choice.doubt === undefined ? [...kind.doubt] : [choice.doubt];
    return { kind, sure: others.length === 0, others, words: before.includes(cue) ? [cue, word] : [word] };
  }
  const kind = kindOf(
    reader,
    (isBare(tokens, index, text, start) ? generic.alone : undefined) ?? generic.otherwise,
  );
  const named = ofKind(kind, token, text);
  const doubts = doubtsOf(generic, kind, tokens, index);
  if (doubts.length > 0) return { ...named, defaulted: true, sure: false, others: doubts };
  return {
    ...named,
    defaulted: true,
    sure: isSureDefault(generic, kind, before, text.slice(token.end, end), reader),
  };
}

/** 系统 or 平台 behind the name of a product (WPS 协作平台) may still be the product. */
function doubtsOf(generic: Generic, kind: Kind, tokens: readonly Token[], index: number): string[] {
  if (generic.unsure !== undefined && kind.id === generic.otherwise) return [generic.unsure];
  if (generic.cued === undefined) return [];
  return tokens
    .slice(0, index)
    .flatMap(({ meaning }) =>
      meaning.role === 'kind' && meaning.kind.category === 'software_license' ? [meaning.kind.id] : [],
    );
}

function ownerOf(
  tokens: readonly Token[],
  index: number,
  text: string,
  start: number,
  end: number,
  reader: Reader,
): Named | undefined {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (!token || previous?.end !== token.start) return undefined;
  if (previous.meaning.role === 'generic') {
    const resolved = resolve(tokens, index - 1, text, start, end, reader);
    return resolved.defaulted && !resolved.sure ? undefined : resolved;
  }
  return previous.meaning.role === 'kind' && !previous.meaning.kind.yields
    ? ofKind(previous.meaning.kind, previous, text)
    : undefined;
}

function isSureDefault(
  generic: Generic,
  kind: Kind,
  before: string,
  behind: string,
  reader: Reader,
): boolean {
  if (kind.weak || kind.doubt.length > 0) return false;
  if (generic.cued === undefined) return true;
  if (!hasUnknown(before, 0, before.length)) return behind !== '' && !/^(?:设备|硬件|设施)/u.test(behind);
  return reader.cues.some((cue) => (generic.close ? before.endsWith(cue) : before.includes(cue)));
}

/** What the words before the head make of it: a 专线 of the 政务外网 is the 政务外网. */
function context(named: Named, reader: Reader, before: string): Named {
  const effect = find(reader.contexts.get(named.kind.id), before);
  return effect ? applied(effect.rule, named, [effect.word, ...named.words], reader) : named;
}

/** What an act behind the head makes of it: a website that is 运营 is content, no longer a system. */
function act(named: Named, reader: Reader, behind: string): Named {
  const effect = find(reader.effects.get(named.kind.id), behind);
  return effect ? applied(effect.rule, named, [...named.words, effect.word], reader) : named;
}

/** What the specification column makes of a kind (a terminal that is a 手机). */
export function specify(head: Head, reader: Reader, specification: string): Head {
  const effect =
    find(reader.specifications.get(head.kind.id), specification) ??
    find(reader.contexts.get(head.kind.id), specification);
  return effect ? { ...head, ...applied(effect.rule, head, [...head.words, effect.word], reader) } : head;
}

function find(
  rules: readonly Effect[] | undefined,
  text: string,
): { rule: Effect; word: string } | undefined {
  if (!rules || text === '') return undefined;
  for (const rule of rules) {
    const word = rule.terms.find((term) => text.includes(term));
    if (word !== undefined) return { rule, word };
  }
  return undefined;
}

function applied(rule: Effect, named: Named, words: string[], reader: Reader): Named {
  const kind = kindOf(reader, rule.becomes);
  const others = [...new Set([...(rule.doubt === undefined ? [] : [rule.doubt]), ...kind.doubt])];
  // A rule that applies settles a doubt that lay in the kind itself, not one about where the words end.
  const firm = named.sure || named.kind.doubt.length > 0;
  return { kind, sure: firm && others.length === 0 && !kind.weak, others, words };
}

function kindOf(reader: Reader, id: string): Kind {
  const kind = reader.kinds.get(id);
  if (!kind) throw new Error(`unknown kind ${id}`);
  return kind;
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

function isBare(tokens: readonly Token[], index: number, text: string, start: number): boolean {
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

/** Whether a stretch has Chinese words beyond particles. */
export function hasUnknown(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) && !FILLER.includes(text.charAt(i))) return true;
  }
  return false;
}
