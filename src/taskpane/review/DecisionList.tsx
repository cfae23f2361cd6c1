import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DecisionView } from '../engine/engine';
import { useTools } from '../shared/context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
  },
  past: { color: tokens.colorNeutralForeground3 },
});

/** What persons said of a line; each can be taken back. */
export function DecisionList({ decisions }: { decisions: readonly DecisionView[] }): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {decisions.map(({ id, text, counts }) => (
        <li key={id} className={styles.row}>
          <span className={counts ? '' : styles.past}>
            {text}
            {!counts && texts.review.superseded}
          </span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${texts.review.undo}：${text}`}
            onClick={() => void session.review.undo(id)}
          >
            {texts.review.undo}
          </Button>
        </li>
      ))}
    </ul>
  );
}
