import type { ReactElement } from 'react';
import type { AskAnswer } from '../engine/inquiry';
import { useTools } from '../shared/context';
import { useFactViews } from '../shared/FactList';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { WarningList } from '../shared/WarningList';
import { clausesOf, shortened } from './conclusion';
import { PathVerdict } from './PathVerdict';

/** How many of the facts that an answer waits for are named in its sentence. */
const NAMED = 3;

/** The answer in one sentence with its article; further clauses on demand. */
export function Conclusion({ answer, amountFact }: { answer: AskAnswer; amountFact: string }): ReactElement {
  const { texts } = useTools();
  const styles = useSharedStyles();
  const { verdict, inPrinciple, branches, warnings, text } = answer;
  const deciding = [...new Set(branches.flatMap(({ facts }) => facts))];
  // The amount, where it is open, decides most.
  deciding.sort((a, b) => Number(b === amountFact) - Number(a === amountFact));
  const waited = useFactViews(deciding).map(({ label }) => label);
  const isOpen = verdict === 'incomplete' && waited.length > 0;
  const { lead, more } = isOpen
    ? { lead: texts.path.waitsFor(waited.slice(0, NAMED), waited.length), more: clausesOf(text) }
    : shortened(answer);
  return (
    <Section title={texts.path.conclusion}>
      <p className={styles.text} role="status">
        <PathVerdict verdict={verdict} inPrinciple={inPrinciple} /> {lead}
      </p>
      {more.length > 0 && (
        <details>
          <summary>{texts.path.more}</summary>
          <ul className={styles.bullets}>
            {more.map((clause) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        </details>
      )}
      <WarningList warnings={warnings} />
    </Section>
  );
}
