import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FactField } from '../shared/FactField';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  summary: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Asked for before a check tells which facts matter here. */
const ALWAYS = ['projectClass', 'secret'];

/** What is known of the project: only facts that can change an answer here. */
export function ProjectFacts(): ReactElement {
  const { session, texts } = useTools();
  const { description, facts, openFacts, factProblem, lineCount } = usePane();
  const styles = useStyles();
  const ids = [...new Set([...ALWAYS, ...openFacts, ...Object.keys(facts)])];
  const views = ids.flatMap((id) => description?.facts.find((fact) => fact.id === id) ?? []);
  return (
    <details open={lineCount === 0 || factProblem !== undefined}>
      <summary className={styles.summary}>
        {openFacts.length > 0 ? texts.factsOpen(openFacts.length) : texts.facts}
      </summary>
      <p className={styles.hint}>{texts.factsHint}</p>
      <div className={styles.fields}>
        {views.map((fact) => (
          <FactField
            key={fact.id}
            fact={fact}
            value={facts[fact.id]}
            problem={factProblem?.fact === fact.id ? factProblem.text : undefined}
            onChange={(value) => void session.setFact(fact.id, value)}
          />
        ))}
      </div>
    </details>
  );
}
