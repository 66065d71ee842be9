import { afterEach, describe, expect, it } from 'vitest';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { factBook, identity, ref, type FactBook } from '../../unit/authorisation/support/fact-book.ts';
import { openPractice, type Practice } from './support.ts';

const [january, february, march] = [
  '2026-01-05T08:00:00.000Z',
  '2026-02-05T08:00:00.000Z',
  '2026-03-05T08:00:00.000Z',
] as const;
const aspects = ['full-access', 'send-as', 'send-on-behalf', 'folders', 'mailboxes'] as const;
const poli = ref('poli', { smtp: 'poli@delinde.example', display: 'Secretariaat Orthopedie' });

let practice: Practice | null = null;

async function open(book: FactBook): Promise<Practice> {
  practice = await openPractice(book.stored());
  return practice;
}

afterEach(async () => {
  await practice?.vault.dispose();
  practice = null;
});

/** A year in which Anna always could, Bram came in February, Carla went, and a guest came through a nested group. */
function year(): FactBook {
  const book = factBook();
  book.snapshot({ source: 'hr', format: 'hr-table', aspects: ['employment'], takenAt: january }, (sink) => {
    const common = {
      functionTitle: null,
      functionCode: null,
      managerRaw: null,
      employedFrom: null,
      employment: 'employed',
    } as const;
    sink.employment({
      ...common,
      employeeNumber: '1',
      displayName: 'Anna',
      email: 'anna@delinde.example',
      department: 'Orthopedie',
      employedUntil: null,
    });
    sink.employment({
      ...common,
      employeeNumber: '2',
      displayName: 'Bram',
      email: 'bram@delinde.example',
      department: 'Chirurgie',
      employedUntil: '2026-03-31',
      managerRaw: '1',
    });
    sink.employment({
      ...common,
      employeeNumber: '3',
      displayName: 'Carla',
      email: 'carla@delinde.example',
      department: 'Orthopedie',
      employedUntil: null,
    });
  });
  for (const [moment, trustees] of [
    [january, ['anna', 'carla']],
    [february, ['anna', 'bram', 'carla']],
    [march, ['anna', 'bram']],
  ] as const) {
    book.snapshot({ aspects, takenAt: moment }, (sink) => {
      sink.identity(
        identity({
          kind: 'shared',
          primarySmtp: 'poli@delinde.example',
          alias: 'poli',
          displayName: 'Secretariaat Orthopedie',
        }),
      );
      sink.identity(
        identity({ kind: 'shared', primarySmtp: 'lab@delinde.example', alias: 'lab', displayName: 'Lab' }),
      );
      sink.identity(identity({ kind: 'group', primarySmtp: 'team@delinde.example', displayName: 'Team' }));
      sink.identity(identity({ kind: 'group', primarySmtp: 'kern@delinde.example', displayName: 'Kern' }));
      sink.mailbox({
        mailbox: poli,
        kind: 'shared',
        recipientType: 'SharedMailbox',
        environment: null,
        isAccountDisabled: true,
        softDeletedAt: null,
        isAuditEnabled: true,
      });
      sink.right(poli, 'FullAccess', 'NT AUTHORITY\\SELF');
      for (const name of trustees) sink.right(poli, 'FullAccess', `${name}@delinde.example`);
      sink.right(poli, 'SendAs', 'team@delinde.example');
      sink.right('lab@delinde.example', 'FullAccess', 'anna@delinde.example');
      sink.right(poli, 'FullAccess', 'S-1-5-21-1-2-3-4');
    });
  }
  book.snapshot({ aspects: ['memberships'], format: 'members', takenAt: march }, (sink) => {
    sink.membership({
      group: ref('team@delinde.example'),
      member: ref('kern@delinde.example'),
      isRecursive: false,
    });
    sink.membership({
      group: ref('kern@delinde.example'),
      member: ref('gast@elders.example'),
      isRecursive: false,
    });
  });
  return book;
}

describe('authorisation.mailbox', () => {
  it('says who reaches it, since when, what is odd and what changed', async () => {
    const { vault } = await open(year());
    const details = await vault.call('authorisation.who', { mailbox: 'poli@delinde.example' });
    expect(details.counts).toEqual({
      canOpen: 2,
      canSendAs: 1,
      canSendOnBehalf: 0,
      folderOnly: 0,
      odd: 3,
      notPersons: 1,
    });
    expect(details.mailbox).toMatchObject({
      department: 'Orthopedie',
      mailboxClass: 'functional',
      isSignInEnabled: false,
    });
    const byLabel = new Map(details.access.map((entry) => [entry.label, entry]));
    expect(byLabel.get('Anna')?.rights[0]).toMatchObject({ since: january, isSinceFirstSnapshot: true });
    expect(byLabel.get('Bram')?.rights[0]).toMatchObject({ since: february, isSinceFirstSnapshot: false });
    expect(byLabel.get('Anna')?.isOdd).toBe(false);
    // The clock stands on 1 April; Bram's last day was 31 March.
    expect(byLabel.get('Bram')?.oddReasons).toEqual([
      'authorisation.odd.leftEmployment',
      'authorisation.odd.outsideDepartment',
    ]);
    expect(byLabel.get('gast@elders.example')).toMatchObject({
      isExternal: true,
      oddReasons: ['authorisation.odd.external', 'authorisation.odd.nestedGroup'],
      rights: [{ via: ['Team', 'Kern'], meaning: 'mandate' }],
    });
    expect(byLabel.get('S-1-5-21-1-2-3-4')?.trusteeKind).toBe('orphan');
    expect(details.access.at(-1)?.label).toBe('Anna');
    expect(details.ignoredGrants).toMatchObject([
      { trusteeRaw: 'NT AUTHORITY\\SELF', reasonKey: 'authorisation.ignored.self' },
    ]);
    expect(details.changes).toMatchObject([{ change: 'removed', trustee: 'Carla', right: 'FullAccess' }]);
    expect(details.comparedWith?.takenAt).toBe(february);
    expect(details.moments.map(({ takenAt }) => takenAt)).toEqual([january, february, march]);
  });

  it('answers for an earlier moment, with the same ids', async () => {
    const { vault } = await open(year());
    const now = await vault.call('authorisation.who', { mailbox: 'poli' });
    const then = await vault.call('authorisation.mailbox', {
      mailboxId: now.mailbox.id,
      at: '2026-01-31T23:00:00.000Z',
    });
    expect(then.isCurrent).toBe(false);
    expect(then.access.map(({ label }) => label).sort()).toEqual([
      'Anna',
      'Carla',
      'S-1-5-21-1-2-3-4',
      'Team',
    ]);
    expect(then.comparedWith).toBeNull();
    const anna = (entries: typeof now.access) => entries.find(({ label }) => label === 'Anna')?.personId;
    expect(anna(then.access)).toBe(anna(now.access));
  });

  it('starts a series anew after an interruption', async () => {
    const book = factBook();
    for (const [moment, isThere] of [
      [january, true],
      [february, false],
      [march, true],
    ] as const) {
      book.snapshot({ aspects, takenAt: moment }, (sink) => {
        sink.right('lab@delinde.example', 'FullAccess', 'bram@delinde.example');
        if (isThere) sink.right('lab@delinde.example', 'FullAccess', 'anna@delinde.example');
      });
    }
    const { vault } = await open(book);
    const details = await vault.call('authorisation.who', { mailbox: 'lab@delinde.example' });
    const since = new Map(details.access.map((entry) => [entry.label, entry.rights[0]]));
    expect(since.get('anna@delinde.example')).toMatchObject({ since: march, isSinceFirstSnapshot: false });
    expect(since.get('bram@delinde.example')).toMatchObject({ since: january, isSinceFirstSnapshot: true });
  });

  it('counts a file that came in late for the moment that it describes', async () => {
    const book = factBook();
    book.snapshot({ aspects, takenAt: march }, (sink) =>
      sink.right('lab@delinde.example', 'FullAccess', 'anna@delinde.example'),
    );
    const opened = await open(book);
    book.snapshot({ aspects, takenAt: january }, (sink) =>
      sink.right('lab@delinde.example', 'FullAccess', 'bram@delinde.example'),
    );
    const both = book.stored();
    opened.vault.database().exec('DELETE FROM snapshot; DELETE FROM reference; DELETE FROM grant_fact');
    opened.add(both);
    const now = await opened.vault.call('authorisation.who', { mailbox: 'lab@delinde.example' });
    expect(now.access.map(({ label }) => label)).toEqual(['anna@delinde.example']);
    const then = await opened.vault.call('authorisation.who', {
      mailbox: 'lab@delinde.example',
      at: february,
    });
    expect(then.access.map(({ label }) => label)).toEqual(['bram@delinde.example']);
  });
});

describe('authorisation.who', () => {
  it.each(['poli@delinde.example', 'POLI', 'secretariaat orthopedie', 'orthop'])(
    'finds the mailbox by %s',
    async (text) => {
      const { vault } = await open(year());
      expect((await vault.call('authorisation.who', { mailbox: text })).mailbox.primarySmtp).toBe(
        'poli@delinde.example',
      );
    },
  );

  it('names the candidates when several fit, and says so when none does', async () => {
    const { vault } = await open(year());
    const failure = async (mailbox: string) => {
      try {
        await vault.call('authorisation.who', { mailbox });
      } catch (error) {
        if (error instanceof BriefgeheimError) return error.wire;
      }
      return null;
    };
    expect(await failure('delinde')).toMatchObject({
      code: 'conflict',
      messageKey: 'authorisation.who.several',
      params: { count: 2, candidates: 'lab@delinde.example, poli@delinde.example' },
    });
    expect(await failure('cardiologie')).toMatchObject({
      code: 'not-found',
      messageKey: 'authorisation.who.notFound',
    });
  });
});

describe('lists', () => {
  it('shows mailboxes and people with their counts, sorted and filtered', async () => {
    const { vault } = await open(year());
    const page = await vault.call('authorisation.mailboxes', {
      sort: [{ column: 'inspection', direction: 'descending' }],
      filters: [{ column: 'mailboxClass', operator: 'is', values: ['functional'] }],
    });
    expect(
      page.rows.map(({ label, inspection, mandate, hasUnresolved }) => [
        label,
        inspection,
        mandate,
        hasUnresolved,
      ]),
    ).toEqual([
      ['Secretariaat Orthopedie', 2, 1, true],
      ['Lab', 1, 0, false],
    ]);
    const people = await vault.call('directory.persons', { search: 'orthopedie' });
    expect(people.rows.map(({ displayName, reachCount }) => [displayName, reachCount])).toEqual([
      ['Anna', 2],
      ['Carla', 0],
    ]);
    expect(people.unfiltered).toBe(4);
  });

  it('draws the tree by class and department', async () => {
    const { vault } = await open(year());
    const { classes } = await vault.call('authorisation.tree', {});
    expect(classes).toMatchObject([
      {
        mailboxClass: 'functional',
        departments: [
          { department: 'Orthopedie', mailboxes: [{ label: 'Secretariaat Orthopedie', worst: null }] },
          { department: null, mailboxes: [{ label: 'Lab' }] },
        ],
      },
    ]);
  });

  it('shows everything a person reaches, their accounts and their line', async () => {
    const { vault } = await open(year());
    const people = await vault.call('directory.persons', { search: 'anna' });
    const anna = people.rows[0]?.id ?? 0;
    const reach = await vault.call('authorisation.reach', { personId: anna });
    expect(reach.entries.map(({ label, rights }) => [label, rights[0]?.since])).toEqual([
      ['Lab', january],
      ['Secretariaat Orthopedie', january],
    ]);
    const bram = await vault.call('directory.persons', { search: 'bram' });
    const details = await vault.call('directory.person', { personId: bram.rows[0]?.id ?? 0 });
    expect(details).toMatchObject({
      reportingLine: [{ id: anna, displayName: 'Anna' }],
      reportingLineState: 'complete',
    });
    expect(details.accounts.map(({ source }) => source)).toEqual(['exchange']);
    expect((await vault.call('directory.departments', {})).departments).toEqual([
      { name: 'Chirurgie', persons: 1 },
      { name: 'Orthopedie', persons: 2 },
    ]);
  });

  it('draws who reaches what', async () => {
    const { vault } = await open(year());
    const matrix = await vault.call('authorisation.matrix', { department: null, mailboxClass: 'functional' });
    expect(matrix.mailboxes.map(({ label }) => label)).toEqual(['Secretariaat Orthopedie', 'Lab']);
    expect(matrix.cells).toHaveLength(4);
    expect(matrix.leftOut).toEqual({ mailboxes: 0, persons: 0 });
  });
});

describe('authorisation.compare', () => {
  it('names what came and went, and what only one of the two covers', async () => {
    const book = year();
    const { vault } = await open(book);
    const result = await vault.call('authorisation.compare', { from: 2, to: 4 });
    expect(result).toMatchObject({ added: 1, removed: 1, unchanged: 5, notComparable: [] });
    expect(result.changes.map(({ change, trustee }) => `${change} ${trustee}`)).toEqual([
      'added Bram',
      'removed Carla',
    ]);
    const members = await vault.call('authorisation.compare', { from: 4, to: 5 });
    expect(members.notComparable).toContain('memberships');
  });

  it('takes a left-out SELF row for no change', async () => {
    const book = factBook();
    for (const [moment, hasSelf] of [
      [january, true],
      [february, false],
    ] as const) {
      book.snapshot({ aspects, takenAt: moment, hasSelf }, (sink) => {
        if (hasSelf) sink.right(poli, 'FullAccess', 'NT AUTHORITY\\SELF');
        sink.right(poli, 'FullAccess', 'anna@delinde.example');
      });
    }
    const { vault } = await open(book);
    expect(await vault.call('authorisation.compare', { from: 1, to: 2 })).toMatchObject({
      added: 0,
      removed: 0,
      unchanged: 1,
    });
  });
});

describe('authorisation.classify', () => {
  it('puts the administrator’s word over the source, keeps it, and can be taken back', async () => {
    const { vault } = await open(year());
    const id = (await vault.call('authorisation.who', { mailbox: 'lab' })).mailbox.id;
    const change = { mailboxId: id, compensatingMeasure: 'handtekening met naam', reason: 'besluit MT' };
    await vault.call('authorisation.classify', { ...change, mailboxClass: 'resource' });
    const details = await vault.call('authorisation.mailbox', { mailboxId: id });
    expect(details.mailbox).toMatchObject({ mailboxClass: 'resource', isClassOverridden: true });
    expect(details).toMatchObject({
      compensatingMeasure: 'handtekening met naam',
      classReason: 'besluit MT',
    });
    await vault.call('authorisation.classify', { ...change, mailboxClass: null });
    expect((await vault.call('authorisation.mailbox', { mailboxId: id })).mailbox).toMatchObject({
      mailboxClass: 'functional',
      isClassOverridden: false,
    });
  });

  it('makes a person of an account named like a function when the mailbox is called personal', async () => {
    const book = factBook();
    book.snapshot({ aspects, takenAt: january }, (sink) => {
      sink.identity(
        identity({
          objectId: '00000000-0000-0000-0000-000000000001',
          primarySmtp: 'info@delinde.example',
          displayName: 'Ina Info',
        }),
      );
      sink.mailbox({
        mailbox: ref('info@delinde.example'),
        kind: 'user',
        recipientType: 'UserMailbox',
        environment: null,
        isAccountDisabled: false,
        softDeletedAt: null,
        isAuditEnabled: null,
      });
    });
    const { vault } = await open(book);
    const before = await vault.call('authorisation.who', { mailbox: 'info@delinde.example' });
    expect(before.mailbox.mailboxClass).toBe('functional');
    expect(before.owner).toBeNull();
    await vault.call('authorisation.classify', {
      mailboxId: before.mailbox.id,
      mailboxClass: 'personal',
      compensatingMeasure: null,
      reason: 'heet zo',
    });
    const after = await vault.call('authorisation.mailbox', { mailboxId: before.mailbox.id });
    expect(after.owner?.label).toBe('Ina Info');
  });

  it('refuses a mailbox that does not exist', async () => {
    const { vault } = await open(year());
    await expect(
      vault.call('authorisation.classify', {
        mailboxId: 999_999,
        mailboxClass: null,
        compensatingMeasure: null,
        reason: 'x',
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
