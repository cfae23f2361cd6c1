import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../budget';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '16em', overflowY: 'auto' },
  link: { textAlign: 'left', fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** More of them are not shown at once: each is with its line in the list. */
const MOST = 200;

/** Verdicts stand in the list of lines; these are the others. */
const isOther = ({ code }: Finding): boolean =>
  !code.startsWith('scope-') && code !== 'reading' && code !== 'boundary';

const GRAVITY: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** What else was found: sums, units, doubled lines. Each leads to its row. */
export function Findings(): ReactElement | null {
  const { session, texts } = useTools();
  const { findings } = usePane();
  const styles = useStyles();
  const others = findings.filter(isOther).sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  if (others.length === 0) return null;
  return (
    <details open={others.some(({ severity }) => severity === 'error')}>
      <summary>{texts.findings(others.length)}</summary>
      <ul className={styles.list}>
        {others.slice(0, MOST).map(({ row, severity, code, text }, index) => (
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
