import { describe, expect, it } from 'vitest';
import { accessTo, build, mailboxNamed } from './support/build.ts';
import { factBook, identity, ref, type Sketch } from './support/fact-book.ts';

const people = ['anna', 'bram', 'carla'] as const;

/** A practice with a shared mailbox, three people and two groups; `write` states the rights. */
function practice(write: (sink: Sketch) => void) {
  const book = factBook();
  book.snapshot(
    {
      aspects: ['full-access', 'send-as', 'send-on-behalf', 'folders', 'mailboxes'],
      takenAt: '2026-03-01T08:00:00.000Z',
    },
    (sink) => {
      sink.identity(
        identity({ kind: 'shared', primarySmtp: 'poli@delinde.example', displayName: 'Poli', alias: 'poli' }),
      );
      for (const name of people) {
        sink.identity(
          identity({
            primarySmtp: `${name}@delinde.example`,
            displayName: name,
            sam: name,
            sid: `S-1-5-21-1-2-3-${String(1100 + name.length)}${String(name.charCodeAt(0))}`,
          }),
        );
      }
      sink.identity(
        identity({ kind: 'group', primarySmtp: 'team@delinde.example', displayName: 'Team', sam: 'team' }),
      );
      sink.identity(
        identity({ kind: 'group', primarySmtp: 'kern@delinde.example', displayName: 'Kern', sam: 'kern' }),
      );
      sink.mailbox({
        mailbox: ref('poli'),
        kind: 'shared',
        recipientType: 'SharedMailbox',
        environment: null,
        isAccountDisabled: true,
        softDeletedAt: null,
        isAuditEnabled: null,
      });
      write(sink);
    },
  );
  return book;
}

describe('deny before allow, direct before inherited', () => {
  const cases: readonly [string, readonly { deny: boolean; inherited: boolean }[], boolean][] = [
    ['an explicit allow stands', [{ deny: false, inherited: false }], true],
    ['an inherited allow stands', [{ deny: false, inherited: true }], true],
    [
      'explicit deny beats explicit allow',
      [
        { deny: true, inherited: false },
        { deny: false, inherited: false },
      ],
      false,
    ],
    [
      'explicit allow beats inherited deny',
      [
        { deny: false, inherited: false },
        { deny: true, inherited: true },
      ],
      true,
    ],
    [
      'inherited deny beats inherited allow',
      [
        { deny: true, inherited: true },
        { deny: false, inherited: true },
      ],
      false,
    ],
    [
      'explicit deny beats inherited allow',
      [
        { deny: true, inherited: false },
        { deny: false, inherited: true },
      ],
      false,
    ],
  ];
  it.each(cases)('%s', (_name, entries, isAllowed) => {
    const book = practice((sink) => {
      for (const { deny, inherited } of entries) {
        sink.right('poli', 'FullAccess', 'anna@delinde.example', { isDeny: deny, isInherited: inherited });
      }
    });
    expect(accessTo(build(book.stored()), 'Poli')).toEqual(isAllowed ? ['anna | FullAccess'] : []);
  });

  it('denies one member what a group allows, and only that right', () => {
    const book = practice((sink) => {
      sink.right('poli', 'FullAccess', 'team@delinde.example');
      sink.right('poli', 'SendAs', 'team@delinde.example');
      sink.right('poli', 'FullAccess', 'DELINDE\\bram', { isDeny: true });
    });
    book.snapshot(
      { aspects: ['memberships'], format: 'other', takenAt: '2026-03-01T08:00:00.000Z' },
      (sink) => {
        sink.membership({ group: ref('team'), member: ref('anna'), isRecursive: false });
        sink.membership({ group: ref('team'), member: ref('bram'), isRecursive: false });
      },
    );
    expect(accessTo(build(book.stored()), 'Poli')).toEqual([
      'anna | FullAccess | via Team',
      'anna | SendAs | via Team',
      'bram | SendAs | via Team',
    ]);
  });

  it('refuses everybody what is refused to everyone', () => {
    const book = practice((sink) => {
      sink.right('poli', 'FullAccess', 'anna@delinde.example');
      sink.right('poli', 'FullAccess', 'Everyone', { isDeny: true });
    });
    expect(accessTo(build(book.stored()), 'Poli')).toEqual([]);
  });

  it('joins several entries of one trustee into one right', () => {
    const book = practice((sink) => {
      sink.right('poli', 'FullAccess', 'anna@delinde.example', { inheritanceType: 'None' });
      sink.right('poli', 'FullAccess', 'DELINDE\\anna', { inheritanceType: 'Descendents' });
    });
    const [only, ...rest] = mailboxNamed(build(book.stored()), 'Poli').access;
    expect(rest).toEqual([]);
    expect(only?.grantIds).toHaveLength(2);
  });
});

describe('groups', () => {
  it('expands groups within groups, keeps the shortest way and ends at a cycle', () => {
    const book = practice((sink) => sink.right('poli', 'FullAccess', 'team@delinde.example'));
    book.snapshot(
      { aspects: ['memberships'], format: 'members', takenAt: '2026-03-01T09:00:00.000Z' },
      (sink) => {
        sink.membership({
          group: ref('team@delinde.example'),
          member: ref('kern@delinde.example'),
          isRecursive: false,
        });
        sink.membership({
          group: ref('team@delinde.example'),
          member: ref('anna@delinde.example'),
          isRecursive: false,
        });
        sink.membership({
          group: ref('kern@delinde.example'),
          member: ref('anna@delinde.example'),
          isRecursive: false,
        });
        sink.membership({
          group: ref('kern@delinde.example'),
          member: ref('carla@delinde.example'),
          isRecursive: false,
        });
        sink.membership({
          group: ref('kern@delinde.example'),
          member: ref('team@delinde.example'),
          isRecursive: false,
        });
      },
    );
    expect(accessTo(build(book.stored()), 'Poli')).toEqual([
      'anna | FullAccess | via Team',
      'carla | FullAccess | via Team > Kern',
    ]);
  });

  it('keeps a group in sight whose members nobody listed, or not all of them', () => {
    const book = practice((sink) => {
      sink.right('poli', 'FullAccess', 'team@delinde.example');
      sink.right('poli', 'SendAs', 'kern@delinde.example');
    });
    book.snapshot(
      { aspects: ['memberships'], format: 'members', takenAt: '2026-03-01T09:00:00.000Z' },
      (sink) => {
        sink.membership({
          group: ref('kern@delinde.example'),
          member: ref('anna@delinde.example'),
          isRecursive: false,
        });
        sink.membership({
          group: ref('kern@delinde.example'),
          member: ref('Iemand Onbekend'),
          isRecursive: false,
        });
      },
    );
    expect(accessTo(build(book.stored()), 'Poli')).toEqual([
      'anna | SendAs | via Kern',
      'group Kern | SendAs',
      'group Team | FullAccess',
    ]);
  });
});

describe('rows that everybody has', () => {
  const ignored: readonly [string, boolean, string][] = [
    ['NT AUTHORITY\\SELF', false, 'authorisation.ignored.self'],
    ['NT-AUTORITÄT\\SELBST', false, 'authorisation.ignored.self'],
    ['AUTORITE NT\\SELF', false, 'authorisation.ignored.self'],
    ['S-1-5-10', false, 'authorisation.ignored.self'],
    ['NT AUTHORITY\\SYSTEM', false, 'authorisation.ignored.builtin'],
    ['NT AUTHORITY\\NETWORK SERVICE', true, 'authorisation.ignored.builtin'],
    ['S-1-5-18', true, 'authorisation.ignored.builtin'],
    ['ZKH\\Exchange Servers', true, 'authorisation.ignored.builtin'],
    ['EURPR01A001\\Managed Availability Servers', true, 'authorisation.ignored.builtin'],
    ['Exchange Trusted Subsystem', false, 'authorisation.ignored.builtin'],
    ['ZKH\\Domain Admins', true, 'authorisation.ignored.inheritedDefault'],
    ['ZKH\\Domänen-Admins', true, 'authorisation.ignored.inheritedDefault'],
    ['ZKH\\Organization Management', true, 'authorisation.ignored.inheritedDefault'],
    ['S-1-5-21-4-5-6-512', true, 'authorisation.ignored.inheritedDefault'],
    ['poli@delinde.example', false, 'authorisation.ignored.self'],
  ];
  it.each(ignored)('%s (inherited: %s) takes no part: %s', (raw, isInherited, reason) => {
    const book = practice((sink) => {
      sink.right('poli', 'FullAccess', raw, { isInherited });
      sink.right('poli', 'FullAccess', raw, { isInherited: true, isDeny: true });
    });
    const mailbox = mailboxNamed(build(book.stored()), 'Poli');
    expect(mailbox.access).toEqual([]);
    expect(mailbox.grants[0]?.ignoredBecause).toBe(reason);
  });

  it('shows default administrators where somebody gave them a right on this mailbox', () => {
    const book = practice((sink) => sink.right('poli', 'FullAccess', 'ZKH\\Domain Admins'));
    expect(accessTo(build(book.stored()), 'Poli')).toEqual(['unresolved ZKH\\Domain Admins | FullAccess']);
  });

  it('ignores the role None but not the trustee Default', () => {
    const folder = '\\Agenda';
    const book = practice((sink) => {
      sink.right('poli', 'FolderPermission', 'Default', { folder, folderRole: 'Author' });
      sink.right('poli', 'FolderPermission', 'Anonymous', { folder, folderRole: 'None' });
      sink.right('poli', 'FolderPermission', 'Standaard', { folder: '\\Postvak IN', folderRole: 'None' });
    });
    expect(accessTo(build(book.stored()), 'Poli')).toEqual([
      'default Default | FolderPermission | \\Agenda=Author',
    ]);
  });

  it('counts only accepted Gmail delegates, as reading and sending', () => {
    const book = factBook();
    book.snapshot(
      {
        source: 'google',
        format: 'gam-delegates',
        aspects: ['gmail-delegates'],
        takenAt: '2026-03-01T08:00:00.000Z',
      },
      (sink) => {
        for (const [name, status] of [
          ['a', 'accepted'],
          ['b', 'PENDING'],
          ['c', 'expired'],
          ['d', 'rejected'],
          ['e', null],
        ] as const) {
          sink.right('tom@delinde.example', 'GmailDelegate', `${name}@delinde.example`, { status });
        }
      },
    );
    const mailbox = mailboxNamed(build(book.stored()), 'tom@delinde.example');
    expect(mailbox.access.map((access) => [access.label, access.meanings])).toEqual([
      ['a@delinde.example', ['inspection', 'delegation']],
      ['e@delinde.example', ['inspection', 'delegation']],
    ]);
    expect(mailbox.grants.map((grant) => grant.ignoredBecause)).toEqual([
      null,
      'authorisation.ignored.pending',
      'authorisation.ignored.expired',
      'authorisation.ignored.rejected',
      null,
    ]);
  });
});
