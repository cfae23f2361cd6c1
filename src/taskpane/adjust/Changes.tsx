import type { ReactElement } from 'react';
import type { TableUnit } from '../../budget';
import type { AdjustmentView, ChangeView } from '../engine/inquiry';
import { shownAmount } from '../shared/amounts';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { RowLink } from './RowLink';
import { signed } from './words';

const KINDS = ['added', 'removed', 'changed'] as const;

/** More of each kind are not shown at once. */
const MOST = 200;

/** The lines that the adjustment adds, drops and changes; each leads to its row. */
export function Changes({ adjustment }: { adjustment: AdjustmentView }): ReactElement | null {
  const { texts } = useTools();
  const { changes, adjusted, moved } = adjustment;
  // What cannot be told is not said to be nothing.
  if (changes.length === 0 && moved === null) return null;
  return (
    <Section title={texts.adjust.changes(changes.length)}>
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          changes={changes.filter((change) => change.kind === kind)}
          unit={adjusted.unit}
          column={adjusted.number}
        />
      ))}
    </Section>
  );
}

interface KindProps {
  kind: ChangeView['kind'];
  changes: readonly ChangeView[];
  unit: TableUnit;
  column: number;
}

function Kind({ kind, changes, unit, column }: KindProps): ReactElement | null {
  const { texts } = useTools();
  const styles = useSharedStyles();
  if (changes.length === 0) return null;
  return (
    <details open>
      <summary>{texts.adjust.changed[kind](changes.length)}</summary>
      <ul className={styles.list}>
        {changes.slice(0, MOST).map(({ row, item, approved, adjusted, change }) => (
          <li key={row}>
            <RowLink row={row} column={column}>
              {texts.adjust.row(row, item)}
            </RowLink>{' '}
            <span className={styles.number}>
              {shownAmount(approved, unit)} → {shownAmount(adjusted, unit)}（
              {signed(shownAmount(change, unit))}）
            </span>
          </li>
        ))}
      </ul>
      {changes.length > MOST && <p>{texts.adjust.further(changes.length - MOST)}</p>}
    </details>
  );
}
