import { backend } from '../../platform/backend.ts';
import { bridge } from '../../platform/bridge.ts';
import type { Contribution } from '../../platform/contribution.ts';
import { ask } from '../../platform/dialogs.ts';
import { editors } from '../../platform/editors.ts';
import { runJob } from '../../platform/jobs.ts';
import { currentLanguage, text, wireText } from '../../platform/language.ts';
import { notify } from '../../platform/notifications.ts';
import { saveLayoutNow } from '../../platform/persistence.ts';
import { receiveVaultStatus, useVault } from '../../platform/session.ts';
import { emptyWindow } from '../../workbench/start.ts';

/** Locks the vault: keeps the layout, closes the database, and empties the window. */
async function lock(): Promise<void> {
  if (editors.hasUnsaved()) {
    const answer = await ask({
      title: text('vault.page.lock.unsaved.title'),
      text: text('vault.page.lock.unsaved.text'),
      severity: 'warning',
      buttons: [
        { id: 'lock', label: text('vault.command.lock'), kind: 'danger' },
        { id: 'cancel', label: text('common.cancel'), kind: 'primary' },
      ],
    });
    if (answer !== 'lock') {
      return;
    }
  }
  await saveLayoutNow();
  const status = await backend.call('vault.lock', { reason: 'user' });
  emptyWindow();
  receiveVaultStatus(status);
}

async function saveRecoveryNote(): Promise<void> {
  const target = await bridge().saveFile({
    purpose: 'recovery-note',
    suggestedName: text('vault.page.note.fileName'),
  });
  if (target !== null) {
    await backend.call('vault.saveRecoveryNote', { target: target.token, language: currentLanguage() });
    notify({ severity: 'success', text: text('vault.page.note.saved', { file: target.name }) });
  }
}

async function verify(): Promise<void> {
  const report = await runJob('vault.verify', {});
  await ask({
    title: text(report.isWhole ? 'vault.page.verify.whole' : 'vault.page.verify.broken'),
    text: report.steps
      .filter((step) => report.isWhole || step.status !== 'pass')
      .map((step) => wireText(step.messageKey, step.params))
      .join('\n'),
    severity: report.isWhole ? 'info' : 'error',
    buttons: [{ id: 'close', label: text('common.close'), kind: 'primary' }],
  });
}

async function showAccount(): Promise<void> {
  const { status } = useVault.getState();
  const session = status?.session;
  if (status === null || session === null || session === undefined) {
    return;
  }
  await ask({
    title: session.displayName,
    text: text('vault.page.account.text', {
      name: session.userName,
      roles: session.roles.map((role) => text(`vault.role.${role}`)).join(', '),
      organisation: status.organisation ?? '',
    }),
    detail: text('vault.page.account.place', { directory: status.directory }),
    buttons: [{ id: 'close', label: text('common.close'), kind: 'primary' }],
  });
}

const category = 'vault.category';

/** What the vault adds: lock, account, recovery note, verification. */
export const vaultContribution: Contribution = {
  id: 'vault',
  commands: [
    {
      id: 'vault.account',
      title: 'vault.command.account',
      category,
      icon: 'account',
      when: 'vaultUnlocked',
      menus: [{ menu: 'account', group: '1_account', order: 1 }],
      run: showAccount,
    },
    {
      id: 'vault.lock',
      title: 'vault.command.lock',
      category,
      icon: 'lock',
      when: 'vaultUnlocked',
      keys: [{ key: 'ctrl+l' }],
      menus: [{ menu: 'account', group: '3_lock', order: 1 }],
      run: lock,
    },
    {
      id: 'vault.saveRecoveryNote',
      title: 'vault.command.saveRecoveryNote',
      category,
      icon: 'save',
      when: 'vaultUnlocked',
      menus: [{ menu: 'account', group: '2_vault', order: 1 }],
      run: saveRecoveryNote,
    },
    {
      id: 'vault.verify',
      title: 'vault.command.verify',
      category,
      icon: 'verified',
      when: 'vaultUnlocked',
      menus: [{ menu: 'account', group: '2_vault', order: 2 }],
      run: verify,
    },
  ],
};
