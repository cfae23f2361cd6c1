import type { Decimal } from 'decimal.js';
import type { Circumstances } from '../conditions/condition';
import type { FactValue } from '../facts/facts';
import { toPlain } from '../decimal';
import { FACTS, factLabel } from '../facts/vocabulary';
import { conditionsOf } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import type { Question } from '../regulation/shape';
import { askable, distance, writeLimit, type Threshold } from '../thresholds';

/** How the value of one fact is told apart: the part of a situation's key. */
type Teller = (value: FactValue) => string | number;

/** One question of one regulation, with what does not depend on the facts. */
export interface Topic {
  regulation: Regulation;
  question: Question;
  provisions: readonly Provision[];
  thresholds: readonly Threshold[];
  /** The label and, where it is fixed, the number of each threshold as answers write them. */
  written: readonly { label: string; value: string | undefined }[];
  /** Two circumstances of the same key have the same conclusion: no condition of the question can tell them apart. */
  key: (circumstances: Circumstances) => string;
}

/** Where a number lies among the numbers that matter: even between them, odd on one. */
function positionAmong(numbers: readonly Decimal[]): Teller {
  return (value) => {
    let position = 0;
    for (const number of numbers) {
      const order = (value as Decimal).cmp(number);
      if (order < 0) return position;
      position += order === 0 ? 1 : 2;
      if (order === 0) return position;
    }
    return position;
  };
}

function numbersOf(factId: string, provisions: readonly Provision[]): Decimal[] {
  const conditions = provisions.flatMap(conditionsOf);
  const limits = conditions.flatMap(({ thresholds }) => thresholds).filter(({ fact }) => fact === factId);
  const fixed = limits.flatMap(({ measure }) => ('value' in measure ? [measure.value] : []));
  return [...new Map(fixed.map((number) => [number.toFixed(), number])).values()].sort((a, b) => a.cmp(b));
}

function tellerOf(factId: string, provisions: readonly Provision[]): Teller {
  switch (FACTS.get(factId)?.type) {
    case 'money':
      return positionAmong(numbersOf(factId, provisions));
    case 'percent':
    case 'count':
    case 'months': {
      const position = positionAmong(numbersOf(factId, provisions));
      // A condition may also ask for an exact number, so the number itself is told apart too.
      return (value) => `${position(value)}=${(value as Decimal).toFixed()}`;
    }
    case 'text':
      // Quoted, so that no text can pass for another fact.
      return (value) => JSON.stringify(value);
    default:
      return String;
  }
}

function makeTopic(regulation: Regulation, question: Question): Topic {
  const provisions = regulation.byQuestion[question];
  const conditions = provisions.flatMap(conditionsOf);
  const thresholds = [...new Set(conditions.flatMap((condition) => condition.thresholds))];
  const facts = [...new Set(conditions.flatMap((condition) => [...condition.facts]))];
  // Whether what a share follows from is given decides what is still to be asked.
  const tellers = new Map<string, Teller>(facts.flatMap(askable).map((id) => [id, () => '']));
  for (const id of facts) tellers.set(id, tellerOf(id, provisions));
  // A number for a name: a short key is found faster.
  const codes = new Map([...tellers.keys()].map((id, index) => [id, index]));
  const relative = thresholds.filter(({ measure }) => 'against' in measure);
  const key = ({ facts: known, item }: Circumstances): string => {
    let text = item ? `${item.category}/${item.kind}` : '';
    for (const [id, value] of known) {
      const teller = tellers.get(id);
      if (teller) text += `|${codes.get(id) ?? id}:${teller(value)}`;
    }
    for (const threshold of relative) text += `|${distance(threshold, known)?.cmp('0') ?? ''}`;
    return text;
  };
  const written = thresholds.map((threshold) => ({
    label: factLabel(threshold.fact) + writeLimit(threshold),
    value: 'value' in threshold.measure ? toPlain(threshold.measure.value) : undefined,
  }));
  return {
    regulation,
    question,
    provisions,
    thresholds,
    written,
    key,
  };
}

const topics = new WeakMap<Regulation, Map<Question, Topic>>();

/** The question of a regulation, prepared once. */
export function topicOf(regulation: Regulation, question: Question): Topic {
  let ofRegulation = topics.get(regulation);
  if (!ofRegulation) topics.set(regulation, (ofRegulation = new Map<Question, Topic>()));
  let topic = ofRegulation.get(question);
  if (!topic) ofRegulation.set(question, (topic = makeTopic(regulation, question)));
  return topic;
}
