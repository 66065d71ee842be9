import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { backend } from '../../platform/backend.ts';
import { queryClient } from '../../platform/queries.ts';

/**
 * Shows a dialog that a command asks for, from outside any component. `draw` gets the function that closes it.
 * Locking the vault closes it too: nothing of the organisation may stay on screen.
 */
export function showDialog(draw: (close: () => void) => ReactNode): void {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  let isClosed = false;
  const stop = backend.on('locked', close);
  function close(): void {
    if (isClosed) {
      return;
    }
    isClosed = true;
    stop();
    // The dialog gives the focus back while it unmounts, so it must not be taken away within its own event.
    queueMicrotask(() => {
      root.unmount();
      container.remove();
    });
  }
  root.render(<QueryClientProvider client={queryClient}>{draw(close)}</QueryClientProvider>);
}
