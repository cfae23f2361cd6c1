import { Clues } from './clues';
import type { Cover } from './cover';
import { GENERAL, KIND, PLAIN } from './lexicon';
import { isBare, kindOf, ofKind, productBefore, withWords, type Named } from './named';
import type { Phrase } from './phrases';
import type { Reader } from './reader';
import type { Form, Generic, Kind } from './vocabulary';

/** Further than this before a general head, a known word is no longer taken for what it is of. */
const REACH = 4;

/** A general head (系统, 设备, 测评) of the grammar, with its kinds and the words that choose among them. */
export interface GeneralHead {
  /** Forms that stay what they are when this word follows. */
  keeps: readonly Form[];
  /** Sure only where the words before it speak of software … */
  cued: boolean;
  /** … and only where such a word stands right before it. */
  close: boolean;
  otherwise: Kind;
  /** What the default may be as well. */
  unsure: readonly string[];
  /** The kind where nothing at all is named before it, if that tells more. */
  alone: Kind | undefined;
  /** Words anywhere before it, or in it. */
  words: Clues<Choice>;
  /** Words right before it. */
  ends: Clues<Choice>;
}

/** What a word near a general head makes of it, with its place among the choices. */
interface Choice {
  place: number;
  kind: Kind;
  others: readonly string[];
}

/** Makes a general head of the grammar ready for reading. */
export function makeGeneralHead(generic: Generic, kinds: ReadonlyMap<string, Kind>): GeneralHead {
  const words: [string, Choice][] = [];
  const ends: [string, Choice][] = [];
  (generic.near ?? []).forEach((near, place) => {
    const kind = kindOf(kinds, near.kind);
    const choice = { place, kind, others: near.doubt === undefined ? kind.doubt : [near.doubt] };
    for (const word of near.words ?? []) words.push([word, choice]);
    for (const word of near.ends ?? []) ends.push([word, choice]);
  });
  return {
    keeps: generic.keeps,
    cued: generic.cued !== undefined,
    close: generic.close !== undefined,
    otherwise: kindOf(kinds, generic.otherwise),
    unsure: generic.unsure === undefined ? [] : [generic.unsure],
    alone: generic.alone === undefined ? undefined : kindOf(kinds, generic.alone),
    words: new Clues(words),
    ends: new Clues(ends),
  };
}

/** A general head by what stands right before it, by the words around it, or by its default. */
export function resolve(cover: Cover, phrase: Phrase, index: number, reader: Reader): Named {
  const head = cover.generalAt(index);
  if (!head) throw new Error('not a general head');
  const word = cover.wordAt(index);
  const owner = ownerOf(cover, phrase, index, reader);
  if (owner && head.keeps.includes(owner.kind.form)) return withWords(owner, [...owner.words, word]);
  const near = nearest(head, cover, phrase.start, index);
  if (near) return withWords(near, [...near.words, word]);
  const alone = head.alone && isBare(cover, phrase, index) ? head.alone : undefined;
  const kind = alone ?? head.otherwise;
  const cue = head.cued ? cueBefore(cover, phrase, index, reader) : -1;
  const words = [cue < 0 ? word : cover.text.slice(cue, cover.endOf(index))];
  const doubts = alone ? NONE : doubtsOf(head, cover, phrase, index);
  if (doubts.length > 0) return { kind, sure: false, others: doubts, words, defaulted: true };
  const sure = isSureDefault(head, kind, cover, phrase, index, cue, reader);
  const behind = sure ? undefined : nearOwner(head, cover, phrase, index);
  return behind
    ? { kind: behind.kind, sure: false, others: [kind.id], words: [...behind.words, word], defaulted: false }
    : { kind, sure, others: kind.doubt, words, defaulted: true };
}

/** The first choice of which a word stands before the head or in it, or right before it; without the head's own word. */
function nearest(
  { words, ends }: GeneralHead,
  cover: Cover,
  start: number,
  index: number,
): Named | undefined {
  const { text } = cover;
  const from = cover.startOf(index);
  const before = words.indexIn(text, start, from);
  const within = words.indexIn(text, from, cover.endOf(index));
  const named = words.at(Math.min(before, within));
  const ending = ends.at(ends.indexEnding(text, start, from));
  const chosen = named && !(ending && ending[1].place < named[1].place) ? named : ending;
  if (!chosen) return undefined;
  const { kind, others } = chosen[1];
  const inside = chosen === named && within < before;
  return { kind, sure: others.length === 0, others, words: inside ? [] : [chosen[0]], defaulted: false };
}

const NONE: readonly string[] = [];

/** 系统 or 平台 behind the name of a product (WPS 协作平台) may still be the product. */
function doubtsOf(head: GeneralHead, cover: Cover, { first }: Phrase, index: number): readonly string[] {
  if (head.unsure.length > 0) return head.unsure;
  if (!head.cued) return NONE;
  const products: string[] = [];
  for (let before = first; before < index; before++) {
    const product = cover.kindAt(before);
    if (product?.category === 'software_license') products.push(product.id);
  }
  return products;
}

function ownerOf(cover: Cover, phrase: Phrase, index: number, reader: Reader): Named | undefined {
  if (index <= phrase.first || !cover.follows(index)) return undefined;
  switch (cover.roleOf[index - 1]) {
    case GENERAL: {
      const resolved = resolve(cover, phrase, index - 1, reader);
      return resolved.defaulted && !resolved.sure ? undefined : resolved;
    }
    case PLAIN:
      return managedProduct(cover, phrase, index);
    case KIND: {
      const kind = cover.kindAt(index - 1);
      return kind && !kind.yields
        ? (productBefore(cover, phrase, index - 1) ?? ofKind(kind, cover, index - 1))
        : undefined;
    }
    default:
      return undefined;
  }
}

/** 管理平台 or 管理系统 right behind the name of a product is the product: 防病毒管理平台. */
function managedProduct(cover: Cover, { first }: Phrase, index: number): Named | undefined {
  const at = index - 2;
  if (at < first || !cover.follows(index - 1)) return undefined;
  const kind = cover.kindAt(at);
  if (kind?.form !== 'software' || kind.category === 'business_system') return undefined;
  return cover.wordAt(index - 1) === '管理' ? ofKind(kind, cover, at) : undefined;
}

/** 七氟丙烷＋灭火＋装置: a known thing a few unknown characters before the head is likely what it is of. */
function nearOwner(head: GeneralHead, cover: Cover, { first }: Phrase, index: number): Named | undefined {
  const before = index - 1;
  const kind = before < first || head.cued ? undefined : cover.kindAt(before);
  if (!kind || kind.yields || kind.form === 'service' || !head.keeps.includes(kind.form)) return undefined;
  return cover.startOf(index) - cover.endOf(before) <= REACH ? ofKind(kind, cover, before) : undefined;
}

/** Where the cue begins that stands before a head, with nothing but plain words between (审批＋辅助＋系统); -1 where none does. */
function cueBefore(cover: Cover, { start, first }: Phrase, index: number, reader: Reader): number {
  for (let at = index; ; at--) {
    const end = cover.startOf(at);
    const length = reader.cues.endingAt(cover.text, start, end);
    if (length > 0) return end - length;
    if (at <= first || cover.roleOf[at - 1] !== PLAIN || !cover.follows(at)) return -1;
  }
}

function isSureDefault(
  head: GeneralHead,
  kind: Kind,
  cover: Cover,
  { start, end }: Phrase,
  index: number,
  cue: number,
  reader: Reader,
): boolean {
  if (kind.weak || kind.doubt.length > 0) return false;
  if (!head.cued || cue >= 0) return true;
  const from = cover.startOf(index);
  if (!cover.speaks(start, from)) return cover.endOf(index) < end && !isEquipped(cover, index);
  return !head.close && reader.cues.lastIn(cover.text, start, from) > 0;
}

/** Whether hardware is named right behind a head. */
function isEquipped(cover: Cover, index: number): boolean {
  const behind = cover.endOf(index);
  return ['设备', '硬件', '设施'].some((word) => cover.text.startsWith(word, behind));
}
