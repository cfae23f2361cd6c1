import type { Circumstances } from '../conditions/condition';
import { writeValue } from '../conditions/atoms';
import type { KindOfExpense } from '../expenses/reading';
import { factLabel } from '../facts/vocabulary';
import { conditionsOf, evaluate, type Outcome } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import { QUESTIONS } from '../regulation/shape';
import { situations } from './situations';
import type { Problem } from './problem';

function tell({ facts, item }: Circumstances): string {
  const told = [...facts].map(([id, value]) => `${factLabel(id)}：${writeValue(id, value)}`);
  return [...(item ? [`费用：${item.kind || item.category}`] : []), ...told].join('，') || '任何情形';
}

const applies = ({ state }: Outcome): boolean => state === 'held' || state === 'failed' || state === 'unmet';

/** Provisions for which no situation can be found in which they apply. */
export function unreachable(regulation: Regulation, kinds: readonly KindOfExpense[]): Problem[] {
  return regulation.provisions.flatMap((provision): Problem[] => {
    const cases = situations(conditionsOf(provision), kinds);
    if (cases.length === 0 || cases.some((situation) => applies(evaluate(provision, situation)))) return [];
    return [
      {
        code: 'unreachable',
        rules: [provision.rule],
        text: `${provision.rule}（${provision.article}）的条件互相排斥，任何情形都不会适用`,
      },
    ];
  });
}

/** In a choice exactly one provision may hold: tells where two do, and where along a threshold none does. */
function checkChoice(provisions: readonly Provision[], kinds: readonly KindOfExpense[]): Problem[] {
  const cases = situations(provisions.flatMap(conditionsOf), kinds);
  const held = cases.map((situation) =>
    provisions.filter((provision) => applies(evaluate(provision, situation))),
  );
  const problems: Problem[] = [];
  const found = new Set<string>();
  const measured = new Set(
    provisions.flatMap(conditionsOf).flatMap(({ thresholds }) => thresholds.map(({ fact }) => fact)),
  );
  const covered = new Set(
    cases.flatMap((situation, index) =>
      held[index]?.length ? [...measured].map((fact) => without(situation, fact)) : [],
    ),
  );
  for (const [index, situation] of cases.entries()) {
    const rules = [...new Set((held[index] ?? []).map(({ rule }) => rule))];
    const clash = (held[index] ?? []).length > 1;
    const gap =
      (held[index] ?? []).length === 0 &&
      [...measured].some((fact) => situation.facts.has(fact) && covered.has(without(situation, fact)));
    const key = clash ? rules.join() : gap ? 'gap' : '';
    if (key === '' || found.has(key)) continue;
    found.add(key);
    if (clash)
      problems.push({
        code: 'overlap',
        rules,
        text: `${rules.join('、')} 同时成立（应只有一条）：${tell(situation)}`,
      });
    else
      problems.push({
        code: 'gap',
        rules: provisions.map(({ rule }) => rule),
        text: `“${provisions[0]?.choice ?? ''}”各条之间有空档，没有一条成立：${tell(situation)}`,
      });
  }
  return problems;
}

/** A situation with one fact left out, as a key. */
function without({ facts, item }: Circumstances, fact: string): string {
  const rest = [...facts].filter(([id]) => id !== fact).map(([id, value]) => `${id}=${String(value)}`);
  return `${fact}|${item?.kind ?? ''}|${rest.join('|')}`;
}

/** Overlaps and gaps in every choice of every question. */
export function choices(regulation: Regulation, kinds: readonly KindOfExpense[]): Problem[] {
  return QUESTIONS.flatMap((question) => {
    const named = regulation.byQuestion[question].filter(({ choice }) => choice !== undefined);
    const groups = new Map<string, Provision[]>();
    for (const provision of named)
      groups.set(provision.choice ?? '', [...(groups.get(provision.choice ?? '') ?? []), provision]);
    return [...groups.values()].flatMap((group) => checkChoice(group, kinds));
  });
}

/** Verdicts that cannot both be right of one item or one adjustment. */
const EXCLUSIVE = {
  scope: ['in', 'out', 'refusal'],
  adjust: ['self-adjust', 'approval-required'],
  class: ['construction', 'operation', 'service'],
} as const;

/** Pairs of provisions that can hold at once and say opposite things. */
export function contradictions(regulation: Regulation, kinds: readonly KindOfExpense[]): Problem[] {
  return Object.entries(EXCLUSIVE).flatMap(([question, verdicts]) => {
    const decisive = regulation.byQuestion[question as keyof typeof EXCLUSIVE].filter(({ then }) =>
      (verdicts as readonly string[]).includes(then?.verdict ?? ''),
    );
    return decisive.flatMap((one, index) =>
      decisive.slice(index + 1).flatMap((other) => contradiction(one, other, kinds)),
    );
  });
}

function contradiction(one: Provision, other: Provision, kinds: readonly KindOfExpense[]): Problem[] {
  if (one.then?.verdict === other.then?.verdict || (one.choice !== undefined && one.choice === other.choice))
    return [];
  const both = situations([...conditionsOf(one), ...conditionsOf(other)], kinds).find(
    (situation) => evaluate(one, situation).state === 'held' && evaluate(other, situation).state === 'held',
  );
  if (!both) return [];
  const text = `${one.rule}（${one.then?.verdict ?? ''}）与 ${other.rule}（${other.then?.verdict ?? ''}）互相矛盾：${tell(both)}`;
  return [{ code: 'contradiction', rules: [one.rule, other.rule], text }];
}
