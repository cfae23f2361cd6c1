import type { Cover } from './cover';
import { GENERAL, KIND } from './lexicon';
import type { Phrase } from './phrases';
import type { Kind } from './vocabulary';

/** A kind that words name, and how surely. */
export interface Named {
  kind: Kind;
  sure: boolean;
  /** Ids of kinds that the same words could mean. */
  others: readonly string[];
  words: string[];
  /** Nothing but the default of a general word. */
  defaulted: boolean;
}

/** A kind as one of its own words names it. */
export function ofKind(kind: Kind, cover: Cover, index: number): Named {
  const { weak, doubt, careful, whole } = kind;
  const word = cover.wordAt(index);
  const cut = careful && cover.mayBeCut(index) && !whole.has(word);
  return { kind, sure: !weak && doubt.length === 0 && !cut, others: doubt, words: [word], defaulted: false };
}

/** 管理系统 right behind the name of a product is the product: 数据库管理系统, 防病毒管理平台. */
export function productBefore(cover: Cover, { first }: Phrase, index: number): Named | undefined {
  if (index <= first || cover.roleOf[index - 1] !== KIND || !cover.follows(index)) return undefined;
  const kind = cover.kindAt(index);
  const product = cover.kindAt(index - 1);
  if (kind?.id !== 'business_application' || product?.form !== 'software') return undefined;
  if (product.category === kind.category) return undefined;
  const named = ofKind(product, cover, index - 1);
  return withWords(named, [...named.words, cover.wordAt(index)]);
}

/** The same, named by other words. All these are made alike, field by field: copies of any fields are far slower. */
export function withWords({ kind, sure, others, defaulted }: Named, words: string[]): Named {
  return { kind, sure, others, words, defaulted };
}

/** The same, no longer sure. */
export function withDoubt({ kind, others, words, defaulted }: Named): Named {
  return { kind, sure: false, others, words, defaulted };
}

/** A kind of the vocabulary, which has been checked to have it. */
export function kindOf(kinds: ReadonlyMap<string, Kind>, id: string): Kind {
  const kind = kinds.get(id);
  if (!kind) throw new Error(`unknown kind ${id}`);
  return kind;
}

/** Whether nothing is named, and nothing unknown said, in a phrase before one of its words. */
export function isBare(cover: Cover, { start, first }: Phrase, index: number): boolean {
  let reached = start;
  for (let i = first; i < index; i++) {
    if (((cover.roleOf[i] ?? 0) & (KIND | GENERAL)) !== 0) return false;
    if (cover.speaks(reached, cover.startOf(i))) return false;
    reached = cover.endOf(i);
  }
  return !cover.speaks(reached, cover.startOf(index));
}
