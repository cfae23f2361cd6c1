import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { useReturnedFocus } from '../shared/useReturnedFocus';

/** What could not be done, and what to do about it. */
export function ProblemBar(): ReactElement | null {
  const { session, texts } = useTools();
  const { problem } = usePane();
  const { onFocus, giveBack } = useReturnedFocus();
  if (!problem) return null;
  const text = texts.problems[problem.code] ?? texts.problems['engine.failed'] ?? '';
  return (
    <MessageBar intent="error" layout="multiline" onFocus={onFocus}>
      <MessageBarBody>
        {text}
        {problem.detail}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            giveBack(currentTarget);
            session.dismissProblem();
          }}
        >
          {texts.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
