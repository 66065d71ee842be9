import { describe, expect, it } from 'vitest';
import { az36 } from '../../../../main/authorisation/rules/az-36.ts';
import { az37 } from '../../../../main/authorisation/rules/az-37.ts';
import { az38 } from '../../../../main/authorisation/rules/az-38.ts';
import { az39 } from '../../../../main/authorisation/rules/az-39.ts';
import { az44 } from '../../../../main/authorisation/rules/az-44.ts';
import { az45 } from '../../../../main/authorisation/rules/az-45.ts';
import { nameForm, resemblance, resemblanceKeys } from '../../../../main/authorisation/rules/lookalike.ts';
import { brief, run, without, type GrantInput, type PersonInput } from './fixture.ts';

const mia: PersonInput = { id: 1, name: 'Mia' };
const tom: PersonInput = { id: 2, name: 'Tom' };
const read: GrantInput = { to: 1, right: 'FullAccess' };

describe('AZ-36: forwarding does not go round the rights', () => {
  it('deviates towards another domain, also that of a partner', () => {
    for (const target of ['mia@gmail.example', 'mia@partner.example']) {
      const verdicts = run(az36, { mailboxes: [{ id: 7, forwardsTo: [target] }] });
      expect(verdicts[0]).toMatchObject({
        verdict: 'deviates',
        messageKey: 'rule.AZ-36.message.external',
        subject: { id: `7/forward/${target}` },
      });
    }
  });

  it('deviates towards a colleague who may not open the mailbox, complies for one who may', () => {
    const mailboxes = [
      { id: 7, forwardsTo: [1] },
      { id: 8, forwardsTo: [1], grants: [read] },
    ];
    const verdicts = run(az36, { persons: [mia], mailboxes });
    expect(brief(verdicts)).toEqual(['deviates 7/forward/person1@zorg.example', 'complies 8']);
    expect(verdicts[0]).toMatchObject({
      messageKey: 'rule.AZ-36.message.stranger',
      params: { names: 'Mia', count: 1 },
    });
  });

  it('complies without forwarding and towards an own other address', () => {
    const own = { id: 8, kind: 'user', mailboxClass: 'personal', ownerPersonId: 1, forwardsTo: [1] } as const;
    expect(brief(run(az36, { persons: [mia], mailboxes: [{ id: 7 }, own] }))).toEqual([
      'complies 7',
      'complies 8',
    ]);
  });

  it('takes all members of a group as readers, and cannot be tested when they are not known', () => {
    const mailboxes = [{ id: 7, forwardsTo: [50], grants: [read] }];
    const persons = [mia, tom];
    expect(brief(run(az36, { persons, mailboxes, groups: [{ id: 50, members: [1] }] }))).toEqual([
      'complies 7',
    ]);
    expect(run(az36, { persons, mailboxes, groups: [{ id: 50, members: [1, 2] }] })[0]).toMatchObject({
      verdict: 'deviates',
      params: { names: 'Tom' },
    });
    expect(brief(run(az36, { persons, mailboxes, groups: [{ id: 50, isKnown: false }] }))[0]).toMatch(
      /^cannot-be-tested .* readersUnknown$/u,
    );
  });

  it('cannot be tested without an export of forwarding, or for a target that nobody knows', () => {
    expect(brief(run(az36, { mailboxes: [{ id: 7 }], snapshots: without('forwarding') }))).toEqual([
      'cannot-be-tested exchange:forwarding notImported',
    ]);
    expect(brief(run(az36, { mailboxes: [{ id: 7, forwardsTo: ['Jansen, Mia'] }] }))).toEqual([
      'cannot-be-tested 7/forward/jansen, mia targetUnknown',
    ]);
    expect(
      brief(
        run(az36, { persons: [mia], mailboxes: [{ id: 7, forwardsTo: [1] }], snapshots: without('folders') }),
      ),
    ).toEqual(['cannot-be-tested 7/forward/person1@zorg.example readersUnknown']);
  });
});

describe('AZ-37: rights stay within the own domains', () => {
  function outcome(person: Omit<PersonInput, 'id'>): readonly string[] {
    return brief(run(az37, { persons: [{ id: 1, ...person }], mailboxes: [{ id: 7, grants: [read] }] }));
  }

  it('deviates for a guest and for another domain', () => {
    expect(outcome({ address: 'mia@elders.example' })).toEqual(['deviates 7/person:1']);
    expect(outcome({ address: 'mia@elders.example', isGuest: true })).toEqual(['deviates 7/person:1']);
    expect(outcome({ address: 'mia@zorg.example', isGuest: true })).toEqual(['deviates 7/person:1']);
  });

  it('complies for colleagues, for the tenant name, for subdomains and for contracted partners', () => {
    for (const address of [
      'mia@zorg.example',
      'mia@praktijk.onmicrosoft.com',
      'mia@poli.zorg.example',
      'mia@partner.example',
    ]) {
      expect(outcome({ address })).toEqual(['complies 7']);
    }
    expect(outcome({ address: 'mia@partner.example', isGuest: true })).toEqual(['complies 7']);
  });

  it('reads the home address out of a guest name', () => {
    const guest = {
      address: 'x@praktijk.onmicrosoft.com',
      upn: 'mia_partner.example#EXT#@praktijk.onmicrosoft.com',
      isGuest: true,
    };
    expect(outcome(guest)).toEqual(['complies 7']);
    expect(outcome({ ...guest, upn: 'mia_elders.example#EXT#@praktijk.onmicrosoft.com' })).toEqual([
      'deviates 7/person:1',
    ]);
  });

  it('judges an unknown trustee by the address, and cannot be tested without one', () => {
    const grants: GrantInput[] = [{ to: 'x@elders.example', right: 'SendAs' }];
    expect(brief(run(az37, { mailboxes: [{ id: 7, grants }] }))).toEqual([
      'deviates 7/name:x@elders.example',
    ]);
    const nameless: GrantInput[] = [{ to: 'Jansen, Mia', right: 'SendAs' }];
    expect(brief(run(az37, { mailboxes: [{ id: 7, grants: nameless }] }))).toEqual([
      'cannot-be-tested 7 trusteesUnknown',
    ]);
  });

  it('cannot be tested while a kind of right was not imported', () => {
    expect(brief(run(az37, { mailboxes: [{ id: 7 }], snapshots: without('folders') }))).toEqual([
      'cannot-be-tested exchange:folders notImported',
    ]);
  });
});

describe('AZ-38: registered for a second factor', () => {
  const mailboxes = [{ id: 7, name: 'orthopedie', grants: [read] }];
  // Noon in Amsterdam on 21 November; thirty days earlier is 22 October, still summer time.
  const thirtyDays = '2026-10-21T22:00:00.000Z';
  const thirtyOneDays = '2026-10-21T21:59:59.000Z';

  function outcome(person: Partial<PersonInput>): readonly string[] {
    return brief(run(az38, { persons: [{ ...mia, ...person }], mailboxes }));
  }

  it('deviates without and complies with a registration', () => {
    expect(outcome({ mfa: 'no' })).toEqual(['deviates 1']);
    expect(outcome({ mfa: 'yes' })).toEqual(['complies 1']);
  });

  it('counts days as Amsterdam has them: thirty days is fresh, thirty-one is not', () => {
    expect(outcome({ mfa: 'no', mfaAt: thirtyDays })).toEqual(['deviates 1']);
    expect(outcome({ mfa: 'no', mfaAt: thirtyOneDays })).toEqual(['cannot-be-tested mfa:old mfaOld']);
    expect(outcome({ mfa: 'yes', mfaAt: thirtyOneDays })).toEqual(['cannot-be-tested mfa:old mfaOld']);
  });

  it('follows the setting for the age', () => {
    const input = {
      persons: [{ ...mia, mfaAt: thirtyOneDays }],
      mailboxes,
      settings: { mfaReportMaxAgeDays: 31 },
    };
    expect(brief(run(az38, input))).toEqual(['complies 1']);
  });

  it('cannot be tested without a report, without the person in it, or without its date', () => {
    expect(outcome({ mfa: 'unknown', mfaAt: null })).toEqual(['cannot-be-tested mfa:missing mfaMissing']);
    expect(outcome({ mfa: 'no', mfaAt: null })).toEqual(['cannot-be-tested mfa:old mfaOld']);
    const input = { persons: [{ ...mia, mfa: 'unknown' } as const], mailboxes, snapshots: without('mfa') };
    expect(brief(run(az38, input))).toEqual(['cannot-be-tested any:mfa notImported']);
  });

  it('speaks only of people with rights, and not of disabled accounts or own mailboxes', () => {
    expect(outcome({ mfa: 'no', isEnabled: false })).toEqual([]);
    const own = [
      { id: 7, kind: 'user', mailboxClass: 'personal', ownerPersonId: 1, grants: [read] } as const,
    ];
    expect(brief(run(az38, { persons: [{ ...mia, mfa: 'no' }], mailboxes: own }))).toEqual([]);
  });

  it('says that the people in an unknown group were not looked at', () => {
    const grants: GrantInput[] = [{ to: 50, right: 'FullAccess' }];
    expect(
      brief(run(az38, { mailboxes: [{ id: 7, grants }], groups: [{ id: 50, isKnown: false }] })),
    ).toEqual(['cannot-be-tested groups membersUnknown']);
  });
});

describe('AZ-39: old protocols closed', () => {
  it('deviates when one is open, complies when all are closed', () => {
    const mailboxes = [{ id: 7, protocols: { imap: true, smtpAuth: null } }, { id: 8 }];
    const verdicts = run(az39, { mailboxes });
    expect(brief(verdicts)).toEqual(['deviates 7', 'complies 8']);
    expect(verdicts[0]).toMatchObject({ params: { protocols: 'IMAP' }, evidence: [{ rawId: 88 }] });
  });

  it('looks at the own mailbox of whoever reaches another, and at no other personal mailbox', () => {
    const personal = { kind: 'user', mailboxClass: 'personal', protocols: { pop: true } } as const;
    const mailboxes = [
      { id: 7, grants: [read] },
      { id: 8, ownerPersonId: 1, ...personal },
      { id: 9, ownerPersonId: 2, ...personal },
    ];
    expect(brief(run(az39, { persons: [mia, tom], mailboxes }))).toEqual(['complies 7', 'deviates 8']);
  });

  it('cannot be tested where the setting is inherited, the mailbox is missing or nothing was imported', () => {
    expect(brief(run(az39, { mailboxes: [{ id: 7, protocols: { smtpAuth: null } }] }))).toEqual([
      'cannot-be-tested protocols:SMTP AUTH protocolInherits',
    ]);
    expect(brief(run(az39, { mailboxes: [{ id: 7, protocols: null }] }))).toEqual([
      'cannot-be-tested protocols:missing protocolsMissing',
    ]);
    expect(
      brief(run(az39, { mailboxes: [{ id: 7, protocols: null }], snapshots: without('protocols') })),
    ).toEqual(['cannot-be-tested exchange:protocols notImported']);
  });
});

describe('AZ-44: account names that can be told apart', () => {
  function outcome(first: string, second: string, name?: string): readonly string[] {
    const persons = [
      { ...mia, address: `${first}@zorg.example` },
      { ...tom, address: `${second}@zorg.example`, ...(name === undefined ? {} : { name }) },
    ];
    return brief(run(az44, { persons, mailboxes: [{ id: 7, grants: [read] }] }));
  }

  it('deviates for one letter and for letters that only look the same', () => {
    expect(outcome('m.jansen', 'm.janssen')).toEqual(['deviates 1/2']);
    expect(outcome('m.jansen', 'm.jаnsen')).toEqual(['deviates 1/2']);
    expect(outcome('m.doorn', 'm.doom')).toEqual(['deviates 1/2']);
  });

  it('complies for other initials, numbers and names that differ more', () => {
    for (const other of ['k.jansen', 'm.jansen2', 'm.jacobs'])
      expect(outcome('m.jansen', other)).toEqual(['complies 1']);
    expect(outcome('balie1', 'balie2')).toEqual(['complies 1']);
  });

  it('looks only at people with rights and at different people', () => {
    const persons = [
      { ...mia, address: 'm.jansen@zorg.example' },
      { ...tom, address: 'm.janssen@zorg.example' },
    ];
    expect(run(az44, { persons, mailboxes: [{ id: 7 }] })).toEqual([]);
  });

  it('cannot be tested while no list of accounts was imported, but still says what it sees', () => {
    const mailboxes = [{ id: 7, grants: [read] }];
    expect(brief(run(az44, { persons: [mia], mailboxes, snapshots: without('accounts') }))).toEqual([
      'cannot-be-tested any:accounts notImported',
    ]);
    const both = [
      { ...mia, address: 'm.jansen@zorg.example' },
      { ...tom, address: 'm.janssen@zorg.example' },
    ];
    expect(brief(run(az44, { persons: both, mailboxes, snapshots: without('accounts') }))).toEqual([
      'deviates 1/2',
    ]);
  });

  it.each([
    ['p.bakker', 'p.baker', 'one-letter'],
    ['info1', 'info2', null],
    ['info1', 'infol', 'looks-the-same'],
    ['jan', 'jam', null],
    ['a.bos', 'a.vos', null],
    ['mjansen', 'kjansen', null],
    ['p0st', 'post', 'looks-the-same'],
    ['rene.smit', 'rené.smit', 'looks-the-same'],
    ['t.devries', 't.de.vries', null],
    ['scan1.noord', 'scan1.noort', 'one-letter'],
    ['medewerker12', 'medewerker13', null],
    ['jjansen', 'jansen', 'one-letter'],
  ] as const)('%s and %s: %s', (first, second, expected) => {
    expect(resemblance(nameForm(first), nameForm(second))).toBe(expected);
    expect(resemblance(nameForm(second), nameForm(first))).toBe(expected);
    const keys = new Set(resemblanceKeys(nameForm(first)));
    // Names that resemble each other must meet under a key, or they are never compared.
    if (expected !== null) expect(resemblanceKeys(nameForm(second)).some((key) => keys.has(key))).toBe(true);
  });
});

describe('AZ-45: one account behind every name', () => {
  const nameless: GrantInput = { to: 'Jansen, Mia', right: 'FullAccess' };

  it('deviates once for a name that fits nothing, over all mailboxes', () => {
    const mailboxes = [
      { id: 7, grants: [nameless] },
      { id: 8, grants: [nameless] },
    ];
    const verdicts = run(az45, { mailboxes });
    expect(brief(verdicts)).toEqual(['deviates jansen, mia']);
    expect(verdicts[0]).toMatchObject({
      messageKey: 'rule.AZ-45.message.none',
      open: { kind: 'mailbox', id: 7 },
      params: { count: 2, candidates: 0 },
    });
  });

  it('deviates for a name that fits several, whatever was imported', () => {
    const grants: GrantInput[] = [{ ...nameless, state: 'ambiguous', candidates: [1001, 1002] }];
    const verdicts = run(az45, {
      mailboxes: [{ id: 7, grants }],
      snapshots: without('accounts', 'mailboxes'),
    });
    expect(verdicts[0]).toMatchObject({
      verdict: 'deviates',
      messageKey: 'rule.AZ-45.message.ambiguous',
      params: { candidates: 2 },
    });
  });

  it('complies for known people, leaves orphans to AZ-18 and free or busy out', () => {
    const grants: GrantInput[] = [
      read,
      { to: 'S-1-5-21-1-2-3-4', right: 'FullAccess', state: 'orphan' },
      { to: 'Iemand', right: 'FolderPermission', folder: '\\Agenda', role: 'AvailabilityOnly' },
    ];
    expect(brief(run(az45, { persons: [mia], mailboxes: [{ id: 7, grants }] }))).toEqual(['complies 7']);
  });

  it('cannot be tested while neither accounts nor mailboxes were imported', () => {
    const verdicts = run(az45, {
      mailboxes: [{ id: 7, grants: [nameless] }],
      snapshots: without('accounts', 'mailboxes'),
    });
    expect(brief(verdicts)).toEqual(['cannot-be-tested any:accounts+mailboxes notImported']);
    expect(verdicts[0]).toMatchObject({ speaksFor: ['jansen, mia'] });
  });
});
