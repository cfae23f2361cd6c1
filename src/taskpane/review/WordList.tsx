import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import type { WordTableView } from '../engine/engine';
import { useTools } from '../shared/context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '16em', overflowY: 'auto' },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  entry: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  list: RefObject<HTMLUListElement | null>;
  entries: WordTableView['entries'];
  onRemove: (wording: string, place: number) => void;
}

/** The wordings of the unit's own table, each with what it stands for and a button that takes it out. */
export function WordList({ list, entries, onRemove }: Props): ReactElement {
  const { texts } = useTools();
  const styles = useStyles();
  const words = texts.wordTable;
  return (
    <ul ref={list} className={styles.list} aria-label={words.count(entries.length)}>
      {entries.map(({ wording, kindName }, place) => (
        <li key={wording} className={styles.row}>
          <span className={styles.entry}>{words.entry(wording, kindName)}</span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.removeLabel(wording)}
            onClick={() => {
              onRemove(wording, place);
            }}
          >
            {words.remove}
          </Button>
        </li>
      ))}
    </ul>
  );
}
