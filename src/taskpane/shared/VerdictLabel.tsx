import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScopeVerdict } from '../../rules';
import { useTools } from './context';
import { useVerdictStyles, VERDICT_SIGNS } from './verdicts';

const useStyles = makeStyles({
  // Broken between words only, and never between the sign and what it stands for.
  label: {
    display: 'inline-block',
    position: 'relative',
    minWidth: 0,
    paddingLeft: '1.2em',
    wordBreak: 'keep-all',
    fontWeight: tokens.fontWeightSemibold,
  },
  sign: { position: 'absolute', left: 0, width: '1.2em', textAlign: 'center' },
});

/** A verdict: sign, word and colour. 原则上 is never dropped. */
export function VerdictLabel({
  verdict,
  inPrinciple = false,
}: {
  verdict: ScopeVerdict;
  inPrinciple?: boolean;
}): ReactElement {
  const { texts } = useTools();
  const [styles, colours] = [useStyles(), useVerdictStyles()];
  return (
    <span className={mergeClasses(styles.label, colours[verdict])}>
      <span className={styles.sign} aria-hidden>
        {VERDICT_SIGNS[verdict]}
      </span>
      {inPrinciple && texts.inPrinciple}
      {texts.verdicts[verdict]}
    </span>
  );
}
