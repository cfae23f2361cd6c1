import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Notice } from '../desk';

interface NoticesProps {
  notices: readonly Notice[];
  dismiss: string;
  onDismiss: (id: number) => void;
}

const INTENTS = { error: 'error', warning: 'warning', done: 'success' } as const;

/** What is to be said of files; it stays until it is dismissed. */
export function Notices({ notices, dismiss, onDismiss }: NoticesProps) {
  return (
    <MessageBarGroup>
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
                onClick={() => {
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
