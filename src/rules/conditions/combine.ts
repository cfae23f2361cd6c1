import { all, any, not } from '../truth';
import type { Circumstances, Condition } from './condition';

function union(parts: readonly Condition[]): Pick<Condition, 'facts' | 'thresholds' | 'named'> {
  return {
    facts: new Set(parts.flatMap((part) => [...part.facts])),
    thresholds: parts.flatMap((part) => part.thresholds),
    named: parts.flatMap((part) => part.named),
  };
}

/** All of the parts. */
export function allOf(parts: readonly Condition[]): Condition {
  return junction(parts, true);
}

/** Any of the parts. */
export function anyOf(parts: readonly Condition[]): Condition {
  return junction(parts, false);
}

function junction(parts: readonly Condition[], conjunction: boolean): Condition {
  const [single] = parts;
  if (single && parts.length === 1) return single;
  const combine = conjunction ? all : any;
  return {
    truth: (circumstances) => combine(parts, (part) => part.truth(circumstances)),
    addMissing: (circumstances, missing) => {
      if (combine(parts, (part) => part.truth(circumstances)) !== undefined) return;
      for (const part of parts)
        if (part.truth(circumstances) === undefined) part.addMissing(circumstances, missing);
    },
    describe: (negated = false, open?: Circumstances) => {
      const unsettled = open ? parts.filter((part) => part.truth(open) === undefined) : [];
      const words = (unsettled.length > 0 ? unsettled : parts).map((part) => part.describe(negated, open));
      const [only] = words;
      if (only !== undefined && words.length === 1) return only;
      const [joint, inner] = conjunction !== negated ? ['，且', '，或'] : ['，或', '，且'];
      return words.map((word) => (word.includes(inner) ? `（${word}）` : word)).join(joint);
    },
    // Of a conjunction that fails only the parts that fail are worth telling; of a disjunction that holds, those that hold.
    tell: (circumstances) => {
      const truth = combine(parts, (part) => part.truth(circumstances));
      const telling =
        truth === !conjunction ? parts.filter((part) => part.truth(circumstances) === truth) : parts;
      return telling.flatMap((part) => part.tell(circumstances));
    },
    ...union(parts),
  };
}

/** The opposite of a condition. */
export function negation(part: Condition): Condition {
  return {
    ...part,
    truth: (circumstances) => not(part.truth(circumstances)),
    describe: (negated = false, open?: Circumstances) => part.describe(!negated, open),
  };
}
