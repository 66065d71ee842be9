import type { MailboxKind, TechnicalRight } from '../../shared/contract/authorisation.ts';
import type { IdentityFact, Reference } from './facts.ts';
import type { Column, SourceRecord } from './import-format.ts';
import { addressIn, parseBoolean } from './values/text.ts';

/** A reference that is known by one text only; an address among such texts is taken as address as well. */
export function plainReference(
  raw: string,
  display: string | null = null,
  typeHint: string | null = null,
): Reference {
  return { raw, smtp: addressIn(raw), display, typeHint };
}

const kinds: Readonly<Record<string, MailboxKind>> = {
  usermailbox: 'user',
  linkedmailbox: 'user',
  legacymailbox: 'user',
  remoteusermailbox: 'user',
  mailuser: 'user',
  guestmailuser: 'user',
  sharedmailbox: 'shared',
  remotesharedmailbox: 'shared',
  teammailbox: 'shared',
  schedulingmailbox: 'shared',
  roommailbox: 'room',
  remoteroommailbox: 'room',
  linkedroommailbox: 'room',
  equipmentmailbox: 'equipment',
  remoteequipmentmailbox: 'equipment',
  groupmailbox: 'group',
  mailuniversaldistributiongroup: 'distribution',
  mailuniversalsecuritygroup: 'distribution',
  mailnonuniversalgroup: 'distribution',
  dynamicdistributiongroup: 'distribution',
  roomlist: 'distribution',
  publicfolder: 'public-folder',
  publicfoldermailbox: 'public-folder',
  mailenabledpublicfolder: 'public-folder',
  discoverymailbox: 'discovery',
};

function mostExactType(recipientType: string | null): string {
  return (recipientType ?? '').split('/').at(-1)?.trim().toLowerCase() ?? '';
}

/** The kind of mailbox that Exchange's recipient type names (`UserMailbox/SharedMailbox` or the second part alone). */
export function mailboxKindOf(recipientType: string | null): MailboxKind {
  return kinds[mostExactType(recipientType)] ?? 'unknown';
}

/** What kind of object a recipient type names, and whether it lies outside the organisation. */
export function identityKindOf(
  recipientType: string | null,
): Pick<IdentityFact, 'kind' | 'userType' | 'isExternal'> {
  const type = mostExactType(recipientType);
  if (type === 'guestmailuser') return { kind: 'user', userType: 'guest', isExternal: true };
  if (type === 'mailcontact' || type === 'mailforestcontact')
    return { kind: 'contact', userType: 'unknown', isExternal: true };
  if (type.endsWith('group') || type === 'groupmailbox' || type === 'roomlist')
    return { kind: 'group', userType: 'unknown', isExternal: false };
  const mailbox = mailboxKindOf(type);
  if (mailbox === 'user') return { kind: 'user', userType: 'member', isExternal: false };
  if (mailbox === 'shared') return { kind: 'shared', userType: 'unknown', isExternal: false };
  if (mailbox === 'room' || mailbox === 'equipment')
    return { kind: 'resource', userType: 'unknown', isExternal: false };
  return { kind: 'unknown', userType: 'unknown', isExternal: false };
}

const rightNames: Readonly<Record<string, TechnicalRight>> = {
  fullaccess: 'FullAccess',
  sendas: 'SendAs',
  'send-as': 'SendAs',
  'send as': 'SendAs',
  sendonbehalf: 'SendOnBehalf',
  sendonbehalfto: 'SendOnBehalf',
  'send on behalf': 'SendOnBehalf',
  readpermission: 'ReadPermission',
  changepermission: 'ChangePermission',
  changeowner: 'ChangeOwner',
  deleteitem: 'DeleteItem',
  externalaccount: 'ExternalAccount',
  managedby: 'ManagedBy',
  mailenabled: 'MailEnabled',
};

/** The normalised right for Exchange's own word; null for a word that is none of them. */
export function rightOf(word: string): TechnicalRight | null {
  return rightNames[word.trim().toLowerCase()] ?? null;
}

/** A flag that is false when its column is absent or empty; undefined when it holds something else than yes or no. */
export function flag(column: Column, record: SourceRecord): boolean | undefined {
  const value = column.raw(record);
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === ''))
    return false;
  return parseBoolean(value) ?? undefined;
}

/** An identity of which nothing is known yet; adapters fill in what their source says. */
export const emptyIdentity: IdentityFact = {
  kind: 'unknown',
  objectId: null,
  sid: null,
  upn: null,
  primarySmtp: null,
  aliases: [],
  alias: null,
  sam: null,
  dn: null,
  legacyDn: null,
  displayName: null,
  userType: 'unknown',
  isEnabled: null,
  isExternal: false,
  softDeletedAt: null,
  department: null,
  title: null,
  managerRaw: null,
  employeeNumber: null,
  givenName: null,
  surname: null,
  lastLogonAt: null,
};

/** Addresses of `EmailAddresses` or `proxyAddresses`: `SMTP:` marks the primary one, other protocols are left out. */
export function readProxyAddresses(values: readonly string[]): {
  readonly primary: string | null;
  readonly others: readonly string[];
  readonly legacyDn: string | null;
} {
  let primary: string | null = null;
  let legacyDn: string | null = null;
  const others: string[] = [];
  for (const value of values) {
    const match = /^([A-Za-z0-9]+):(.*)$/s.exec(value);
    const prefix = match?.[1] ?? '';
    const address = (match === null ? value : (match[2] ?? '')).trim();
    if (prefix === 'SMTP' && primary === null) primary = address;
    else if (/^smtp$/i.test(prefix) || (match === null && address.includes('@'))) others.push(address);
    else if (/^x500$/i.test(prefix)) legacyDn ??= address;
  }
  return { primary, others, legacyDn };
}
