import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableUnit } from '../../budget';
import type { ScopeVerdict } from '../../rules';
import type { Summary } from '../engine/engine';
import { shownAmount } from '../shared/amounts';
import { usePane, useTools } from '../shared/context';
import { VerdictLabel } from '../shared/VerdictLabel';
import { useVerdictFills, VERDICTS } from '../shared/verdicts';
import { commonUnit } from './units';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '10px',
    columnGap: '2px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  part: { minWidth: '2px', forcedColorAdjust: 'none' },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(100px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  number: { fontSize: tokens.fontSizeBase300, fontVariantNumeric: 'tabular-nums', textAlign: 'left' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The parts of the whole by amount. The numbers themselves stand in the tiles. */
function Bar({ summary }: { summary: Summary }): ReactElement {
  const styles = useStyles();
  const fills = useVerdictFills();
  const parts = VERDICTS.map((verdict) => ({
    verdict,
    amount: Math.abs(Number(summary.byVerdict[verdict].amount)),
  }));
  return (
    <div className={styles.bar} aria-hidden>
      {parts
        .filter(({ amount }) => amount > 0)
        .map(({ verdict, amount }) => (
          <div
            key={verdict}
            className={mergeClasses(styles.part, fills[verdict])}
            style={{ flexGrow: amount }}
          />
        ))}
    </div>
  );
}

/** In what the sums are. A sheet without a unit leaves nothing to say. */
function UnitOfSums({ unit }: { unit: TableUnit | undefined }): ReactElement | null {
  const { texts } = useTools();
  const styles = useStyles();
  if (unit === 'unknown') return null;
  return <p className={styles.quiet}>{unit === undefined ? texts.unitsDiffer : texts.amountsIn(unit)}</p>;
}

/** How far the unit's own table goes: sums that it changes are not GOVIT's alone. */
function ReadByTable({ lines, otherVerdict }: Summary['byTable']): ReactElement | null {
  const { texts } = useTools();
  const styles = useStyles();
  if (lines === 0) return null;
  return <p className={styles.quiet}>{texts.wordTable.linesRead(lines, otherVerdict)}</p>;
}

/** Lines and amounts by verdict; each is a filter. */
export function Sums(): ReactElement | null {
  const { session, texts } = useTools();
  const { summary, view, understood } = usePane();
  const styles = useStyles();
  if (!summary) return null;
  const unit = commonUnit(understood?.tables ?? []);
  const toggle = (verdict: ScopeVerdict): void => {
    const others = view.verdicts.filter((one) => one !== verdict);
    void session.list.setView({
      verdicts: others.length < view.verdicts.length ? others : [...others, verdict],
    });
  };
  return (
    <>
      <UnitOfSums unit={unit} />
      <Bar summary={summary} />
      <div className={styles.tiles}>
        {VERDICTS.map((verdict) => {
          const { lines, amount } = summary.byVerdict[verdict];
          return (
            <ToggleButton
              key={verdict}
              className={styles.tile}
              checked={view.verdicts.includes(verdict)}
              disabled={lines === 0}
              title={texts.filterBy(texts.verdicts[verdict])}
              onClick={() => {
                toggle(verdict);
              }}
            >
              <VerdictLabel verdict={verdict} />
              <span className={styles.number}>
                {lines === 0
                  ? texts.tileLines(0)
                  : `${texts.tileLines(lines)} ${shownAmount(amount, unit ?? '元')}`}
              </span>
            </ToggleButton>
          );
        })}
      </div>
      {summary.unreadable > 0 && <p className={styles.quiet}>{texts.unreadable(summary.unreadable)}</p>}
      <ReadByTable {...summary.byTable} />
    </>
  );
}
