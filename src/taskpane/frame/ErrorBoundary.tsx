import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { PaneContext } from '../shared/context';

interface Props {
  children: ReactNode;
}

interface State {
  error: Error | undefined;
}

/** Where a part of the pane fails, the session and its decisions stand: only what is shown is drawn anew. */
export class ErrorBoundary extends Component<Props, State> {
  static override contextType = PaneContext;
  declare context: React.ContextType<typeof PaneContext>;
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const texts = this.context?.texts;
    if (!error || !texts) return this.props.children;
    return (
      <div role="alert">
        <p>{texts.frame.broken}</p>
        <p>{error.message}</p>
        <Button
          onClick={() => {
            this.setState({ error: undefined });
          }}
        >
          {texts.frame.drawAgain}
        </Button>
      </div>
    );
  }
}
