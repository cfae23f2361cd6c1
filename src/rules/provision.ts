import type { Circumstances, Condition } from './conditions/condition';
import type { Effect, Provision, Requirement } from './regulation/regulation';
import { VERDICTS, type Question } from './regulation/terms';

/** How a provision fares for the circumstances at hand. */
export interface Outcome {
  provision: Provision;
  /**
   * held: it applies and all that it requires is so; failed: something that it requires is not so; unmet: something that it
   * requires is not known; open: whether it applies is not known; not-applicable: it does not apply.
   */
  state: 'held' | 'failed' | 'unmet' | 'open' | 'not-applicable';
  /** The verdict that follows, if any. */
  verdict?: string;
  effect?: Effect;
  /** Unknown facts on which it turns. */
  missing: ReadonlySet<string>;
  /** What is required and is not so, in Chinese; only where it failed. */
  broken?: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The verdicts that follow where a provision names none: a broken 原则上 stops a path too, but only warns in a plan, and
 * in the scope of expenses refuses the project instead of excluding the fee.
 */
function defaultVerdict(provision: Provision, state: Outcome['state']): string | undefined {
  const inPrinciple = provision.strength === 'in-principle';
  const broken: Record<Question, string> = {
    scope: inPrinciple ? 'refusal' : 'out',
    path: 'blocked',
    class: 'fail',
    adjust: 'approval-required',
    deadline: 'early',
    plan: inPrinciple ? 'warn' : 'fail',
  };
  if (state === 'failed') return broken[provision.question];
  if (state === 'held') return provision.question === 'plan' ? 'ok' : undefined;
  if (state !== 'unmet') return undefined;
  const untold: Partial<Record<Question, string>> = {
    scope: 'conditional',
    adjust: 'incomplete',
    class: 'incomplete',
    deadline: 'incomplete',
  };
  return untold[provision.question];
}

/** The gravest of the verdicts that the failing requirements lead to. */
function gravest(provision: Provision, failed: readonly Requirement[]): string | undefined {
  const fallback = provision.failed?.verdict ?? defaultVerdict(provision, 'failed');
  const verdicts = failed.map((requirement) => requirement.failed ?? fallback);
  const order: readonly string[] = VERDICTS[provision.question];
  return order.find((verdict) => verdicts.includes(verdict));
}

/** Every condition of a provision. */
export function conditionsOf({ when, unless, requirements }: Provision): Condition[] {
  return [when, unless, ...requirements.map(({ that }) => that)].filter(
    (condition) => condition !== undefined,
  );
}

/** Holds a provision against the circumstances. */
export function evaluate(provision: Provision, circumstances: Circumstances): Outcome {
  const { when, unless, requirements } = provision;
  const applies = when ? when.truth(circumstances) : true;
  if (applies === false || unless?.truth(circumstances) === true)
    return { provision, state: 'not-applicable', missing: NOTHING };

  const missing = new Set<string>();
  if (applies === undefined) {
    when?.addMissing(circumstances, missing);
    return { provision, state: 'open', missing };
  }
  const truths = requirements.map(({ that }) => that.truth(circumstances));
  if (truths.includes(false)) {
    unless?.addMissing(circumstances, missing);
    const failed = requirements.filter((_, index) => truths[index] === false);
    const verdict = gravest(provision, failed);
    const broken = failed.map(({ label }) => label);
    return { ...settle(provision, 'failed', provision.failed, missing, verdict), broken };
  }
  if (truths.includes(undefined)) {
    requirements.forEach(({ that }, index) => {
      if (truths[index] === undefined) that.addMissing(circumstances, missing);
    });
    return settle(provision, 'unmet', provision.unknown, missing);
  }
  unless?.addMissing(circumstances, missing);
  return settle(provision, 'held', provision.then, missing.size > 0 ? missing : NOTHING);
}

function settle(
  provision: Provision,
  state: Outcome['state'],
  effect: Effect | undefined,
  missing: ReadonlySet<string>,
  verdict?: string,
): Outcome {
  return {
    provision,
    state,
    effect,
    verdict: verdict ?? effect?.verdict ?? defaultVerdict(provision, state),
    missing,
  };
}
