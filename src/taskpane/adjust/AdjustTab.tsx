import { useCallback, type ReactElement } from 'react';
import type { Adjustments, AdjustmentView } from '../engine/inquiry';
import { usePane, useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';
import { useAnswer } from '../shared/useAnswer';
import { Changes } from './Changes';
import { ColumnChoice } from './ColumnChoice';
import { Questions } from './Questions';
import { SheetFindings } from './SheetFindings';
import { Totals } from './Totals';
import { Verdict } from './Verdict';

/** 调整: whether an approved budget may be changed without a new approval. */
export function AdjustTab(): ReactElement {
  const { texts } = useTools();
  const { region, sheet } = usePane();
  if (region === undefined) return <p>{texts.adjust.chooseRegion}</p>;
  if (sheet === undefined) return <p>{texts.noSheet}</p>;
  return <Adjust key={sheet} region={region} />;
}

function Adjust({ region }: { region: string }): ReactElement {
  const { session, texts } = useTools();
  const { facts, decisionDate, understood, sides } = usePane();
  const styles = useSharedStyles();
  const ask = useCallback(
    (): Promise<Adjustments | undefined> =>
      // A sheet that is read anew is asked about anew.
      understood
        ? session.engine.adjustments({ region, decisionDate, facts, sides })
        : Promise.resolve(undefined),
    [session, understood, region, decisionDate, facts, sides],
  );
  const { value, problem } = useAnswer(ask);
  return (
    <div className={styles.tab}>
      {problem && (
        <p className={styles.bad} role="alert">
          {problem.text}
        </p>
      )}
      {value && value.adjustments.length > 1 && <p>{texts.adjust.several(value.adjustments.length)}</p>}
      {value?.adjustments.map((adjustment) => (
        <Adjustment
          key={`${adjustment.approved.letters}-${adjustment.adjusted.letters}-${String(adjustment.firstRow)}`}
          adjustment={adjustment}
          problem={problem}
        />
      ))}
      {value && (
        <ColumnChoice
          adjustments={value}
          sides={sides}
          onChoose={(chosen) => void session.setSides(chosen)}
        />
      )}
    </div>
  );
}

function Adjustment({
  adjustment,
  problem,
}: {
  adjustment: AdjustmentView;
  problem: { text: string; fact: string | undefined } | undefined;
}): ReactElement {
  return (
    <>
      <Totals adjustment={adjustment} />
      <Verdict adjustment={adjustment} />
      <Questions adjustment={adjustment} problem={problem} />
      <SheetFindings adjustment={adjustment} />
      <Changes adjustment={adjustment} />
    </>
  );
}
