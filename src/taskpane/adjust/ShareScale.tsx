import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AdjustmentView } from '../engine/inquiry';
import { shownAmount } from '../shared/amounts';
import { useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';
import { percentText } from './percent';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '14px',
    marginTop: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'hidden',
  },
  part: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  over: { backgroundColor: tokens.colorPaletteRedBackground3 },
  limit: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `2px solid ${tokens.colorNeutralForeground1}`,
  },
});

/** How much wider than the limit the scale is drawn. */
const BEYOND = 1.25;

/** How much of the share is used up; the words beneath say what may still be moved. For drawing numbers need not be exact. */
export function ShareScale({
  answer,
  unit,
}: {
  answer: AdjustmentView['answer'];
  unit: '元' | '万元';
}): ReactElement | null {
  const { texts } = useTools();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const { share, limit, room } = answer;
  if (share === undefined || limit === undefined) return null;
  const end = Math.max(Number(share), Number(limit)) * BEYOND;
  const width = (value: string): string => `${((Number(value) / end) * 100).toFixed(2)}%`;
  const isOver = room?.startsWith('-') ?? false;
  const left = room === undefined ? '' : `${shownAmount(room.replace(/^-/u, ''), unit)} ${unit}`;
  return (
    <>
      <div className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.part, isOver && styles.over)} style={{ width: width(share) }} />
        <div className={styles.limit} style={{ left: width(limit) }} />
      </div>
      <p className={mergeClasses(styles.text, styles.number)}>
        {texts.adjust.limit(percentText(limit, undefined, ''))}{' '}
        {room !== undefined && (isOver ? texts.adjust.over(left) : texts.adjust.room(left))}
      </p>
    </>
  );
}
