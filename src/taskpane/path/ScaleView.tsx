import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ThresholdDistance } from '../../rules';
import { useTools } from '../shared/context';
import { writtenMoney } from '../shared/money';
import { useSharedStyles } from '../shared/styles';
import { limitName, placesOn, rowsOf, type Scale } from './scale';

/** Pixels that a tick is high, and the whole scale with one row of labels. */
const [TICK, HEIGHT] = [14, 34];

/** Pixels between two labels of a row. */
const GAP = 4;

/** Pixels from one row of labels to the next. */
const ROW = 14;

const useStyles = makeStyles({
  track: {
    position: 'relative',
    margin: `${tokens.spacingVerticalXS} 0`,
    '::before': {
      content: '""',
      position: 'absolute',
      top: '9px',
      left: 0,
      right: 0,
      borderTop: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    },
  },
  mark: { position: 'absolute', transform: 'translateX(-50%)', textAlign: 'center', whiteSpace: 'nowrap' },
  tick: {
    top: '3px',
    fontSize: tokens.fontSizeBase100,
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      left: '50%',
      height: `${String(TICK)}px`,
      borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    },
  },
  amount: { top: 0, lineHeight: '20px', color: tokens.colorBrandForeground1 },
});

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`;

function Distance({ threshold, label }: { threshold: ThresholdDistance; label: string }): ReactElement {
  const { texts } = useTools();
  const { distance, value, article } = threshold;
  const name = limitName(threshold, label);
  const limit = /^\d/u.test(name) ? writtenMoney(value) : `${name} ${writtenMoney(value)}`;
  const away = writtenMoney(distance.replace(/^-/u, ''));
  const told =
    Number(distance) === 0
      ? texts.path.exactly(limit)
      : distance.startsWith('-')
        ? texts.path.below(limit, away)
        : texts.path.above(limit, away);
  return (
    <li>
      {told} · {article}
    </li>
  );
}

/** Thresholds and where the amount stands among them; the list beneath says the same in words. */
export function ScaleView({ scale }: { scale: Scale }): ReactElement {
  const styles = { ...useSharedStyles(), ...useStyles() };
  const places = useMemo(() => placesOn(scale), [scale]);
  const track = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const element = track.current;
    if (!element) return undefined;
    const arrange = (): void => {
      const labels = [...element.querySelectorAll<HTMLElement>('[data-label]')];
      const widths = labels.map(({ offsetWidth }) => (offsetWidth + GAP) / element.offsetWidth);
      setRows(rowsOf(places.thresholds, widths));
    };
    const observer = new ResizeObserver(arrange);
    observer.observe(element);
    arrange();
    return () => {
      observer.disconnect();
    };
  }, [places]);
  return (
    <figure className={styles.text} aria-label={scale.label}>
      <figcaption className={styles.quiet}>{scale.label}</figcaption>
      <div
        ref={track}
        className={styles.track}
        style={{ height: `${String(HEIGHT + ROW * Math.max(0, ...rows))}px` }}
        aria-hidden
      >
        {scale.thresholds.map(({ id, value }, index) => (
          <span
            key={id}
            data-label
            className={mergeClasses(styles.mark, styles.tick)}
            style={{
              left: percent(places.thresholds[index] ?? 0),
              paddingTop: `${String(TICK + ROW * (rows[index] ?? 0))}px`,
            }}
          >
            {writtenMoney(value)}
          </span>
        ))}
        <span className={mergeClasses(styles.mark, styles.amount)} style={{ left: percent(places.amount) }}>
          ●
        </span>
      </div>
      <ul className={styles.list}>
        {scale.thresholds.map((threshold) => (
          <Distance key={threshold.id} threshold={threshold} label={scale.label} />
        ))}
      </ul>
    </figure>
  );
}
