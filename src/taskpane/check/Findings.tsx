import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '16em', overflowY: 'auto' },
  link: { textAlign: 'left', fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** What else was found: sums, units, doubled lines. Each leads to its row. */
export function Findings(): ReactElement | null {
  const { session, texts } = useTools();
  const { findings, findingCount } = usePane();
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <details open={findings.some(({ severity }) => severity === 'error')}>
      <summary>{texts.findings(findingCount)}</summary>
      <ul className={styles.list}>
        {findings.map(({ row, severity, code, text }, index) => (
          <li key={`${String(row)}-${code}-${String(index)}`}>
            <span className={severity === 'error' ? styles.error : ''}>{texts.severity[severity]} </span>
            {row === 0 ? (
              text
            ) : (
              <Link
                as="button"
                className={styles.link}
                onClick={() =>
                  void session.showRange({ firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 })
                }
              >
                {text}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
