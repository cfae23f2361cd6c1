import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { UndoButton } from '../review/UndoButton';
import { usePane, useTools } from '../shared/context';
import { useKeptFocus } from '../shared/useKeptFocus';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '16em', overflowY: 'auto' },
  link: { textAlign: 'left', fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** What else was found: sums, units, doubled lines. Each leads to its row; an opinion whose line is gone can be taken back here. */
export function Findings(): ReactElement | null {
  const { session, texts } = useTools();
  const { findings, findingCount } = usePane();
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  // An opinion that is taken back takes its button along.
  const keepFocus = useKeptFocus(list);
  if (findings.length === 0) return null;
  return (
    <details {...keepFocus} open={findings.some(({ severity }) => severity === 'error')}>
      <summary>{texts.findings(findingCount)}</summary>
      <ul ref={list} className={styles.list} tabIndex={-1} aria-label={texts.findings(findingCount)}>
        {findings.map(({ row, severity, code, text, decision }, index) => (
          <li key={decision?.id ?? `${String(row)}-${code}-${String(index)}`}>
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
            {decision && <UndoButton {...decision} text={text} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
