import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Icon } from '../../base/theme/icon.tsx';
import { useText } from '../../platform/language.ts';
import { reportError } from '../../platform/notifications.ts';
import { refreshVaultStatus } from '../../platform/session.ts';
import { VaultPage } from './page.tsx';

/** A vault that cannot be opened here: damaged, or made by a newer version. Says what is kept and what to do. */
export function ProblemPage({ status, kind }: { status: VaultStatus; kind: 'damaged' | 'newer' }) {
  const t = useText();
  return (
    <VaultPage title={t(`vault.page.${kind}.title`)} lead={t(`vault.page.${kind}.lead`)}>
      <p className="vault-failure" role="alert">
        <Icon
          name={kind === 'damaged' ? 'error' : 'warning'}
          className={`severity-${kind === 'damaged' ? 'error' : 'warning'}`}
        />
        {t(`vault.page.${kind}.kept`)}
      </p>
      <ol className="vault-steps selectable">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{t(`vault.page.${kind}.step${step}`)}</li>
        ))}
      </ol>
      <div className="vault-actions">
        <button type="button" className="button" onClick={() => void refreshVaultStatus().catch(reportError)}>
          {t('common.retry')}
        </button>
      </div>
      <p className="muted selectable">{t('vault.page.place', { directory: status.directory })}</p>
    </VaultPage>
  );
}
