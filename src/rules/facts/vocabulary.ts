import type * as v from 'valibot';
import builtIn from './facts.yaml';
import type { FactsShape } from './shape';

export type { FactType } from './shape';

/** How a fact follows from others: their sum, the largest, or a share in percent of a total. */
export type Derivation = NonNullable<FactDefinition['derive']>;

/** One fact of the vocabulary: its id, its Chinese label, its type and, for a choice, its values with their labels. */
export type FactDefinition = v.InferOutput<typeof FactsShape>[number];

/** The facts that the product knows. */
export const FACTS: ReadonlyMap<string, FactDefinition> = new Map(
  (builtIn as FactDefinition[]).map((fact) => [fact.id, fact]),
);

/** The Chinese label of a fact, or its id where it has none. */
export function factLabel(id: string): string {
  return FACTS.get(id)?.label ?? id;
}

/** The Chinese label of a value of a fact, e.g. 新建 for `new`. */
export function valueLabel(id: string, value: string): string {
  return FACTS.get(id)?.values?.[value] ?? value;
}
