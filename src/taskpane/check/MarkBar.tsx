import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { MarksReport } from '../shared/MarksReport';
import { useKeptFocus } from '../shared/useKeptFocus';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1, minWidth: 0 },
  quiet: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 标注 and 清除标注, and what became of them. */
export function MarkBar(): ReactElement {
  const { session, texts } = useTools();
  const { marked, marking, marksTold, marksStale, lineCount, phase } = usePane();
  const styles = useStyles();
  const whole = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(whole, 'button');
  const checking = phase === 'reading' || phase === 'checking';
  // The buttons stay while they work, and with them the focus.
  const busy = checking || marking !== undefined;
  return (
    <div ref={whole} className={styles.whole} tabIndex={-1} {...keepFocus}>
      <div className={styles.bar}>
        {marked && (
          <span role="status" className={styles.quiet}>
            {marksStale ? texts.marks.stale : texts.marks.marked}
          </span>
        )}
        {(lineCount > 0 || marking) && (
          <Button size="small" disabledFocusable={busy} onClick={() => void session.marking.mark()}>
            {marked ? texts.marks.markAgain : texts.marks.mark}
          </Button>
        )}
        {marked && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void session.marking.clear()}
          >
            {texts.marks.clear}
          </Button>
        )}
      </div>
      {marking && !checking && <MarkingBar />}
      {marksTold && !marksStale && <MarksReport told={marksTold} />}
    </div>
  );
}

function MarkingBar(): ReactElement {
  const { session, texts } = useTools();
  const { marking } = usePane();
  const styles = useStyles();
  const { done, total } = marking ?? { done: 0, total: 0 };
  const text = texts.marks.working(done, total);
  return (
    <div className={styles.bar}>
      <Field className={styles.grow} validationMessage={text} validationState="none">
        <ProgressBar {...(total > 0 ? { value: done, max: total } : {})} aria-label={text} />
      </Field>
      <Button
        size="small"
        onClick={() => {
          session.marking.cancel();
        }}
      >
        {texts.cancel}
      </Button>
    </div>
  );
}
