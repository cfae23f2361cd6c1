import * as v from 'valibot';
import { CATEGORY_IDS } from './reading';
import { FORMS, TERM_SOURCES } from './termSources';

/** The shapes of the vocabulary's files, to which the build holds them. */

const text = v.pipe(v.string(), v.nonEmpty());
const flag = v.optional(v.literal('yes'));
const words = v.pipe(
  v.string(),
  v.transform((list) => list.split(/\s+/u).filter((word) => word !== '')),
  v.minLength(1),
);

const KindShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/u)),
  name: text,
  category: v.picklist(CATEGORY_IDS),
  form: v.picklist(FORMS),
  /** Kinds that a second reader would take as well: a line of this kind is never sure. */
  doubt: v.optional(v.array(v.string())),
  /** The words tell too little to be sure. */
  weak: flag,
  /** The words are only an act: what it is done to decides, where the line names it. */
  yields: flag,
  /** No unknown text is likened to its words, which are made of those that stand in every title (项目, 服务). */
  unlike: flag,
  /** Short words of it that end no longer word with another meaning: a 民警培训 is a 培训. */
  whole: v.optional(words),
  /** The words of each source, with blanks between them. */
  terms: v.record(v.picklist(TERM_SOURCES), v.pipe(v.string(), v.trim(), v.nonEmpty())),
});

export const KindsShape = v.array(KindShape);

/** What words anywhere before a general head, or right before it (`ends`), make of it. */
const NearShape = v.strictObject({
  words: v.optional(words),
  ends: v.optional(words),
  kind: text,
  doubt: v.optional(text),
});

export const GenericShape = v.strictObject({
  id: text,
  terms: words,
  /** Forms that stay what they are when this word follows (视频监控＋系统). */
  keeps: v.array(v.picklist(FORMS)),
  otherwise: text,
  /** Sure only where the words before it speak of software. */
  cued: flag,
  /** … and only where such a word stands right before it: a 会议音响系统 is no software for its 会议. */
  close: flag,
  /** Another kind that the default may be as well. */
  unsure: v.optional(text),
  /** The kind where nothing at all is named before it. */
  alone: v.optional(text),
  near: v.optional(v.array(NearShape)),
});

export const EffectShape = v.strictObject({
  act: text,
  terms: words,
  on: v.array(v.string()),
  becomes: text,
  doubt: v.optional(text),
});

export const ContextShape = v.strictObject({
  ...EffectShape.entries,
  /** Only where such a word stands right before the head: a 公路局 may have a 专线, a 公路出口 is no 出口 of a network. */
  close: flag,
});

export const GrammarShape = v.strictObject({
  plain: words,
  organisations: words,
  organisationEnds: words,
  generic: v.array(GenericShape),
  softwareCues: v.pipe(
    words,
    v.everyItem((cue) => cue.length <= 2, 'a cue has one or two characters'),
  ),
  effects: v.array(EffectShape),
  contexts: v.array(ContextShape),
  specifications: v.array(EffectShape),
  headings: v.strictObject({ totals: words, notes: words, columns: words, groups: words }),
});

/** Traditional characters and, in the same places, the simplified ones. */
export const TraditionalShape = v.array(v.strictObject({ from: v.string(), to: v.string() }));
