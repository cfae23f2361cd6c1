import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FactInput } from '../engine/engine';
import type { AdjustmentView } from '../engine/inquiry';
import { usePane, useTools } from '../shared/context';
import { FactList, useFactViews } from '../shared/FactList';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { useAsked } from '../shared/useAsked';
import { RowLink } from './RowLink';
import { MEASURED } from './words';

interface Props {
  adjustment: AdjustmentView;
  problem: { text: string; fact: string | undefined } | undefined;
}

/** Goal, reason and earlier adjustments: what the sheet cannot prove, a person answers. */
export function Questions({ adjustment, problem }: Props): ReactElement | null {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { given, missing } = adjustment.answer;
  const asked = useAsked(
    '',
    [...given, ...missing].filter((id) => !MEASURED.has(id)),
  );
  if (asked.length === 0) return null;
  return (
    <Section title={texts.adjust.questions}>
      <p className={styles.quiet}>{texts.factsHint}</p>
      <Stated adjustment={adjustment} />
      <FactList ids={asked} problem={problem} />
    </Section>
  );
}

/** What notes in the sheet suggest: to be confirmed by a person, never taken by itself. */
function Stated({ adjustment }: { adjustment: AdjustmentView }): ReactElement | null {
  const { session, texts } = useTools();
  const { facts } = usePane();
  const styles = useSharedStyles();
  const open = adjustment.stated.filter(({ fact }) => facts[fact] === undefined);
  const views = useFactViews([...new Set(open.map(({ fact }) => fact))]);
  const valueOf = (fact: string, value: FactInput): string => {
    if (typeof value === 'boolean') return value ? texts.yes : texts.no;
    const view = views.find(({ id }) => id === fact);
    return view?.values.find(({ id }) => id === value)?.label ?? value;
  };
  if (open.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={texts.adjust.stated}>
      {open.map(({ fact, value, row, text }) => {
        const label = views.find(({ id }) => id === fact)?.label ?? fact;
        const says = texts.adjust.says(label, valueOf(fact, value));
        return (
          <li key={`${fact}-${String(value)}`}>
            <RowLink row={row} column={1}>
              {texts.adjust.statedAt(row, text)}
            </RowLink>{' '}
            {says}{' '}
            <Button
              size="small"
              aria-label={texts.adjust.confirmLabel(says)}
              onClick={() => void session.setFact(fact, value)}
            >
              {texts.adjust.confirm}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
