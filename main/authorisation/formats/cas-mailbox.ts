import { plainReference } from '../../base/exchange-words.ts';
import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { badBoolean, rejections } from '../../base/rejections.ts';
import { addressIn, parseBoolean } from '../../base/values/text.ts';

const protocolColumns = [
  'PopEnabled',
  'ImapEnabled',
  'ActiveSyncEnabled',
  'OWAEnabled',
  'MAPIEnabled',
  'SmtpClientAuthenticationDisabled',
] as const;

function openProtocols(access: RecordAccess): RecordReader {
  const smtpColumn = access.column('PrimarySmtpAddress', 'EmailAddress', 'UserPrincipalName');
  const identityColumn = access.column('Identity', 'Name', 'DisplayName', 'Alias', 'Guid');
  const displayColumn = access.column('DisplayName', 'Name');
  const columns = protocolColumns.map((name) => [name, access.column(name)] as const);
  return {
    read: (record, sink) => {
      const smtp = smtpColumn.text(record);
      const raw = smtp ?? identityColumn.text(record);
      if (raw === null) return rejections.noMailbox;
      const values: (boolean | null)[] = [];
      for (const [name, column] of columns) {
        const text = column.text(record);
        const value = parseBoolean(column.raw(record));
        // Empty inherits the organisation's setting; anything else must be a plain yes or no.
        if (text !== null && value === null) return badBoolean(name, text);
        values.push(value);
      }
      const [pop = null, imap = null, activeSync = null, owa = null, mapi = null, smtpDisabled = null] =
        values;
      sink.protocols({
        mailbox: { ...plainReference(raw, displayColumn.text(record)), smtp: addressIn(raw) },
        pop,
        imap,
        activeSync,
        owa,
        mapi,
        smtpAuth: smtpDisabled === null ? null : !smtpDisabled,
      });
      return null;
    },
    aspects: () => ['protocols'],
    warnings: () => [],
  };
}

/** Get-CASMailbox as CSV or JSON: which protocols are open (authorisation.md 1.6). */
export const casMailbox: ImportFormat = {
  id: 'exchange-cas-mailbox',
  capability: 'authorisation',
  acceptedBy: ['authorisation', 'directory'],
  source: 'exchange',
  recognise: (access) => {
    const protocols = protocolColumns.filter((name) => access.has(name)).length;
    if (
      protocols === 0 ||
      !access.has(
        'PrimarySmtpAddress',
        'EmailAddress',
        'Identity',
        'Name',
        'DisplayName',
        'UserPrincipalName',
      )
    )
      return 0;
    return 0.6 + 0.38 * (protocols / protocolColumns.length);
  },
  open: openProtocols,
};
