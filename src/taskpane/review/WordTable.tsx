/// <reference lib="dom" />
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { WordsMerged } from '../engine/engine';
import { download } from '../shared/download';
import { usePane, useTools } from '../shared/context';
import { WordList } from './WordList';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  told: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** Under this id the heading of the table is found by whoever leads there. */
export const WORD_TABLE = 'unit-table';

/** Replaced and refused wordings named at most: the rest is counted. */
const NAMED = 20;

/** What is said of the last thing done with the table. */
interface Said {
  text: string;
  details: readonly string[];
}

const NOTHING: Said = { text: '', details: [] };

/** The unit's own wordings: each can be taken out, and all of them be passed on. */
export function WordTable(): ReactElement {
  const { session, texts } = useTools();
  const { wordTable } = usePane();
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The place in the list of what was taken out: the button that had the focus is gone. */
  const removed = useRef<number>(undefined);
  const [said, setSaid] = useState(NOTHING);
  const words = texts.wordTable;
  const { entries, problem } = wordTable;
  useEffect(() => {
    if (removed.current === undefined) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(removed.current, buttons.length - 1)] ?? title.current)?.focus();
    removed.current = undefined;
  }, [entries]);

  const tell = (text: string, details: readonly string[] = []): void => {
    setSaid({ text, details });
  };
  const save = (): void => {
    const table = session.words.text();
    if (table === undefined) tell(words.none);
    else download(words.fileName, table, 'application/json');
  };
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setSaid(NOTHING);
    const merged = await session.words.merge(await chosen.text());
    if (merged) tell(...whatCame(merged));
  };
  const whatCame = ({ total, added, replaced, same, refused }: WordsMerged): [string, string[]] => {
    const changes = replaced.map(({ wording, from, to }) => words.replaced(wording, from, to));
    const details = [...changes, ...refused.map(words.refused)];
    const rest = details.length - NAMED;
    const isEmpty = added + replaced.length + same + refused.length === 0;
    return [
      isEmpty ? words.cameNothing(total) : words.came(added, replaced.length, same, refused.length, total),
      [...details.slice(0, NAMED), ...(rest > 0 ? [words.more(rest)] : [])],
    ];
  };
  const remove = async (wording: string, place: number): Promise<void> => {
    removed.current = place;
    if (await session.words.remove(wording)) tell(words.removed(wording));
    else removed.current = undefined;
  };
  return (
    <section aria-labelledby={WORD_TABLE}>
      <h2 id={WORD_TABLE} ref={title} className={styles.title} tabIndex={-1}>
        {words.title}
      </h2>
      <p className={styles.quiet}>{words.hint}</p>
      <p className={styles.quiet}>{words.notInFunctions}</p>
      {problem !== undefined && <p>{words.unread(problem)}</p>}
      {entries.length > 0 && (
        <WordList list={list} entries={entries} onRemove={(wording, place) => void remove(wording, place)} />
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={save}>
          {words.exportTable}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          {words.importTable}
        </Button>
        <input
          ref={file}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={words.importTable}
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      <div role="status" className={styles.quiet}>
        {said.text}
        {said.details.length > 0 && (
          <ul className={styles.told}>
            {said.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
