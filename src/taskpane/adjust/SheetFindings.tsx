import type { ReactElement } from 'react';
import type { AdjustmentView } from '../engine/inquiry';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { RowLink } from './RowLink';

/** More of them are not shown at once. */
const MOST = 100;

/** What keeps the sheet from being read in full, or does not add up; each leads to its row. */
export function SheetFindings({ adjustment }: { adjustment: AdjustmentView }): ReactElement | null {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { findings, adjusted } = adjustment;
  if (findings.length === 0) return null;
  return (
    <Section title={texts.adjust.findings(findings.length)}>
      <ul className={styles.list}>
        {findings.slice(0, MOST).map(({ severity, row, text }) => (
          <li key={`${String(row)}-${text}`}>
            <span className={severity === 'error' ? styles.bad : styles.quiet}>
              {texts.severity[severity]}
            </span>{' '}
            {row === 0 ? (
              text
            ) : (
              <RowLink row={row} column={adjusted.number}>
                {text}
              </RowLink>
            )}
          </li>
        ))}
      </ul>
      {findings.length > MOST && <p>{texts.adjust.further(findings.length - MOST)}</p>}
    </Section>
  );
}
