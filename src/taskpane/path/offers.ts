import type { FactInputs, FactView, TableView } from '../engine/engine';
import { wanText } from '../shared/money';

/** An amount that stands elsewhere already and can be taken over; a person decides whether it is the same. */
export interface Offer {
  from: 'sheet' | 'fact';
  /** Label of the fact that it comes from. */
  label: string;
  /** E.g. 200万元. */
  value: string;
}

const AMOUNTS = ['totalInvestment', 'investment'];

/** Amounts to be taken over while the amount of the project is not put in. */
export function offersFor(
  amountFact: string,
  facts: FactInputs,
  views: readonly FactView[],
  tables: readonly TableView[],
): Offer[] {
  if (facts[amountFact] !== undefined) return [];
  const others = AMOUNTS.filter((id) => id !== amountFact).flatMap((id) => {
    const value = facts[id];
    const label = views.find((view) => view.id === id)?.label;
    return typeof value === 'string' && label !== undefined ? [{ from: 'fact' as const, label, value }] : [];
  });
  const [table] = tables;
  // Of several tables nobody can tell which are the project.
  const hasSum =
    table !== undefined && tables.length === 1 && table.unit !== 'unknown' && Number(table.sum) > 0;
  return hasSum ? [...others, { from: 'sheet', label: '', value: wanText(table.sum) }] : others;
}
