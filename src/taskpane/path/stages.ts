import type { Step } from '../../rules';

export interface Stage {
  name: string;
  steps: Step[];
}

/** The steps by stage; they come in the order of the stages. */
export function stagesOf(steps: readonly Step[]): Stage[] {
  const stages: Stage[] = [];
  for (const step of steps) {
    const last = stages.at(-1);
    if (last?.name === step.stage) last.steps.push(step);
    else stages.push({ name: step.stage, steps: [step] });
  }
  return stages;
}
