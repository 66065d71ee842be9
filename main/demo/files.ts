import { displayName, demoDomain, type DemoOrganisation, type DemoPerson } from './organisation.ts';
import { demoOutsiders, type DemoRight, type DemoTrustee } from './rights.ts';

/** One export as the tool that makes it would have written it. */
export interface DemoFile {
  readonly name: string;
  readonly content: Buffer;
  /** When the export was made, ISO 8601 in UTC. */
  readonly takenAt: string;
}

const mark = '\ufeff';

function table(rows: readonly (readonly string[])[], delimiter: string): Buffer {
  const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
  return Buffer.from(`${mark}${lines.join('\r\n')}\r\n`, 'utf8');
}

function isStanding(right: DemoRight, month: number): boolean {
  return month <= right.from && month > right.until;
}

function upper(flag: boolean): string {
  return flag ? 'True' : 'False';
}

interface Grantor {
  readonly address: string;
  readonly label: string;
  readonly type: string;
}

function grantorsOf(organisation: DemoOrganisation): ReadonlyMap<string, Grantor> {
  const typeWords: Readonly<Record<string, string>> = {
    GroupMailbox: 'MailUniversalDistributionGroup/GroupMailbox',
    MailUniversalDistributionGroup: 'MailUniversalDistributionGroup/MailUniversalDistributionGroup',
  };
  return new Map([
    ...organisation.staff.map((person): [string, Grantor] => [
      person.address,
      { address: person.address, label: displayName(person), type: 'UserMailbox/UserMailbox' },
    ]),
    ...organisation.functional.map((mailbox): [string, Grantor] => [
      mailbox.address,
      {
        address: mailbox.address,
        label: mailbox.label,
        type: typeWords[mailbox.type] ?? `UserMailbox/${mailbox.type}`,
      },
    ]),
  ]);
}

const recipientColumns = [
  'Grantor Primary SMTP',
  'Grantor Display Name',
  'Grantor Recipient Type',
  'Grantor Environment',
  'Folder',
  'Permission',
  'Allow/Deny',
  'Inherited',
  'InheritanceType',
  'Trustee Original Identity',
  'Trustee Primary SMTP',
  'Trustee Display Name',
  'Trustee Recipient Type',
  'Trustee Environment',
];

/** Forwarding that somebody once switched on, and since when. */
export const demoForwarding = [
  { key: 'HA2', target: 'praktijk.thuis@privemail.example', from: 6, until: -1 },
  { key: 'klachten', target: 'HFD1', from: 8, until: -1 },
  { key: 'ADM2', target: 'administratie.oud@privemail.example', from: 11, until: 0 },
] as const;

function forwardingOf(
  organisation: DemoOrganisation,
  month: number,
): readonly { readonly mailbox: string; readonly target: string }[] {
  const addressOf = (key: string): string =>
    organisation.staff.find((person) => person.key === key)?.address ??
    (key.includes('@') ? key : `${key}@${demoDomain}`);
  return demoForwarding
    .filter(({ from, until }) => month <= from && month > until)
    .map(({ key, target }) => ({ mailbox: addressOf(key), target: addressOf(target) }));
}

/** Export-RecipientPermissions with folders, forwarding and group members. */
export function recipientPermissions(
  organisation: DemoOrganisation,
  rights: readonly DemoRight[],
  month: number,
): Buffer {
  const grantors = grantorsOf(organisation);
  const row = (
    grantor: Grantor,
    folder: string,
    permission: string,
    isDeny: boolean,
    trustee: DemoTrustee,
  ): readonly string[] => [
    grantor.address,
    grantor.label,
    grantor.type,
    'Cloud',
    folder,
    permission,
    isDeny ? 'Deny' : 'Allow',
    'False',
    folder === '' && permission === 'FullAccess' ? 'All' : 'None',
    trustee.raw,
    trustee.address,
    trustee.label,
    trustee.type,
    trustee.type === '' ? '' : 'Cloud',
  ];
  const rows = rights
    .filter((right) => isStanding(right, month))
    .flatMap((right) => {
      const grantor = grantors.get(right.mailbox);
      return grantor === undefined
        ? []
        : [row(grantor, right.folder, right.permission, right.isDeny, right.trustee)];
    });
  const own = [...grantors.values()]
    .filter((grantor) => grantor.type.startsWith('UserMailbox/'))
    .map((grantor) =>
      row(grantor, '', 'FullAccess', false, { raw: 'NT AUTHORITY\\SELF', address: '', label: '', type: '' }),
    );
  const forwarding = forwardingOf(organisation, month).flatMap(({ mailbox, target }) => {
    const grantor = grantors.get(mailbox);
    const known = grantors.get(target);
    const trustee = { raw: target, address: target, label: known?.label ?? '', type: known?.type ?? '' };
    return grantor === undefined
      ? []
      : [row(grantor, '', 'Forward_ForwardingSmtpAddress_DeliverAndForward', false, trustee)];
  });
  const members = organisation.groups.flatMap((group) =>
    (group.members ?? []).map((key) => {
      const person = organisation.staff.find((item) => item.key === key);
      const address = person?.address ?? '';
      const grantor = {
        address: group.address,
        label: group.label,
        type: 'MailUniversalSecurityGroup/MailUniversalSecurityGroup',
      };
      return row(grantor, '', 'MemberDirect', false, {
        raw: address,
        address,
        label: grantors.get(address)?.label ?? '',
        type: 'UserMailbox/UserMailbox',
      });
    }),
  );
  const sorted = [...own, ...rows, ...forwarding, ...members].sort((one, other) =>
    one.join('\0') < other.join('\0') ? -1 : 1,
  );
  return table([recipientColumns, ...sorted], ';');
}

/** Get-Mailbox with deleted mailboxes, as Export-Csv writes it. */
export function mailboxes(
  organisation: DemoOrganisation,
  rights: readonly DemoRight[],
  month: number,
  takenAt: string,
): Buffer {
  const columns = [
    'ExternalDirectoryObjectId',
    'UserPrincipalName',
    'PrimarySmtpAddress',
    'DisplayName',
    'Alias',
    'RecipientTypeDetails',
    'GrantSendOnBehalfTo',
    'ForwardingSmtpAddress',
    'ForwardingAddress',
    'DeliverToMailboxAndForward',
    'AccountDisabled',
    'WhenSoftDeleted',
    'AuditEnabled',
    'EmailAddresses',
  ];
  const forwarding = new Map(
    forwardingOf(organisation, month).map(({ mailbox, target }) => [mailbox, target]),
  );
  const line = (item: {
    readonly objectId: string;
    readonly address: string;
    readonly label: string;
    readonly type: string;
    readonly isDisabled: boolean;
    readonly deletedAt?: string;
  }): readonly string[] => {
    const onBehalf = rights.filter(
      (right) =>
        right.mailbox === item.address && right.permission === 'SendOnBehalf' && isStanding(right, month),
    );
    const target = forwarding.get(item.address);
    const local = item.address.split('@')[0] ?? '';
    return [
      item.objectId,
      item.address,
      item.address,
      item.label,
      local,
      item.type,
      onBehalf
        .map((right) => (right.trustee.address === '' ? right.trustee.raw : right.trustee.address))
        .join(';'),
      target === undefined ? '' : `smtp:${target}`,
      '',
      upper(target !== undefined),
      upper(item.isDisabled),
      item.deletedAt ?? '',
      'True',
      `SMTP:${item.address};smtp:${local}@lindenhofzorg.onmicrosoft.com`,
    ];
  };
  const people = organisation.staff.map((person) =>
    line({ ...person, label: displayName(person), type: 'UserMailbox', isDisabled: false }),
  );
  const functional = organisation.functional
    .filter(({ type }) => type !== 'MailUniversalDistributionGroup' && type !== 'GroupMailbox')
    .map((mailbox) => line({ ...mailbox, isDisabled: !mailbox.isSignInOpen }));
  const deletedAt = new Date(Date.parse(takenAt) - 21 * 86_400_000).toISOString();
  const { gone } = demoOutsiders;
  // Deleted three weeks before the latest export; until then a colleague like any other.
  const left = line({
    objectId: '7d1c0f6e-58a5-4b43-9d0e-4d1f3f3f9a10',
    address: gone.address,
    label: gone.label,
    type: 'UserMailbox',
    isDisabled: month === 0,
    ...(month === 0 ? { deletedAt } : {}),
  });
  return table([columns, ...people, ...functional, left], ',');
}

/** Get-CASMailbox: old protocols, closed for most. */
export function protocols(organisation: DemoOrganisation, month: number): Buffer {
  const columns = [
    'PrimarySmtpAddress',
    'DisplayName',
    'ActiveSyncEnabled',
    'OWAEnabled',
    'PopEnabled',
    'ImapEnabled',
    'MAPIEnabled',
    'SmtpClientAuthenticationDisabled',
  ];
  const open = new Map<string, readonly [pop: boolean, imap: boolean, smtp: string]>([
    [`recepten@${demoDomain}`, [false, true, 'True']],
    [`facturen@${demoDomain}`, [false, false, 'False']],
    [organisation.staff.find(({ key }) => key === 'HA3')?.address ?? '', [true, true, 'True']],
    // Follows the setting of the organisation, which no export shows.
    [`planning@${demoDomain}`, [false, false, '']],
    [`triage@${demoDomain}`, month > 3 ? [false, true, 'True'] : [false, false, 'True']],
  ]);
  const rows = [
    ...organisation.staff.map((person) => ({ address: person.address, label: displayName(person) })),
    ...organisation.functional.filter(({ type }) => type !== 'MailUniversalDistributionGroup'),
  ].map(({ address, label }) => {
    const [pop, imap, smtp] = open.get(address) ?? [false, false, 'True'];
    return [address, label, 'True', 'True', upper(pop), upper(imap), 'True', smtp];
  });
  return table([columns, ...rows], ',');
}

/** Since how many months ago somebody is registered for a second factor; -1 is not yet, whoever is not named always was. */
const registeredSince: Readonly<Record<string, number>> = {
  HA3: -1,
  VIG1: -1,
  SEC3: -1,
  ADM3: -1,
  DA3: 3,
  VPK5: 6,
  ORT2: 5,
  FYS1: 0,
};
const demoAlways = 99;

/** Graph userRegistrationDetails as JSON. */
export function registrationDetails(organisation: DemoOrganisation, month: number, takenAt: string): Buffer {
  const entry = (
    id: string,
    upn: string,
    name: string,
    isCapable: boolean,
    userType: 'member' | 'guest',
  ) => ({
    id,
    userPrincipalName: upn,
    userDisplayName: name,
    userType,
    isAdmin: false,
    isSsprRegistered: isCapable,
    isSsprEnabled: true,
    isSsprCapable: isCapable,
    isMfaRegistered: isCapable,
    isMfaCapable: isCapable,
    isPasswordlessCapable: false,
    methodsRegistered: isCapable ? ['microsoftAuthenticatorPush'] : [],
    lastUpdatedDateTime: takenAt,
  });
  const value = organisation.staff.map((person) =>
    entry(
      person.objectId,
      person.address,
      displayName(person),
      month <= (registeredSince[person.key] ?? demoAlways),
      'member',
    ),
  );
  const { guest, partner } = demoOutsiders;
  value.push(entry('0b7a2c1d-9f6e-4a37-8c55-2f3a4d5e6f70', guest.upn, guest.label, true, 'guest'));
  value.push(entry('1c8b3d2e-a07f-4b48-9d66-304b5e6f7081', partner.upn, partner.label, true, 'guest'));
  const context =
    'https://graph.microsoft.com/v1.0/$metadata#reports/authenticationMethods/userRegistrationDetails';
  return Buffer.from(`${JSON.stringify({ '@odata.context': context, value }, null, 2)}\n`, 'utf8');
}

/** "Download users" of Entra. */
export function entraUsers(organisation: DemoOrganisation, month: number): Buffer {
  const columns = [
    'userPrincipalName',
    'displayName',
    'surname',
    'mail',
    'givenName',
    'id',
    'userType',
    'jobTitle',
    'department',
    'accountEnabled',
    'creationType',
    'invitationState',
  ];
  const rows = organisation.staff.map((person) => [
    person.address,
    displayName(person),
    [person.prefix, person.surname].filter((part) => part !== '').join(' '),
    person.address,
    person.given,
    person.objectId,
    'Member',
    person.title,
    person.department,
    'True',
    '',
    '',
  ]);
  for (const mailbox of organisation.functional) {
    if (mailbox.type === 'GroupMailbox' || mailbox.type === 'MailUniversalDistributionGroup') continue;
    rows.push([
      mailbox.address,
      mailbox.label,
      '',
      mailbox.address,
      '',
      mailbox.objectId,
      'Member',
      '',
      '',
      upper(mailbox.isSignInOpen),
      '',
      '',
    ]);
  }
  const { guest, partner, forged } = demoOutsiders;
  rows.push([
    guest.upn,
    guest.label,
    '',
    guest.address,
    '',
    '0b7a2c1d-9f6e-4a37-8c55-2f3a4d5e6f70',
    'Guest',
    '',
    '',
    'True',
    'Invitation',
    'Accepted',
  ]);
  rows.push([
    partner.upn,
    partner.label,
    '',
    partner.address,
    '',
    '1c8b3d2e-a07f-4b48-9d66-304b5e6f7081',
    'Guest',
    '',
    '',
    'True',
    'Invitation',
    'Accepted',
  ]);
  if (month <= 1)
    rows.push([
      forged.address,
      forged.label,
      'Jansen',
      forged.address,
      'Mia',
      '2d9c4e3f-b180-4c59-8e77-415c6f708192',
      'Member',
      '',
      '',
      'True',
      '',
      '',
    ]);
  return table([columns, ...rows], ',');
}

function dutchDate(date: string | null): string {
  return date === null ? '' : date.split('-').reverse().join('-');
}

/** The staff list of the HR system, as people keep it in a Dutch Excel. */
export function staffTable(organisation: DemoOrganisation): Buffer {
  const columns = [
    'Personeelsnummer',
    'Roepnaam',
    'Voorvoegsel',
    'Achternaam',
    'E-mail',
    'Functie',
    'Functiecode',
    'Afdeling',
    'Leidinggevende',
    'Datum in dienst',
    'Datum uit dienst',
    'Dienstverband',
  ];
  const row = (person: DemoPerson): readonly string[] => [
    person.number,
    person.given,
    person.prefix,
    person.surname,
    person.address,
    person.title,
    person.code,
    person.department,
    person.managerNumber ?? '',
    dutchDate(person.employedFrom),
    dutchDate(person.employedUntil),
    person.employment,
  ];
  return table([columns, ...organisation.staff.map(row)], ';');
}
