import { useCallback, type ReactElement } from 'react';
import { useTools } from '../shared/context';
import { useSharedStyles } from '../shared/styles';
import { useAnswer } from '../shared/useAnswer';
import { VerdictLabel } from '../shared/VerdictLabel';

/** What the other regulations say of a kind of expense, each by its own articles. */
export function KindElsewhere({ region, kind }: { region: string; kind: string }): ReactElement {
  const { session, texts } = useTools();
  const styles = useSharedStyles();
  const ask = useCallback(() => session.engine.kindElsewhere(region, kind), [session, region, kind]);
  const { value = [] } = useAnswer(ask);
  return (
    <ul className={styles.list} aria-label={texts.elsewhere}>
      {value.map(({ region: id, name, draft, verdict, inPrinciple, reason }) => (
        <li key={id}>
          {name}
          {draft && texts.draftShort} <VerdictLabel verdict={verdict} inPrinciple={inPrinciple} />{' '}
          <span className={styles.quiet}>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
