import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { RegulationView } from '../engine/engine';
import { usePane, useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';
import { tabId, Tabs } from '../shared/Tabs';
import { useAnswer } from '../shared/useAnswer';
import { KindTable } from './KindTable';
import { Provisions } from './Provisions';
import { Readings } from './Readings';

const PARTS = ['scope', 'provisions', 'readings'] as const;

type Part = (typeof PARTS)[number];

/** 依据: the regulation itself, how it was read, and what it says of every kind of expense. */
export function BasisTab(): ReactElement {
  const { texts } = useTools();
  const { region, description } = usePane();
  const regulation = description?.regulations.find(({ id }) => id === region);
  if (!regulation) return <p>{texts.basis.chooseRegion}</p>;
  return <Basis key={regulation.id} regulation={regulation} />;
}

function Basis({ regulation }: { regulation: RegulationView }): ReactElement {
  const { session, texts } = useTools();
  const styles = useSharedStyles();
  const [part, setPart] = useState<Part>('scope');
  const { id } = regulation;
  const ask = useCallback(() => session.engine.basis(id), [session, id]);
  const { value: basis } = useAnswer(ask);
  return (
    <div className={styles.tab}>
      <Head regulation={regulation} />
      <Tabs
        label={texts.tabs.basis}
        panel="basis-part"
        tabs={PARTS.map((name) => ({ name, text: texts.basis.parts[name] }))}
        chosen={part}
        onChoose={setPart}
      />
      <div id="basis-part" role="tabpanel" aria-labelledby={tabId('basis-part', part)}>
        {part === 'scope' && <KindTable region={id} />}
        {part === 'provisions' && basis && <Provisions basis={basis} />}
        {part === 'readings' && basis && <Readings readings={basis.readings} />}
      </div>
    </div>
  );
}

function Head({ regulation }: { regulation: RegulationView }): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { title, document, status, statusNote, effective } = regulation;
  const inForce = effective === undefined ? texts.inForceUndated : texts.inForce(effective);
  return (
    <div>
      <h2 className={styles.title}>《{title}》</h2>
      <p className={styles.quiet}>
        {[...(document === undefined ? [] : [document]), ...(status === 'draft' ? [] : [inForce])].join(
          ' · ',
        )}
      </p>
      {status === 'draft' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.draft(statusNote ?? '')}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
