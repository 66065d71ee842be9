import { describe, expect, it } from 'vitest';
import { build } from '../authorisation/support/build.ts';
import { factBook, identity, ref, type Sketch } from '../authorisation/support/fact-book.ts';

const miaSid = 'S-1-5-21-1376570662-3565232716-1187618197-25622';

function picture(write: (sink: Sketch) => void = () => undefined) {
  const book = factBook();
  book.snapshot(
    { source: 'ad', format: 'ad-users', aspects: ['accounts'], takenAt: '2026-03-01T07:00:00.000Z' },
    (sink) => {
      sink.identity(
        identity({
          sid: miaSid,
          upn: 'm.jansen@delinde.local',
          primarySmtp: 'm.jansen@delinde.example',
          sam: 'mjansen',
          dn: 'CN=Jansen\\, Mia,OU=Poli,DC=zkh,DC=local',
          displayName: 'Jansen, Mia',
        }),
      );
      sink.identity(
        identity({
          sid: 'S-1-5-21-9-9-9-77',
          sam: 'mjansen',
          dn: 'CN=Marc Jansen,OU=Lab,DC=lab,DC=local',
          displayName: 'Marc Jansen',
        }),
      );
      sink.identity(
        identity({
          sid: 'S-1-5-21-9-9-9-78',
          sam: 'pvries',
          displayName: 'Piet de Vries',
          dn: 'CN=Piet de Vries,DC=zkh,DC=local',
        }),
      );
      sink.identity(
        identity({
          sid: 'S-1-5-21-9-9-9-79',
          sam: 'pvries2',
          displayName: 'Piet de Vries',
          dn: 'CN=Piet de Vries (extern),DC=zkh,DC=local',
        }),
      );
    },
  );
  book.snapshot(
    {
      aspects: ['full-access', 'mailboxes'],
      format: 'exchange-mailbox',
      takenAt: '2026-03-01T08:00:00.000Z',
    },
    (sink) => {
      sink.identity(
        identity({
          objectId: '11111111-2222-3333-4444-555555555555',
          primarySmtp: 'M.Jansen@delinde.example',
          aliases: ['mia@delinde.example'],
          alias: 'miaj',
          legacyDn: '/o=ExchangeLabs/ou=Group/cn=Recipients/cn=mia',
          displayName: 'Mia Jansen',
        }),
      );
      write(sink);
    },
  );
  return build(book.stored());
}

function resolve(raw: string, more: Parameters<typeof ref>[1] = {}, write?: (sink: Sketch) => void) {
  const built = picture(write);
  const found = built.directory.resolve(-1, ref(raw, more), 'exchange');
  const identityFound =
    found.identityId === null ? undefined : built.directory.identities.get(found.identityId);
  return { state: found.state, label: identityFound?.label ?? null, candidates: found.candidates.length };
}

describe('a trustee as exports write it', () => {
  it.each([
    ['a mail address', 'm.jansen@delinde.example'],
    ['an address in other case', 'M.JANSEN@DELINDE.EXAMPLE'],
    ['an alias address', 'mia@delinde.example'],
    ['a user principal name', 'm.jansen@delinde.local'],
    ['an object id', '11111111-2222-3333-4444-555555555555'],
    ['a SID', miaSid],
    ['a legacy distinguished name', '/O=ExchangeLabs/OU=Group/CN=Recipients/CN=mia'],
    ['a distinguished name with an escaped comma', 'CN=Jansen\\, Mia,OU=Poli,DC=zkh,DC=local'],
    ['the same with a hexadecimal escape', 'CN=Jansen\\2C Mia,OU=Poli,DC=zkh,DC=local'],
    ['an alias', 'miaj'],
    ['a display name', 'Mia Jansen'],
    ['a canonical name', 'zkh.local/Afdelingen/Poli/Jansen, Mia'],
    ['a logon name, told apart by its domain', 'ZKH\\mjansen'],
  ])('resolves %s', (_name, raw) => {
    expect(resolve(raw)).toEqual({ state: 'unique', label: 'Mia Jansen', candidates: 0 });
  });

  it('takes the address beside the name over the name', () => {
    expect(resolve('Piet de Vries', { smtp: 'mia@delinde.example' })).toMatchObject({
      state: 'unique',
      label: 'Mia Jansen',
    });
  });

  it('calls a name that two people bear ambiguous, with both', () => {
    expect(resolve('Piet de Vries')).toEqual({ state: 'ambiguous', label: null, candidates: 2 });
  });

  it('calls a logon name without its domain ambiguous when two domains know it', () => {
    expect(resolve('mjansen')).toMatchObject({ state: 'ambiguous', candidates: 2 });
  });

  it('leaves a name that nobody bears unresolved', () => {
    expect(resolve('Jan Niemand')).toMatchObject({ state: 'none' });
    expect(resolve('NT AUTHORITY\\Onbekende dienst')).toMatchObject({ state: 'none' });
  });

  it.each([
    ['S-1-5-21-1376570662-3565232716-1187618197-99999'],
    ['JPNPR01A***\\$P47IJ1-90OH1234567'],
    ['EURPR04A009\\$ABC123-90OH'],
    ['CN=Jansen\\, Mia\\0ADEL:1b2c,CN=Deleted Objects,DC=zkh,DC=local'],
    ['CN=Mia Jansen,CN=Deleted Objects,DC=zkh,DC=local'],
  ])('calls %s an orphan, also when somebody bears the name in it', (raw) => {
    expect(resolve(raw)).toMatchObject({ state: 'orphan', label: null });
  });

  it.each([
    ['Everyone', 'everyone'],
    ['Iedereen', 'everyone'],
    ['NT AUTHORITY\\Authenticated Users', 'everyone'],
    ['NT-AUTORITÄT\\Authentifizierte Benutzer', 'everyone'],
    ['S-1-1-0', 'everyone'],
    ['Default', 'default'],
    ['Standaard', 'default'],
    ['Anonymous', 'anonymous'],
    ['Anoniem', 'anonymous'],
    ['S-1-5-7', 'anonymous'],
    ['NT AUTHORITY\\SELF', 'self'],
    ['S-1-5-10', 'self'],
  ])('knows %s as %s', (raw, state) => {
    expect(resolve(raw)).toMatchObject({ state });
  });

  it('takes a name that only the accounts of one person bear for that person', () => {
    const built = picture((sink) => {
      sink.identity(
        identity({
          objectId: 'aaaaaaaa-0000-0000-0000-000000000003',
          sam: 'kboer',
          displayName: 'Karin de Boer',
        }),
      );
      sink.identity(
        identity({
          objectId: 'aaaaaaaa-0000-0000-0000-000000000004',
          sam: 'adm-kboer',
          displayName: 'Karin de Boer',
        }),
      );
    });
    const found = built.directory.resolve(-1, ref('Karin de Boer'), 'exchange');
    expect([found.state, built.directory.identities.get(found.identityId ?? 0)?.sam]).toEqual([
      'unique',
      'kboer',
    ]);
  });

  it('lets a deleted account give way to who bears its address now', () => {
    const built = picture((sink) => {
      sink.identity(
        identity({
          objectId: 'aaaaaaaa-0000-0000-0000-000000000005',
          primarySmtp: 'k@delinde.example',
          displayName: 'Oud',
          softDeletedAt: '2026-01-01T00:00:00.000Z',
        }),
      );
      sink.identity(
        identity({
          objectId: 'aaaaaaaa-0000-0000-0000-000000000006',
          primarySmtp: 'k@delinde.example',
          displayName: 'Nieuw',
        }),
      );
    });
    const found = built.directory.resolve(-1, ref('k@delinde.example'), 'exchange');
    expect([found.state, built.directory.identities.get(found.identityId ?? 0)?.label]).toEqual([
      'unique',
      'Nieuw',
    ]);
  });

  it('keeps people apart whom an address in the mail field of both would join', () => {
    const built = picture((sink) => {
      sink.identity(
        identity({
          objectId: 'aaaaaaaa-0000-0000-0000-000000000001',
          primarySmtp: 'poli@delinde.example',
          displayName: 'Een',
        }),
      );
      sink.identity(
        identity({
          objectId: 'aaaaaaaa-0000-0000-0000-000000000002',
          primarySmtp: 'poli@delinde.example',
          displayName: 'Twee',
        }),
      );
    });
    const found = built.directory.resolve(-1, ref('poli@delinde.example'), 'exchange');
    expect([found.state, found.candidates.length]).toEqual(['ambiguous', 2]);
  });

  it('tells a guest by marker, type or foreign domain, whatever the source calls the account', () => {
    const built = picture((sink) => {
      const guests = [
        identity({
          upn: 'piet_elders.example#EXT#@delinde.onmicrosoft.com',
          userType: 'member',
          displayName: 'marker',
        }),
        identity({ upn: 'x@delinde.onmicrosoft.com', userType: 'guest', displayName: 'type' }),
        identity({ primarySmtp: 'piet@elders.example', displayName: 'domain' }),
        identity({ upn: 'admin@delinde.onmicrosoft.com', displayName: 'tenant' }),
        identity({ primarySmtp: 'eva@sub.delinde.example', displayName: 'subdomain' }),
      ];
      for (const guest of guests) sink.identity(guest);
    });
    const external = [...built.directory.persons.values()].filter((person) => person.isExternal);
    expect(external.map((person) => person.displayName).sort()).toEqual(['domain', 'marker', 'type']);
  });

  it('tells a guest whom only a right names, and joins the account once a list states it', () => {
    const signIn = 'piet_elders.example#EXT#@delinde.onmicrosoft.com';
    const guestsOf = (isListed: boolean) => {
      const built = picture((sink) => {
        sink.right(ref('poli'), 'FullAccess', ref(signIn));
        if (isListed) sink.identity(identity({ upn: signIn, displayName: 'Piet', userType: 'guest' }));
      });
      return [...built.directory.persons.values()]
        .filter((person) => person.isExternal)
        .map((person) => person.displayName);
    };
    expect([guestsOf(false), guestsOf(true)]).toEqual([[signIn], ['Piet']]);
  });
});
