import type { Answer, Branch, ThresholdDistance } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { classify } from '../expenses';
import type { Reading } from '../expenses/reading';
import { FactError, type Facts } from '../facts/facts';
import { factLabel } from '../facts/vocabulary';
import type { ParsedFacts } from '../facts/parse';
import { conditionsOf } from '../provision';
import type { Regulation } from '../regulation/regulation';
import type { Question } from '../regulation/shape';
import { askAdjust, type AdjustAnswer } from './adjust';
import { answerOf, conclude, distances } from './conclusion';
import { topicOf } from './topic';
import { askDeadline, type DeadlineAnswer } from './deadline';
import { askScope, type ItemAnswer } from './scope';
import { basisOf } from './steps';

export interface PathAnswer extends Answer {
  thresholds: ThresholdDistance[];
  /** What each value of the missing facts would give; empty where nothing that decides is missing. */
  branches: Branch[];
}

export type AnyAnswer = Answer | PathAnswer | AdjustAnswer | DeadlineAnswer | ItemAnswer;

function askPath(regulation: Regulation, circumstances: Circumstances): PathAnswer {
  const topic = topicOf(regulation, 'path');
  const conclusion = conclude(topic, circumstances);
  const answer = answerOf(topic, conclusion, circumstances);
  return { ...answer, thresholds: distances(topic, circumstances), branches: conclusion.branches };
}

function askClass(regulation: Regulation, circumstances: Circumstances): Answer {
  const topic = topicOf(regulation, 'class');
  return answerOf(topic, conclude(topic, circumstances), circumstances);
}

/** Only rules whose facts are given are tested; where none is, what they wait for is said. */
function askPlan(regulation: Regulation, circumstances: Circumstances): Answer {
  const topic = topicOf(regulation, 'plan');
  const conclusion = conclude(topic, circumstances);
  const answer = answerOf(topic, conclusion, circumstances);
  if (answer.verdict !== 'silent') return answer;
  const waiting = conclusion.outcomes.filter(
    ({ state, missing }) => (state === 'open' || state === 'unmet') && missing.size > 0,
  );
  const touched = waiting.filter(({ provision }) =>
    conditionsOf(provision).some((condition) =>
      [...condition.facts].some((id) => circumstances.facts.has(id)),
    ),
  );
  if (touched.length === 0) return answer;
  const missing = [...new Set(touched.flatMap((outcome) => [...outcome.missing]))];
  const basis = basisOf(touched);
  const articles = [...new Set(basis.map(({ article }) => article))].join('、');
  const reason = `尚缺${missing.map(factLabel).join('、')}（${articles}）`;
  return {
    ...answer,
    verdict: 'incomplete',
    missing,
    basis,
    reason,
    text: `资料不全，不能核对：${reason}。`,
  };
}

/** An item is asked about by its words; what they mean is read first. */
function askItem(regulation: Regulation, facts: Facts, reading: Reading | undefined): ItemAnswer {
  const item = facts.get('item');
  if (reading) return askScope(regulation, reading, facts);
  if (typeof item !== 'string' || item === '') throw new FactError('item', '请填费用或建设内容名称（item）');
  return askScope(regulation, classify(item), facts);
}

/**
 * Answers a question under a regulation.
 *
 * @param parsed the facts (see `parseFacts`); amounts in 元
 * @param reading for `scope`: what the item is, where it has been read already
 * @throws {FactError} where the question cannot be put without a fact (scope without an item)
 */
export function ask(
  regulation: Regulation,
  question: Question,
  parsed: ParsedFacts,
  reading?: Reading,
): AnyAnswer {
  const { facts, withoutUnit } = parsed;
  if (withoutUnit.length > 0) return unitMissing(withoutUnit);
  const circumstances: Circumstances = { facts };
  switch (question) {
    case 'scope':
      return askItem(regulation, facts, reading);
    case 'path':
      return askPath(regulation, circumstances);
    case 'class':
      return askClass(regulation, circumstances);
    case 'adjust':
      return askAdjust(regulation, circumstances);
    case 'deadline':
      return askDeadline(regulation, circumstances);
    case 'plan':
      return askPlan(regulation, circumstances);
  }
}

/** A unit is never guessed: an amount without one stops the question. */
function unitMissing(ids: readonly string[]): Answer {
  const reason = `${ids.map(factLabel).join('、')}没有单位：请写明元或万元（moneyUnit），单位不明不作判断`;
  return {
    verdict: 'incomplete',
    documents: [],
    bodies: [],
    steps: [],
    text: `${reason}。`,
    echo: '',
    reason,
    warnings: [],
    missing: ['moneyUnit'],
    basis: [],
  };
}
