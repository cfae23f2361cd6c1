import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ThresholdDistance } from '../../rules';
import { useTools } from '../shared/context';
import { writtenMoney } from '../shared/money';
import { useSharedStyles } from '../shared/styles';
import { limitName, placesOn, type Scale } from './scale';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '34px',
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
    paddingTop: '14px',
    fontSize: tokens.fontSizeBase100,
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      left: '50%',
      height: '14px',
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
  const places = placesOn(scale);
  return (
    <figure className={styles.text} aria-label={scale.label}>
      <figcaption className={styles.quiet}>{scale.label}</figcaption>
      <div className={styles.track} aria-hidden>
        {scale.thresholds.map(({ id, value }, index) => (
          <span
            key={id}
            className={mergeClasses(styles.mark, styles.tick)}
            style={{ left: percent(places.thresholds[index] ?? 0) }}
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
