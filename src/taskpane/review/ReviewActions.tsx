import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LineDetail } from '../engine/engine';
import { isOverruled } from '../engine/opinions';
import { usePane, useTools } from '../shared/context';
import { OverruleForm } from './OverruleForm';
import { ownVerdictOf } from './told';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What the reviewer may do with the opened line. */
export function ReviewActions({ detail }: { detail: LineDetail }): ReactElement {
  const { session, texts } = useTools();
  const { overruling } = usePane();
  const styles = useStyles();
  const { index, decision } = detail.line;
  if (overruling?.lines.length === 1 && overruling.lines[0] === index)
    return <OverruleForm key={`${overruling.kind ?? ''} ${String(overruling.accept)}`} {...overruling} />;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        onClick={({ detail: clicks }) => {
          // The second click of a slow double click comes when the first is taken already; it must not sign again.
          if (clicks < 2) void session.review.accept([index]);
        }}
      >
        {decision && isOverruled(decision)
          ? texts.review.restore(ownVerdictOf(texts, decision))
          : texts.review.accept}
      </Button>
      <Button
        size="small"
        onClick={() => {
          session.review.overrule([index]);
        }}
      >
        {texts.review.overrule}
      </Button>
    </div>
  );
}
