import { useEffect, useId } from 'react';
import { useForm } from 'react-hook-form';
import { useState } from 'react';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Icon } from '../../base/theme/icon.tsx';
import { backend } from '../../platform/backend.ts';
import { errorText, useText } from '../../platform/language.ts';
import { receiveVaultStatus } from '../../platform/session.ts';
import { Field, VaultPage } from './page.tsx';

interface UnlockValues {
  userName: string;
  passphrase: string;
}

/** No secret: the example practice holds made-up data only, and is thrown away at the end. */
export const demoPassphrase = 'zeewier trompet kalender fietsbel oktober';

/** Opens the vault: who, and the passphrase. */
export function UnlockPage({ status }: { status: VaultStatus }) {
  const t = useText();
  const id = useId();
  const [failure, setFailure] = useState<unknown>(null);
  const isAlone = status.users.length === 1;
  const form = useForm<UnlockValues>({
    defaultValues: { userName: status.users[0]?.name ?? '', passphrase: '' },
  });
  const { isSubmitting } = form.formState;
  const { setFocus } = form;
  useEffect(() => setFocus('passphrase'), [setFocus]);

  async function unlock(values: UnlockValues): Promise<void> {
    setFailure(null);
    try {
      const opened = await backend.call('vault.unlock', values);
      form.reset();
      receiveVaultStatus(opened);
    } catch (error) {
      setFailure(error);
      form.resetField('passphrase');
      setFocus('passphrase');
    }
  }

  return (
    <VaultPage title={status.organisation ?? t('vault.page.unlock.title')} lead={t('vault.page.unlock.lead')}>
      <form
        className="vault-form"
        onSubmit={(event) => {
          void form.handleSubmit(unlock)(event);
        }}
      >
        <Field id={`${id}-user`} label={t('vault.page.user')}>
          {isAlone ? (
            <p className="vault-fixed">
              <Icon name="account" />
              {status.users[0]?.displayName}
              <input type="hidden" {...form.register('userName')} />
            </p>
          ) : (
            <select id={`${id}-user`} className="text-input" {...form.register('userName')}>
              {status.users.map((user) => (
                <option key={user.name} value={user.name}>
                  {`${user.displayName} (${user.roles.map((role) => t(`vault.role.${role}`)).join(', ')})`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id={`${id}-passphrase`} label={t('vault.page.passphrase')}>
          <input
            id={`${id}-passphrase`}
            className="text-input"
            type="password"
            autoComplete="off"
            aria-invalid={failure !== null}
            aria-describedby={failure === null ? undefined : `${id}-failure`}
            {...form.register('passphrase', { required: true })}
          />
        </Field>
        {failure === null ? null : (
          <p id={`${id}-failure`} className="vault-failure selectable" role="alert">
            <Icon name="error" className="severity-error" />
            {errorText(failure)}
          </p>
        )}
        <div className="vault-actions">
          <button type="submit" className="button is-primary" disabled={isSubmitting}>
            <Icon name={isSubmitting ? 'loading' : 'unlock'} className={isSubmitting ? 'is-spinning' : ''} />
            {t(isSubmitting ? 'vault.page.unlock.busy' : 'vault.page.unlock.action')}
          </button>
        </div>
        {status.isDemo ? (
          <p className="muted selectable">
            {t('vault.page.demo.passphrase', { passphrase: demoPassphrase })}
          </p>
        ) : null}
        <p className="muted selectable">{t('vault.page.place', { directory: status.directory })}</p>
      </form>
    </VaultPage>
  );
}
