import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Step } from '../../rules';
import { useTools } from '../shared/context';
import { Section } from '../shared/Section';
import { useSharedStyles } from '../shared/styles';
import { stagesOf } from './stages';

const useStyles = makeStyles({
  stages: { margin: 0, padding: 0, listStyleType: 'none', counterReset: 'stage' },
  stage: {
    position: 'relative',
    marginLeft: '10px',
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    counterIncrement: 'stage',
    '::before': {
      content: 'counter(stage)',
      position: 'absolute',
      left: '-11px',
      top: 0,
      width: '20px',
      height: '20px',
      boxSizing: 'border-box',
      borderRadius: tokens.borderRadiusCircular,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      backgroundColor: tokens.colorNeutralBackground1,
      fontSize: tokens.fontSizeBase200,
      lineHeight: '18px',
      textAlign: 'center',
    },
  },
  last: { borderLeft: '2px solid transparent' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  tag: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: 'nowrap',
  },
  soft: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function StepView({ step }: { step: Step }): ReactElement {
  const { texts } = useTools();
  const styles = { ...useSharedStyles(), ...useStyles() };
  const { action, body, documents, article, strength } = step;
  return (
    <li>
      <span className={mergeClasses(styles.tag, strength === 'in-principle' && styles.soft)}>
        {texts.path.strength[strength]}
      </span>{' '}
      {action}
      {documents.length > 0 && <div>{texts.path.documents(documents.join('、'))}</div>}
      <div className={styles.quiet}>
        {body !== '' && `${texts.path.body(body)} · `}
        {article}
      </div>
    </li>
  );
}

/** The way from stage to stage: what to hand in, who decides, on which article. */
export function Stepper({ steps }: { steps: readonly Step[] }): ReactElement | null {
  const { texts } = useTools();
  const styles = { ...useSharedStyles(), ...useStyles() };
  if (steps.length === 0) return null;
  const stages = stagesOf(steps);
  return (
    <Section title={texts.path.steps}>
      <ol className={styles.stages}>
        {stages.map(({ name, steps: ofStage }, index) => (
          <li key={name} className={mergeClasses(styles.stage, index === stages.length - 1 && styles.last)}>
            <h3 className={styles.name}>{name}</h3>
            <ul className={styles.list}>
              {ofStage.map((step) => (
                <StepView key={`${step.action}-${step.article}-${step.documents.join('-')}`} step={step} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
