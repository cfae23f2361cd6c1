import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { isSameReviewer } from '../engine/opinions';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' } });

interface Props {
  id: string;
  reviewer: string;
  /** The opinion in words, for who hears the button only. */
  text: string;
  /** The line it is on; none where that is gone. */
  line?: number;
}

/** Takes an opinion back. That of somebody else only when asked once more, by name. */
export function UndoButton({ id, reviewer, text, line }: Props): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
  const { reviewer: own } = usePane();
  const [asking, setAsking] = useState(false);
  const { undo, undoSure, keep } = texts.review;
  const label = asking ? undoSure(reviewer) : undo;
  return (
    <span className={styles.buttons}>
      <Button
        size="small"
        appearance={asking ? 'primary' : 'subtle'}
        aria-label={`${label}：${text}`}
        onClick={({ detail: clicks }) => {
          // The second click of a double click is no answer to a question that came with the first.
          if (asking && clicks > 1) return;
          if (asking || isSameReviewer(reviewer, own)) void session.review.undo(id, line);
          else setAsking(true);
        }}
      >
        {label}
      </Button>
      {asking && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAsking(false);
          }}
        >
          {keep}
        </Button>
      )}
    </span>
  );
}
