import type { Decimal } from 'decimal.js';
import { conditionsOf } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import { QUESTIONS } from '../regulation/terms';
import type { Threshold } from '../thresholds';
import type { Goal } from './goals';
import type { Problem } from './problem';
import { pairs, tell, type Finder } from './finder';
import { choicesOf, type Choice } from './values';

/** The alternatives of every choice of every question. */
function groups(regulation: Regulation): Provision[][] {
  return QUESTIONS.flatMap((question) => {
    const named = new Map<string, Provision[]>();
    for (const provision of regulation.byQuestion[question]) {
      const { choice } = provision;
      if (choice !== undefined) named.set(choice, [...(named.get(choice) ?? []), provision]);
    }
    return [...named.values()];
  });
}

function overlap([one, other]: readonly [Provision, Provision], find: Finder): Problem[] {
  const rules = [one.rule, other.rule];
  const both = find(rules, [
    { provision: one, state: 'applies' },
    { provision: other, state: 'applies' },
  ]);
  if (both.problem) return [both.problem];
  if (!both.situation) return [];
  const text = `${rules.join('、')} 同时成立（应只有一条）：${tell(both.situation)}`;
  return [{ code: 'overlap', rules, text }];
}

/** Neighbouring numbers, both ways. */
function neighbours(values: readonly Choice[]): (readonly [Decimal, Decimal])[] {
  const sorted = values.filter((value) => typeof value === 'object').sort((a, b) => a.cmp(b));
  return sorted.slice(1).flatMap((value, index) => {
    const before = sorted[index] ?? value;
    return [[before, value] as const, [value, before] as const];
  });
}

/** Whether a threshold can tell two values of a fact apart. */
function parts(threshold: Threshold, fact: string, pair: readonly Decimal[]): boolean {
  if ('against' in threshold.measure) return threshold.fact === fact || threshold.measure.against === fact;
  const { value } = threshold.measure;
  return threshold.fact === fact && new Set(pair.map((one) => value.cmp(one))).size > 1;
}

/** Where one alternative applies on one side of a value and beyond it surely none does, all else being equal. */
function gaps(group: readonly Provision[], find: Finder): Problem[] {
  const conditions = group.flatMap(conditionsOf);
  const measured = new Set(conditions.flatMap(({ thresholds }) => thresholds.map(({ fact }) => fact)));
  for (const fact of measured) {
    const values = choicesOf(fact, conditions);
    for (const provision of group) {
      const limits = conditionsOf(provision).flatMap(({ thresholds }) => thresholds);
      const turning = neighbours(values).filter((pair) => limits.some((limit) => parts(limit, fact, pair)));
      for (const [inside, outside] of turning) {
        const goals: Goal[] = [
          { provision, state: 'applies', at: { fact, value: inside } },
          ...group.map((other): Goal => ({ provision: other, state: 'away', at: { fact, value: outside } })),
        ];
        const rules = [...new Set(group.map(({ rule }) => rule))];
        const { situation, problem } = find(rules, goals);
        if (problem) return [problem];
        if (!situation) continue;
        const where = tell({ ...situation, facts: new Map(situation.facts).set(fact, outside) });
        const text = `“${provision.choice ?? ''}”各条之间有空档，没有一条成立：${where}`;
        return [{ code: 'gap', rules, text }];
      }
    }
  }
  return [];
}

/** In a choice exactly one provision may hold: tells where two do, and where along a threshold none does. */
export function choices(regulation: Regulation, find: Finder): Problem[] {
  return groups(regulation).flatMap((group) => [
    ...pairs(group).flatMap((pair) => overlap(pair, find)),
    ...gaps(group, find),
  ]);
}
