import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ProvisionTrace } from '../../rules';
import { useTools } from './context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  because: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Provisions with how they fared, and why. */
export function ProvisionList({ provisions }: { provisions: readonly ProvisionTrace[] }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {provisions.map(({ rule, article, summary, outcome, because }) => (
        <li key={`${rule}-${summary}`}>
          〔{texts.outcome[outcome]}〕{article} {summary}
          {because.length > 0 && <div className={styles.because}>{because.join('；')}</div>}
        </li>
      ))}
    </ul>
  );
}
