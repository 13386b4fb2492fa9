import { Component, type ReactNode } from 'react';
import { Button } from './button.js';
import { clientsStrings } from './clients/strings.js';

/** Keeps a fault of one client, or one pane, from taking the stage with it. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <p>{clientsStrings.crashed}</p>
        <Button onClick={() => this.setState({ failed: false })}>{clientsStrings.tryAgain}</Button>
      </div>
    );
  }
}
