import type { Branch } from '../answer';
import type { Circumstances } from '../conditions/condition';
import type { Outcome } from '../provision';
import { basisOf, bodiesOf, collectSteps, documentsOf } from './steps';

/** A choice between provisions of which one must hold, left open by facts that are not known. */
export interface OpenChoice {
  branches: Branch[];
  missing: string[];
}

/** The choices that the facts leave open, with what each alternative would give. */
export function openChoices(outcomes: readonly Outcome[], circumstances: Circumstances): OpenChoice[] {
  const names = new Set(
    outcomes.map(({ provision }) => provision.choice).filter((name) => name !== undefined),
  );
  return [...names].flatMap((name) => {
    const group = outcomes.filter(({ provision }) => provision.choice === name);
    const open = group.filter(({ state }) => state === 'open');
    if (
      open.length === 0 ||
      group.some(({ state }) => state === 'held' || state === 'failed' || state === 'unmet')
    )
      return [];
    return [
      {
        branches: open.map((outcome) => branch(outcome, circumstances)),
        missing: [...new Set(open.flatMap(({ missing }) => [...missing]))],
      },
    ];
  });
}

function branch(outcome: Outcome, circumstances: Circumstances): Branch {
  const { provision, missing } = outcome;
  const would: Outcome = { ...outcome, effect: provision.then };
  const steps = collectSteps([would]);
  return {
    condition: provision.when?.describe(false, circumstances) ?? provision.summary,
    facts: [...missing],
    ...(provision.then?.verdict ? { verdict: provision.then.verdict } : {}),
    documents: documentsOf(steps),
    bodies: bodiesOf(steps),
    basis: basisOf([would]),
  };
}
