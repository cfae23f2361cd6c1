import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTools } from '../shared/context';
import { FactList } from '../shared/FactList';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';

/** Open facts that are asked for at once; those that decide most come first. */
const FIRST = 6;

interface Props {
  asked: readonly string[];
  missing: readonly string[];
  problem: { text: string; fact: string | undefined } | undefined;
}

/** Facts that could still matter, and those put in, which can be changed. */
export function Further({ asked, missing, problem }: Props): ReactElement | null {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const [all, setAll] = useState(false);
  if (asked.length === 0) return null;
  const open = asked.filter((id) => missing.includes(id));
  const later = new Set(all ? [] : open.slice(FIRST));
  return (
    <Section title={texts.path.further}>
      <p className={styles.quiet}>{texts.path.furtherHint}</p>
      <FactList ids={asked.filter((id) => !later.has(id))} problem={problem} />
      {open.length > FIRST && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? texts.path.fewer : texts.path.moreFacts(open.length - FIRST)}
        </Button>
      )}
    </Section>
  );
}
