import type { ReactElement } from 'react';
import type { AdjustmentView } from '../engine/inquiry';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { WarningList } from '../shared/WarningList';

type Look = 'good' | 'bad' | 'open' | 'neutral';

const SIGNS: Readonly<Record<string, readonly [sign: string, look: Look]>> = {
  'self-adjust': ['✓', 'good'],
  'approval-required': ['✕', 'bad'],
  incomplete: ['?', 'open'],
  silent: ['–', 'neutral'],
};

/** What the regulation says of the adjustment, with its article; and what the other reading would make of it. */
export function Verdict({ adjustment }: { adjustment: AdjustmentView }): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { answer, verdictIfStated } = adjustment;
  const { verdict, bodies, warnings, basis } = answer;
  const [sign, look] = SIGNS[verdict] ?? ['?', 'open'];
  const articles = [...new Set(basis.map(({ article }) => article))].join('、');
  // The amounts that it took stand above it, its verdict before it.
  const reason = `${answer.reason}。`;
  return (
    <Section title={texts.adjust.conclusion}>
      <p className={styles.text} role="status">
        <span className={styles[look]}>
          <span aria-hidden>{sign}</span> {texts.adjust.verdicts[verdict] ?? verdict}
        </span>{' '}
        {reason}
        {articles !== '' && !basis.some(({ article }) => reason.includes(article)) && ` · ${articles}`}
      </p>
      {bodies.length > 0 && <p className={styles.text}>{texts.adjust.bodies(bodies.join('、'))}</p>}
      {verdictIfStated !== undefined && (
        <p className={styles.text}>
          {texts.adjust.ifStated(texts.adjust.verdicts[verdictIfStated] ?? verdictIfStated)}
        </p>
      )}
      <WarningList warnings={warnings} />
    </Section>
  );
}
