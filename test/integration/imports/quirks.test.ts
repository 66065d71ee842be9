import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAccounted, lines, openBench } from './support.ts';
import type { Bench } from './support.ts';

/** Every quirk of the formats that a real export has, one by one, on small files. */

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.close();
});

const erpHeader =
  '"Grantor Primary SMTP";"Grantor Display Name";"Grantor Recipient Type";"Grantor Environment";"Folder";"Permission";"Allow/Deny";"Inherited";"InheritanceType";"Trustee Original Identity";"Trustee Primary SMTP";"Trustee Display Name";"Trustee Recipient Type";"Trustee Environment"';

function erp(
  folder: string,
  permission: string,
  identity: string,
  smtp = '',
  options: { readonly kind?: string; readonly inherited?: string; readonly type?: string } = {},
): string {
  return [
    'ortho@zorg.nl',
    'Orthopedie',
    'UserMailbox/SharedMailbox',
    'Cloud',
    folder,
    permission,
    options.kind ?? 'Allow',
    options.inherited ?? 'False',
    'None',
    identity,
    smtp,
    smtp === '' ? '' : 'Jansen, Mia',
    options.type ?? (smtp === '' ? '' : 'UserMailbox/UserMailbox'),
    smtp === '' ? '' : 'Cloud',
  ]
    .map((field) => `"${field}"`)
    .join(';');
}

describe('Export-RecipientPermissions', () => {
  it('reads rights, folders, members and forwarding, and says what it speaks about', async () => {
    const report = await bench.importText(
      `\uFEFF${lines(
        erpHeader,
        erp('', 'FullAccess', 'mia@zorg.nl', 'mia@zorg.nl'),
        erp('', 'SendAs', 'S-1-5-21-1-2-3-4'),
        erp('', 'SendOnBehalf', 'Jansen, Mia', 'mia@zorg.nl', { kind: 'Deny' }),
        erp('\\Agenda', 'Reviewer', 'mia@zorg.nl', 'mia@zorg.nl'),
        erp('\\Agenda', 'None', 'Default'),
        erp('', 'Forward_ForwardingSmtpAddress_DeliverAndForward', 'smtp:prive@elders.example'),
        erp('', 'MemberRecurse', 'mia@zorg.nl', 'mia@zorg.nl'),
        erp('', 'FullAccess', 'NT AUTHORITY\\SELF'),
        erp('', 'FullAccess', 'ZKH\\Domain Admins', '', { inherited: 'True', kind: 'Deny' }),
      )}`,
    );
    expect(report).toMatchObject({
      format: 'export-recipient-permissions',
      read: 9,
      stored: 9,
      repeated: 0,
      rejected: [],
    });
    expect(
      bench
        .facts('grant_fact')
        .map((grant) => [
          grant['trustee_ref'],
          grant['right'],
          grant['folder'],
          grant['folder_role'],
          grant['is_deny'],
          grant['is_inherited'],
        ]),
    ).toEqual([
      ['mia@zorg.nl', 'FullAccess', null, null, 0, 0],
      ['S-1-5-21-1-2-3-4', 'SendAs', null, null, 0, 0],
      ['Jansen, Mia', 'SendOnBehalf', null, null, 1, 0],
      ['mia@zorg.nl', 'FolderPermission', '\\Agenda', 'Reviewer', 0, 0],
      ['NT AUTHORITY\\SELF', 'FullAccess', null, null, 0, 0],
      ['ZKH\\Domain Admins', 'FullAccess', null, null, 1, 1],
    ]);
    expect(bench.facts('forwarding_fact')).toMatchObject([
      { target_ref: 'smtp:prive@elders.example', kind: 'smtp', keeps_copy: 1 },
    ]);
    expect(bench.facts('membership_fact')).toMatchObject([
      { group_ref: 'ortho@zorg.nl', member_ref: 'mia@zorg.nl', is_recursive: 1 },
    ]);
    expect(bench.facts('mailbox_fact')).toMatchObject([
      { mailbox_ref: 'ortho@zorg.nl', kind: 'shared', environment: 'Cloud' },
    ]);
    const { snapshots } = await bench.handlers['imports.snapshots']({}, bench.context);
    expect(snapshots[0]).toMatchObject({
      source: 'exchange',
      aspects: ['full-access', 'send-as', 'send-on-behalf', 'folders', 'memberships', 'forwarding'],
      completeness: { hasInherited: true, hasSelf: true, hasUnresolved: true, hasSoftDeleted: false },
    });
  });

  it('takes an expanded group apart into group and member', async () => {
    await bench.importText(
      lines(
        erpHeader,
        erp('', 'FullAccess', 'Team Ortho', 'team@zorg.nl', {
          type: 'MailUniversalSecurityGroup/MailUniversalSecurityGroup',
        }),
        erp('', 'FullAccess', 'Team Ortho     [MemberRecurse] mia', 'mia@zorg.nl'),
      ),
    );
    expect(bench.facts('membership_fact')).toMatchObject([
      { group_ref: 'Team Ortho', member_ref: 'mia', is_recursive: 1 },
    ]);
    // The member has the right through the group, never directly.
    expect(new Set(bench.facts('grant_fact').map((grant) => grant['trustee_ref']))).toEqual(
      new Set(['Team Ortho']),
    );
    expect(bench.facts('identity_fact').map((fact) => fact['primary_smtp'])).toEqual([
      'ortho@zorg.nl',
      'team@zorg.nl',
      'mia@zorg.nl',
    ]);
  });

  it('accepts the six columns more with GUIDs and SIDs, in any place', async () => {
    const extra =
      '"Grantor Exchange GUID";"Grantor AD ObjectGUID";"Grantor SID";"Trustee Exchange GUID";"Trustee AD ObjectGUID";"Trustee SID"';
    const report = await bench.importText(
      lines(
        `${extra};${erpHeader}`,
        `"";"";"S-1-5-21-9-9-9-1";"";"";"S-1-5-21-9-9-9-2";${erp('', 'FullAccess', 'mia', 'mia@zorg.nl')}`,
      ),
    );
    expect(report).toMatchObject({ format: 'export-recipient-permissions', stored: 1 });
    expect(bench.facts('identity_fact').map((fact) => fact['sid'])).toEqual([
      'S-1-5-21-9-9-9-1',
      'S-1-5-21-9-9-9-2',
    ]);
  });

  it('refuses records that say too little, each with its place', async () => {
    const report = await bench.importText(
      lines(
        erpHeader,
        erp('', 'FullAccess', 'mia', 'mia@zorg.nl'),
        erp('', 'FullAccess', 'mia', 'mia@zorg.nl', { kind: 'Misschien' }),
        erp('', 'FullAccess', 'mia', 'mia@zorg.nl', { inherited: 'soms' }),
        erp('', 'System.Collections.ArrayList', 'mia', 'mia@zorg.nl'),
        erp('', 'FullAccess', ''),
        erp('', '', 'mia', 'mia@zorg.nl'),
        '"te";"kort"',
        erp('', '', ''),
      ),
    );
    expect(report.stored).toBe(2);
    expect(report.rejected.map((record) => [record.record, record.line, record.reasonKey])).toEqual([
      [2, 3, 'imports.reject.boolean'],
      [3, 4, 'imports.reject.boolean'],
      [4, 5, 'imports.reject.lossy'],
      [5, 6, 'imports.reject.noTrustee'],
      [6, 7, 'imports.reject.noRights'],
      [7, 8, 'imports.reject.width'],
    ]);
    expect(report.rejected.at(-1)?.reason).toBe('2 kolommen in plaats van 14.');
    expect(isAccounted(report)).toBe(true);
  });
});

describe('Get-MailboxPermission', () => {
  const header = '"Identity","User","AccessRights","IsInherited","Deny","InheritanceType"';

  it.each([
    ['in braces', '{FullAccess}', ['FullAccess']],
    ['with commas', 'FullAccess, ReadPermission', ['FullAccess', 'ReadPermission']],
    ['with semicolons', 'FullAccess;SendAs', ['FullAccess', 'SendAs']],
  ])('reads rights %s', async (_name, rights, expected) => {
    await bench.importText(lines(header, `"ortho","mia@zorg.nl","${rights}","False","False","All"`));
    expect(bench.facts('grant_fact').map((grant) => grant['right'])).toEqual(expected);
  });

  it.each([
    ['System.Collections.ArrayList', 'imports.reject.lossy'],
    ['Microsoft.Exchange.Management.RecipientTasks.MailboxRights[]', 'imports.reject.lossy'],
    ['{FullAccess, ReadPermission...}', 'imports.reject.lossy'],
    ['Volledig', 'imports.reject.unknownRight'],
    ['1', 'imports.reject.unknownRight'],
    ['', 'imports.reject.noRights'],
  ])('never takes %s for all rights or for none', async (rights, reason) => {
    const report = await bench.importText(
      lines(
        header,
        `"ortho","mia@zorg.nl","${rights}","False","False","All"`,
        '"ortho","piet@zorg.nl","FullAccess","False","False","All"',
      ),
    );
    expect(report.rejected.map((record) => record.reasonKey)).toEqual([reason]);
    expect(bench.facts('grant_fact').map((grant) => grant['trustee_ref'])).toEqual(['piet@zorg.nl']);
    if (reason === 'imports.reject.lossy')
      expect(report.rejected[0]?.reason).toContain('Get-MailboxPermission');
  });

  it('rejects every record of a file that lost all its rights, keeps nothing, and says how to export', async () => {
    const report = await bench.importText(
      lines(
        '"User","AccessRights"',
        '"a.jansen@example.nl","System.Collections.ArrayList"',
        '"b.bakker@example.nl","System.Collections.ArrayList"',
      ),
    );
    expect(report).toMatchObject({
      format: 'exchange-mailbox-permission',
      read: 2,
      stored: 0,
      repeated: 0,
      snapshotId: null,
    });
    expect(report.rejected).toHaveLength(2);
    expect(report.warnings[0]?.messageKey).toBe('imports.warning.lossyFile');
    expect(report.warnings[0]?.message).toContain('-join');
    expect([
      bench.count('snapshot'),
      bench.count('raw_record'),
      bench.count('reference'),
      bench.count('meta'),
    ]).toEqual([0, 0, 0, 0]);
    expect(bench.afterImports()).toBe(0);
  });

  it('keeps several entries of one trustee, and counts only identical records as repeated', async () => {
    const report = await bench.importText(
      lines(
        header,
        '"ortho","mia@zorg.nl","FullAccess","False","False","None"',
        '"ortho","mia@zorg.nl","FullAccess","False","False","Descendents"',
        '"ortho","mia@zorg.nl","FullAccess","False","False","None"',
      ),
    );
    expect(report).toMatchObject({ read: 3, stored: 2, repeated: 1, rejected: [] });
    expect(bench.facts('grant_fact').map((grant) => grant['inheritance_type'])).toEqual([
      'None',
      'Descendents',
    ]);
  });

  it.each(['NT AUTHORITY\\SELF', 'NT-AUTORITÄT\\SELBST', 'S-1-5-10'])(
    'sees that %s is the mailbox itself',
    async (user) => {
      await bench.importText(lines(header, `"ortho","${user}","FullAccess","False","False","All"`));
      expect(bench.facts('snapshot')).toMatchObject([{ has_self: 1, has_inherited: 0, has_unresolved: 0 }]);
      expect(bench.facts('grant_fact')).toMatchObject([{ trustee_ref: user }]);
    },
  );

  it('keeps deny and inherited, and notes orphans and inherited entries as completeness', async () => {
    await bench.importText(
      lines(
        header,
        '"ortho","ZKH\\Domain Admins","FullAccess","True","True","All"',
        '"ortho","S-1-5-21-1376570662-3565232716-1187618197-25622886","FullAccess","Onwaar","Onwaar","All"',
      ),
    );
    expect(bench.facts('grant_fact').map((grant) => [grant['is_deny'], grant['is_inherited']])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(bench.facts('snapshot')).toMatchObject([
      { has_inherited: 1, has_unresolved: 1, has_self: 0, aspects: '["full-access"]' },
    ]);
  });

  it('reads the REST shape, with every entry of the permission list', async () => {
    const ace = (rights: string[], inheritance: string, isDeny = false) => ({
      ChangedProperties: [],
      AccessRights: rights,
      IsInherited: false,
      Deny: isDeny,
      InheritanceType: inheritance,
    });
    const report = await bench.importText(
      JSON.stringify({
        value: [
          {
            PermissionId: 'x',
            MailboxIdentity: 'ortho',
            User: 'NT AUTHORITY\\SELF',
            IsOwner: false,
            PermissionList: [
              ace(['FullAccess', 'ReadPermission'], 'None'),
              ace(['ExternalAccount'], 'Descendents'),
            ],
          },
          {
            PermissionId: 'y',
            MailboxIdentity: 'ortho',
            User: 'mia@zorg.nl',
            IsOwner: false,
            PermissionList: [ace(['FullAccess'], 'All', true)],
          },
          {
            PermissionId: 'z',
            MailboxIdentity: 'ortho',
            User: 'piet@zorg.nl',
            IsOwner: false,
            PermissionList: [ace(['FullAccess'], 'All'), ace(['System.Object[]'], 'All')],
          },
        ],
      }),
    );
    expect(report).toMatchObject({ format: 'exchange-mailbox-permission', read: 3, stored: 2 });
    expect(report.rejected).toMatchObject([{ record: 3, line: null, reasonKey: 'imports.reject.lossy' }]);
    expect(bench.facts('grant_fact').map((grant) => [grant['right'], grant['is_deny']])).toEqual([
      ['FullAccess', 0],
      ['ReadPermission', 0],
      ['ExternalAccount', 0],
      ['FullAccess', 1],
    ]);
  });

  it('reads ConvertTo-Json of one result and of PowerShell 5.1 collections', async () => {
    const one = await bench.importText(
      JSON.stringify({
        Identity: 'ortho',
        User: 'mia@zorg.nl',
        AccessRights: { value: ['FullAccess'], Count: 1 },
        IsInherited: false,
        Deny: { IsPresent: false },
      }),
    );
    expect(one.rejected).toMatchObject([{ reasonKey: 'imports.reject.boolean' }]);
    const two = await bench.importText(
      JSON.stringify({
        Identity: 'ortho',
        User: { RawIdentity: 'mia@zorg.nl' },
        AccessRights: { value: ['FullAccess'], Count: 1 },
        IsInherited: false,
        Deny: false,
      }),
    );
    expect(two.stored).toBe(1);
    expect(bench.facts('grant_fact')).toMatchObject([{ trustee_ref: 'mia@zorg.nl', right: 'FullAccess' }]);
  });
});

describe('SendAs', () => {
  it('reads Get-RecipientPermission with its own word for deny', async () => {
    const report = await bench.importText(
      lines(
        '"Identity","Trustee","AccessControlType","AccessRights","IsInherited","InheritanceType"',
        '"ortho","mia@zorg.nl","Allow","{SendAs}","False","None"',
        '"ortho","JPNPR01A***\\$P47IJ1-90OH1234567","Deny","SendAs","False","None"',
      ),
    );
    expect(report).toMatchObject({ format: 'exchange-recipient-permission', stored: 2 });
    expect(bench.facts('grant_fact').map((grant) => [grant['right'], grant['is_deny']])).toEqual([
      ['SendAs', 0],
      ['SendAs', 1],
    ]);
    expect(bench.facts('snapshot')).toMatchObject([{ aspects: '["send-as"]', has_unresolved: 1 }]);
  });

  it('reads Get-ADPermission by its extended rights', async () => {
    const report = await bench.importText(
      lines(
        '"Identity","User","ExtendedRights","Deny","IsInherited"',
        '"zorg.nl/Staf/Ortho","ZKH\\mia","{Send-As}","False","False"',
        '"zorg.nl/Staf/Ortho","ZKH\\piet","{Receive-As}","False","True"',
        '"zorg.nl/Staf/Ortho","ZKH\\jan","","False","True"',
      ),
    );
    expect(report).toMatchObject({ format: 'exchange-recipient-permission', stored: 2 });
    expect(report.rejected.map((record) => record.reasonKey)).toEqual(['imports.reject.noRights']);
    expect(bench.facts('grant_fact').map((grant) => [grant['right'], grant['raw_right']])).toEqual([
      ['SendAs', 'Send-As'],
      ['Other', 'Receive-As'],
    ]);
  });
});

describe('Get-Mailbox', () => {
  const header =
    'ExternalDirectoryObjectId,UserPrincipalName,PrimarySmtpAddress,DisplayName,Alias,DistinguishedName,RecipientTypeDetails,GrantSendOnBehalfTo,ForwardingSmtpAddress,ForwardingAddress,DeliverToMailboxAndForward,AccountDisabled,WhenSoftDeleted,AuditEnabled,EmailAddresses';

  it('reads the mailbox, on behalf of, forwarding and addresses', async () => {
    const report = await bench.importText(
      lines(
        header,
        'id-1,ortho@zorg.nl,ortho@zorg.nl,Orthopedie,ortho,"CN=Ortho\\2C team,DC=zorg,DC=nl",SharedMailbox,"{mia, 86462606-fde0-4fc4-9e0c-a20eb73e54c6}",smtp:prive@elders.example,,True,True,,True,"{SMTP:ortho@zorg.nl, smtp:ortho@oud.nl, SIP:ortho@zorg.nl, X500:/o=Zorg/cn=ortho}"',
        'id-2,oud@zorg.nl,oud@zorg.nl,Oud,oud,,UserMailbox,,,zorg.nl/Staf/Contact,False,False,8/19/2021 1:25:31 PM,False,SMTP:oud@zorg.nl',
      ),
    );
    expect(report).toMatchObject({ format: 'exchange-mailbox', read: 2, stored: 2, warnings: [] });
    expect(bench.facts('identity_fact')).toMatchObject([
      {
        kind: 'shared',
        object_id: 'id-1',
        primary_smtp: 'ortho@zorg.nl',
        aliases: '["ortho@oud.nl"]',
        dn: 'CN=Ortho\\, team,DC=zorg,DC=nl',
        legacy_dn: '/o=Zorg/cn=ortho',
        is_enabled: 0,
      },
      { kind: 'user', is_enabled: 1, soft_deleted_at: '2021-08-19T13:25:31.000Z' },
    ]);
    expect(bench.facts('mailbox_fact')).toMatchObject([
      { kind: 'shared', is_account_disabled: 1, is_audit_enabled: 1 },
      {
        kind: 'user',
        is_account_disabled: 0,
        is_audit_enabled: 0,
        soft_deleted_at: '2021-08-19T13:25:31.000Z',
      },
    ]);
    expect(bench.facts('grant_fact').map((grant) => [grant['right'], grant['trustee_ref']])).toEqual([
      ['SendOnBehalf', 'mia'],
      ['SendOnBehalf', '86462606-fde0-4fc4-9e0c-a20eb73e54c6'],
    ]);
    expect(bench.facts('forwarding_fact')).toMatchObject([
      { target_ref: 'smtp:prive@elders.example', kind: 'smtp', keeps_copy: 1 },
      { target_ref: 'zorg.nl/Staf/Contact', kind: 'address', keeps_copy: 0 },
    ]);
    expect(bench.facts('snapshot')).toMatchObject([
      { aspects: '["mailboxes","send-on-behalf","forwarding"]', has_soft_deleted: 1 },
    ]);
  });

  it('rejects a mailbox whose delegates were lost, and only warns about lost addresses', async () => {
    const report = await bench.importText(
      lines(
        'PrimarySmtpAddress,RecipientTypeDetails,GrantSendOnBehalfTo,EmailAddresses',
        'a@zorg.nl,UserMailbox,System.Collections.ArrayList,',
        'b@zorg.nl,UserMailbox,,System.Collections.ArrayList',
        'c@zorg.nl,UserMailbox,"{a, b, c, d...}",',
      ),
    );
    expect(report).toMatchObject({ read: 3, stored: 1 });
    expect(report.rejected.map((record) => record.reasonKey)).toEqual([
      'imports.reject.lossy',
      'imports.reject.lossy',
    ]);
    expect(report.warnings.map((warning) => warning.messageKey)).toEqual([
      'imports.warning.lossyRecords',
      'imports.warning.lostAddresses',
    ]);
    expect(bench.facts('snapshot')).toMatchObject([{ aspects: '["mailboxes","send-on-behalf"]' }]);
  });

  it('speaks of sending on behalf only when the column was exported', async () => {
    await bench.importText(
      lines('PrimarySmtpAddress,DisplayName,RecipientTypeDetails', 'a@zorg.nl,A,SharedMailbox'),
    );
    expect(bench.facts('snapshot')).toMatchObject([{ aspects: '["mailboxes"]' }]);
  });

  it('reads JSON with arrays', async () => {
    await bench.importText(
      JSON.stringify([
        {
          PrimarySmtpAddress: 'a@zorg.nl',
          RecipientTypeDetails: 'RoomMailbox',
          GrantSendOnBehalfTo: ['Jansen, Mia', 'piet'],
          EmailAddresses: ['SMTP:a@zorg.nl', 'smtp:b@zorg.nl'],
          AccountDisabled: true,
        },
      ]),
    );
    expect(bench.facts('mailbox_fact')).toMatchObject([{ kind: 'room', is_account_disabled: 1 }]);
    expect(bench.facts('grant_fact').map((grant) => grant['trustee_ref'])).toEqual(['Jansen, Mia', 'piet']);
  });
});

describe('Get-MailboxFolderPermission', () => {
  it('takes mailbox and folder from the identity, and roles and flags from the row', async () => {
    const report = await bench.importText(
      lines(
        'Identity,FolderName,User,AccessRights,SharingPermissionFlags',
        'mia@zorg.nl:\\Agenda,Agenda,Piet Bakker,{Editor},"Delegate, CanViewPrivateItems"',
        'mia@zorg.nl:/Kalender,Kalender,Default,{AvailabilityOnly},',
        'mia@zorg.nl:\\Postvak IN,Postvak IN,Anonymous,{None},',
        'mia@zorg.nl:\\Agenda,Agenda,Owner@Local,"{CreateItems, ReadItems}",',
      ),
    );
    expect(report).toMatchObject({ format: 'exchange-folder-permission', read: 4, stored: 4 });
    expect(
      bench
        .facts('grant_fact')
        .map((grant) => [
          grant['mailbox_ref'],
          grant['folder'],
          grant['trustee_ref'],
          grant['folder_role'],
          grant['raw_right'],
        ]),
    ).toEqual([
      ['mia@zorg.nl', '\\Agenda', 'Piet Bakker', 'Editor', 'Editor, Delegate, CanViewPrivateItems'],
      ['mia@zorg.nl', '/Kalender', 'Default', 'AvailabilityOnly', 'AvailabilityOnly'],
      ['mia@zorg.nl', '\\Agenda', 'Owner@Local', 'CreateItems, ReadItems', 'CreateItems, ReadItems'],
    ]);
  });

  it('refuses rows that do not say whose folder it is', async () => {
    const report = await bench.importText(
      lines('FolderName,User,AccessRights,SharingPermissionFlags', 'Agenda,Piet Bakker,Editor,'),
    );
    expect(report).toMatchObject({ format: 'exchange-folder-permission', read: 1, stored: 0 });
    expect(report.rejected[0]?.reasonKey).toBe('imports.reject.folderWithoutMailbox');
  });
});

describe('Get-CASMailbox', () => {
  it('keeps empty as unknown and turns the disabled flag round', async () => {
    const report = await bench.importText(
      lines(
        'Identity,PrimarySmtpAddress,ActiveSyncEnabled,OWAEnabled,PopEnabled,ImapEnabled,MAPIEnabled,SmtpClientAuthenticationDisabled',
        'mia,mia@zorg.nl,True,True,WAAR,False,True,',
        'piet,piet@zorg.nl,True,True,False,False,True,True',
        'jan,jan@zorg.nl,True,True,misschien,False,True,',
      ),
    );
    expect(report).toMatchObject({ format: 'exchange-cas-mailbox', read: 3, stored: 2 });
    expect(bench.facts('protocol_fact')).toMatchObject([
      { mailbox_ref: 'mia@zorg.nl', pop: 1, imap: 0, smtp_auth: null },
      { mailbox_ref: 'piet@zorg.nl', pop: 0, smtp_auth: 0 },
    ]);
  });
});

describe('Entra and Graph', () => {
  it('reads registration details, and takes capable and registered apart', async () => {
    const page = (upn: string, isCapable: boolean, isRegistered: boolean) => ({
      id: `id-${upn}`,
      userPrincipalName: upn,
      userDisplayName: upn,
      userType: 'member',
      isMfaCapable: isCapable,
      isMfaRegistered: isRegistered,
      lastUpdatedDateTime: '2023-03-13T19:15:41.6195833Z',
    });
    const report = await bench.importText(
      `${JSON.stringify({ value: [page('mia@zorg.nl', false, true)] })}\n${JSON.stringify({ value: [page('piet_elders.nl#EXT#@zorg.onmicrosoft.com', true, true)] })}`,
    );
    expect(report).toMatchObject({ format: 'graph-registration-details', read: 2, stored: 2 });
    expect(bench.facts('mfa_fact')).toMatchObject([
      {
        account_ref: 'mia@zorg.nl',
        is_capable: 0,
        is_registered: 1,
        is_enforced: null,
        updated_at: '2023-03-13T19:15:41.619Z',
      },
      { is_capable: 1 },
    ]);
    expect(bench.facts('identity_fact')).toMatchObject([
      { is_external: 0 },
      { is_external: 1, user_type: 'guest' },
    ]);
  });

  it.each([
    [
      'new',
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,creationType,invitationState,createdDateTime',
    ],
    [
      'old',
      'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,creationType,invitationState,createdDateTime',
    ],
  ])('reads the %s header of the user list, formulas verbatim', async (_name, header) => {
    const report = await bench.importText(
      lines(
        header,
        'mia@zorg.nl,=1+3 Mia,Jansen,mia@zorg.nl,=1+3,id-1,Member,Arts,Ortho,True,,,8/19/2021 1:25:31 PM',
        'gast_elders.nl#EXT#@zorg.onmicrosoft.com,Gast,,,,id-2,Member,,,True,,,',
        'ook@zorg.nl,Ook gast,,,,id-3,Member,,,ONWAAR,Invitation,Accepted,',
        'fout@zorg.nl,Fout,,,,id-4,Member,,,soms,,,',
      ),
    );
    expect(report).toMatchObject({ format: 'entra-users', read: 4, stored: 3 });
    expect(report.rejected[0]?.reasonKey).toBe('imports.reject.boolean');
    expect(bench.facts('identity_fact')).toMatchObject([
      {
        object_id: 'id-1',
        display_name: '=1+3 Mia',
        given_name: '=1+3',
        user_type: 'member',
        is_external: 0,
        is_enabled: 1,
        department: 'Ortho',
        title: 'Arts',
      },
      { object_id: 'id-2', user_type: 'guest', is_external: 1 },
      { object_id: 'id-3', user_type: 'guest', is_external: 1, is_enabled: 0 },
    ]);
  });

  it('reads Graph users with their manager', async () => {
    const report = await bench.importText(
      JSON.stringify({
        '@odata.context': 'x',
        value: [
          {
            id: 'id-1',
            userPrincipalName: 'mia@zorg.nl',
            mail: 'mia@zorg.nl',
            displayName: 'Mia',
            userType: 'Member',
            accountEnabled: true,
            employeeId: '12',
            proxyAddresses: ['SMTP:mia@zorg.nl', 'smtp:m@zorg.nl'],
            manager: { id: 'id-9', userPrincipalName: 'chef@zorg.nl' },
          },
        ],
      }),
    );
    expect(report).toMatchObject({ format: 'graph-users', stored: 1 });
    expect(bench.facts('identity_fact')).toMatchObject([
      { manager_raw: 'chef@zorg.nl', aliases: '["m@zorg.nl"]', employee_number: '12', is_enabled: 1 },
    ]);
  });
});

describe('Get-ADUser', () => {
  it('reads escaped names, managers, tombstones and file times', async () => {
    const report = await bench.importText(
      lines(
        '#TYPE Microsoft.ActiveDirectory.Management.ADUser',
        '"DistinguishedName","Enabled","GivenName","Name","ObjectClass","ObjectGUID","SamAccountName","SID","Surname","UserPrincipalName","Manager","mail","lastLogonTimestamp"',
        '"CN=Jansen\\, Mia,OU=Staf,DC=zorg,DC=nl","True","Mia","","user","guid-1","mjansen","S-1-5-21-1-2-3-4","Jansen","mia@zorg.nl","CN=Chef\\2C Jan,OU=Staf,DC=zorg,DC=nl","mia@zorg.nl","132738531310000000"',
        '"CN=Oud\\0ADEL:guid,CN=Deleted Objects,DC=zorg,DC=nl","False","","Oud","user","guid-2","oud","S-1-5-21-1-2-3-5","","","","","9223372036854775807"',
      ),
    );
    expect(report).toMatchObject({ format: 'ad-users', read: 2, stored: 2 });
    expect(report.warnings).toEqual([]);
    expect(bench.facts('identity_fact')).toMatchObject([
      {
        display_name: 'Jansen, Mia',
        dn: 'CN=Jansen\\, Mia,OU=Staf,DC=zorg,DC=nl',
        manager_raw: 'CN=Chef\\2C Jan,OU=Staf,DC=zorg,DC=nl',
        last_logon_at: '2021-08-19T13:25:31.000Z',
        sid: 'S-1-5-21-1-2-3-4',
      },
      { is_enabled: 0, last_logon_at: null, soft_deleted_at: 'tombstone' },
    ]);
  });
});

describe('GAM', () => {
  it.each([
    ['of today', lines('User,delegateAddress,delegationStatus', 'info@zorg.nl,mia@zorg.nl,accepted')],
    [
      'with names, in capitals',
      lines('User,delegateName,delegateAddress,delegationStatus', 'info@zorg.nl,Mia,mia@zorg.nl,ACCEPTED'),
    ],
    ['of GAMADV', lines('Delegator,Delegate,Delegate Email,Status', 'info@zorg.nl,Mia,mia@zorg.nl,Accepted')],
    [
      'after progress lines',
      lines(
        'Getting Delegates for info@zorg.nl',
        'Got 1 Delegate for info@zorg.nl, done',
        'User,delegateAddress,delegationStatus',
        'info@zorg.nl,mia@zorg.nl,accepted',
      ),
    ],
  ])('reads delegates in the dialect %s', async (_name, text) => {
    const report = await bench.importText(text);
    expect(report).toMatchObject({ format: 'gam-delegates', read: 1, stored: 1 });
    expect(bench.facts('grant_fact')).toMatchObject([
      { mailbox_ref: 'info@zorg.nl', trustee_ref: 'mia@zorg.nl', right: 'GmailDelegate', status: 'accepted' },
    ]);
  });

  it('tells how many lines before the header it left out, and counts lines from the top', async () => {
    const report = await bench.importText(
      lines(
        'Getting Delegates for a',
        'Got 1',
        'User,delegateAddress,delegationStatus',
        'info@zorg.nl,mia@zorg.nl,geweldig',
      ),
    );
    expect(report.warnings[0]).toMatchObject({
      messageKey: 'imports.warning.skippedLines',
      params: { count: 2 },
    });
    expect(report.rejected).toMatchObject([{ record: 1, line: 4, reasonKey: 'imports.reject.status' }]);
  });

  it('reads users with dotted columns, doubled backslashes and apostrophes before a plus sign', async () => {
    const report = await bench.importText(
      lines(
        'primaryEmail,name.givenName,name.familyName,name.fullName,suspended,archived,isEnrolledIn2Sv,isEnforcedIn2Sv,lastLoginTime,aliases.0,relations.0.type,relations.0.value,externalIds.0.type,externalIds.0.value,phones.0.value',
        "mia@zorg.nl,Mia,Jansen,Mia \\\\ Jansen,False,False,True,False,2026-02-01T10:00:00.000Z,m@zorg.nl,manager,chef@zorg.nl,organization,'+12,'+31612345678",
        'nooit@zorg.nl,N,N,N N,True,False,False,False,Never,,,,,,',
      ),
    );
    expect(report).toMatchObject({ format: 'gam-users', read: 2, stored: 2 });
    expect(bench.facts('identity_fact')).toMatchObject([
      {
        primary_smtp: 'mia@zorg.nl',
        display_name: 'Mia \\ Jansen',
        aliases: '["m@zorg.nl"]',
        manager_raw: 'chef@zorg.nl',
        employee_number: '+12',
        is_enabled: 1,
        last_logon_at: '2026-02-01T10:00:00.000Z',
      },
      { is_enabled: 0, last_logon_at: null },
    ]);
    expect(bench.facts('mfa_fact')).toMatchObject([{ is_capable: 1, is_enforced: 0 }, { is_capable: 0 }]);
    // The raw record keeps the apostrophe.
    const raw = await bench.handlers['imports.rawRecord']({ rawId: 1 }, bench.context);
    expect(raw.fields.find((field) => field.column === 'phones.0.value')?.value).toBe("'+31612345678");
  });

  it.each([
    [
      'with apostrophes as quotes',
      `primaryEmail,JSON\nmia@zorg.nl,'{"primaryEmail":"mia@zorg.nl","name":{"fullName":"Mia d''Or"},"suspended":false,"isEnrolledIn2Sv":true}'\n`,
      "Mia d'Or",
    ],
    [
      'with doubled quotes',
      `primaryEmail,JSON\nmia@zorg.nl,"{""primaryEmail"":""mia@zorg.nl"",""name"":{""fullName"":""Mia""},""suspended"":false,""isEnrolledIn2Sv"":true}"\n`,
      'Mia',
    ],
    [
      'with doubled backslashes',
      `primaryEmail,JSON\nmia@zorg.nl,'{"primaryEmail":"mia@zorg.nl","name":{"fullName":"Mia \\\\"M\\\\" J"},"suspended":false,"isEnrolledIn2Sv":true}'\n`,
      'Mia "M" J',
    ],
  ])('reads formatjson %s', async (_name, text, displayName) => {
    const report = await bench.importText(text);
    expect(report).toMatchObject({ format: 'gam-users', read: 1, stored: 1 });
    expect(bench.facts('identity_fact')).toMatchObject([{ display_name: displayName, is_enabled: 1 }]);
    expect(bench.facts('snapshot')).toMatchObject([{ aspects: '["accounts","mailboxes","mfa"]' }]);
  });
});

describe('staff lists', () => {
  it('recognises Dutch headers, dates and words, and says which columns it took', async () => {
    const report = await bench.importText(
      lines(
        'Personeelsnummer;Roepnaam;Voorvoegsel;Achternaam;E-mail;Functie;Functiecode;Afdeling;Leidinggevende;Datum in dienst;Datum uit dienst;Dienstverband',
        '12;Mia;de;Vries;mia@zorg.nl;Verpleegkundige;VP1;Ortho;7;01-02-2020;;Loondienst',
        '13;Piet;;Bakker;;Arts;A1;Ortho;7;2021-03-01;31-12-9999;Inhuur',
        '14;Jan;;Smit;;Arts;A1;Ortho;7;31-02-2020;;Stage',
        '15;Els;;Kok;;Gastvrouw;G1;Ortho;7;1-1-2022;30-6-2025;Bijzonder',
      ),
    );
    expect(report).toMatchObject({ format: 'hr-table', read: 4, stored: 3 });
    expect(report.rejected).toMatchObject([{ line: 4, reasonKey: 'imports.reject.date' }]);
    expect(report.rejected[0]?.reason).toContain('31-02-2020');
    expect(bench.facts('employment_fact')).toMatchObject([
      {
        employee_number: '12',
        display_name: 'Mia de Vries',
        email: 'mia@zorg.nl',
        function_code: 'VP1',
        manager_raw: '7',
        employed_from: '2020-02-01',
        employed_until: null,
        employment: 'employed',
      },
      { employed_until: null, employment: 'hired' },
      { employed_from: '2022-01-01', employed_until: '2025-06-30', employment: 'unknown' },
    ]);
    expect(report.warnings.map((warning) => warning.messageKey)).toEqual([
      'imports.warning.mappingGuessed',
      'imports.warning.employmentWords',
    ]);
  });

  it.each([
    ['!', 'Naam!Afd!Nr'],
    ['^', 'Naam^Afd^Nr'],
    ['|', 'Naam|Afd|Nr'],
  ])('reads tables divided by %s only through a mapping', async (delimiter, header) => {
    const row = ['Jansen, Mia', 'Ortho', '12'].join(delimiter);
    await expect(bench.importText(lines(header, row))).rejects.toMatchObject({ code: 'unknown-format' });
    const mapping = { displayName: 'Naam', department: 'Afd', employeeNumber: 'Nr' };
    const report = await bench.importText(lines(header, row), { format: 'hr-table', mapping });
    expect(report).toMatchObject({ stored: 1, warnings: [] });
    expect(bench.facts('employment_fact')).toMatchObject([
      { display_name: 'Jansen, Mia', department: 'Ortho' },
    ]);
  });

  it('remembers the mapping for the next list with these columns', async () => {
    const mapping = { displayName: 'Wie', employeeNumber: 'Kenmerk' };
    await bench.importText(lines('Wie;Kenmerk', 'Mia;12'), { format: 'hr-table', mapping });
    const next = bench.write('next.csv', lines('Wie;Kenmerk', 'Mia;12', 'Piet;13'));
    const { files } = await bench.handlers['imports.inspect']({ files: [next] }, bench.context);
    expect(files[0]).toMatchObject({
      needsMapping: false,
      suggestedMapping: mapping,
      delimiter: ';',
      columns: ['Wie', 'Kenmerk'],
    });
    await expect(bench.importFile({ file: next, format: 'hr-table' })).resolves.toMatchObject({ stored: 2 });
  });

  it('reads the same list again through a better mapping as another snapshot', async () => {
    const text = lines('Naam;Afdeling;Team', 'Mia;Ortho;Noord');
    const one = await bench.importText(text, {
      format: 'hr-table',
      mapping: { displayName: 'Naam', department: 'Team' },
    });
    const two = await bench.importText(text, {
      format: 'hr-table',
      mapping: { displayName: 'Naam', department: 'Afdeling' },
    });
    const three = await bench.importText(text, {
      format: 'hr-table',
      mapping: { displayName: 'Naam', department: 'Afdeling' },
    });
    expect([two.stored, three.stored, three.repeated]).toEqual([1, 0, 1]);
    expect(two.snapshotId).not.toBe(one.snapshotId);
    expect(three.snapshotId).toBe(two.snapshotId);
  });

  it('refuses a mapping to columns that do not exist, and one that says too little', async () => {
    await expect(
      bench.importText(lines('Naam;Afd', 'Mia;Ortho'), {
        format: 'hr-table',
        mapping: { displayName: 'Naam', department: 'Afdeling' },
      }),
    ).rejects.toMatchObject({ wire: { messageKey: 'imports.problem.mappingColumn' } });
    await expect(
      bench.importText(lines('Naam;Afd', 'Mia;Ortho'), {
        format: 'hr-table',
        mapping: { displayName: 'Naam' },
      }),
    ).rejects.toMatchObject({ wire: { messageKey: 'imports.problem.mappingNeeded' } });
  });

  it('does not take a list of patients for one of staff', async () => {
    await expect(
      bench.importText(
        lines(
          'email_address,full_name,phone_number,access_code,access_code_hint',
          'johndoe@example.com,John Doe,+31612345678,,',
        ),
      ),
    ).rejects.toMatchObject({ code: 'unknown-format' });
  });
});
