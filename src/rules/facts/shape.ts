import * as v from 'valibot';
import { text, textList } from '../shape';

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

/** The shape of facts.yaml, to which the build holds it. */
export const FactsShape = v.array(FactShape);
