import type * as v from 'valibot';
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
import type { CategoryId } from './reading';
import type { ContextShape, GenericShape, GrammarShape, KindsShape } from './shape';
import { TERM_SOURCES, type Form, type TermSource } from './termSources';

export { FORMS, TERM_SOURCES, type Form, type TermSource } from './termSources';

/** A kind of expense with its place in the annex and what may be read into it. */
export interface Kind {
  id: string;
  /** Its place among all kinds. */
  index: number;
  name: string;
  category: CategoryId;
  form: Form;
  doubt: readonly string[];
  weak: boolean;
  yields: boolean;
  /** Nothing unknown is likened to it: an act, or words as general as 信息化, would be like nearly every title. */
  unlike: boolean;
  /** A short word of it may be the end of a longer one: 机房 is no 发电机房, but a 讲台话筒 is a 话筒. */
  careful: boolean;
  /** … but for these. */
  whole: ReadonlySet<string>;
}

/** One wording of a kind, and where it was found. */
export interface Term {
  word: string;
  kind: string;
  source: TermSource;
}

export type Generic = v.InferOutput<typeof GenericShape>;
/** What words near a head make of it; `close` in contexts alone. */
export type Effect = v.InferOutput<typeof ContextShape>;
export type Grammar = v.InferOutput<typeof GrammarShape>;

export interface Vocabulary {
  kinds: ReadonlyMap<string, Kind>;
  terms: readonly Term[];
  grammar: Grammar;
}

/** Terminals and tools of many trades: what they are of stands before their short names. */
const NAMED_WITH_CARE = new Set<CategoryId>(['data_terminal', 'other_sensing', 'ops_tools']);

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
 * The vocabulary of the expense kinds. The shape of its files was checked when they were built in.
 *
 * @throws Error naming a kind that stands twice, or that is named and stands nowhere
 */
export function loadVocabulary(): Vocabulary {
  const kinds = new Map<string, Kind>();
  const terms: Term[] = [];
  for (const [file, data] of Object.entries(FILES)) {
    for (const entry of data as v.InferOutput<typeof KindsShape>) {
      const { id, name, category, form } = entry;
      if (kinds.has(id)) throw new Error(`kinds/${file}.yaml: kind ${id} stands twice`);
      kinds.set(id, {
        id,
        index: kinds.size,
        name,
        category,
        form,
        doubt: entry.doubt ?? [],
        weak: entry.weak === 'yes',
        yields: entry.yields === 'yes',
        unlike: entry.unlike === 'yes' || entry.yields === 'yes',
        careful: form !== 'hardware' || NAMED_WITH_CARE.has(category),
        whole: new Set(entry.whole),
      });
      for (const source of TERM_SOURCES)
        for (const word of entry.terms[source]?.split(/\s+/u) ?? []) terms.push({ word, kind: id, source });
    }
  }
  const grammar = grammarData as Grammar;
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
