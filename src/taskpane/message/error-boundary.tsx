import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Translate } from '../language/translate';
import { failureMessage } from '../state/message';
import { MessageRegion } from './message-region';

interface ErrorBoundaryProps {
  readonly t: Translate;
  readonly children: ReactNode;
}

/**
 * A part of the pane that could not be fetched or shown is told like any other failure, and the rest of
 * the pane stays. Trying again means loading the pane anew: what was fetched in vain is remembered.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: error ?? new Error('unknown') };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <MessageRegion
        message={{
          ...failureMessage('read', error, this.props.t),
          again: () => window.location.reload(),
        }}
        onDismiss={() => this.setState({ error: null })}
        onRestore={() => undefined}
      />
    );
  }
}
