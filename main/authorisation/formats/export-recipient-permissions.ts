import type { Aspect, FactSink, Reference } from '../../base/facts.ts';
import { emptyIdentity, flag, identityKindOf, mailboxKindOf, rightOf } from '../../base/exchange-words.ts';
import type {
  ImportFormat,
  RecordAccess,
  RecordReader,
  Rejection,
  SourceRecord,
} from '../../base/import-format.ts';
import { badBoolean, lossy, rejections } from '../../base/rejections.ts';
import { isTypeName } from '../../base/values/lossy.ts';
import { addressIn } from '../../base/values/text.ts';
import { exportCommands } from './export-commands.ts';

const required = ['Grantor Primary SMTP', 'Permission', 'Trustee Original Identity'];
const usual = [
  'Grantor Display Name',
  'Grantor Recipient Type',
  'Folder',
  'Allow/Deny',
  'Inherited',
  'Trustee Primary SMTP',
];

/** The tool writes five spaces before the mark, so that expanded members sort below their group. */
const expandedMember = /^(.*?)\s+\[Member(Recurse|Direct)\]\s?(.*)$/s;

/** A grantor or trustee as one row names it; rows that name it alike share one object, which makes large files fast. */
interface Party {
  readonly reference: Reference;
  readonly sid: string | null;
  isIdentityDescribed: boolean;
  isMailboxDescribed: boolean;
}

/** Hands out one object for each distinct way in which rows name a party. */
function openParties(): (reference: Reference, sid: string | null) => Party {
  const known = new Map<string, Party[]>();
  return (reference, sid) => {
    let namesakes = known.get(reference.raw);
    if (namesakes === undefined) known.set(reference.raw, (namesakes = []));
    for (const party of namesakes) {
      const { smtp, display, typeHint } = party.reference;
      if (smtp === reference.smtp && display === reference.display && typeHint === reference.typeHint)
        return party;
    }
    const party: Party = { reference, sid, isIdentityDescribed: false, isMailboxDescribed: false };
    namesakes.push(party);
    return party;
  };
}

function openExport(access: RecordAccess): RecordReader {
  const side = (name: 'Grantor' | 'Trustee') => ({
    smtp: access.column(`${name} Primary SMTP`),
    display: access.column(`${name} Display Name`),
    type: access.column(`${name} Recipient Type`),
    environment: access.column(`${name} Environment`),
    sid: access.column(`${name} SID`),
  });
  const [grantorSide, trusteeSide] = [side('Grantor'), side('Trustee')];
  const [folderColumn, permissionColumn, kindColumn] = [
    access.column('Folder'),
    access.column('Permission'),
    access.column('Allow/Deny'),
  ];
  const [inheritedColumn, inheritanceColumn] = [access.column('Inherited'), access.column('InheritanceType')];
  const identityColumn = access.column('Trustee Original Identity');
  const partyOf = openParties();
  const describedIdentities = new Set<string>();
  const describedMailboxes = new Set<string>();
  const groups = new Map<string, Reference>();
  let [hasFolders, hasMembers, hasForwarding] = [false, false, false];

  const describeIdentity = (party: Party, sink: FactSink): void => {
    if (party.isIdentityDescribed) return;
    party.isIdentityDescribed = true;
    const { smtp, display, typeHint } = party.reference;
    if (smtp === null || describedIdentities.has(smtp)) return;
    describedIdentities.add(smtp);
    sink.identity({
      ...emptyIdentity,
      ...identityKindOf(typeHint),
      // The tool's GUID is of the directory that Exchange sees, which is not the id that Entra knows the account by.
      sid: party.sid,
      primarySmtp: smtp,
      displayName: display,
    });
  };

  const describeMailbox = (grantor: Party, record: SourceRecord, sink: FactSink): void => {
    if (grantor.isMailboxDescribed) return;
    grantor.isMailboxDescribed = true;
    if (describedMailboxes.has(grantor.reference.raw)) return;
    describedMailboxes.add(grantor.reference.raw);
    sink.mailbox({
      mailbox: grantor.reference,
      kind: mailboxKindOf(grantor.reference.typeHint),
      recipientType: grantor.reference.typeHint,
      environment: grantorSide.environment.text(record),
      isAccountDisabled: null,
      softDeletedAt: null,
      isAuditEnabled: null,
    });
    describeIdentity(grantor, sink);
  };

  const readTrustee = (record: SourceRecord, raw: string): Party =>
    partyOf(
      {
        raw,
        smtp: trusteeSide.smtp.text(record),
        display: trusteeSide.display.text(record),
        typeHint: trusteeSide.type.text(record),
      },
      trusteeSide.sid.text(record),
    );

  const readForwarding = (permission: string, grantor: Party, trustee: Party, sink: FactSink): void => {
    hasForwarding = true;
    sink.forwarding({
      mailbox: grantor.reference,
      target: { ...trustee.reference, smtp: trustee.reference.smtp ?? addressIn(trustee.reference.raw) },
      kind: /^Forward_ForwardingAddress_/i.test(permission) ? 'address' : 'smtp',
      keepsCopy: /_DeliverAndForward$/i.test(permission),
    });
  };

  const read = (record: SourceRecord, sink: FactSink): Rejection | null => {
    const smtpText = grantorSide.smtp.text(record);
    const smtp = addressIn(smtpText);
    const display = grantorSide.display.text(record);
    const grantorRaw = smtp ?? display ?? smtpText;
    if (grantorRaw === null) return rejections.noMailbox;
    const permission = permissionColumn.text(record);
    const identity =
      identityColumn.text(record) ?? trusteeSide.smtp.text(record) ?? trusteeSide.display.text(record);
    const grantor = partyOf(
      {
        raw: grantorRaw,
        smtp,
        display,
        typeHint: grantorSide.type.text(record),
      },
      grantorSide.sid.text(record),
    );
    if (permission === null && identity === null) {
      // "ExportGrantorsWithNoPermissions" lists mailboxes on which nobody has any right.
      describeMailbox(grantor, record, sink);
      return null;
    }
    if (permission === null) return rejections.noRights;
    if (identity === null) return rejections.noTrustee;
    if (isTypeName(permission)) return lossy('Permission', permission, exportCommands.recipientPermissions);
    const kind = kindColumn.text(record)?.toLowerCase() ?? 'allow';
    if (kind !== 'allow' && kind !== 'deny') return badBoolean('Allow/Deny', kind);
    const isInherited = flag(inheritedColumn, record);
    if (isInherited === undefined) return badBoolean('Inherited', String(inheritedColumn.raw(record)));

    const expanded = expandedMember.exec(identity);
    const trustee = readTrustee(record, expanded?.[3]?.trim() || identity);
    const member = /^Member(Recurse|Direct)$/i.exec(permission);
    if (member !== null) {
      hasMembers = true;
      describeIdentity(grantor, sink);
      describeIdentity(trustee, sink);
      sink.membership({
        group: grantor.reference,
        member: trustee.reference,
        isRecursive: member[1]?.toLowerCase() === 'recurse',
      });
      return null;
    }
    describeMailbox(grantor, record, sink);
    describeIdentity(trustee, sink);
    let holder = trustee.reference;
    if (expanded !== null) {
      const rawGroup = expanded[1] ?? '';
      const group = groups.get(rawGroup) ?? {
        raw: rawGroup,
        smtp: addressIn(rawGroup),
        display: null,
        typeHint: null,
      };
      hasMembers = true;
      sink.membership({
        group,
        member: trustee.reference,
        isRecursive: expanded[2]?.toLowerCase() === 'recurse',
      });
      holder = group;
    } else if (/group/i.test(trustee.reference.typeHint ?? '')) {
      groups.set(identity, trustee.reference);
    }
    if (/^Forward_/i.test(permission)) {
      readForwarding(permission, grantor, trustee, sink);
      return null;
    }
    const folder = folderColumn.text(record);
    if (folder !== null) hasFolders = true;
    // "None" is the absence of a right, which most rows for Default and Anonymous state.
    if (folder !== null && /^none$/i.test(permission)) return null;
    const right = rightOf(permission);
    sink.grant({
      mailbox: grantor.reference,
      trustee: holder,
      right: folder !== null && right !== 'MailEnabled' ? 'FolderPermission' : (right ?? 'Other'),
      rawRight: permission,
      folder,
      folderRole: folder !== null && right !== 'MailEnabled' ? permission : null,
      isDeny: kind === 'deny',
      isInherited,
      inheritanceType: inheritanceColumn.text(record),
      status: null,
    });
    return null;
  };

  return {
    read,
    aspects: () => {
      const aspects: Aspect[] = ['full-access', 'send-as', 'send-on-behalf'];
      if (hasFolders) aspects.push('folders');
      if (hasMembers) aspects.push('memberships');
      if (hasForwarding) aspects.push('forwarding');
      return aspects;
    },
    warnings: () => [],
  };
}

/** CSV of Export-RecipientPermissions.ps1: 14 columns, up to six more with GUIDs and SIDs (authorisation.md 1.5). */
export const exportRecipientPermissions: ImportFormat = {
  id: 'export-recipient-permissions',
  capability: 'authorisation',
  acceptedBy: ['authorisation'],
  source: 'exchange',
  recognise: (access) => {
    if (!required.every((name) => access.has(name))) return 0;
    return 0.7 + 0.3 * (usual.filter((name) => access.has(name)).length / usual.length);
  },
  open: openExport,
};
