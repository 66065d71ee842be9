import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../../base/theme/icon.tsx';
import { commands } from '../../platform/commands.ts';
import { errorText, useText } from '../../platform/language.ts';
import { useAbout } from '../../platform/preferences.ts';
import { reportError } from '../../platform/notifications.ts';
import { startPersistence } from '../../platform/persistence.ts';
import { receiveVaultStatus, useVault } from '../../platform/session.ts';
import { useBackendState } from '../../workbench/backend-state.ts';
import { VaultPage } from './page.tsx';
import { ProblemPage } from './problem-page.tsx';
import { UnlockPage } from './unlock-page.tsx';
import './vault.css';

const FirstRun = lazy(async () => ({ default: (await import('./first-run.tsx')).FirstRun }));

/** Reads the layout of the user back before the workbench is drawn. */
function Unlocked({ children }: { children: ReactNode }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    startPersistence()
      .then(
        (isFirst) => {
          if (isFirst) {
            void commands.execute('workbench.openStart');
          }
        },
        (error: unknown) => reportError(error),
      )
      .finally(() => setReady(true));
  }, []);
  return isReady ? children : <div className="vault-page" aria-busy="true" />;
}

function Waiting() {
  const t = useText();
  const state = useBackendState((one) => one.state);
  const isDemo = useAbout((about) => about.isDemo);
  return state === 'failed' ? (
    <VaultPage title={t('workbench.backend.failed')} lead={errorText(null)}>
      {null}
    </VaultPage>
  ) : (
    <div className="vault-page vault-waiting" aria-busy="true">
      <Icon name="sealed-letter" size={56} />
      <p role="status">{t(isDemo ? 'vault.page.demo.filling' : 'common.loading')}</p>
    </div>
  );
}

/** Shows the page that fits how the vault stands; the workbench only while it is open. */
export function VaultGate({ children }: { children: ReactNode }) {
  const status = useVault((state) => state.status);
  const [isFirstRun, setFirstRun] = useState(false);
  if (status === null) {
    return <Waiting />;
  }
  // While a vault is being made the page stays until the user has seen the recovery note.
  if (status.state === 'none' || isFirstRun) {
    return (
      <Suspense fallback={<Waiting />}>
        <FirstRun
          onCreating={() => setFirstRun(true)}
          onDone={(created) => {
            setFirstRun(false);
            receiveVaultStatus(created);
          }}
        />
      </Suspense>
    );
  }
  switch (status.state) {
    case 'locked':
      return <UnlockPage key={status.vaultId} status={status} />;
    case 'damaged':
    case 'newer':
      return <ProblemPage status={status} kind={status.state} />;
    case 'unlocked':
      return <Unlocked key={status.session?.startedAt}>{children}</Unlocked>;
  }
}
