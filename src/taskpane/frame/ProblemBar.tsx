import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';
import { focusTabBody } from './tabBody';

/** What could not be done, and what to do about it. */
export function ProblemBar(): ReactElement | null {
  const { session, texts } = useTools();
  const { problem } = usePane();
  if (!problem) return null;
  const text = texts.problems[problem.code] ?? texts.problems['engine.failed'] ?? '';
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {text}
        {problem.detail}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            session.dismissProblem();
            focusTabBody();
          }}
        >
          {texts.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
