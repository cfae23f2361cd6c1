import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { RegulationView } from '../engine/engine';
import { usePane, useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';
import { useAnswer } from '../shared/useAnswer';
import { shortened } from './conclusion';
import { PathVerdict } from './PathVerdict';
import { pathRequest } from './request';

const useStyles = makeStyles({
  region: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  summary: { fontWeight: tokens.fontWeightSemibold },
});

/** The same project under each regulation, every one by its own articles. Asked for only once it is opened. */
export function Regions({ regulation }: { regulation: RegulationView }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{texts.path.regions}</summary>
      {open && <RegionList regulation={regulation} />}
    </details>
  );
}

function RegionList({ regulation }: { regulation: RegulationView }): ReactElement | null {
  const { session, texts } = useTools();
  const { description, facts, decisionDate } = usePane();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const { amountFact } = regulation;
  const askAll = useCallback(
    () =>
      Promise.all(
        (description?.regulations ?? []).map(async (one) => ({
          ...one,
          answer: await session.engine.ask(pathRequest(one, facts, decisionDate, facts[amountFact])),
        })),
      ),
    [session, description, facts, decisionDate, amountFact],
  );
  const { value = [], problem } = useAnswer(askAll);
  // What is before it was of other facts; the tab tells why there is none for these.
  if (problem) return null;
  return (
    <ul className={styles.list}>
      {value.map(({ id, name, status, answer }) => (
        <li key={id} className={styles.region}>
          <span className={styles.name}>
            {name}
            {status === 'draft' && texts.draftShort}
          </span>{' '}
          <PathVerdict verdict={answer.verdict} inPrinciple={answer.inPrinciple} />
          <div>{shortened(answer).lead}</div>
        </li>
      ))}
    </ul>
  );
}
