import { useEffect, useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { roles } from '../../../shared/catalogue/roles.ts';
import type { Role } from '../../../shared/catalogue/roles.ts';
import { mailDomain, userName } from '../../../shared/contract/vault.ts';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Icon } from '../../base/theme/icon.tsx';
import { backend } from '../../platform/backend.ts';
import { bridge } from '../../platform/bridge.ts';
import { commands } from '../../platform/commands.ts';
import { errorText, useText } from '../../platform/language.ts';
import { receiveVaultStatus } from '../../platform/session.ts';
import { Field, VaultPage } from './page.tsx';
import { StrengthMeter, useStrength } from './passphrase-strength.tsx';
import { RecoveryNote } from './recovery-note.tsx';

interface VaultValues {
  organisation: string;
  domains: string;
  displayName: string;
  userName: string;
  roles: Role[];
  passphrase: string;
  repeated: string;
  understands: boolean;
}

const empty: VaultValues = {
  organisation: '',
  domains: '',
  displayName: '',
  userName: '',
  roles: ['owner', 'functional-admin'],
  passphrase: '',
  repeated: '',
  understands: false,
};

/** The domains in what was typed: separated by spaces, commas or lines, an `@` in front allowed. */
export function readDomains(typed: string): readonly string[] {
  return [
    ...new Set(
      typed
        .split(/[\s,;]+/)
        .map((one) => one.replace(/^@/, '').toLowerCase())
        .filter((one) => one !== ''),
    ),
  ];
}

/** A sign-in name proposed from somebody's name: `Anneke de Boer` becomes `anneke`. */
export function proposeUserName(displayName: string): string {
  const first =
    displayName.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').split(/\s+/)[0] ?? '';
  return first.replace(/[^\p{L}\p{N}._-]/gu, '');
}

const steps = ['organisation', 'person', 'passphrase'] as const;
type Step = (typeof steps)[number];
const fieldsOf: Readonly<Record<Step, readonly (keyof VaultValues)[]>> = {
  organisation: ['organisation', 'domains'],
  person: ['displayName', 'userName', 'roles'],
  passphrase: ['passphrase', 'repeated', 'understands'],
};

function Welcome({ onCreate }: { onCreate: () => void }) {
  const t = useText();
  const [demo, setDemo] = useState<'closed' | 'started' | 'failed'>('closed');
  return (
    <VaultPage title={t('vault.page.welcome.title')} lead={t('vault.page.welcome.lead')}>
      <div className="vault-choices">
        <button type="button" className="vault-choice" autoFocus onClick={onCreate}>
          <Icon name="shield" size={28} />
          <span>
            <strong>{t('vault.page.welcome.create')}</strong>
            <span className="muted">{t('vault.page.welcome.createText')}</span>
          </span>
          <Icon name="chevron-right" />
        </button>
        <button
          type="button"
          className="vault-choice"
          onClick={() => {
            bridge()
              .openDemo()
              .then(
                () => setDemo('started'),
                () => setDemo('failed'),
              );
          }}
        >
          <Icon name="organization" size={28} />
          <span>
            <strong>{t('vault.page.welcome.demo')}</strong>
            <span className="muted">{t('vault.page.welcome.demoText')}</span>
          </span>
          <Icon name="chevron-right" />
        </button>
      </div>
      <p role="status">{demo === 'started' ? t('vault.page.welcome.demoStarted') : ''}</p>
      {demo === 'failed' ? (
        <p className="vault-failure" role="alert">
          <Icon name="error" className="severity-error" />
          {t('vault.page.welcome.demoFailed')}
        </p>
      ) : null}
      <p className="muted">{t('vault.page.welcome.local')}</p>
    </VaultPage>
  );
}

function Done({ status, onOpen }: { status: VaultStatus; onOpen: () => void }) {
  const t = useText();
  return (
    <VaultPage title={t('vault.page.done.title')} lead={t('vault.page.done.lead')}>
      <RecoveryNote status={status} />
      <p className="muted">{t('vault.page.done.noSecret')}</p>
      <div className="vault-actions">
        <button type="button" className="button is-primary" autoFocus onClick={onOpen}>
          {t('vault.page.done.open')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void commands.execute('vault.saveRecoveryNote')}
        >
          <Icon name="save" />
          {t('vault.page.note.save')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('vault.page.note.print')}
        </button>
      </div>
    </VaultPage>
  );
}

function CreateForm({ onBack, onCreated }: { onBack: () => void; onCreated: (status: VaultStatus) => void }) {
  const t = useText();
  const id = useId();
  const [step, setStep] = useState<Step>('organisation');
  const [failure, setFailure] = useState<unknown>(null);
  const form = useForm<VaultValues>({ defaultValues: empty, mode: 'onTouched' });
  const { register, formState, trigger, watch, getValues, setValue } = form;
  const { errors, isSubmitting, dirtyFields } = formState;
  const at = steps.indexOf(step);
  const values = watch();
  const strength = useStrength(values.passphrase, [
    values.organisation,
    values.displayName,
    values.userName,
    ...readDomains(values.domains),
  ]);

  // The verdict comes after the typing, so a complaint about an earlier text is looked at again.
  const isAcceptable = strength?.isAcceptable;
  const hasComplaint = errors.passphrase !== undefined;
  useEffect(() => {
    if (hasComplaint && isAcceptable === true) {
      void trigger('passphrase');
    }
  }, [hasComplaint, isAcceptable, trigger]);

  async function create(): Promise<void> {
    setFailure(null);
    const { organisation, domains, displayName, userName: name, roles: held, passphrase } = getValues();
    try {
      const status = await backend.call('vault.create', {
        organisation,
        domains: [...readDomains(domains)],
        user: { name, displayName, roles: held },
        passphrase,
      });
      form.reset(empty);
      onCreated(status);
    } catch (error) {
      setFailure(error);
    }
  }

  async function next(): Promise<void> {
    const isRight = await trigger([...fieldsOf[step]], { shouldFocus: true });
    if (!isRight) {
      return;
    }
    const following = steps[at + 1];
    if (following === undefined) {
      await create();
    } else {
      setStep(following);
    }
  }

  function text(field: keyof VaultValues): { id: string; 'aria-invalid': boolean; className: string } {
    return { id: `${id}-${field}`, 'aria-invalid': errors[field] !== undefined, className: 'text-input' };
  }

  return (
    <VaultPage title={t(`vault.page.create.${step}.title`)} lead={t(`vault.page.create.${step}.lead`)}>
      <p className="vault-progress muted">
        {t('workbench.quickInput.step', { number: at + 1, of: steps.length })}
      </p>
      <form
        key={step}
        className="vault-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        {step === 'organisation' ? (
          <>
            <Field
              id={`${id}-organisation`}
              label={t('vault.page.organisation')}
              error={errors.organisation?.message}
            >
              <input
                {...text('organisation')}
                autoFocus
                autoComplete="organization"
                {...register('organisation', {
                  validate: (value) => value.trim() !== '' || t('vault.page.error.organisation'),
                })}
              />
            </Field>
            <Field
              id={`${id}-domains`}
              label={t('vault.page.domains')}
              hint={t('vault.page.domains.hint')}
              error={errors.domains?.message}
            >
              <textarea
                {...text('domains')}
                rows={3}
                spellCheck={false}
                placeholder={t('vault.page.domains.example')}
                {...register('domains', {
                  validate(typed) {
                    const domains = readDomains(typed);
                    const wrong = domains.find((one) => !mailDomain.safeParse(one).success);
                    return domains.length === 0
                      ? t('vault.page.error.domains')
                      : wrong === undefined || t('vault.page.error.domain', { domain: wrong });
                  },
                })}
              />
            </Field>
          </>
        ) : null}
        {step === 'person' ? (
          <>
            <Field
              id={`${id}-displayName`}
              label={t('vault.page.displayName')}
              error={errors.displayName?.message}
            >
              <input
                {...text('displayName')}
                autoFocus
                autoComplete="name"
                {...register('displayName', {
                  validate: (value) => value.trim() !== '' || t('vault.page.error.displayName'),
                  onChange(event: React.ChangeEvent<HTMLInputElement>) {
                    if (dirtyFields.userName !== true) {
                      setValue('userName', proposeUserName(event.target.value));
                    }
                  },
                })}
              />
            </Field>
            <Field
              id={`${id}-userName`}
              label={t('vault.page.userName')}
              hint={t('vault.page.userName.hint')}
              error={errors.userName?.message}
            >
              <input
                {...text('userName')}
                autoComplete="username"
                spellCheck={false}
                {...register('userName', {
                  validate: (value) => userName.safeParse(value).success || t('vault.page.error.userName'),
                })}
              />
            </Field>
            <fieldset className="vault-field">
              <legend>{t('vault.page.roles')}</legend>
              {roles.map((role) => (
                <label key={role} className="vault-check">
                  <input
                    type="checkbox"
                    className="checkbox"
                    value={role}
                    {...register('roles', {
                      validate: (held) => held.length > 0 || t('vault.page.error.roles'),
                    })}
                  />
                  <span>
                    <strong>{t(`vault.page.role.${role}`)}</strong>
                    <span className="muted">{t(`vault.page.role.${role}.text`)}</span>
                  </span>
                </label>
              ))}
              {errors.roles === undefined ? null : (
                <p className="field-error" role="alert">
                  {errors.roles.message}
                </p>
              )}
            </fieldset>
          </>
        ) : null}
        {step === 'passphrase' ? (
          <>
            <Field
              id={`${id}-passphrase`}
              label={t('vault.page.passphrase')}
              error={errors.passphrase?.message}
            >
              <input
                {...text('passphrase')}
                autoFocus
                type="password"
                autoComplete="new-password"
                aria-describedby={`${id}-strength`}
                {...register('passphrase', {
                  validate: () => strength?.isAcceptable === true || t('vault.page.error.weak'),
                })}
              />
            </Field>
            <StrengthMeter id={`${id}-strength`} strength={strength} />
            <Field id={`${id}-repeated`} label={t('vault.page.repeated')} error={errors.repeated?.message}>
              <input
                {...text('repeated')}
                type="password"
                autoComplete="new-password"
                {...register('repeated', {
                  validate: (value) => value === getValues('passphrase') || t('vault.page.error.repeated'),
                })}
              />
            </Field>
            <div className="vault-warning">
              <Icon name="warning" className="severity-warning" />
              <div>
                <p>{t('vault.page.loss')}</p>
                <label className="vault-check">
                  <input
                    type="checkbox"
                    className="checkbox"
                    {...register('understands', {
                      validate: (value) => value || t('vault.page.error.understands'),
                    })}
                  />
                  <span>{t('vault.page.understands')}</span>
                </label>
                {errors.understands === undefined ? null : (
                  <p className="field-error" role="alert">
                    {errors.understands.message}
                  </p>
                )}
              </div>
            </div>
          </>
        ) : null}
        {failure === null ? null : (
          <p className="vault-failure selectable" role="alert">
            <Icon name="error" className="severity-error" />
            {errorText(failure)}
          </p>
        )}
        <div className="vault-actions">
          <button type="submit" className="button is-primary" disabled={isSubmitting}>
            {t(step === 'passphrase' ? 'vault.page.create.action' : 'common.next')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              const previous = steps[at - 1];
              if (previous === undefined) {
                onBack();
              } else {
                setStep(previous);
              }
            }}
          >
            {t('common.back')}
          </button>
        </div>
      </form>
    </VaultPage>
  );
}

/** The first five minutes: what this is, a new vault in three steps, and the recovery note. */
export function FirstRun({
  onCreating,
  onDone,
}: {
  onCreating: () => void;
  onDone: (status: VaultStatus) => void;
}) {
  const [stage, setStage] = useState<'welcome' | 'create' | VaultStatus>('welcome');
  if (stage === 'welcome') {
    return <Welcome onCreate={() => setStage('create')} />;
  }
  return stage === 'create' ? (
    <CreateForm
      onBack={() => setStage('welcome')}
      onCreated={(status) => {
        // The vault is open from here on; commands such as saving the note may run.
        onCreating();
        receiveVaultStatus(status);
        setStage(status);
      }}
    />
  ) : (
    <Done status={stage} onOpen={() => onDone(stage)} />
  );
}
