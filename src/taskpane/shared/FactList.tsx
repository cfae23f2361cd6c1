import type { ReactElement } from 'react';
import type { FactView } from '../engine/engine';
import { usePane, useTools } from './context';
import { FactField } from './FactField';
import { FactQuestion } from './FactQuestion';
import { useSharedStyles } from './styles';

/** Facts of the vocabulary by their ids, in the order of the ids. */
export function useFactViews(ids: readonly string[]): FactView[] {
  const { description } = usePane();
  return ids.flatMap((id) => description?.facts.find((fact) => fact.id === id) ?? []);
}

interface Props {
  ids: readonly string[];
  /** The fact whose value cannot be used, and why. */
  problem?: { text: string; fact: string | undefined } | undefined;
}

/** Facts of the project to be put in: questions with 是 and 否, and fields. What is put in counts in every tab. */
export function FactList({ ids, problem }: Props): ReactElement {
  const { session } = useTools();
  const { facts } = usePane();
  const styles = useSharedStyles();
  const views = useFactViews(ids);
  const take = (id: string) => (value: (typeof facts)[string] | undefined) => void session.setFact(id, value);
  return (
    <ul className={styles.list}>
      {views.map((fact) => (
        <li key={fact.id}>
          {fact.type === 'yesno' ? (
            <FactQuestion fact={fact} value={facts[fact.id]} onAnswer={take(fact.id)} />
          ) : (
            <FactField
              fact={fact}
              value={facts[fact.id]}
              problem={problem?.fact === fact.id ? problem.text : undefined}
              onChange={take(fact.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
