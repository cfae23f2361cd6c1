import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReadingView } from '../engine/inquiry';
import { usePane, useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';

/** How the words are taken where they leave something open: first what the check at hand turned on. */
export function Readings({ readings }: { readings: readonly ReadingView[] }): ReactElement {
  const { session, texts } = useTools();
  const { mentions } = usePane();
  const styles = useSharedStyles();
  return (
    <>
      {mentions.length > 0 && (
        <Section title={texts.basis.mentioned}>
          <ul className={styles.bullets}>
            {mentions.map(({ text, article, row, count }) => (
              <li key={text}>
                {text}
                {article !== '' && !text.includes(article) && ` · ${article}`}{' '}
                {row > 0 && (
                  <Link
                    as="button"
                    onClick={() =>
                      void session.showRange({ firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 })
                    }
                  >
                    {texts.basis.atRow(row, count)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.basis.readings}>
        <p className={styles.quiet}>{texts.basis.readingsHint}</p>
        {readings.length === 0 && <p>{texts.basis.noReadings}</p>}
        <ul className={styles.bullets}>
          {readings.map(({ id, article, text }) => (
            <li key={`${article}-${text}`}>
              {text}
              <div className={styles.quiet}>{[article, ...(id === '' ? [] : [id])].join(' · ')}</div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
