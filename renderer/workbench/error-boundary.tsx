import { Component } from 'react';
import type { ReactNode } from 'react';
import { text } from '../platform/language.ts';
import { logWindow } from '../platform/window-log.ts';

/** Keeps a fault in one view or editor from taking the whole window down; offers to draw it again. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    logWindow('error', 'window.drawing-failed', error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) {
      return this.props.children;
    }
    return (
      <div className="empty-state" role="alert">
        <p>{text('workbench.failed.text')}</p>
        <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
          {text('common.retry')}
        </button>
      </div>
    );
  }
}
