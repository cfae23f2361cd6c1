import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTools } from '../shared/context';
import { recall, remember } from '../shared/remembered';
import { useReturnedFocus } from '../shared/useReturnedFocus';

const KEY = 'welcomed';

/** Three steps for who opens the pane for the first time. */
export function FirstRun(): ReactElement | null {
  const { texts } = useTools();
  const [welcomed, setWelcomed] = useState(recall(KEY) !== undefined);
  const { onFocus, giveBack } = useReturnedFocus();
  if (welcomed) return null;
  return (
    <MessageBar intent="info" layout="multiline" onFocus={onFocus}>
      <MessageBarBody>
        <MessageBarTitle>{texts.frame.welcome}</MessageBarTitle>
        {texts.frame.welcomeSteps}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            giveBack(currentTarget);
            remember(KEY, 'yes');
            setWelcomed(true);
          }}
        >
          {texts.frame.understood}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
