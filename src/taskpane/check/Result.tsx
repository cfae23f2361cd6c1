import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { BatchBar } from '../review/BatchBar';
import { ReviewStatus } from '../review/ReviewStatus';
import { usePane, useTools } from '../shared/context';
import { VERDICTS } from '../shared/verdicts';
import { Findings } from './Findings';
import { LineList } from './LineList';
import { MarkBar } from './MarkBar';
import { ListTools } from './ListTools';
import { Sums } from './Sums';
import { Totals } from './Totals';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  keys: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
});

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

/** Marks, sums, findings and lines, all of them reachable by keys. */
export function Result(): ReactElement | null {
  const { session, texts } = useTools();
  const { view, selected, overruling, lineCount, marked, marking, marksTold } = usePane();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const styles = useStyles();

  const filter = (place: number): void => {
    const verdict = VERDICTS[place];
    if (verdict === undefined) return;
    const only = view.verdicts.length === 1 && view.verdicts[0] === verdict;
    void session.list.setView({ verdicts: only ? [] : [verdict] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Escape') {
      if (overruling) session.review.leave();
      else void session.list.select(undefined);
      return;
    }
    if (isTyping(event)) return;
    if (key === 'ArrowDown' || key === 'j' || key === 'J') void session.list.step(1);
    else if (key === 'ArrowUp' || key === 'k' || key === 'K') void session.list.step(-1);
    else if (selected !== undefined && /^a$/iu.test(key)) {
      // A key that is held down signs once.
      if (!event.repeat) void session.review.accept([selected]);
    } else if (selected !== undefined && /^r$/iu.test(key)) session.review.overrule([selected]);
    else if (key === '/') search.current?.focus();
    else if (/^[1-6]$/u.test(key)) filter(Number(key) - 1);
    else return;
    event.preventDefault();
  };

  const hasLines = lineCount > 0;
  if (!hasLines && !marked && !marking && !marksTold) return null;
  return (
    <section
      className={styles.result}
      aria-labelledby={hasLines ? 'result' : undefined}
      onKeyDown={onKeyDown}
    >
      {hasLines && (
        <h2 id="result" className={styles.title}>
          {texts.result}
        </h2>
      )}
      {/* It stays while the lines are checked anew for it: who has pressed its button goes on from there. */}
      <MarkBar />
      {hasLines && (
        <>
          <Sums />
          <Totals />
          <Findings />
          <ListTools search={search} />
          <ReviewStatus />
          <BatchBar list={list} />
          <LineList list={list} />
          <p className={styles.keys}>{texts.keys}</p>
        </>
      )}
    </section>
  );
}
