import type { ReactElement } from 'react';
import type { Warning } from '../../rules';
import { useTools } from './context';
import { useSharedStyles } from './styles';

/** What to mind about an answer: which reading was taken and what the other one gives, 原则上, a draft. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }): ReactElement | null {
  const { texts } = useTools();
  const styles = useSharedStyles();
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={texts.path.warnings}>
      {warnings.map(({ code, text, article }) => (
        <li key={`${code}-${text}`}>
          <span aria-hidden>⚠ </span>
          <strong>{texts.path.warning[code]}</strong> {text}
          {article !== undefined && !text.includes(article) && ` · ${article}`}
        </li>
      ))}
    </ul>
  );
}
