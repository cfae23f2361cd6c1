import { all, any, not } from '../truth';
import type { Condition } from './condition';

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
    describe: (negated = false) => {
      const words = parts.map((part) => part.describe(negated));
      return conjunction !== negated
        ? words.join('，且')
        : words.map((word) => (word.includes('，且') ? `（${word}）` : word)).join('，或');
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
    describe: (negated = false) => part.describe(!negated),
  };
}
