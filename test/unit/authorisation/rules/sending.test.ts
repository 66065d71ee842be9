import { describe, expect, it } from 'vitest';
import { az11 } from '../../../../main/authorisation/rules/az-11.ts';
import { az33 } from '../../../../main/authorisation/rules/az-33.ts';
import { az34 } from '../../../../main/authorisation/rules/az-34.ts';
import { brief, run, snapshot, without, type GrantInput, type MailboxInput } from './fixture.ts';

const persons = [
  { id: 1, name: 'Mia' },
  { id: 2, name: 'Tom' },
];
const sendAs: GrantInput = { to: 1, right: 'SendAs' };
const fullAccess: GrantInput = { to: 1, right: 'FullAccess' };

function mailbox(part: Partial<MailboxInput> = {}): MailboxInput {
  return { id: 7, name: 'orthopedie', ...part };
}

describe('AZ-11: the recipient sees who sent from a functional mailbox', () => {
  it('deviates when somebody has a mandate, with the row as evidence and the name in the message', () => {
    const [verdict] = run(az11, { persons, mailboxes: [mailbox({ grants: [sendAs] })] });
    expect(verdict).toMatchObject({
      verdict: 'deviates',
      subject: { kind: 'mailbox', id: '7' },
      open: { kind: 'mailbox', id: 7 },
      params: { mailbox: 'orthopedie', count: 1, names: 'Mia' },
      evidence: [{ label: 'person1@zorg.example · SendAs', rawId: 10_001, snapshotId: 1 }],
    });
  });

  it('complies with a delegation, with a recorded measure, and with nobody sending', () => {
    const onBehalf: GrantInput = { to: 1, right: 'SendOnBehalf' };
    for (const part of [
      { grants: [onBehalf] },
      { grants: [sendAs], compensatingMeasure: 'handtekening' },
      {},
    ]) {
      expect(brief(run(az11, { persons, mailboxes: [mailbox(part)] }))).toEqual(['complies 7']);
    }
  });

  it('counts a list that others may send as, and leaves personal mailboxes and rooms alone', () => {
    const list = mailbox({ mailboxClass: 'list', kind: 'distribution', grants: [sendAs] });
    const personal = mailbox({ id: 8, mailboxClass: 'personal', kind: 'user', grants: [sendAs] });
    const room = mailbox({ id: 9, mailboxClass: 'resource', kind: 'room', grants: [sendAs] });
    expect(brief(run(az11, { persons, mailboxes: [list, personal, room] }))).toEqual(['deviates 7']);
  });

  it('counts a group, but not the remains of a deleted account', () => {
    const group = mailbox({ grants: [{ to: 50, right: 'SendAs' }] });
    const orphan = mailbox({ id: 8, grants: [{ to: 'S-1-5-21-1-2-3-4', right: 'SendAs', state: 'orphan' }] });
    const groups = [{ id: 50, isKnown: false }];
    expect(brief(run(az11, { persons, groups, mailboxes: [group, orphan] }))).toEqual([
      'deviates 7',
      'complies 8',
    ]);
  });

  it('cannot be tested without an export of mandates, once for all mailboxes', () => {
    const verdicts = run(az11, {
      persons,
      snapshots: without('send-as'),
      mailboxes: [mailbox(), mailbox({ id: 8 })],
    });
    expect(brief(verdicts)).toEqual(['cannot-be-tested exchange:send-as notImported']);
    expect(verdicts[0]).toMatchObject({
      speaksFor: ['7', '8'],
      params: { count: 2, missing: 'Get-RecipientPermission' },
    });
  });

  it('cannot be tested when the class is unknown, but only when it would matter', () => {
    const unknown = mailbox({ mailboxClass: 'unknown', grants: [sendAs] });
    const quiet = mailbox({ id: 8, mailboxClass: 'unknown' });
    expect(brief(run(az11, { persons, mailboxes: [unknown, quiet] }))).toEqual([
      'cannot-be-tested 7 classUnknown',
      'complies 8',
    ]);
  });

  it('cannot be tested for delegates at Google, whose display is a setting in no export', () => {
    const snapshots = [snapshot({ source: 'google', aspects: ['gmail-delegates', 'accounts'] })];
    const google = mailbox({
      source: 'google',
      grants: [{ to: 1, right: 'GmailDelegate', status: 'accepted' }],
    });
    const empty = mailbox({ id: 8, source: 'google' });
    expect(brief(run(az11, { persons, snapshots, mailboxes: [google, empty] }))).toEqual([
      'cannot-be-tested 7 googleSender',
      'complies 8',
    ]);
  });

  it('cannot be tested for a mailbox that a partial export does not list', () => {
    const snapshots = [snapshot({ scope: 'listed' })];
    const listed = mailbox({ grants: [fullAccess], snapshotId: null });
    const absent = mailbox({ id: 8, snapshotId: null });
    expect(brief(run(az11, { persons, snapshots, mailboxes: [listed, absent] }))).toEqual([
      'complies 7',
      'cannot-be-tested 8 notListed',
    ]);
  });
});

describe('AZ-33: whoever sends can read', () => {
  it('deviates at low severity for a mandate without inspection, for each trustee', () => {
    const verdicts = run(az33, {
      persons,
      mailboxes: [mailbox({ grants: [sendAs, { to: 2, right: 'SendAs' }] })],
    });
    expect(brief(verdicts)).toEqual(['deviates 7/person:1', 'deviates 7/person:2']);
    expect(az33.severity).toBe('low');
  });

  it('complies with full access, with a reading folder right, and through a group', () => {
    const folder: GrantInput = { to: 1, right: 'FolderPermission', folder: '\\Inbox', role: 'Reviewer' };
    const viaGroup: GrantInput = { to: 50, right: 'FullAccess' };
    const groups = [{ id: 50, members: [1] }];
    for (const extra of [fullAccess, folder, viaGroup]) {
      expect(
        brief(run(az33, { persons, groups, mailboxes: [mailbox({ grants: [sendAs, extra] })] })),
      ).toEqual(['complies 7']);
    }
  });

  it('does not take free or busy for reading', () => {
    const busy: GrantInput = {
      to: 1,
      right: 'FolderPermission',
      folder: '\\Agenda',
      role: 'AvailabilityOnly',
    };
    expect(brief(run(az33, { persons, mailboxes: [mailbox({ grants: [sendAs, busy] })] }))).toEqual([
      'deviates 7/person:1',
    ]);
  });

  it('speaks only of user and shared mailboxes, and not of the owner', () => {
    const list = mailbox({ kind: 'distribution', mailboxClass: 'list', grants: [sendAs] });
    const own = mailbox({
      id: 8,
      kind: 'user',
      mailboxClass: 'personal',
      ownerPersonId: 1,
      grants: [sendAs],
    });
    expect(brief(run(az33, { persons, mailboxes: [list, own] }))).toEqual(['complies 8']);
  });

  it('cannot be tested when reading was not imported, or when an unknown group may read', () => {
    const only = { persons, mailboxes: [mailbox({ grants: [sendAs] })] };
    expect(brief(run(az33, { ...only, snapshots: without('folders') }))).toEqual([
      'cannot-be-tested exchange:folders notImported',
    ]);
    expect(brief(run(az33, { ...only, snapshots: without('send-as') }))).toContain(
      'cannot-be-tested exchange:send-as notImported',
    );
    const grants: GrantInput[] = [sendAs, { to: 50, right: 'FullAccess' }];
    const groups = [{ id: 50, isKnown: false }];
    expect(brief(run(az33, { persons, groups, mailboxes: [mailbox({ grants })] }))).toEqual([
      'cannot-be-tested 7 readersUnknown',
    ]);
  });
});

describe('AZ-34: whoever reads a functional mailbox can answer from it', () => {
  it('is for information, one line for each mailbox', () => {
    const grants: GrantInput[] = [fullAccess, { to: 2, right: 'FullAccess' }];
    const verdicts = run(az34, { persons, mailboxes: [mailbox({ grants })] });
    expect(brief(verdicts)).toEqual(['deviates 7']);
    expect(verdicts[0]?.params).toMatchObject({ count: 2, names: 'Mia, Tom' });
    expect(az34.severity).toBe('info');
  });

  it('complies with a mandate or a delegation, and leaves personal mailboxes alone', () => {
    for (const right of ['SendAs', 'SendOnBehalf'] as const) {
      expect(
        brief(run(az34, { persons, mailboxes: [mailbox({ grants: [fullAccess, { to: 1, right }] })] })),
      ).toEqual(['complies 7']);
    }
    expect(
      run(az34, { persons, mailboxes: [mailbox({ mailboxClass: 'personal', grants: [fullAccess] })] }),
    ).toEqual([]);
  });

  it('cannot be tested without both kinds of sending, or when an unknown group may send', () => {
    const mailboxes = [mailbox({ grants: [fullAccess] })];
    expect(brief(run(az34, { persons, mailboxes, snapshots: without('send-on-behalf') }))).toEqual([
      'cannot-be-tested exchange:send-on-behalf notImported',
    ]);
    const grants: GrantInput[] = [fullAccess, { to: 50, right: 'SendAs' }];
    expect(
      brief(run(az34, { persons, groups: [{ id: 50, isKnown: false }], mailboxes: [mailbox({ grants })] })),
    ).toEqual(['cannot-be-tested 7 sendersUnknown']);
  });
});
