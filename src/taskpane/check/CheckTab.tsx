import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { CheckActions } from './CheckActions';
import { ProjectFacts } from './ProjectFacts';
import { Result } from './Result';
import { Understood } from './Understood';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** 检查: what was understood, what is known of the project, and what came out. */
export function CheckTab(): ReactElement {
  const { texts } = useTools();
  const { sheet, lineCount, understood, stale, phase } = usePane();
  const styles = useStyles();
  if (sheet === undefined) return <p>{texts.noSheet}</p>;
  return (
    <div className={styles.tab}>
      <CheckActions />
      {phase === 'cancelled' && <Hint text={texts.cancelled(lineCount)} />}
      {stale && lineCount > 0 && <Hint text={texts.stale} />}
      {understood && <Understood understood={understood} />}
      {understood && understood.tables.length > 0 && <ProjectFacts />}
      <Result />
    </div>
  );
}

function Hint({ text }: { text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
