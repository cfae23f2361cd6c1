import type { Cover } from './cover';
import { act, context } from './effects';
import { resolve } from './general';
import { GENERAL, KIND, ORGANISATION } from './lexicon';
import { ofKind, productBefore, withDoubt, type Named } from './named';
import type { Phrase } from './phrases';
import type { Reader } from './reader';

/** What a phrase names, by one of its words. */
export interface Head {
  named: Named;
  /** The word. */
  index: number;
  /** The phrase, without the names of organisations in front. */
  phrase: Phrase;
}

/**
 * The head of a Chinese noun phrase is its last noun: 服务器机柜 is a cabinet. Words that say nothing of what is bought
 * (采购, 项目, 服务) are passed over; acts (运维, 安装) give way to what they are done to.
 */
export function readHead(whole: Phrase, cover: Cover, reader: Reader): Head | undefined {
  const phrase = behindOrganisations(whole, cover);
  const { text } = cover;
  const { start, end, first, limit } = phrase;
  let reached = end;
  let unknownTail = false;
  let fallback: Head | undefined;
  for (let index = limit - 1; index >= first; index--) {
    unknownTail ||= cover.speaks(cover.endOf(index), reached);
    reached = cover.startOf(index);
    if (((cover.roleOf[index] ?? 0) & (KIND | GENERAL)) === 0) continue;
    const kind = cover.kindAt(index);
    const read = kind
      ? (productBefore(cover, phrase, index) ?? ofKind(kind, cover, index))
      : resolve(cover, phrase, index, reader);
    const placed = context(read, reader, text, start, reached);
    const acted = act(placed, reader, text, cover.endOf(index), end);
    const head = { named: unknownTail ? withDoubt(acted) : acted, index, phrase };
    if (!acted.kind.yields || cover.isCorrected(index)) return head;
    fallback ??= head;
  }
  return fallback;
}

/** A phrase without the names of organisations in front, if something is named behind them. */
function behindOrganisations(phrase: Phrase, cover: Cover): Phrase {
  if ((cover.roles & ORGANISATION) === 0) return phrase;
  let named = false;
  for (let index = phrase.limit - 1; index >= phrase.first; index--) {
    const role = cover.roleOf[index] ?? 0;
    if (role === ORGANISATION && named)
      return { start: cover.endOf(index), end: phrase.end, first: index + 1, limit: phrase.limit };
    if ((role & (KIND | GENERAL)) !== 0) named = true;
  }
  return phrase;
}
