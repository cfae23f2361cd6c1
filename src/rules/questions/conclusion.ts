import type { Answer, Basis, Branch, ThresholdDistance } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { toPlain } from '../decimal';
import { FACTS, factLabel } from '../facts/vocabulary';
import { writeMoney } from '../money';
import { evaluate, type Outcome } from '../provision';
import { VERDICTS } from '../regulation/terms';
import { distance, thresholdValue } from '../thresholds';
import { openChoices, type OpenChoice } from './choices';
import { Memory } from './memory';
import type { Topic } from './topic';
import { basisOf, bodiesOf, collectSteps, documentsOf, toSteps } from './steps';
import { boundaryWarnings, distinct, draftWarnings, forceWarnings, outcomeWarnings } from './warnings';

/** An answer before its amounts are told, and what it was drawn from. */
export interface Conclusion {
  answer: Omit<Answer, 'echo' | 'text'>;
  branches: Branch[];
  outcomes: readonly Outcome[];
}

/** Holds every provision of a question against the circumstances. */
export function evaluateAll({ provisions }: Topic, circumstances: Circumstances): Outcome[] {
  return provisions.map((provision) => evaluate(provision, circumstances));
}

const conclusions = new Memory<Conclusion>();

/** The conclusion of a question. */
export function conclude(topic: Topic, circumstances: Circumstances): Conclusion {
  return conclusions.recall(topic, circumstances, () =>
    draw(topic, evaluateAll(topic, circumstances), circumstances),
  );
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
export function draw(topic: Topic, outcomes: readonly Outcome[], circumstances: Circumstances): Conclusion {
  const { regulation, question } = topic;
  const choices = openChoices(outcomes, circumstances);
  const verdicts = outcomes
    .flatMap(({ verdict }) => verdict ?? [])
    .concat(choices.length > 0 ? ['incomplete'] : []);
  const verdict =
    (VERDICTS[question] as readonly string[]).find((candidate) => verdicts.includes(candidate)) ?? 'silent';
  const speakers = speaking(outcomes, verdict);
  const steps = collectSteps(speakers);
  const open = question === 'plan' ? [] : outcomes.filter(({ state }) => state === 'open');
  const missing = missingFacts(choices, [...speakers, ...open]);
  const warnings = distinct([
    ...draftWarnings(regulation),
    ...boundaryWarnings(topic, circumstances),
    ...speakers.flatMap(outcomeWarnings),
  ]);
  const branches = choices.flatMap((choice) => choice.branches);
  const answer: Conclusion['answer'] = {
    verdict,
    documents: documentsOf(steps),
    bodies: bodiesOf(steps),
    steps: toSteps(steps),
    reason: reasonOf(topic, verdict, speakers, branches),
    warnings,
    missing: missing.filter((id) => !circumstances.facts.has(id)),
    basis:
      verdict === 'incomplete'
        ? withBranches(basisOf(speakers, verdict), branches)
        : basisOf(speakers, verdict),
  };
  return { answer, branches, outcomes };
}

/** Whether anything that a provision waits for could bring a verdict, or take one away. */
function bearsVerdict({ provision }: Outcome): boolean {
  const { requirements, then, failed } = provision;
  return requirements.length > 0 || then?.verdict !== undefined || failed?.verdict !== undefined;
}

/**
 * Facts that could still change the answer: first those that leave a choice open, then those on which a verdict turns, then
 * those that only add steps, documents or warnings.
 */
function missingFacts(choices: readonly OpenChoice[], waiting: readonly Outcome[]): string[] {
  const further = [...waiting.filter(bearsVerdict), ...waiting];
  return [
    ...new Set([
      ...choices.flatMap((choice) => choice.missing),
      ...further.flatMap((outcome) => [...outcome.missing, ...(outcome.effect?.missing ?? [])]),
    ]),
  ];
}

/** What is left open between alternatives stands on their articles first. */
function withBranches(basis: readonly Basis[], branches: readonly Branch[]): Basis[] {
  const all = [...branches.flatMap((branch) => branch.basis), ...basis];
  return [...new Map(all.map((entry) => [entry.rule + entry.article, entry])).values()];
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

/** An answer in one sentence: the amounts that it took, the verdict, and what decides it. */
export function sentenceOf({ echo, verdict, reason }: Pick<Answer, 'echo' | 'verdict' | 'reason'>): string {
  const words = VERDICT_WORDS[verdict];
  return `${echo && `${echo}，`}${words ? `${words}：` : ''}${reason}。`;
}

/** What decides, and what else is said or open. */
function reasonOf(
  { regulation, question }: Topic,
  verdict: string,
  speakers: readonly Outcome[],
  branches: readonly Branch[],
): string {
  if (verdict === 'silent' && speakers.length === 0)
    return regulation.silence[question] ?? `《${regulation.title}》对此未作规定`;
  const deciding = speakers.filter((outcome) => outcome.verdict === verdict);
  // What stops a project stands alone: the path that it would have taken is told in the steps and branches.
  const rest = speakers.filter(
    (outcome) => verdict !== 'blocked' && outcome.verdict !== verdict && outcome.effect?.text !== undefined,
  );
  const parts = [...deciding, ...rest].map(wording);
  const open = verdict === 'incomplete' ? branches.map(writeBranch) : [];
  return [...new Set([...parts, ...open])].join('；');
}

/** What an alternative asks for: its documents, otherwise the bodies that decide, otherwise its verdict; with the article. */
function writeBranch({ condition, verdict = '', documents, bodies, basis }: Branch): string {
  const article = basis[0]?.article ?? '';
  const asked = (documents.length > 0 ? documents : bodies).join('、') || VERDICT_WORDS[verdict];
  return `${condition}→${asked ? `${asked}（${article}）` : article}`;
}

/** 原则上 stands before what a provision forbids or frees, not before the finding that all it requires is there. */
function wording({ provision, effect, state, broken = [] }: Outcome): string {
  const text = effect?.text ?? provision.summary;
  const softens = state === 'failed' || (state === 'held' && provision.requirements.length === 0);
  const inPrinciple = provision.strength === 'in-principle' && softens && !text.includes('原则上');
  // Of several requirements the one that fails is named; in the scope of expenses it stands among the conditions.
  const several = provision.requirements.length > 1 && provision.question !== 'scope';
  const which = several && broken.length > 0 ? `，不满足：${broken.join('、')}` : '';
  return `${inPrinciple ? '原则上' : ''}${text}${which}（${provision.article}）`;
}

/** Every answer about an amount says which amounts it took (按项目总投资200万元计); of an item only the item matters. */
function echoAmounts({ question }: Topic, { facts }: Circumstances): string {
  if (question === 'scope') return '';
  const known: string[] = [];
  for (const [id, value] of facts) {
    if (typeof value === 'object' && FACTS.get(id)?.type === 'money')
      known.push(factLabel(id) + writeMoney(value));
  }
  return known.length > 0 ? `按${known.join('、')}计` : '';
}

/**
 * The answer of a conclusion for these very facts: with the echo of its amounts, and with what depends on the day of the decision.
 */
export function answerOf(topic: Topic, { answer }: Conclusion, circumstances: Circumstances): Answer {
  const force = topic.question === 'deadline' ? [] : forceWarnings(topic.regulation, circumstances);
  const echo = echoAmounts(topic, circumstances);
  return {
    ...answer,
    echo,
    text: sentenceOf({ ...answer, echo }),
    warnings: force.length > 0 ? [...force, ...answer.warnings] : answer.warnings,
  };
}

/** Signed distance to each threshold on which a question turns. */
export function distances({ thresholds, written }: Topic, { facts }: Circumstances): ThresholdDistance[] {
  return thresholds.flatMap((threshold, index) => {
    const limit = thresholdValue(threshold, facts);
    const away = distance(threshold, facts);
    if (!limit || !away) return [];
    const { id, fact, article } = threshold;
    const { label = '', value = toPlain(limit) } = written[index] ?? {};
    return [{ id, fact, label, value, distance: toPlain(away), article }];
  });
}
