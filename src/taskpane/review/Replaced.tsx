import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Act } from '../engine/engine';
import { replacedBy } from '../engine/opinions';
import { usePane, useTools } from '../shared/context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '10em',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
  },
  title: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Props {
  lines: readonly number[];
  act: Act;
  /** Name under which it is to be done, as far as it is typed. */
  reviewer: string;
}

/** The opinions that will count no longer, before they do: who, when, what and why. */
export function Replaced({ lines, act, reviewer }: Props): ReactElement | null {
  const { texts } = useTools();
  const { lines: views } = usePane();
  const styles = useStyles();
  const replaced = lines.flatMap((index) => {
    const { row = 0, decision } = views[index] ?? {};
    if (!decision) return [];
    return replacedBy(act, reviewer, decision.opinions, decision.ownVerdict).map(({ id, text }) => ({
      key: `${String(index)} ${id}`,
      said: lines.length > 1 ? `${texts.review.rowOf(row)} ${text}` : text,
    }));
  });
  if (replaced.length === 0) return null;
  return (
    <>
      <span className={styles.title}>⚠ {texts.review.replaces}</span>
      {/* A long list scrolls, and must be reached by keys for that. */}
      <ul
        className={styles.list}
        aria-label={texts.review.replaces}
        tabIndex={replaced.length > 4 ? 0 : undefined}
      >
        {replaced.map(({ key, said }) => (
          <li key={key}>{said}</li>
        ))}
      </ul>
    </>
  );
}
