import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FactInput, FactView } from '../engine/engine';
import { useTools } from './context';
import { FactField } from './FactField';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
  },
  button: { minWidth: 'auto' },
});

interface Props {
  fact: FactView;
  value: FactInput | undefined;
  onAnswer: (value: FactInput | undefined) => void;
}

/** An open condition as a question. Pressing an answer once more takes it back. */
export function FactQuestion({ fact, value, onAnswer }: Props): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  if (fact.type !== 'yesno') return <FactField fact={fact} value={value} onChange={onAnswer} />;
  return (
    <div className={styles.question} role="group" aria-label={fact.label}>
      <span>{fact.label}？</span>
      {[true, false].map((answer) => (
        <ToggleButton
          key={String(answer)}
          size="small"
          className={styles.button}
          checked={value === answer}
          onClick={() => {
            onAnswer(value === answer ? undefined : answer);
          }}
        >
          {answer ? texts.yes : texts.no}
        </ToggleButton>
      ))}
    </div>
  );
}
