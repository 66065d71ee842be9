import type { ReactNode } from 'react';
import { Icon } from '../../base/theme/icon.tsx';
import { useText } from '../../platform/language.ts';
import { LookMenu } from './look-menu.tsx';

/** The frame of the pages around the vault: our mark, a title, and the way to theme and language. */
export function VaultPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useText();
  return (
    <div className="vault-page">
      <div className="vault-scroll">
        <main className="vault-card">
          <p className="vault-brand">
            <Icon name="sealed-letter" size={28} />
            {t('common.product')}
          </p>
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="vault-lead">{lead}</p>}
          {children}
        </main>
      </div>
      <LookMenu />
    </div>
  );
}

/** One field of a form: label, what is meant, what is wrong. */
export function Field({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="vault-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
