import type { FactInputs, RegulationView } from '../engine/engine';
import type { AskRequest } from '../engine/inquiry';

/**
 * What to ask of a regulation. An amount without a unit stops the answer instead of being taken for 元.
 *
 * @param amount of the project, for a regulation that measures it under another name and was not given it
 */
export function pathRequest(
  { id, amountFact }: Pick<RegulationView, 'id' | 'amountFact'>,
  facts: FactInputs,
  decisionDate: string,
  amount?: FactInputs[string],
): AskRequest {
  const measured = facts[amountFact] ?? amount;
  return {
    region: id,
    question: 'path',
    facts: {
      ...facts,
      ...(measured === undefined ? {} : { [amountFact]: measured }),
      decisionDate,
      moneyUnit: 'unknown',
    },
  };
}
