import type { ReactElement } from 'react';
import { useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';

type Look = 'good' | 'bad' | 'open' | 'neutral';

/** Sign and look of each verdict on a path; its word stands in the texts. */
const SIGNS: Readonly<Record<string, readonly [sign: string, look: Look]>> = {
  decided: ['✓', 'good'],
  'filing-only': ['✓', 'good'],
  blocked: ['✕', 'bad'],
  incomplete: ['?', 'open'],
  'not-applicable': ['–', 'neutral'],
  silent: ['–', 'neutral'],
};

/** The verdict on a path: sign, word and colour. 原则上 is never dropped. */
export function PathVerdict({
  verdict,
  inPrinciple,
}: {
  verdict: string;
  inPrinciple: boolean;
}): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const [sign, look] = SIGNS[verdict] ?? ['?', 'open'];
  return (
    <span className={styles[look]}>
      <span aria-hidden>{sign}</span> {inPrinciple && texts.inPrinciple}
      {texts.path.verdicts[verdict] ?? verdict}
    </span>
  );
}
