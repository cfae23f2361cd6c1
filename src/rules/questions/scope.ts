import type { ScopeAnswer, ScopeVerdict } from '../answer';
import { categoryName, kindName } from '../expenses';
import type { KindOfExpense, Reading } from '../expenses/reading';
import type { Facts } from '../facts/facts';
import type { Outcome } from '../provision';
import type { Regulation } from '../regulation/regulation';
import { answerOf, conclude } from './conclusion';
import { topicOf } from './topic';

/** An answer on an item, with what the other readings of its words would give where the words are not sure. */
export interface ItemAnswer extends ScopeAnswer {
  kind: string;
  alternatives?: ScopeAnswer[];
}

const VERDICT_TEXT: Readonly<Record<ScopeVerdict, string>> = {
  in: '纳入',
  out: '不纳入',
  conditional: '有条件',
  refusal: '触发不予立项或不予受理',
  silent: '未规定',
  undetermined: '待判定',
};

/** What is still to be met, in the words of the requirements that do not hold. */
function conditionsOf(outcomes: readonly Outcome[], facts: Facts, item: KindOfExpense): string[] {
  const waiting = outcomes.filter(({ verdict }) => verdict === 'conditional');
  return waiting.flatMap(({ provision }) =>
    provision.requirements
      .filter(({ that }) => that.truth({ facts, item }) !== true)
      .map(({ label }) => label),
  );
}

/** The answer for one kind of expense, its words put aside. */
function answerKind(regulation: Regulation, item: KindOfExpense, facts: Facts): ScopeAnswer {
  const circumstances = { facts, item };
  const topic = topicOf(regulation, 'scope');
  const conclusion = conclude(topic, circumstances);
  const answer = answerOf(topic, conclusion, circumstances);
  const verdict = answer.verdict as ScopeVerdict;
  const conditions =
    verdict === 'conditional' ? [...new Set(conditionsOf(conclusion.outcomes, facts, item))] : [];
  const needs = conditions.length > 0 ? `，需：${conditions.join('、')}` : '';
  return {
    ...answer,
    verdict,
    category: item.category,
    conditions,
    text: `${nameOf(item)}：${VERDICT_TEXT[verdict]}${needs}。${answer.text}`,
  };
}

function nameOf({ category, kind }: KindOfExpense): string {
  return category === 'unlisted' ? kindName(kind) : categoryName(category);
}

/** What the words could mean, each with what it would give. */
function describeDoubt(regulation: Regulation, kinds: readonly KindOfExpense[], facts: Facts): string {
  const readings = kinds.map(
    (kind) => `${kindName(kind.kind)}（${VERDICT_TEXT[answerKind(regulation, kind, facts).verdict]}）`,
  );
  const distinct = [...new Set(readings)];
  return distinct.length > 1 ? `像${distinct.join('，也像')}` : `可能是${distinct.join('')}，但没有把握`;
}

/**
 * May this item be paid from the IT budget here? Unless its words are surely read it is neither in nor out: the verdict is
 * `undetermined`, with the answers of the alternatives.
 *
 * @param reading what the classifier read in the item's words
 */
export function askScope(regulation: Regulation, reading: Reading, facts: Facts): ItemAnswer {
  const answer = answerKind(regulation, reading, facts);
  const isItem = reading.category !== 'not_an_item';
  if (reading.sure && isItem) return { ...answer, kind: reading.kind };
  const kinds = [reading, ...reading.alternatives].filter(({ category }) => category !== 'not_an_item');
  const alternatives = kinds.map((kind) => answerKind(regulation, kind, facts));
  const reason = isItem
    ? `看不准，请人工判定：${describeDoubt(regulation, kinds, facts)}`
    : '不像一项费用（像标题、合计或说明），请人工判定';
  return {
    ...answer,
    verdict: 'undetermined',
    kind: reading.kind,
    documents: [],
    bodies: [],
    steps: [],
    conditions: [],
    missing: ['item'],
    basis: [],
    warnings: answer.warnings.filter(({ code }) => code === 'draft'),
    reason,
    text: `${reason}。`,
    alternatives: [...new Map(alternatives.map((one) => [one.category + one.verdict, one])).values()],
  };
}
