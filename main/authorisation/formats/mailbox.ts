import type { Aspect, Reference } from '../../base/facts.ts';
import {
  emptyIdentity,
  identityKindOf,
  mailboxKindOf,
  plainReference,
  readProxyAddresses,
} from '../../base/exchange-words.ts';
import type { ImportFormat, RecordAccess, RecordReader } from '../../base/import-format.ts';
import { badBoolean, lossy, rejections } from '../../base/rejections.ts';
import { parseInstant } from '../../base/values/dates.ts';
import { parseAddresses, parseList } from '../../base/values/lists.ts';
import { isTypeName } from '../../base/values/lossy.ts';
import { canonicalDistinguishedName } from '../../base/values/names.ts';
import { addressIn, parseBoolean } from '../../base/values/text.ts';
import { exportCommands } from './export-commands.ts';

function openMailboxes(access: RecordAccess): RecordReader {
  const column = (...names: readonly string[]) => access.column(...names);
  const columns = {
    objectId: column('ExternalDirectoryObjectId'),
    upn: column('UserPrincipalName'),
    smtp: column('PrimarySmtpAddress', 'WindowsEmailAddress'),
    display: column('DisplayName'),
    alias: column('Alias'),
    dn: column('DistinguishedName'),
    legacyDn: column('LegacyExchangeDN'),
    sam: column('SamAccountName'),
    identity: column('Identity'),
    name: column('Name'),
    type: column('RecipientTypeDetails', 'RecipientType'),
    onBehalf: column('GrantSendOnBehalfTo'),
    forwardSmtp: column('ForwardingSmtpAddress'),
    forwardAddress: column('ForwardingAddress'),
    keepsCopy: column('DeliverToMailboxAndForward'),
    disabled: column('AccountDisabled'),
    softDeleted: column('WhenSoftDeleted', 'WhenSoftDeletedUTC'),
    isSoftDeleted: column('IsSoftDeletedByRemove', 'IsSoftDeletedByDisable'),
    audit: column('AuditEnabled'),
    addresses: column('EmailAddresses'),
  };
  let lostAddresses = 0;
  let uncertain = 0;
  return {
    read: (record, sink) => {
      const smtp = addressIn(columns.smtp.text(record));
      const raw =
        columns.smtp.text(record) ??
        columns.upn.text(record) ??
        columns.identity.text(record) ??
        columns.alias.text(record) ??
        columns.name.text(record) ??
        columns.display.text(record);
      if (raw === null) return rejections.noMailbox;
      const onBehalf = parseList(columns.onBehalf.raw(record));
      if (onBehalf.isLossy) return lossy('GrantSendOnBehalfTo', onBehalf.found, exportCommands.mailbox);
      for (const [name, forward] of [
        ['ForwardingSmtpAddress', columns.forwardSmtp],
        ['ForwardingAddress', columns.forwardAddress],
      ] as const) {
        const text = forward.text(record);
        if (text !== null && isTypeName(text)) return lossy(name, text, exportCommands.mailbox);
      }
      const keepsText = columns.keepsCopy.text(record);
      const keepsCopy = parseBoolean(columns.keepsCopy.raw(record));
      if (keepsText !== null && keepsCopy === null)
        return badBoolean('DeliverToMailboxAndForward', keepsText);
      if (onBehalf.isUncertain) uncertain += 1;
      const addresses = parseAddresses(columns.addresses.raw(record));
      if (addresses.isLossy) lostAddresses += 1;
      const proxies = readProxyAddresses(addresses.isLossy ? [] : addresses.values);
      const typeHint = columns.type.text(record);
      const display = columns.display.text(record);
      const mailbox: Reference = { raw, smtp, display, typeHint };
      const softDeletedText = columns.softDeleted.text(record);
      const softDeletedAt =
        softDeletedText === null
          ? parseBoolean(columns.isSoftDeleted.raw(record)) === true
            ? columns.isSoftDeleted.text(record)
            : null
          : (parseInstant(softDeletedText) ?? softDeletedText);
      const dn = columns.dn.text(record);
      const disabled = parseBoolean(columns.disabled.raw(record));
      const primarySmtp = smtp ?? proxies.primary;
      sink.identity({
        ...emptyIdentity,
        ...identityKindOf(typeHint),
        objectId: columns.objectId.text(record),
        upn: columns.upn.text(record),
        primarySmtp,
        aliases: proxies.others.concat(
          proxies.primary !== null && proxies.primary !== primarySmtp ? [proxies.primary] : [],
        ),
        alias: columns.alias.text(record),
        sam: columns.sam.text(record),
        dn: dn === null ? null : canonicalDistinguishedName(dn),
        legacyDn: columns.legacyDn.text(record) ?? proxies.legacyDn,
        displayName: display ?? columns.name.text(record),
        isEnabled: disabled === null ? null : !disabled,
        softDeletedAt,
      });
      sink.mailbox({
        mailbox,
        kind: mailboxKindOf(typeHint),
        recipientType: typeHint,
        environment: null,
        isAccountDisabled: disabled,
        softDeletedAt,
        isAuditEnabled: parseBoolean(columns.audit.raw(record)),
      });
      for (const trustee of onBehalf.values) {
        sink.grant({
          mailbox,
          trustee: plainReference(trustee),
          right: 'SendOnBehalf',
          rawRight: 'GrantSendOnBehalfTo',
          folder: null,
          folderRole: null,
          isDeny: false,
          isInherited: false,
          inheritanceType: null,
          status: null,
        });
      }
      const forwardSmtp = columns.forwardSmtp.text(record);
      if (forwardSmtp !== null)
        sink.forwarding({ mailbox, target: plainReference(forwardSmtp), kind: 'smtp', keepsCopy });
      const forwardAddress = columns.forwardAddress.text(record);
      if (forwardAddress !== null)
        sink.forwarding({ mailbox, target: plainReference(forwardAddress), kind: 'address', keepsCopy });
      return null;
    },
    aspects: () => {
      const aspects: Aspect[] = ['mailboxes'];
      if (columns.onBehalf.exists) aspects.push('send-on-behalf');
      if (columns.forwardSmtp.exists && columns.forwardAddress.exists) aspects.push('forwarding');
      return aspects;
    },
    warnings: () => [
      ...(lostAddresses > 0
        ? [{ messageKey: 'imports.warning.lostAddresses' as const, params: { count: lostAddresses } }]
        : []),
      ...(uncertain > 0
        ? [
            {
              messageKey: 'imports.warning.uncertainList' as const,
              params: { count: uncertain, column: 'GrantSendOnBehalfTo' },
            },
          ]
        : []),
    ],
  };
}

/** Get-Mailbox as CSV or JSON: the mailbox itself, sending on behalf, forwarding (authorisation.md 1.3). */
export const mailbox: ImportFormat = {
  id: 'exchange-mailbox',
  capability: 'authorisation',
  acceptedBy: ['authorisation', 'directory'],
  source: 'exchange',
  recognise: (access) => {
    if (access.has('Trustee', 'User', 'AccessRights', 'ObjectGUID')) return 0;
    const marks = [
      'RecipientTypeDetails',
      'GrantSendOnBehalfTo',
      'ForwardingSmtpAddress',
      'DeliverToMailboxAndForward',
      'AccountDisabled',
      'WhenSoftDeleted',
      'AuditEnabled',
      'ExternalDirectoryObjectId',
    ].filter((name) => access.has(name)).length;
    const isNamed = access.has(
      'PrimarySmtpAddress',
      'UserPrincipalName',
      'Identity',
      'Alias',
      'DisplayName',
      'Name',
    );
    return marks === 0 || !isNamed ? 0 : Math.min(0.95, 0.55 + marks * 0.1);
  },
  open: openMailboxes,
};
