import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { ReviewKeeping } from '../review/ReviewKeeping';
import { Diagnostics } from './Diagnostics';
import { FunctionList } from './FunctionList';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 更多: the functions for cells, and which version judges here. */
export function MoreTab(): ReactElement {
  const { texts } = useTools();
  const { description } = usePane();
  const styles = useStyles();
  return (
    <>
      <section aria-labelledby="functions-heading">
        <h2 id="functions-heading" className={styles.title} tabIndex={-1}>
          {texts.more.functions}
        </h2>
        <p className={styles.quiet}>{texts.more.functionsHint}</p>
        <p className={styles.quiet}>{texts.wordTable.notInFunctions}</p>
        <FunctionList />
      </section>
      <ReviewKeeping />
      <section aria-labelledby="diagnostics">
        <h2 id="diagnostics" className={styles.title}>
          {texts.diagnostics.title}
        </h2>
        <Diagnostics />
      </section>
      <section aria-labelledby="about">
        <h2 id="about" className={styles.title}>
          {texts.more.about}
        </h2>
        {description && (
          <p className={styles.quiet}>{texts.more.version(description.version, description.rules)}</p>
        )}
        <p className={styles.quiet}>{texts.more.disclaimer}</p>
      </section>
    </>
  );
}
