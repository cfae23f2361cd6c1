import type { Cover } from './cover';
import { readHead, type Head } from './head';
import { isBare, type Named } from './named';
import { membersOf, type Phrase } from './phrases';
import type { Reader } from './reader';
import type { CategoryId } from './reading';
import type { Kind } from './vocabulary';

/** Services that are of something of their own: 服务器、档案数字化 are two things, 服务器、系统监理 is one. */
const WORKS_ON_ITS_OWN = new Set<CategoryId>([
  'data_collection',
  'data_processing',
  'courseware',
  'promotion',
]);

/** What a clause names: one thing, or several of different categories. */
export interface ClauseReading {
  heads: readonly Named[];
  /** A member of a list has words that are not known. */
  unknownMember: boolean;
}

/**
 * Reads the members of a list and leaves out those that only describe another: in 数据采集及诱导系统 the collecting
 * belongs to the system, in 建设与运维项目监理 all belongs to the supervision.
 */
export function readClause(clause: Phrase, cover: Cover, reader: Reader): ClauseReading | undefined {
  const phrases = membersOf(clause, cover);
  if (phrases.length === 1) {
    const head = readHead(clause, cover, reader);
    return head && { heads: [head.named], unknownMember: false };
  }
  const heads: Head[] = [];
  let unknown = false;
  for (const phrase of phrases) {
    const head = readHead(phrase, cover, reader);
    if (head) heads.push(head);
    else unknown ||= hasOwnWords(phrase, cover);
  }
  const last = heads.at(-1);
  if (!last) return undefined;
  const named = heads.filter((head) => head === last || !describes(head, last, cover));
  const own = named.length > 1 ? named.filter((head) => !isIdle(head, cover)) : named;
  return {
    heads: (own.length > 0 ? own : named).map((head) => head.named),
    unknownMember: unknown && last.named.kind.form === 'hardware',
  };
}

/** Whether an earlier member only describes the last one. */
function describes(head: Head, last: Head, cover: Cover): boolean {
  const { kind } = last.named;
  // 新媒体管理和平台运维: who keeps a system running does not do the other work.
  const keepsRunning = kind.category === 'business_system' && kind.form === 'service';
  if (keepsRunning && WORKS_ON_ITS_OWN.has(head.named.kind.category)) return false;
  if (covers(kind) && !isBare(cover, last.phrase, last.index)) return !covers(head.named.kind);
  const { form } = head.named.kind;
  return kind.form === 'software' && (form === 'service' || form === 'data') && !isClosed(head, cover);
}

/** A service such as 监理, which takes in all that is named before it. */
function covers({ form, yields, category }: Kind): boolean {
  return form === 'service' && !yields && !WORKS_ON_ITS_OWN.has(category);
}

/** Whether the phrase goes on after the head (项目, 服务, 维护): the head closes an item of its own. */
function isClosed({ index, phrase }: Head, cover: Cover): boolean {
  return cover.endOf(index) < phrase.end;
}

/** A member that names nothing of its own: 及运维, 及配套设备. */
function isIdle({ named, phrase, index }: Head, cover: Cover): boolean {
  return named.kind.yields || (named.kind.id === 'unlisted_equipment' && isBare(cover, phrase, index));
}

/** Whether a phrase has Chinese words that are not known. */
export function hasOwnWords({ start, end, first, limit }: Phrase, cover: Cover): boolean {
  let reached = start;
  for (let index = first; index < limit; index++) {
    if (cover.speaks(reached, cover.startOf(index))) return true;
    reached = cover.endOf(index);
  }
  return cover.speaks(reached, end);
}
