import { describe, expect, it } from 'vitest';
import { az12 } from '../../../../main/authorisation/rules/az-12.ts';
import { az15 } from '../../../../main/authorisation/rules/az-15.ts';
import { az16 } from '../../../../main/authorisation/rules/az-16.ts';
import { az18 } from '../../../../main/authorisation/rules/az-18.ts';
import { az19 } from '../../../../main/authorisation/rules/az-19.ts';
import { az47 } from '../../../../main/authorisation/rules/az-47.ts';
import { az48 } from '../../../../main/authorisation/rules/az-48.ts';
import { brief, run, snapshot, without, type GrantInput } from './fixture.ts';

const persons = [{ id: 1, name: 'Mia' }];
const sid = 'S-1-5-21-1376570662-3565232716-1187618197-25622886';

function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

describe('AZ-12: nobody signs in to a functional mailbox itself', () => {
  it('deviates when the account is open, complies when it is blocked', () => {
    const mailboxes = [
      { id: 7, isSignInEnabled: true },
      { id: 8, isSignInEnabled: false },
    ];
    expect(brief(run(az12, { mailboxes }))).toEqual(['deviates 7', 'complies 8']);
  });

  it('leaves personal mailboxes alone and knows that a group has no account', () => {
    const mailboxes = [
      { id: 7, mailboxClass: 'personal', kind: 'user', isSignInEnabled: true } as const,
      { id: 8, kind: 'group', isSignInEnabled: null } as const,
    ];
    expect(brief(run(az12, { mailboxes }))).toEqual(['complies 8']);
  });

  it('cannot be tested when no source says, in one line when nothing was imported that could say', () => {
    const mailboxes = [
      { id: 7, isSignInEnabled: null },
      { id: 8, isSignInEnabled: null },
    ];
    expect(brief(run(az12, { mailboxes }))).toEqual([
      'cannot-be-tested 7 signInUnknown',
      'cannot-be-tested 8 signInUnknown',
    ]);
    expect(brief(run(az12, { mailboxes, snapshots: without('accounts', 'mailboxes') }))).toEqual([
      'cannot-be-tested exchange:mailboxes+accounts notImported',
    ]);
    expect(
      brief(run(az12, { mailboxes: [{ id: 7, mailboxClass: 'unknown', isSignInEnabled: true }] })),
    ).toEqual(['cannot-be-tested 7 classUnknown']);
  });
});

describe('AZ-15: rights through groups lead to people', () => {
  const grants: GrantInput[] = [{ to: 50, right: 'FullAccess' }];

  it('deviates above the limit and complies at it', () => {
    const many = { mailboxes: [{ id: 7, grants }], groups: [{ id: 50, members: count(26) }] };
    const few = { mailboxes: [{ id: 7, grants }], groups: [{ id: 50, members: count(25) }] };
    expect(run(az15, many)[0]).toMatchObject({
      verdict: 'deviates',
      subject: { id: '7/group/50' },
      params: { count: 26, limit: 25 },
    });
    expect(brief(run(az15, few))).toEqual(['complies 7']);
  });

  it('deviates for unknown members once group members were imported, also for a group within a group', () => {
    const unknown = run(az15, { mailboxes: [{ id: 7, grants }], groups: [{ id: 50, isKnown: false }] });
    expect(unknown[0]).toMatchObject({ verdict: 'deviates', messageKey: 'rule.AZ-15.message.unknown' });
    const partly = run(az15, {
      mailboxes: [{ id: 7, grants }],
      groups: [{ id: 50, members: [1], hasUnknownMembers: true }],
    });
    expect(partly[0]).toMatchObject({ verdict: 'deviates', messageKey: 'rule.AZ-15.message.partlyUnknown' });
  });

  it('cannot be tested for unknown members while no group members were imported', () => {
    const input = {
      mailboxes: [{ id: 7, grants }],
      groups: [{ id: 50, isKnown: false }],
      snapshots: without('memberships'),
    };
    const verdicts = run(az15, input);
    expect(brief(verdicts)).toEqual(['cannot-be-tested exchange:memberships notImported']);
    expect(verdicts[0]).toMatchObject({ speaksFor: ['7/group/50'] });
  });

  it('deviates for everybody, whatever was imported', () => {
    const everyone: GrantInput[] = [
      { to: 'NT AUTHORITY\\Authenticated Users', right: 'FullAccess', state: 'everyone' },
    ];
    const verdicts = run(az15, {
      mailboxes: [{ id: 7, grants: everyone }],
      snapshots: without('memberships'),
    });
    expect(verdicts[0]).toMatchObject({ verdict: 'deviates', messageKey: 'rule.AZ-15.message.everyone' });
  });

  it('does not count managing a list as a right on mail', () => {
    const managed: GrantInput[] = [{ to: 50, right: 'ManagedBy' }];
    expect(
      brief(run(az15, { mailboxes: [{ id: 7, grants: managed }], groups: [{ id: 50, isKnown: false }] })),
    ).toEqual(['complies 7']);
  });
});

describe('AZ-16: no folder rights for everybody', () => {
  function folder(state: 'default' | 'anonymous', role: string, path = '\\Inbox'): GrantInput {
    return { to: state, right: 'FolderPermission', state, folder: path, role };
  }

  it('deviates for each folder and each of the two', () => {
    const grants = [folder('default', 'Reviewer'), folder('anonymous', 'LimitedDetails', '\\Agenda')];
    const verdicts = run(az16, { mailboxes: [{ id: 7, grants }] });
    expect(brief(verdicts)).toEqual(['deviates 7/anonymous/\\agenda', 'deviates 7/default/\\inbox']);
    expect(verdicts[1]).toMatchObject({
      severity: 'critical',
      params: { folder: '\\Inbox', role: 'Reviewer' },
    });
  });

  it('complies with None, and with free or busy whatever the calendar is called', () => {
    const grants = [
      folder('default', 'None'),
      folder('anonymous', 'None'),
      folder('default', 'AvailabilityOnly', '/Kalender'),
    ];
    expect(brief(run(az16, { mailboxes: [{ id: 7, grants }] }))).toEqual(['complies 7']);
  });

  it('is low for a public folder and for a folder that is only visible', () => {
    const open = run(az16, {
      mailboxes: [{ id: 7, kind: 'public-folder', grants: [folder('default', 'Author')] }],
    });
    const visible = run(az16, { mailboxes: [{ id: 7, grants: [folder('default', 'FolderVisible')] }] });
    expect([open[0], visible[0]]).toMatchObject([{ severity: 'low' }, { severity: 'low' }]);
  });

  it('cannot be tested without folder rights', () => {
    expect(brief(run(az16, { mailboxes: [{ id: 7 }], snapshots: without('folders') }))).toEqual([
      'cannot-be-tested exchange:folders notImported',
    ]);
  });
});

describe('AZ-18: no rights of deleted accounts', () => {
  const orphan: GrantInput = { to: sid, right: 'FullAccess', state: 'orphan' };

  it('deviates for each kind of export, because each has its own command', () => {
    const verdicts = run(az18, { mailboxes: [{ id: 7, grants: [orphan, { ...orphan, right: 'SendAs' }] }] });
    expect(brief(verdicts)).toEqual([
      `deviates 7/full-access/${sid.toLowerCase()}`,
      `deviates 7/send-as/${sid.toLowerCase()}`,
    ]);
    expect(verdicts[0]?.params).toMatchObject({ trustee: sid, rights: 'FullAccess' });
  });

  it('complies when the export shows such rights elsewhere', () => {
    expect(brief(run(az18, { mailboxes: [{ id: 7 }] }))).toEqual(['complies 7']);
  });

  it('cannot be tested when the export shows not one, for each export apart', () => {
    const verdicts = run(az18, { mailboxes: [{ id: 7 }], snapshots: [snapshot({ hasUnresolved: false })] });
    expect(brief(verdicts)).toEqual([
      'cannot-be-tested exchange:full-access:unresolved withoutUnresolved',
      'cannot-be-tested exchange:send-as:unresolved withoutUnresolved',
    ]);
    expect(verdicts[0]).toMatchObject({ speaksFor: ['7/full-access'] });
  });

  it('cannot be tested without the export at all', () => {
    expect(brief(run(az18, { mailboxes: [{ id: 7 }], snapshots: without('send-as') }))).toEqual([
      'cannot-be-tested exchange:send-as notImported',
    ]);
  });
});

describe('AZ-19: no rights of deleted accounts that can come back', () => {
  const gone = [{ id: 1, name: 'Mia', softDeletedAt: '2026-11-01T00:00:00.000Z' }];
  const grants: GrantInput[] = [{ to: 1, right: 'FullAccess' }];

  it('deviates for a deleted trustee and complies for one that is there', () => {
    expect(brief(run(az19, { persons: gone, mailboxes: [{ id: 7, grants }] }))).toEqual([
      'deviates 7/full-access/1001',
    ]);
    expect(brief(run(az19, { persons, mailboxes: [{ id: 7, grants }] }))).toEqual(['complies 7']);
  });

  it('cannot be tested when no list shows deleted accounts, or when the rights hide them', () => {
    const mailboxes = [{ id: 7, grants }];
    expect(
      brief(run(az19, { persons, mailboxes, snapshots: [snapshot({ hasSoftDeleted: false })] })),
    ).toEqual(['cannot-be-tested deleted-accounts withoutSoftDeleted']);
    const hiding = [
      snapshot({ id: 1, aspects: ['full-access', 'send-as'], hasUnresolved: false, hasSoftDeleted: false }),
      snapshot({ id: 2, aspects: ['mailboxes', 'accounts'] }),
    ];
    expect(brief(run(az19, { persons, mailboxes, snapshots: hiding }))).toEqual([
      'cannot-be-tested exchange:full-access:soft-deleted withoutUnresolved',
      'cannot-be-tested exchange:send-as:soft-deleted withoutUnresolved',
    ]);
  });
});

describe('AZ-47: no explicit refusals', () => {
  it('deviates for an explicit refusal, complies for an inherited one', () => {
    const explicit: GrantInput = { to: 1, right: 'FullAccess', isDeny: true };
    const mailboxes = [
      { id: 7, grants: [explicit] },
      { id: 8, grants: [{ ...explicit, isInherited: true, ignoredBecause: 'inherited' }] },
    ];
    expect(brief(run(az47, { persons, mailboxes }))).toEqual([
      'deviates 7/deny/person1@zorg.example',
      'complies 8',
    ]);
  });

  it('cannot be tested without the exports that state refusals', () => {
    expect(brief(run(az47, { mailboxes: [{ id: 7 }], snapshots: without('full-access') }))).toEqual([
      'cannot-be-tested exchange:full-access notImported',
    ]);
  });
});

describe('AZ-48: room left in the access list', () => {
  function entries(number: number): GrantInput[] {
    return count(number).map((index) => ({ to: `x${String(index)}@zorg.example`, right: 'FullAccess' }));
  }
  const settings = { aceWarningLimit: 50 };

  it('complies at the limit and deviates one above it', () => {
    expect(brief(run(az48, { settings, mailboxes: [{ id: 7, grants: entries(50) }] }))).toEqual([
      'complies 7',
    ]);
    expect(run(az48, { settings, mailboxes: [{ id: 7, grants: entries(51) }] })[0]).toMatchObject({
      verdict: 'deviates',
      params: { count: 51, limit: 50 },
    });
  });

  it('counts an entry once for all its rights, and neither mandates nor the rows that every mailbox has', () => {
    const extra: GrantInput[] = [
      { to: 'x1@zorg.example', right: 'ReadPermission' },
      { to: 'x1@zorg.example', right: 'SendAs' },
      { to: 'NT AUTHORITY\\SELF', right: 'FullAccess', state: 'self' },
      { to: 'y@zorg.example', right: 'FullAccess', isInherited: true },
    ];
    expect(
      brief(run(az48, { settings, mailboxes: [{ id: 7, grants: [...entries(50), ...extra] }] })),
    ).toEqual(['complies 7']);
  });

  it('cannot be tested above half the limit when the export hides deleted accounts', () => {
    const snapshots = [snapshot({ hasUnresolved: false })];
    expect(brief(run(az48, { settings, snapshots, mailboxes: [{ id: 7, grants: entries(25) }] }))).toEqual([
      'complies 7',
    ]);
    expect(brief(run(az48, { settings, snapshots, mailboxes: [{ id: 7, grants: entries(26) }] }))).toEqual([
      'cannot-be-tested 7 entriesHidden',
    ]);
  });
});
