import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RegulationView } from '../engine/engine';
import { FactField } from '../shared/FactField';
import { useFactViews } from '../shared/FactList';
import { usePane, useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { offersFor } from './offers';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  offers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface Props {
  regulation: RegulationView;
  problem: { text: string; fact: string | undefined } | undefined;
}

/** The amount that the regulation measures, and what kind of project it is. */
export function Project({ regulation, problem }: Props): ReactElement {
  const { session, texts } = useTools();
  const { facts, description, understood } = usePane();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const { amountFact } = regulation;
  const offers = offersFor(amountFact, facts, description?.facts ?? [], understood?.tables ?? []);
  return (
    <Section title={texts.path.project}>
      <div className={styles.fields}>
        {useFactViews([amountFact, 'projectClass']).map((fact) => (
          <FactField
            key={fact.id}
            fact={fact}
            value={facts[fact.id]}
            problem={problem?.fact === fact.id ? problem.text : undefined}
            onChange={(value) => void session.setFact(fact.id, value)}
          />
        ))}
      </div>
      {offers.length > 0 && (
        <div className={styles.offers}>
          {offers.map(({ from, label, value }) => (
            <Button key={from} size="small" onClick={() => void session.setFact(amountFact, value)}>
              {from === 'sheet' ? texts.path.takeSum(value) : texts.path.takeFact(label, value)}
            </Button>
          ))}
        </div>
      )}
      <p className={styles.quiet}>{texts.factsHint}</p>
    </Section>
  );
}
