/// <reference lib="dom" />
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LineView } from '../engine/engine';
import { WORD_TABLE } from '../review/WordTable';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  told: { fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200 },
});

/**
 * After a named kind was taken back: the word that went into the unit's own table with it is there still, and where it is
 * taken out. The empty region stands before, so that what comes into it is heard.
 */
export function WordsStay({ line }: { line: LineView }): ReactElement {
  const { session, texts } = useTools();
  const { wordsStay } = usePane();
  const styles = useStyles();
  const { byTable, index } = line;
  const words = texts.wordTable;
  const isTold = byTable?.stands === true && wordsStay === index;
  return (
    <div role="status" className={styles.told}>
      {isTold && (
        <>
          {words.stays(byTable.entries.map(({ wording }) => `“${wording}”`).join(texts.listSeparator))}{' '}
          <Link
            as="button"
            className={styles.link}
            onClick={() => {
              session.showTab('more');
              // Once the other tab is drawn.
              setTimeout(() => document.getElementById(WORD_TABLE)?.focus());
            }}
          >
            {words.toTable}
          </Link>
        </>
      )}
    </div>
  );
}
