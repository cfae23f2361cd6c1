import { readHead, type Head, type Phrase } from './head';
import type { Reader } from './lexicon';
import { hasUnknown } from './named';
import { membersOf } from './phrases';

/** What a clause names: one thing, or several of different categories. */
export interface ClauseReading {
  heads: Head[];
  /** A member of a list has words that are not known. */
  unknownMember: boolean;
}

/**
 * Reads the members of a list and leaves out those that only describe another: in 数据采集及诱导系统 the collecting
 * belongs to the system, in 建设与运维项目监理 all belongs to the supervision.
 */
export function readClause(clause: Phrase, reader: Reader): ClauseReading | undefined {
  const phrases = membersOf(clause);
  if (phrases.length === 1) {
    const head = readHead(clause, reader);
    return head && { heads: [head], unknownMember: false };
  }
  const members = phrases.map((phrase) => ({ phrase, head: readHead(phrase, reader) }));
  const named = members.flatMap(({ head }) => (head ? [head] : []));
  const last = named.at(-1);
  if (!last) return undefined;
  const unknownMember =
    last.kind.form === 'hardware' && members.some(({ phrase, head }) => !head && hasOwnWords(phrase));
  let heads = named.filter((head, index) => index === named.length - 1 || !describes(head, last));
  if (heads.length > 1 && heads.some((head) => !isIdle(head))) heads = heads.filter((head) => !isIdle(head));
  return { heads, unknownMember };
}

/** Whether an earlier member only describes the last one. */
function describes(head: Head, last: Head): boolean {
  if (head === last) return false;
  if (last.covers && !last.bare) return !head.covers;
  const abstract = head.kind.form === 'service' || head.kind.form === 'data';
  return last.kind.form === 'software' && abstract && !head.closed;
}

/** A member that names nothing of its own: 及运维, 及配套设备. */
function isIdle(head: Head): boolean {
  return head.yields || (head.bare && head.kind.id === 'unlisted_equipment');
}

function hasOwnWords(phrase: Phrase): boolean {
  let reached = phrase.start;
  for (const token of phrase.tokens) {
    if (hasUnknown(phrase.text, reached, token.start)) return true;
    reached = token.end;
  }
  return hasUnknown(phrase.text, reached, phrase.end);
}
