import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DecisionView } from '../engine/engine';
import { useTools } from '../shared/context';
import { UndoButton } from './UndoButton';

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

interface Props {
  line: number;
  decisions: readonly DecisionView[];
}

/** What persons said of a line; each can be taken back. */
export function DecisionList({ line, decisions }: Props): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {decisions.map(({ id, reviewer, text, counts }) => (
        <li key={id} className={styles.row}>
          <span className={counts ? '' : styles.past}>
            {text}
            {!counts && texts.review.superseded}
          </span>
          <UndoButton id={id} reviewer={reviewer} text={text} line={line} />
        </li>
      ))}
    </ul>
  );
}
