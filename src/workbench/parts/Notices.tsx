import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useReturnedFocus } from '../../taskpane/shared/useReturnedFocus';
import type { Notice } from '../desk';

interface NoticesProps {
  notices: readonly Notice[];
  dismiss: string;
  onDismiss: (id: number) => void;
}

const INTENTS = { error: 'error', warning: 'warning', done: 'success' } as const;

/** What is to be said of files; it stays until it is dismissed. */
export function Notices({ notices, dismiss, onDismiss }: NoticesProps) {
  const { onFocus, giveBack } = useReturnedFocus();
  return (
    <MessageBarGroup onFocus={onFocus}>
      {notices.map(({ id, kind, text }) => (
        <MessageBar
          key={id}
          intent={INTENTS[kind]}
          layout="multiline"
          role={kind === 'error' ? 'alert' : 'status'}
        >
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={dismiss}
                icon={<DismissRegular />}
                onClick={({ currentTarget }) => {
                  giveBack(currentTarget);
                  onDismiss(id);
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}
