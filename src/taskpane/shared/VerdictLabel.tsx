import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScopeVerdict } from '../../rules';
import { useTools } from './context';
import { useVerdictStyles, VERDICT_SIGNS } from './verdicts';

const useStyles = makeStyles({
  label: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  sign: { display: 'inline-block', width: '1.2em', textAlign: 'center' },
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
