import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';

/** What is good to have on paper about a vault. No secret in it: the passphrase stays with the user. */
export function RecoveryNote({ status }: { status: VaultStatus }) {
  const t = useText();
  const format = useFormat();
  const facts: readonly (readonly [string, string])[] = [
    [t('vault.page.organisation'), status.organisation ?? ''],
    [t('vault.page.user'), status.users.map((user) => `${user.displayName} (${user.name})`).join(', ')],
    [t('vault.page.note.place'), status.directory],
    [t('vault.page.note.made'), status.createdAt === null ? '' : format.dateTime(status.createdAt)],
    [t('vault.page.note.id'), status.vaultId ?? ''],
  ];
  return (
    <dl className="recovery-note selectable">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
