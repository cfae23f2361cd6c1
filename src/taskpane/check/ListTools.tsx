import { Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type RefObject } from 'react';
import type { LineOrder } from '../engine/engine';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 80px', minWidth: 0 },
  open: { flexGrow: 1, margin: '-6px 0 -6px -8px' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ORDERS: readonly LineOrder[] = ['attention', 'row', 'amount'];

/** Typing is over when nothing was typed for so long, in milliseconds. */
const PAUSE = 150;

/** Search, order, and how many lines are shown. */
export function ListTools({ search }: { search: RefObject<HTMLInputElement | null> }): ReactElement {
  const { session, texts } = useTools();
  const { view, shown, lineCount, summary } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState(view.search);
  useEffect(() => {
    if (typed === session.store.get().view.search) return undefined;
    const timer = setTimeout(() => void session.list.setView({ search: typed }), PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, session]);
  const [handled, open] = [summary?.handled ?? 0, summary?.open ?? 0];
  return (
    <>
      <div className={styles.row}>
        <Input
          ref={search}
          className={styles.search}
          size="small"
          type="search"
          value={typed}
          placeholder={texts.search}
          aria-label={texts.search}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
        <Select
          size="small"
          aria-label={texts.order}
          value={view.order}
          onChange={(_, { value }) => void session.list.setView({ order: value as LineOrder })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {texts.orders[order]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.row}>
        <Checkbox
          className={styles.open}
          label={texts.review.onlyOpen}
          checked={view.onlyOpen}
          onChange={(_, { checked }) => void session.list.setView({ onlyOpen: checked === true })}
        />
        <span className={styles.count} role="status">
          {texts.review.progress(handled, handled + open)} · {texts.shown(shown.length, lineCount)}
        </span>
      </div>
    </>
  );
}
