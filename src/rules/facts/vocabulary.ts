import * as v from 'valibot';
import { text, textList, validate } from '../shape';
import raw from './facts.yaml';

export const FACT_TYPES = ['money', 'percent', 'count', 'months', 'date', 'yesno', 'enum', 'text'] as const;

export type FactType = (typeof FACT_TYPES)[number];

const FactShape = v.strictObject({
  id: text,
  label: text,
  type: v.picklist(FACT_TYPES, `应为 ${FACT_TYPES.join('、')} 之一`),
  values: v.optional(v.record(text, text)),
  questions: textList,
  regions: textList,
  meaning: text,
  of: v.optional(v.literal('line')),
  derive: v.optional(
    v.union([
      v.strictObject({ sum: textList }),
      v.strictObject({ max: textList }),
      v.strictObject({ share: v.strictObject({ part: text, before: text, of: text }) }),
    ]),
  ),
});

/** How a fact follows from others: their sum, the largest, or a share in percent of a total. */
export type Derivation = NonNullable<FactDefinition['derive']>;

/** One fact of the vocabulary: its id, its Chinese label, its type and, for a choice, its values with their labels. */
export type FactDefinition = v.InferOutput<typeof FactShape>;

/** Reads a vocabulary of facts. */
export function readVocabulary(data: unknown, file: string): ReadonlyMap<string, FactDefinition> {
  return new Map(validate(v.array(FactShape), data, file).map((fact) => [fact.id, fact]));
}

/** The facts that the product knows. */
export const FACTS = readVocabulary(raw, 'facts.yaml');

/** The Chinese label of a fact, or its id where it has none. */
export function factLabel(id: string): string {
  return FACTS.get(id)?.label ?? id;
}

/** The Chinese label of a value of a fact, e.g. 新建 for `new`. */
export function valueLabel(id: string, value: string): string {
  return FACTS.get(id)?.values?.[value] ?? value;
}
