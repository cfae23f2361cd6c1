import type { Near, NearChoice, Reader, Token } from './lexicon';
import { hasUnknown, isBare, kindOf, ofKind, productBefore, type Named } from './named';
import type { Generic, Kind } from './vocabulary';

/** Further than this before a general head, a known word is no longer taken for what it is of. */
const REACH = 4;

/** A general head (系统, 设备, 测评) by what stands right before it, by the words around it, or by its default. */
export function resolve(
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
  const near = nearest(token.meaning.near, text, start, token);
  if (near) {
    const kind = kindOf(reader, near.choice.kind);
    const others = near.choice.doubt === undefined ? [...kind.doubt] : [near.choice.doubt];
    return { kind, sure: others.length === 0, others, words: near.before ? [near.word, word] : [word] };
  }
  const kind = kindOf(
    reader,
    (isBare(tokens, index, text, start) ? generic.alone : undefined) ?? generic.otherwise,
  );
  const cue = generic.cued === undefined ? 0 : reader.cues.endingAt(text, start, token.start);
  const named = { ...ofKind(kind, token, text), words: [text.slice(token.start - cue, token.end)] };
  const doubts = doubtsOf(generic, kind, tokens, index);
  if (doubts.length > 0) return { ...named, defaulted: true, sure: false, others: doubts };
  const sure = isSureDefault(generic, kind, text, start, token, end, cue, reader);
  const behind = sure ? undefined : nearOwner(generic, tokens, index, text);
  if (behind) return { ...behind, sure: false, others: [kind.id], words: [...behind.words, word] };
  return { ...named, defaulted: true, sure };
}

/** The first choice of which a word stands before the head or in it, or right before it. */
function nearest(
  { words, ends }: Near,
  text: string,
  start: number,
  token: Token,
): { choice: NearChoice['choice']; word: string; before: boolean } | undefined {
  const before = words.indexIn(text, start, token.start);
  const within = words.indexIn(text, token.start, token.end);
  const named = words.at(Math.min(before, within));
  const ending = ends.at(ends.indexEnding(text, start, token.start));
  if (named && !(ending && ending[1].place < named[1].place))
    return { choice: named[1].choice, word: named[0], before: before <= within };
  return ending && { choice: ending[1].choice, word: ending[0], before: true };
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
  if (previous.meaning.role === 'plain') return managedProduct(tokens, index, text);
  return previous.meaning.role === 'kind' && !previous.meaning.kind.yields
    ? (productBefore(tokens, index - 1, text) ?? ofKind(previous.meaning.kind, previous, text))
    : undefined;
}

/** 管理平台 or 管理系统 right behind the name of a product is the product: 防病毒管理平台. */
function managedProduct(tokens: readonly Token[], index: number, text: string): Named | undefined {
  const product = tokens[index - 2];
  const between = tokens[index - 1];
  if (product?.meaning.role !== 'kind' || !between || product.end !== between.start) return undefined;
  const { kind } = product.meaning;
  const managed = text.slice(between.start, between.end) === '管理' && kind.form === 'software';
  return managed && kind.category !== 'business_system' ? ofKind(kind, product, text) : undefined;
}

/** 七氟丙烷＋灭火＋装置: a known thing a few unknown characters before the head is likely what it is of. */
function nearOwner(
  generic: Generic,
  tokens: readonly Token[],
  index: number,
  text: string,
): Named | undefined {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (generic.cued !== undefined || !token || previous?.meaning.role !== 'kind') return undefined;
  const { kind } = previous.meaning;
  const near = token.start - previous.end <= REACH && !kind.yields && kind.form !== 'service';
  return near && generic.keeps.includes(kind.form) ? ofKind(kind, previous, text) : undefined;
}

function isSureDefault(
  generic: Generic,
  kind: Kind,
  text: string,
  start: number,
  token: Token,
  end: number,
  cue: number,
  reader: Reader,
): boolean {
  if (kind.weak || kind.doubt.length > 0) return false;
  if (generic.cued === undefined || cue > 0) return true;
  if (!hasUnknown(text, start, token.start))
    return token.end < end && !/^(?:设备|硬件|设施)/u.test(text.slice(token.end, token.end + 2));
  return generic.close === undefined && reader.cues.lastIn(text, start, token.start) > 0;
}
