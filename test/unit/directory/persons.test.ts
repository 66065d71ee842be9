import { describe, expect, it } from 'vitest';
import { reportingLine } from '../../../main/directory/managers.ts';
import { ownerOfAdminName } from '../../../main/directory/persons.ts';
import type { EmploymentFact, MfaFact } from '../../../main/base/facts.ts';
import { build, personNamed } from '../authorisation/support/build.ts';
import { factBook, identity, ref, type FactBook } from '../authorisation/support/fact-book.ts';

function hr(displayName: string, more: Partial<EmploymentFact> = {}): EmploymentFact {
  return {
    employeeNumber: null,
    displayName,
    email: null,
    functionTitle: null,
    functionCode: null,
    department: null,
    managerRaw: null,
    employedFrom: null,
    employedUntil: null,
    employment: 'employed',
    ...more,
  };
}

function withHr(
  book: FactBook,
  rows: readonly EmploymentFact[],
  takenAt = '2026-03-01T06:00:00.000Z',
): FactBook {
  book.snapshot({ source: 'hr', format: 'hr-table', aspects: ['employment'], takenAt }, (sink) => {
    for (const row of rows) sink.employment(row);
  });
  return book;
}

function withAccounts(book: FactBook, accounts: readonly Parameters<typeof identity>[0][]): FactBook {
  book.snapshot(
    { source: 'ad', format: 'ad-users', aspects: ['accounts'], takenAt: '2026-03-01T07:00:00.000Z' },
    (sink) => {
      for (const account of accounts) sink.identity(identity(account));
    },
  );
  return book;
}

function names(book: FactBook): readonly string[] {
  return [...build(book.stored()).directory.persons.values()].map((person) => person.displayName).sort();
}

describe('who is a person', () => {
  it('joins an HR record to accounts by address, alias address and employee number', () => {
    const book = withAccounts(
      withHr(factBook(), [
        hr('Mia Jansen', {
          employeeNumber: '00123',
          email: 'M.Jansen@delinde.example',
          department: 'Orthopedie',
        }),
      ]),
      [
        {
          sam: 'mjansen',
          upn: 'mjansen@delinde.local',
          primarySmtp: 'mia@delinde.example',
          aliases: ['m.jansen@delinde.example'],
          displayName: 'Jansen, M',
        },
        { sam: 'x', employeeNumber: '123', displayName: 'Jansen (tweede account)', sid: 'S-1-5-21-1-1-1-1' },
      ],
    );
    const picture = build(book.stored());
    const mia = personNamed(picture, 'Mia Jansen');
    expect(mia).toMatchObject({ department: 'Orthopedie', employment: 'employed', isExternal: false });
    expect(mia.identityIds).toHaveLength(2);
    expect(picture.directory.persons.size).toBe(1);
  });

  it('gives the second account of an administrator to its owner, only when exactly one fits', () => {
    const one = withAccounts(factBook(), [
      { sam: 'mjansen', displayName: 'Mia Jansen', sid: 'S-1-5-21-1-1-1-1' },
      { sam: 'adm-mjansen', displayName: 'Mia Jansen (beheer)', sid: 'S-1-5-21-1-1-1-2' },
    ]);
    expect(names(one)).toEqual(['Mia Jansen']);
    const two = withAccounts(factBook(), [
      { sam: 'mjansen', displayName: 'Mia Jansen', sid: 'S-1-5-21-1-1-1-1', dn: 'CN=a,DC=a' },
      { sam: 'mjansen', displayName: 'Marc Jansen', sid: 'S-1-5-21-1-1-1-3', dn: 'CN=b,DC=b' },
      { sam: 'adm-mjansen', displayName: 'Beheer', sid: 'S-1-5-21-1-1-1-2' },
    ]);
    expect(names(two)).toEqual(['Beheer', 'Marc Jansen', 'Mia Jansen']);
  });

  it.each([
    ['adm-mjansen', 'mjansen'],
    ['mjansen.admin', 'mjansen'],
    ['beheer_mjansen', 'mjansen'],
    ['madam', null],
    ['administratie', null],
  ])('reads the owner in %s as %s', (name, owner) => {
    expect(ownerOfAdminName(name)).toBe(owner);
  });

  it('makes no person of accounts for functions and services, unless HR says so', () => {
    const accounts = [
      {
        sam: 'info',
        primarySmtp: 'info@delinde.example',
        displayName: 'Informatie',
        sid: 'S-1-5-21-1-1-1-1',
      },
      { sam: 'svc-backup', displayName: 'svc-backup', sid: 'S-1-5-21-1-1-1-2' },
      {
        sam: 'kdeboer',
        primarySmtp: 'k.deboer@delinde.example',
        displayName: 'Karin de Boer',
        sid: 'S-1-5-21-1-1-1-3',
      },
    ];
    expect(names(withAccounts(factBook(), accounts))).toEqual(['Karin de Boer']);
    const claimed = withAccounts(
      withHr(factBook(), [hr('Ina Info', { email: 'info@delinde.example' })]),
      accounts,
    );
    expect(names(claimed)).toEqual(['Ina Info', 'Karin de Boer']);
  });

  it('never joins namesakes', () => {
    const book = withAccounts(withHr(factBook(), [hr('Piet de Vries', { employeeNumber: '9' })]), [
      { sam: 'pvries', displayName: 'Piet de Vries', sid: 'S-1-5-21-1-1-1-1' },
    ]);
    expect(names(book)).toEqual(['Piet de Vries', 'Piet de Vries']);
  });

  it('takes the contract that runs longest, and the newest table', () => {
    const book = withHr(factBook(), [
      hr('Mia', { employeeNumber: '1', employedUntil: '2025-12-31', functionTitle: 'oud' }),
      hr('Mia', { employeeNumber: '1', employedFrom: '2026-01-01', functionTitle: 'nieuw' }),
    ]);
    expect(personNamed(build(book.stored()), 'Mia')).toMatchObject({
      functionTitle: 'nieuw',
      employedUntil: null,
    });
    withHr(
      book,
      [hr('Mia', { employeeNumber: '1', employedUntil: '2026-02-28' })],
      '2026-03-02T06:00:00.000Z',
    );
    expect(personNamed(build(book.stored()), 'Mia').employedUntil).toBe('2026-02-28');
  });
});

describe('managers', () => {
  const rows = [
    hr('Baas', { employeeNumber: '1' }),
    hr('Op nummer', { employeeNumber: '2', managerRaw: '001' }),
    hr('Op naam', { employeeNumber: '3', managerRaw: 'baas' }),
    hr('Nummer en naam', { employeeNumber: '44', managerRaw: '02 - Op nummer' }),
    hr('Onbekend', { employeeNumber: '5', managerRaw: 'Jan Niemand' }),
    hr('Dubbel', { employeeNumber: '6', managerRaw: 'Tweeling' }),
    hr('Tweeling', { employeeNumber: '7', managerRaw: '8' }),
    hr('Tweeling', { employeeNumber: '8', managerRaw: '7' }),
    hr('Eigen baas', { employeeNumber: '9', managerRaw: '9' }),
  ];

  it.each([
    ['Baas', 'none', null],
    ['Op nummer', 'known', 'Baas'],
    ['Op naam', 'known', 'Baas'],
    ['Nummer en naam', 'known', 'Op nummer'],
    ['Onbekend', 'unknown-manager', null],
    ['Dubbel', 'ambiguous', null],
    ['Eigen baas', 'none', null],
  ])('%s: %s %s', (name, state, manager) => {
    const picture = build(withHr(factBook(), rows).stored());
    const person = personNamed(picture, name);
    expect(person.managerState).toBe(state);
    expect(
      person.managerId === null ? null : picture.directory.persons.get(person.managerId)?.displayName,
    ).toBe(manager);
  });

  it('finds a manager by distinguished name', () => {
    const book = withAccounts(factBook(), [
      { sam: 'baas', displayName: 'Baas', dn: 'CN=de Baas\\, Bea,OU=x,DC=zkh', sid: 'S-1-5-21-1-1-1-1' },
      {
        sam: 'mia',
        displayName: 'Mia',
        managerRaw: 'CN=de Baas\\2C Bea,OU=x,DC=zkh',
        sid: 'S-1-5-21-1-1-1-2',
      },
    ]);
    const picture = build(book.stored());
    expect(personNamed(picture, 'Mia').managerId).toBe(personNamed(picture, 'Baas').id);
  });

  it('cuts a line that runs in a circle, and says how a line ends', () => {
    const { directory } = build(withHr(factBook(), rows).stored());
    const twins = [...directory.persons.values()].filter((person) => person.displayName === 'Tweeling');
    expect(reportingLine(directory.persons, twins[0]?.id ?? 0)).toEqual({
      ids: [twins[1]?.id],
      state: 'cycle',
    });
    const byName = (name: string) =>
      [...directory.persons.values()].find((person) => person.displayName === name)?.id ?? 0;
    expect(reportingLine(directory.persons, byName('Nummer en naam'))).toEqual({
      ids: [byName('Op nummer'), byName('Baas')],
      state: 'complete',
    });
    expect(reportingLine(directory.persons, byName('Dubbel')).state).toBe('unknown-manager');
  });

  it('does not know whether there is a manager when no source names any', () => {
    expect(personNamed(build(withHr(factBook(), [hr('Mia')]).stored()), 'Mia').managerState).toBe('unknown');
  });
});

describe('second factor and state of a person over all accounts', () => {
  function report(facts: readonly (Partial<MfaFact> & { readonly upn: string })[]) {
    const book = withAccounts(factBook(), [
      {
        sam: 'mia',
        upn: 'mia@delinde.example',
        displayName: 'Mia',
        isEnabled: false,
        sid: 'S-1-5-21-1-1-1-1',
      },
      {
        sam: 'adm-mia',
        upn: 'adm-mia@delinde.example',
        displayName: 'Mia (beheer)',
        isEnabled: true,
        sid: 'S-1-5-21-1-1-1-2',
      },
    ]);
    book.snapshot(
      {
        source: 'entra',
        format: 'graph-registration-details',
        aspects: ['mfa'],
        takenAt: '2026-03-01T09:00:00.000Z',
      },
      (sink) => {
        for (const { upn, ...fact } of facts) {
          sink.mfa({
            account: ref(upn),
            isCapable: null,
            isRegistered: null,
            isEnforced: null,
            updatedAt: null,
            ...fact,
          });
        }
      },
    );
    return personNamed(build(book.stored()), 'Mia');
  }

  it.each([
    ['no report', [], 'unknown'],
    ['capable', [{ upn: 'mia@delinde.example', isCapable: true }], 'yes'],
    [
      'registered but not allowed by policy',
      [{ upn: 'mia@delinde.example', isCapable: false, isRegistered: true }],
      'no',
    ],
    [
      'one account without',
      [
        { upn: 'mia@delinde.example', isCapable: true },
        { upn: 'adm-mia@delinde.example', isCapable: false },
      ],
      'no',
    ],
    [
      'the newest word of a report counts',
      [
        { upn: 'mia@delinde.example', isCapable: false, updatedAt: '2026-01-01T00:00:00Z' },
        { upn: 'mia@delinde.example', isCapable: true, updatedAt: '2026-02-01T00:00:00Z' },
      ],
      'yes',
    ],
  ] as const)('%s', (_name, facts, state) => {
    expect(report(facts).mfa.state).toBe(state);
  });

  it('is enabled while any account is', () => {
    expect(report([]).isEnabled).toBe(true);
  });
});
