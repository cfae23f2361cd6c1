import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useTools } from '../shared/context';

/** What the host cannot do, and that it waits for the user. */
export function HostNotes(): ReactElement {
  const { session, texts } = useTools();
  const { waiting } = usePane();
  const lacks = session.port.host.lacks ?? [];
  return (
    <>
      {waiting && <Note text={texts.frame.waiting} />}
      {lacks.map((lack) => (
        <Note key={lack} text={texts.frame.lacks[lack]} />
      ))}
    </>
  );
}

function Note({ text }: { text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
