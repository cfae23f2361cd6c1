import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { toldWords } from './told';

const useStyles = makeStyles({
  // As high before anything was done as after: the list below must not move away under a hand.
  told: {
    margin: 0,
    minHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What was last done with lines. It stands there from the start: a screen reader hears only what changes in it. */
export function ReviewStatus(): ReactElement {
  const { texts } = useTools();
  const { reviewTold } = usePane();
  const styles = useStyles();
  return (
    <p role="status" className={styles.told}>
      {reviewTold && toldWords(texts, reviewTold)}
    </p>
  );
}
