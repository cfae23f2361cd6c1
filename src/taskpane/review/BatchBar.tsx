import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { OverruleForm } from './OverruleForm';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What may be done with several ticked lines at once. */
export function BatchBar(): ReactElement | null {
  const { session, texts } = useTools();
  const { ticked, overruling, selected } = usePane();
  const styles = useStyles();
  if (ticked.size === 0) return null;
  const lines = [...ticked];
  // The form for the opened line alone stands with that line.
  if (overruling && (overruling.lines.length > 1 || overruling.lines[0] !== selected))
    return <OverruleForm {...overruling} />;
  return (
    <div className={styles.bar} role="group" aria-label={texts.review.ticked(lines.length)}>
      <span>{texts.review.ticked(lines.length)}</span>
      <Button size="small" onClick={() => void session.review.accept(lines)}>
        {texts.review.accept}
      </Button>
      <Button
        size="small"
        onClick={() => {
          session.review.overrule(lines);
        }}
      >
        {texts.review.overrule}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          session.review.untick();
        }}
      >
        {texts.review.untick}
      </Button>
    </div>
  );
}
