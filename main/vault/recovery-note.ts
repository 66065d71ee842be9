import type { Language } from '../../shared/i18n/catalogue.ts';
import { translate } from '../base/translate.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { OpenVault } from './vault.ts';

/**
 * The recovery note: what a successor or a colleague needs to know about the vault, to print and keep. It holds no
 * secret. Plain text with CRLF, so that every editor shows it well.
 */
export function recoveryNote(vault: OpenVault, language: Language, now: Date): string {
  const { signed, version } = vault.keySlots();
  const text = (key: string, params: Record<string, string | number> = {}) =>
    translate(language, `vault.note.${key}`, params);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const blank = '________________________________________';
  const title = text('title', { organisation: signed.organisation });
  const lines = [
    title,
    '='.repeat(title.length),
    text('made', { date: date.format(now) }),
    '',
    text('what'),
    '',
    text('where', { directory: vault.layout.directory }),
    text('files'),
    text('id', { id: signed.vaultId }),
    text('created', { date: date.format(new Date(signed.createdAt)) }),
    text('format', { version }),
    '',
    text('users'),
    ...signed.users
      .filter((user) => user.state === 'active')
      .flatMap((user) => [
        `  - ${user.displayName} (${user.name}), ${user.roles.map((role) => translate(language, `vault.role.${role}`)).join(', ')}`,
        `    ${text('fingerprint', { fingerprint: fingerprintOf(user.publicKeys.sign) })}`,
      ]),
    '',
    text('loss'),
    '',
    text('backup'),
    '',
    `${text('noteKept')} ${blank}`,
    `${text('backupKept')} ${blank}`,
    `${text('passphraseKept')} ${blank}`,
    `${text('checked')} ${blank}`,
    '',
    text('noSecret'),
    '',
  ];
  return lines.join('\r\n');
}
