import type { Answer, Branch, ThresholdDistance } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { toPlain } from '../decimal';
import { factLabel } from '../facts/vocabulary';
import { conditionsOf, evaluate, type Outcome } from '../provision';
import type { Provision, Regulation } from '../regulation/regulation';
import { VERDICTS, type Question } from '../regulation/shape';
import { distance, thresholdValue, writeLimit, writeQuantity, type Threshold } from '../thresholds';
import { openChoices } from './choices';
import { basisOf, bodiesOf, collectSteps, documentsOf, toSteps } from './steps';
import { boundaryWarnings, distinct, draftWarnings, forceWarnings, outcomeWarnings } from './warnings';

/** An answer and what it was drawn from. */
export interface Conclusion {
  answer: Answer;
  branches: Branch[];
  outcomes: readonly Outcome[];
}

/** Holds every provision of a question against the circumstances. */
export function evaluateAll(provisions: readonly Provision[], circumstances: Circumstances): Outcome[] {
  return provisions.map((provision) => evaluate(provision, circumstances));
}

/** Provisions that say something here; where the regulation does not apply, only those that say so. */
function speaking(outcomes: readonly Outcome[], verdict: string): Outcome[] {
  const effective = outcomes.filter(
    ({ state, effect, verdict: own }) =>
      state !== 'open' && state !== 'not-applicable' && (effect ?? own) !== undefined,
  );
  return verdict === 'not-applicable'
    ? effective.filter((outcome) => outcome.verdict === verdict)
    : effective;
}

/**
 * Draws one conclusion from the outcomes of a question: the gravest verdict, what follows from all provisions that speak, and
 * which facts could still change it.
 */
export function conclude(
  regulation: Regulation,
  question: Question,
  outcomes: readonly Outcome[],
  circumstances: Circumstances,
): Conclusion {
  const choices = openChoices(outcomes);
  const verdicts = outcomes
    .flatMap(({ verdict }) => verdict ?? [])
    .concat(choices.length > 0 ? ['incomplete'] : []);
  const verdict =
    (VERDICTS[question] as readonly string[]).find((candidate) => verdicts.includes(candidate)) ?? 'silent';
  const speakers = speaking(outcomes, verdict);
  const steps = collectSteps(speakers);
  const missing = new Set([
    ...choices.flatMap((choice) => choice.missing),
    ...speakers.flatMap((outcome) => [...outcome.missing, ...(outcome.effect?.missing ?? [])]),
    ...(question === 'plan'
      ? []
      : outcomes.filter(({ state }) => state === 'open').flatMap((outcome) => [...outcome.missing])),
  ]);
  const warnings = distinct([
    ...draftWarnings(regulation),
    ...(question === 'deadline' ? [] : forceWarnings(regulation, circumstances)),
    ...boundaryWarnings(regulation, regulation.byQuestion[question], circumstances),
    ...speakers.flatMap(outcomeWarnings),
  ]);
  const branches = choices.flatMap((choice) => choice.branches);
  const answer: Answer = {
    verdict,
    documents: documentsOf(steps),
    bodies: bodiesOf(steps),
    steps: toSteps(steps),
    text: sentence(regulation, question, verdict, speakers, branches, circumstances),
    warnings,
    missing: [...missing],
    basis: basisOf(speakers, verdict),
  };
  return { answer, branches, outcomes };
}

const VERDICT_WORDS: Readonly<Record<string, string>> = {
  blocked: '不得推进',
  incomplete: '资料不全，不能确定',
  'filing-only': '只需备案',
  'not-applicable': '不适用',
  'approval-required': '须履行审批手续',
  'self-adjust': '可由项目建设单位自行调整',
  construction: '按建设项目',
  operation: '按运维项目',
  service: '按服务类',
  fail: '不符合',
  warn: '需注意',
  ok: '符合',
};

/** The conclusion in one sentence: the amounts as they were taken, the verdict, and what decides it. */
function sentence(
  regulation: Regulation,
  question: Question,
  verdict: string,
  speakers: readonly Outcome[],
  branches: readonly Branch[],
  circumstances: Circumstances,
): string {
  const echo = echoAmounts(regulation, question, circumstances);
  if (verdict === 'silent' && speakers.length === 0)
    return `${echo}${regulation.silence[question] ?? `《${regulation.title}》对此未作规定`}。`;
  const deciding = speakers.filter((outcome) => outcome.verdict === verdict);
  const rest = speakers.filter(
    (outcome) => outcome.verdict !== verdict && outcome.effect?.text !== undefined,
  );
  const parts = [...deciding, ...rest].map(wording);
  const open = branches.map(
    (branch) => `${branch.condition}→${branch.documents.join('、') || branch.basis[0]?.article || ''}`,
  );
  const words = VERDICT_WORDS[verdict];
  return `${echo}${words ? `${words}：` : ''}${[...new Set([...parts, ...open])].join('；')}。`;
}

function wording({ provision, effect, state }: Outcome): string {
  const text = effect?.text ?? provision.summary;
  const inPrinciple = provision.strength === 'in-principle' && state !== 'unmet' && !text.includes('原则上');
  return `${inPrinciple ? '原则上' : ''}${text}（${provision.article}）`;
}

/** The thresholds on which a question turns, each once. */
export function thresholdsOf(provisions: readonly Provision[]): Threshold[] {
  return [...new Set(provisions.flatMap(conditionsOf).flatMap(({ thresholds }) => thresholds))];
}

/** Every answer about an amount says which amount it took (按项目总投资200万元计). */
function echoAmounts(regulation: Regulation, question: Question, { facts }: Circumstances): string {
  const measured = new Set(thresholdsOf(regulation.byQuestion[question]).map(({ fact }) => fact));
  const known = [...measured].flatMap((id) => {
    const value = facts.get(id);
    return typeof value === 'object' ? [`${factLabel(id)}${writeQuantity(id, value)}`] : [];
  });
  return known.length > 0 ? `按${known.join('、')}计，` : '';
}

/** Signed distance to each threshold on which a question turns. */
export function distances(
  regulation: Regulation,
  question: Question,
  { facts }: Circumstances,
): ThresholdDistance[] {
  return thresholdsOf(regulation.byQuestion[question]).flatMap((threshold) => {
    const value = thresholdValue(threshold, facts);
    const away = distance(threshold, facts);
    if (!value || !away) return [];
    const { id, fact, article } = threshold;
    return [
      {
        id,
        fact,
        label: `${factLabel(fact)}${writeLimit(threshold)}`,
        value: toPlain(value),
        distance: toPlain(away),
        article,
      },
    ];
  });
}
