import * as v from 'valibot';
import grammarData from './grammar.yaml';
import businessKinds from './kinds/business.yaml';
import cloudKinds from './kinds/cloud.yaml';
import computingKinds from './kinds/computing.yaml';
import contentKinds from './kinds/content.yaml';
import costKinds from './kinds/cost.yaml';
import dataKinds from './kinds/data.yaml';
import networkKinds from './kinds/network.yaml';
import officeKinds from './kinds/office.yaml';
import opsKinds from './kinds/ops.yaml';
import placeKinds from './kinds/place.yaml';
import projectKinds from './kinds/project.yaml';
import securityKinds from './kinds/security.yaml';
import sensingKinds from './kinds/sensing.yaml';
import softwareKinds from './kinds/software.yaml';
import { CATEGORY_IDS, type CategoryId } from './reading';

/**
 * Where a term was found: the annex itself, the procurement catalogue (财库〔2022〕31号), published cost items, the
 * economic classification, another region's regulation, products and brands, the trade's own usage, or a line of the
 * development corpus (those are left out, fold by fold, when the classifier is measured).
 */
export const TERM_SOURCES = [
  'annex',
  'catalogue',
  'cost',
  'economic',
  'region',
  'product',
  'trade',
  'lines',
] as const;
export type TermSource = (typeof TERM_SOURCES)[number];

/** What sort of thing a kind is; it settles how its words combine with 系统, 平台, 设备 behind them. */
export const FORMS = ['hardware', 'software', 'network', 'place', 'data', 'service'] as const;
export type Form = (typeof FORMS)[number];

const text = v.pipe(v.string(), v.nonEmpty());
const flag = v.optional(v.literal('yes'));
const words = v.pipe(
  v.string(),
  v.transform((list) => list.split(/\s+/u).filter((word) => word !== '')),
  v.minLength(1),
);

const kindSchema = v.strictObject({
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
  terms: v.partial(v.strictObject(Object.fromEntries(TERM_SOURCES.map((source) => [source, words])))),
});

/** What words anywhere before a general head, or right before it (`ends`), make of it. */
const nearSchema = v.strictObject({
  words: v.optional(words),
  ends: v.optional(words),
  kind: text,
  doubt: v.optional(text),
});

const genericSchema = v.strictObject({
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
  near: v.optional(v.array(nearSchema)),
});

const effectSchema = v.strictObject({
  act: text,
  terms: words,
  on: v.array(v.string()),
  becomes: text,
  doubt: v.optional(text),
});

const grammarSchema = v.strictObject({
  plain: words,
  organisations: words,
  organisationEnds: words,
  generic: v.array(genericSchema),
  softwareCues: v.pipe(
    words,
    v.everyItem((cue) => cue.length <= 2, 'a cue has one or two characters'),
  ),
  effects: v.array(effectSchema),
  contexts: v.array(effectSchema),
  specifications: v.array(effectSchema),
  headings: v.strictObject({ totals: words, notes: words, columns: words, groups: words }),
});

/** A kind of expense with its place in the annex and what may be read into it. */
export interface Kind {
  id: string;
  name: string;
  category: CategoryId;
  form: Form;
  doubt: readonly string[];
  weak: boolean;
  yields: boolean;
}

/** One wording of a kind, and where it was found. */
export interface Term {
  word: string;
  kind: string;
  source: TermSource;
}

export type Generic = v.InferOutput<typeof genericSchema>;
export type Effect = v.InferOutput<typeof effectSchema>;
export type Grammar = v.InferOutput<typeof grammarSchema>;

export interface Vocabulary {
  kinds: ReadonlyMap<string, Kind>;
  terms: readonly Term[];
  grammar: Grammar;
}

const FILES: Record<string, unknown> = {
  sensing: sensingKinds,
  computing: computingKinds,
  office: officeKinds,
  ops: opsKinds,
  network: networkKinds,
  place: placeKinds,
  cloud: cloudKinds,
  security: securityKinds,
  software: softwareKinds,
  business: businessKinds,
  data: dataKinds,
  content: contentKinds,
  project: projectKinds,
  cost: costKinds,
};

/**
 * The vocabulary of the expense kinds, validated.
 *
 * @throws Error naming file, entry and field where the data is not well formed
 */
export function loadVocabulary(): Vocabulary {
  const kinds = new Map<string, Kind>();
  const terms: Term[] = [];
  for (const [file, data] of Object.entries(FILES)) {
    for (const entry of parse(v.array(kindSchema), data, `kinds/${file}.yaml`)) {
      const { id, name, category, form } = entry;
      if (kinds.has(id)) throw new Error(`kinds/${file}.yaml: kind ${id} stands twice`);
      kinds.set(id, {
        id,
        name,
        category,
        form,
        doubt: entry.doubt ?? [],
        weak: entry.weak === 'yes',
        yields: entry.yields === 'yes',
      });
      for (const source of TERM_SOURCES)
        for (const word of entry.terms[source] ?? []) terms.push({ word, kind: id, source });
    }
  }
  const grammar = parse(grammarSchema, grammarData, 'grammar.yaml');
  const named = [
    ...[...kinds.values()].flatMap((kind) => kind.doubt),
    ...grammar.generic.flatMap((generic) => [
      generic.otherwise,
      generic.unsure ?? generic.otherwise,
      generic.alone ?? generic.otherwise,
      ...(generic.near ?? []).flatMap((choice) => [choice.kind, choice.doubt ?? choice.kind]),
    ]),
    ...[...grammar.effects, ...grammar.contexts, ...grammar.specifications].flatMap((effect) => [
      ...effect.on,
      effect.becomes,
      effect.doubt ?? effect.becomes,
    ]),
  ];
  const unknown = named.find((id) => !kinds.has(id));
  if (unknown !== undefined) throw new Error(`kind ${unknown} is named but not defined`);
  return { kinds, terms, grammar };
}

function parse<TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
  file: string,
): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'root'}: ${issue.message}`);
}
