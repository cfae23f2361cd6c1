import type { Reader, Token } from './lexicon';
import { hasUnknown, isBare, kindOf, ofKind, productBefore, type Named } from './named';
import type { Generic, Kind } from './vocabulary';

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
    ? (productBefore(tokens, index - 1, text) ?? ofKind(previous.meaning.kind, previous, text))
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
