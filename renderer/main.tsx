import './platform/schemas-without-code.ts';
import '@vscode/codicons/dist/codicon.css';
import './base/theme/tokens.css';
import './base/theme/global.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { contributions } from './features/contributions.ts';
import { VaultGate } from './features/vault/vault-gate.tsx';
import { queryClient } from './platform/queries.ts';
import { ErrorBoundary } from './workbench/error-boundary.tsx';
import { Overlays } from './workbench/overlays.tsx';
import { startWorkbench } from './workbench/start.ts';
import { Workbench } from './workbench/workbench.tsx';

function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <VaultGate>
          <Workbench />
        </VaultGate>
      </ErrorBoundary>
      <Overlays />
    </QueryClientProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  await startWorkbench(contributions);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
