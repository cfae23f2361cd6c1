import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import { useKeptFocus } from '../shared/useKeptFocus';
import { usePane, useTools } from '../shared/context';
import { OverruleForm } from './OverruleForm';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/**
 * What may be done with several ticked lines at once.
 *
 * @param list gets the focus where the focused button is gone with what it did: the next key is for the next line
 */
export function BatchBar({ list }: { list: RefObject<HTMLElement | null> }): ReactElement | null {
  const { ticked, overruling, selected } = usePane();
  const keepFocus = useKeptFocus(list);
  if (ticked.size === 0) return null;
  // The form for the opened line alone stands with that line.
  const isForTicked = overruling && (overruling.lines.length > 1 || overruling.lines[0] !== selected);
  return (
    <div {...keepFocus}>
      {isForTicked ? <OverruleForm {...overruling} /> : <BatchActions lines={[...ticked]} />}
    </div>
  );
}

function BatchActions({ lines }: { lines: readonly number[] }): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
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
