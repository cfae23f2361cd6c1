import { amountFactOf, FACTS, REGULATIONS, type Regulation } from '../../rules';
import { categoryName, KINDS } from '../../rules/expenses';
import type { Description, RegulationView } from './engine';

function regulationView(regulation: Regulation): RegulationView {
  const { id, name, title, document, status, statusNote, effective } = regulation;
  return {
    id,
    name,
    title,
    status,
    amountFact: amountFactOf(regulation),
    ...(document === undefined ? {} : { document }),
    ...(statusNote === undefined ? {} : { statusNote }),
    ...(effective === undefined ? {} : { effective }),
  };
}

/** What the pane offers to choose from. */
export function describe(): Description {
  return {
    version: GOVIT_VERSION,
    rules: GOVIT_RULES,
    regulations: REGULATIONS.map(regulationView),
    facts: [...FACTS.values()].map(({ id, label, type, of, values = {} }) => ({
      id,
      label,
      type,
      ofLine: of === 'line',
      values: Object.entries(values).map(([value, name]) => ({ id: value, label: name })),
    })),
    kinds: KINDS.map(({ id, name, category }) => ({ id, name, category: categoryName(category) })),
  };
}
