import { useCallback, type ReactElement } from 'react';
import type { FactInputs, RegulationView } from '../engine/engine';
import type { AskAnswer } from '../engine/inquiry';
import { usePane, useTools } from '../shared/context';
import { ProvisionList } from '../shared/ProvisionList';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { useAnswer, type Answered } from '../shared/useAnswer';
import { useAsked } from '../shared/useAsked';
import { Branches } from './Branches';
import { Conclusion } from './Conclusion';
import { Further } from './Further';
import { Project } from './Project';
import { Regions } from './Regions';
import { pathRequest } from './request';
import { scalesOf } from './scale';
import { ScaleView } from './ScaleView';
import { Stepper } from './Stepper';

/** 路径: which way a project goes under the regulation, and what could still turn it. */
export function PathTab(): ReactElement {
  const { texts } = useTools();
  const { region, description } = usePane();
  const regulation = description?.regulations.find(({ id }) => id === region);
  if (!regulation) return <p>{texts.path.chooseRegion}</p>;
  return <Path key={regulation.id} regulation={regulation} />;
}

function Path({ regulation }: { regulation: RegulationView }): ReactElement {
  const { session } = useTools();
  const { facts, decisionDate } = usePane();
  const styles = useSharedStyles();
  const ask = useCallback(
    async () => ({ facts, answer: await session.engine.ask(pathRequest(regulation, facts, decisionDate)) }),
    [session, regulation, facts, decisionDate],
  );
  const { value: answered, problem } = useAnswer(ask);
  return (
    <div className={styles.tab}>
      <Project regulation={regulation} problem={problem} />
      {problem && (
        <p className={styles.bad} role="alert">
          {problem.text}
        </p>
      )}
      {answered && <Answer regulation={regulation} answered={answered} problem={problem} />}
      <Regions regulation={regulation} />
    </div>
  );
}

function Answer({
  regulation,
  answered: { answer, facts },
  problem,
}: {
  regulation: RegulationView;
  /** With the facts that it was given for. */
  answered: { answer: AskAnswer; facts: FactInputs };
  problem: Answered<AskAnswer>['problem'];
}): ReactElement {
  const { texts } = useTools();
  const { description } = usePane();
  const { amountFact } = regulation;
  const subject = `${String(facts[amountFact])} ${String(facts['projectClass'])}`;
  const isOwn = (id: string): boolean => id !== amountFact && id !== 'projectClass';
  const deciding = answer.branches.flatMap((branch) => branch.facts).filter(isOwn);
  const forks = useAsked(subject, deciding, answer.given);
  const further = useAsked(subject, [...answer.given, ...answer.missing].filter(isOwn));
  const scales = scalesOf(answer.thresholds, description?.facts ?? [], amountFact);
  // Fields only, among them the one to be mended: what was concluded before is not for what is put in now.
  const branches = problem ? [] : answer.branches;
  return (
    <>
      {!problem && <Conclusion answer={answer} amountFact={amountFact} />}
      <Branches branches={branches} asked={forks} problem={problem} />
      {!problem && scales.length > 0 && (
        <Section title={texts.path.scale}>
          {scales.map((scale) => (
            <ScaleView key={scale.fact} scale={scale} />
          ))}
        </Section>
      )}
      {!problem && <Stepper steps={answer.steps} />}
      <Further
        asked={further.filter((id) => !forks.includes(id))}
        missing={answer.missing}
        problem={problem}
      />
      {!problem && <Provisions provisions={answer.provisions} />}
    </>
  );
}

function Provisions({ provisions }: Pick<AskAnswer, 'provisions'>): ReactElement {
  const { texts } = useTools();
  const told = provisions.filter(({ outcome }) => outcome !== 'not-applicable');
  return (
    <details>
      <summary>{texts.path.provisions(told.length)}</summary>
      <ProvisionList provisions={told} />
    </details>
  );
}
