import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { MarksLeft } from '../session/state';
import { useTools } from '../shared/context';
import { MarksReport } from '../shared/MarksReport';
import { useKeptFocus } from '../shared/useKeptFocus';
import { WordTable } from './WordTable';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** The unit's own wordings, to be passed on; and the clearing of decisions before a workbook is submitted. */
export function ReviewKeeping(): ReactElement {
  const styles = useStyles();
  const { texts } = useTools();
  return (
    <>
      <WordTable />
      <section aria-labelledby="strip">
        <h2 id="strip" className={styles.title}>
          {texts.review.strip}
        </h2>
        <Strip />
      </section>
    </>
  );
}

/** Asks once more: what is cleared is gone. */
function Strip(): ReactElement {
  const { session, texts } = useTools();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState<MarksLeft>();
  const buttons = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(buttons, 'button');
  // Marks name the reviewers too; where they cannot be cleared the decisions stay with them.
  const strip = async (): Promise<void> => {
    const remains = await session.marking.clearAll();
    if (remains !== undefined && (await session.review.strip())) setLeft(remains);
  };
  return (
    <>
      <p className={styles.quiet}>{texts.review.stripHint}</p>
      <div ref={buttons} className={styles.buttons} {...keepFocus}>
        <Button
          size="small"
          onClick={() => {
            setAsking(!asking);
          }}
        >
          {asking ? texts.review.cancel : texts.review.strip}
        </Button>
        {asking && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setAsking(false);
              setLeft(undefined);
              void strip();
            }}
          >
            {texts.review.stripSure}
          </Button>
        )}
      </div>
      {left && (
        <p role="status" className={styles.quiet}>
          {left.unknown.length === 0
            ? texts.review.stripped
            : texts.review.strippedButMarks(left.unknown.join(texts.listSeparator))}
        </p>
      )}
      {left?.left.map((told) => (
        <MarksReport key={told.sheet} told={told} />
      ))}
    </>
  );
}
