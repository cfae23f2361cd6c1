import { ask, explain, parseFacts, type Facts, type Regulation } from '../../rules';
import { evaluate } from '../../rules/provision';
import type { AdjustAnswer } from '../../rules/questions/adjust';
import type { AskAnswer, AskRequest } from './inquiry';
import { factsThatMatter } from './matters';

/** Whether all that stops a project stands under 原则上. */
function isBlockedInPrinciple({ byQuestion }: Regulation, facts: Facts): boolean {
  const stopping = byQuestion.path.filter(
    (provision) => evaluate(provision, { facts }).verdict === 'blocked',
  );
  return stopping.length > 0 && stopping.every(({ strength }) => strength === 'in-principle');
}

/** Answers a question, with what an answer leaves out: why, and which of the facts put in it turns on. */
export function askRegulation(
  regulation: Regulation,
  { question, facts }: Omit<AskRequest, 'region'>,
): AskAnswer {
  const parsed = parseFacts(facts);
  const answer = ask(regulation, question, parsed);
  const { share, limit, room } = answer as Partial<AdjustAnswer>;
  const matters = factsThatMatter(regulation, question);
  return {
    ...answer,
    inPrinciple: answer.verdict === 'blocked' && isBlockedInPrinciple(regulation, parsed.facts),
    given: Object.keys(facts).filter((id) => matters.has(id)),
    branches: 'branches' in answer ? answer.branches : [],
    thresholds: 'thresholds' in answer ? answer.thresholds : [],
    provisions: explain(regulation, question, { facts: parsed.facts }).provisions,
    ...(share === undefined ? {} : { share }),
    ...(limit === undefined ? {} : { limit }),
    ...(room === undefined ? {} : { room }),
  };
}
