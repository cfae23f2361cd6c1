import type { Basis, Step } from '../answer';
import type { Outcome } from '../provision';
import type { Provision } from '../regulation/regulation';
import type { StepData } from '../regulation/shape';
import { STAGES } from '../regulation/terms';

/** From this stage on a step belongs to the life after the approval: shown among the steps, not among the documents asked for. */
const LAST_APPROVAL_STAGE = STAGES.indexOf('备案');

interface PlacedStep {
  step: StepData;
  provision: Provision;
}

/** The steps that follow, by stage, and within a stage in the order of the regulation's file. */
export function collectSteps(outcomes: readonly Outcome[]): PlacedStep[] {
  const placed = outcomes.flatMap(({ provision, effect }) =>
    (effect?.steps ?? []).map((step) => ({ step, provision })),
  );
  return STAGES.flatMap((stage) => placed.filter(({ step }) => step.stage === stage));
}

export function toSteps(placed: readonly PlacedStep[]): Step[] {
  return placed.map(({ step, provision }) => ({
    stage: step.stage,
    action: step.action,
    body: step.bodies.join('、'),
    documents: step.documents,
    article: provision.article,
    strength: provision.strength,
  }));
}

/** Documents asked for up to the approval and its filing, in order, each once. */
export function documentsOf(placed: readonly PlacedStep[]): string[] {
  return [...new Set(untilApproval(placed).flatMap(({ step }) => step.documents))];
}

/** Bodies that act up to the approval and its filing, in order; the receiver of a filing is marked. */
export function bodiesOf(placed: readonly PlacedStep[]): string[] {
  const bodies = untilApproval(placed).flatMap(({ step }) =>
    step.bodies.map((body) => (step.stage === '备案' ? `${body}（备案）` : body)),
  );
  return bodies.filter((body, index) => body !== bodies[index - 1]);
}

/** Where nothing happens up to the approval, the question is about what comes after it. */
function untilApproval(placed: readonly PlacedStep[]): readonly PlacedStep[] {
  const early = placed.filter(({ step }) => STAGES.indexOf(step.stage) <= LAST_APPROVAL_STAGE);
  return early.length > 0 ? early : placed;
}

/** The provisions that an answer stands on, those that decide it first, each once. */
export function basisOf(outcomes: readonly Outcome[], verdict?: string): Basis[] {
  const deciding = outcomes.filter((outcome) => outcome.verdict === verdict);
  const others = outcomes.filter((outcome) => outcome.verdict !== verdict);
  const basis = [...deciding, ...others].flatMap(({ provision, effect }) => {
    const { title: regulation, articleOf } = provision.regulation;
    const cited = (effect?.cites ?? []).map((rule) => ({
      rule,
      article: articleOf.get(rule) ?? provision.article,
      regulation,
    }));
    return [{ rule: provision.rule, article: provision.article, regulation }, ...cited];
  });
  return [...new Map(basis.map((entry) => [entry.rule + entry.article, entry])).values()];
}
