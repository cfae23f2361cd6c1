import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { UnitQuestion } from '../check/Understood';
import type { AdjustmentView } from '../engine/inquiry';
import { shownAmount } from '../shared/amounts';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { percentText } from './percent';
import { ShareScale } from './ShareScale';

const useStyles = makeStyles({
  sums: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    '& > dd': { margin: 0, fontVariantNumeric: 'tabular-nums' },
  },
});

/** What the sheet shows: both totals, what was moved, and how much of the limit that takes. */
export function Totals({ adjustment }: { adjustment: AdjustmentView }): ReactElement {
  const { texts } = useTools();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const { approved, adjusted, lines, unitKnown } = adjustment;
  const columns = texts.adjust.columns(approved.letters, approved.header, adjusted.letters, adjusted.header);
  return (
    <Section title={texts.adjust.sums}>
      <p className={styles.quiet}>
        {columns} · {texts.lines(lines)}
      </p>
      {unitKnown ? <Sums adjustment={adjustment} /> : <UnitQuestion />}
    </Section>
  );
}

function Sums({ adjustment }: { adjustment: AdjustmentView }): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const { approvedTotal, adjustedTotal, increases, decreases, moved, answer, adjusted } = adjustment;
  const unit = adjusted.unit === 'unknown' ? '元' : adjusted.unit;
  const say = (amount: string | null): string =>
    amount === null ? texts.adjust.unknown : `${shownAmount(amount, unit)} ${unit}`;
  const { share, limit } = answer;
  return (
    <>
      <dl className={styles.sums}>
        <dt>{texts.adjust.approved}</dt>
        <dd>{say(approvedTotal)}</dd>
        <dt>{texts.adjust.adjusted}</dt>
        <dd>
          {say(adjustedTotal)} <TotalChange adjustment={adjustment} say={say} />
        </dd>
        <dt>{texts.adjust.moved}</dt>
        <dd>
          {say(moved)}
          {moved !== null && texts.adjust.upAndDown(say(increases), say(decreases))}
        </dd>
        {share !== undefined && (
          <>
            <dt>{texts.adjust.share}</dt>
            <dd>{percentText(share, limit, texts.adjust.about)}</dd>
          </>
        )}
      </dl>
      <ShareScale answer={answer} unit={unit} />
    </>
  );
}

function TotalChange({
  adjustment,
  say,
}: {
  adjustment: AdjustmentView;
  say: (amount: string) => string;
}): ReactElement | null {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { totalChange, totalUnsure } = adjustment;
  if (totalChange === null) return null;
  const rises = !totalChange.startsWith('-') && Number(totalChange) !== 0;
  if (totalUnsure) return <span className={styles.open}>{texts.adjust.totalUnsure}</span>;
  return (
    <span className={rises ? styles.bad : styles.good}>
      {rises ? texts.adjust.totalRises(say(totalChange)) : texts.adjust.totalKept}
    </span>
  );
}
