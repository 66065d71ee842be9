import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuiltPicture } from '../../../main/authorisation/picture.ts';
import { departmentInName, comparableDepartments } from '../../../main/authorisation/classification.ts';
import { isFunctionName } from '../../../main/base/function-name.ts';
import { accessTo, build, inWords, mailboxNamed } from './support/build.ts';
import { factBook, identity, ref, type Sketch } from './support/fact-book.ts';

const allRights = ['full-access', 'send-as', 'send-on-behalf', 'folders'] as const;
const moments = ['2026-01-01T08:00:00.000Z', '2026-02-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z'] as const;

describe('which snapshot counts', () => {
  it('is the newest of the whole organisation, for each aspect by itself', () => {
    const book = factBook();
    book.snapshot({ aspects: ['full-access', 'send-as'], takenAt: moments[0] }, (sink) => {
      sink.right('poli@delinde.example', 'FullAccess', 'anna@delinde.example');
      sink.right('poli@delinde.example', 'SendAs', 'anna@delinde.example');
    });
    book.snapshot(
      { aspects: ['full-access'], format: 'exchange-mailbox-permission', takenAt: moments[1] },
      (sink) => {
        sink.right('poli@delinde.example', 'FullAccess', 'bram@delinde.example');
      },
    );
    expect(accessTo(build(book.stored()), 'poli@delinde.example')).toEqual([
      'anna@delinde.example | SendAs',
      'bram@delinde.example | FullAccess',
    ]);
  });

  it('lets a snapshot of some mailboxes speak only of those', () => {
    const book = factBook();
    book.snapshot({ aspects: allRights, takenAt: moments[0] }, (sink) => {
      sink.right('poli@delinde.example', 'FullAccess', 'anna@delinde.example');
      sink.right('lab@delinde.example', 'FullAccess', 'anna@delinde.example');
    });
    book.snapshot({ aspects: allRights, takenAt: moments[1], scope: 'listed' }, (sink) => {
      sink.right('poli@delinde.example', 'FullAccess', 'bram@delinde.example');
    });
    const picture = build(book.stored());
    expect(accessTo(picture, 'poli@delinde.example')).toEqual(['bram@delinde.example | FullAccess']);
    expect(accessTo(picture, 'lab@delinde.example')).toEqual(['anna@delinde.example | FullAccess']);
    expect(picture.covering('full-access').map(({ id }) => id)).toEqual([1, 2]);
  });

  it('shows a mailbox without rights when a newer whole snapshot no longer states any', () => {
    const book = factBook();
    book.snapshot({ aspects: ['mailboxes'], format: 'exchange-mailbox', takenAt: moments[0] }, (sink) => {
      sink.mailbox({
        mailbox: ref('lab@delinde.example', { smtp: 'lab@delinde.example' }),
        kind: 'shared',
        recipientType: null,
        environment: null,
        isAccountDisabled: null,
        softDeletedAt: null,
        isAuditEnabled: null,
      });
    });
    book.snapshot({ aspects: allRights, takenAt: moments[1] }, (sink) =>
      sink.right('lab@delinde.example', 'FullAccess', 'anna@delinde.example'),
    );
    book.snapshot({ aspects: allRights, takenAt: moments[2] }, (sink) =>
      sink.right('poli@delinde.example', 'FullAccess', 'anna@delinde.example'),
    );
    expect(accessTo(build(book.stored()), 'lab@delinde.example')).toEqual([]);
    expect(mailboxNamed(build(book.stored()), 'lab@delinde.example').snapshotAt).toBe(moments[2]);
  });

  it('does not let one source overrule another', () => {
    const book = factBook();
    book.snapshot({ aspects: allRights, takenAt: moments[0] }, (sink) =>
      sink.right('poli@delinde.example', 'FullAccess', 'anna@delinde.example'),
    );
    book.snapshot(
      { source: 'google', format: 'gam-delegates', aspects: ['gmail-delegates'], takenAt: moments[1] },
      (sink) => sink.right('tom@delinde.example', 'GmailDelegate', 'anna@delinde.example'),
    );
    const picture = build(book.stored());
    expect(picture.mailboxes.size).toBe(2);
    expect(picture.covering('full-access', 'google')).toEqual([]);
  });
});

describe('kind and class of a mailbox', () => {
  function classified(type: string, address: string, isEmployed = false) {
    const book = factBook();
    book.snapshot({ aspects: ['mailboxes'], format: 'exchange-mailbox', takenAt: moments[0] }, (sink) => {
      const kind =
        type === 'UserMailbox'
          ? 'user'
          : type === 'SharedMailbox'
            ? 'shared'
            : type === 'RoomMailbox'
              ? 'room'
              : type === 'GroupMailbox'
                ? 'group'
                : 'distribution';
      sink.identity(
        identity({
          kind:
            kind === 'user' ? 'user' : kind === 'shared' ? 'shared' : kind === 'room' ? 'resource' : 'group',
          primarySmtp: address,
        }),
      );
      sink.mailbox({
        mailbox: ref(address, { smtp: address, typeHint: type }),
        kind,
        recipientType: type,
        environment: null,
        isAccountDisabled: false,
        softDeletedAt: null,
        isAuditEnabled: null,
      });
    });
    if (isEmployed) {
      book.snapshot(
        { source: 'hr', format: 'hr-table', aspects: ['employment'], takenAt: moments[0] },
        (sink) =>
          sink.employment({
            employeeNumber: '1',
            displayName: 'Iemand',
            email: address,
            functionTitle: null,
            functionCode: null,
            department: null,
            managerRaw: null,
            employedFrom: null,
            employedUntil: null,
            employment: 'employed',
          }),
      );
    }
    return mailboxNamed(build(book.stored()), address).mailboxClass;
  }

  it.each([
    ['UserMailbox', 'm.jansen@delinde.example', false, 'personal'],
    ['UserMailbox', 'info@delinde.example', false, 'functional'],
    ['UserMailbox', 'info@delinde.example', true, 'personal'],
    ['SharedMailbox', 'm.jansen@delinde.example', false, 'functional'],
    ['RoomMailbox', 'spreekkamer@delinde.example', false, 'resource'],
    ['GroupMailbox', 'team@delinde.example', false, 'functional'],
    ['MailUniversalDistributionGroup', 'allen@delinde.example', false, 'list'],
  ] as const)('%s %s (in HR: %s) is %s', (type, address, isEmployed, expected) => {
    expect(classified(type, address, isEmployed)).toBe(expected);
  });

  it.each([
    ['info@x.nl', null, null, true],
    ['secretariaat.orthopedie@x.nl', null, null, true],
    ['no-reply@x.nl', null, null, true],
    ['planning2@x.nl', null, null, true],
    ['svc_scan@x.nl', null, null, true],
    ['m.jansen@x.nl', null, null, false],
    ['team.vandijk@x.nl', 'Team', 'van Dijk', false],
    ['infodijk@x.nl', null, null, false],
  ])('%s is named like a function: %s', (address, givenName, surname, expected) => {
    expect(isFunctionName({ displayName: null, address, givenName, surname })).toBe(expected);
  });

  it('reads a department in the name of a functional mailbox, unless several fit', () => {
    const departments = comparableDepartments(['Orthopedie', 'Poli Orthopedie', 'Lab', 'Chirurgie']);
    expect(departmentInName(['Secretariaat Orthopedie'], departments)).toBe('Orthopedie');
    expect(departmentInName(['Poli-orthopedie'], departments)).toBe('Poli Orthopedie');
    expect(departmentInName(['Orthopedie en Chirurgie'], departments)).toBeNull();
    expect(departmentInName(['Orthopedisch'], departments)).toBeNull();
  });
});

describe('properties', () => {
  const names = [
    'anna',
    'bram',
    'Carla de Wit',
    'S-1-5-21-1-2-3-4',
    'team',
    'Default',
    'DELINDE\\bram',
    'Everyone',
  ] as const;
  const grant = fc.record({
    mailbox: fc.constantFrom('poli', 'lab@delinde.example', 'anna@delinde.example'),
    trustee: fc.constantFrom(...names),
    right: fc.constantFrom(
      'FullAccess' as const,
      'SendAs' as const,
      'SendOnBehalf' as const,
      'FolderPermission' as const,
    ),
    isDeny: fc.boolean(),
    isInherited: fc.boolean(),
  });
  const defaults = fc.record({
    mailbox: fc.constantFrom('poli', 'lab@delinde.example', 'anna@delinde.example'),
    trustee: fc.constantFrom(
      'NT AUTHORITY\\SELF',
      'NT-AUTORITÄT\\SELBST',
      'NT AUTHORITY\\SYSTEM',
      'ZKH\\Domain Admins',
      'ZKH\\Exchange Servers',
    ),
    right: fc.constantFrom('FullAccess' as const, 'SendAs' as const),
    isDeny: fc.boolean(),
    isInherited: fc.constant(true),
  });
  type Row = {
    mailbox: string;
    trustee: string;
    right: 'FullAccess' | 'SendAs' | 'SendOnBehalf' | 'FolderPermission';
    isDeny: boolean;
    isInherited: boolean;
  };

  function described(sink: Sketch): void {
    for (const mailbox of ['poli', 'lab@delinde.example', 'anna@delinde.example']) {
      sink.mailbox({
        mailbox: ref(mailbox),
        kind: 'unknown',
        recipientType: null,
        environment: null,
        isAccountDisabled: null,
        softDeletedAt: null,
        isAuditEnabled: null,
      });
    }
  }

  function picture(rows: readonly Row[], accounts: readonly number[] = [0, 1, 2, 3]): BuiltPicture {
    const book = factBook();
    const known = [
      identity({ kind: 'shared', primarySmtp: 'poli@delinde.example', alias: 'poli', displayName: 'Poli' }),
      identity({ primarySmtp: 'anna@delinde.example', alias: 'anna', displayName: 'Anna' }),
      identity({ primarySmtp: 'bram@delinde.example', sam: 'bram', displayName: 'Bram' }),
      identity({ kind: 'group', alias: 'team', primarySmtp: 'team@delinde.example', displayName: 'Team' }),
    ];
    book.snapshot({ aspects: allRights, takenAt: moments[0] }, (sink) => {
      for (const index of accounts) sink.identity(known[index] ?? identity({}));
      described(sink);
      for (const { mailbox, right, trustee, ...row } of rows) {
        const folder = right === 'FolderPermission' ? { folder: '\\Agenda', folderRole: 'Editor' } : {};
        sink.right(mailbox, right, trustee, { ...row, ...folder });
      }
    });
    book.snapshot({ aspects: ['memberships'], format: 'members', takenAt: moments[0] }, (sink) => {
      sink.membership({ group: ref('team'), member: ref('anna'), isRecursive: false });
      sink.membership({ group: ref('team'), member: ref('bram'), isRecursive: false });
    });
    return build(book.stored());
  }

  function effective(built: BuiltPicture): readonly string[] {
    return [...built.mailboxes.values()]
      .flatMap((mailbox) => mailbox.access.map((access) => `${mailbox.label}: ${inWords(access)}`))
      .sort();
  }

  function ids(built: BuiltPicture): readonly string[] {
    return [
      ...[...built.mailboxes.values()].map(
        (mailbox) => `m${String(mailbox.id)} ${mailbox.label} ${mailbox.mailboxClass}`,
      ),
      ...[...built.directory.persons.values()].map((person) => `p${String(person.id)} ${person.displayName}`),
    ].sort();
  }

  it('neither the order of rows nor repeated rows change the picture', () => {
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 15 }).chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            shuffled: fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }),
            accounts: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
          }),
        ),
        ({ rows, shuffled, accounts }) => {
          const [straight, mixed] = [picture(rows), picture(shuffled, accounts)];
          expect(effective(mixed)).toEqual(effective(straight));
          expect(ids(mixed)).toEqual(ids(straight));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('rows that every mailbox has never change who reaches what', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 12 }), fc.array(defaults, { maxLength: 8 }), (rows, extra) => {
        expect(effective(picture([...rows, ...extra]))).toEqual(effective(picture(rows)));
      }),
      { numRuns: 60 },
    );
  });

  it('an explicit refusal never gives anybody more', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 12 }), grant, (rows, extra) => {
        const before = new Set(effective(picture(rows)));
        const after = effective(picture([...rows, { ...extra, isDeny: true, isInherited: false }]));
        expect(after.filter((line) => !before.has(line))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
