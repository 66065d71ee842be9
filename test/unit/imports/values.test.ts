import { describe, expect, it } from 'vitest';
import { amsterdamDay, parseDate, parseFileTime, parseInstant } from '../../../main/base/values/dates.ts';
import { parseList, parseWords } from '../../../main/base/values/lists.ts';
import { isCutList, isTypeName } from '../../../main/base/values/lossy.ts';
import {
  canonicalDistinguishedName,
  commonName,
  isSelf,
  isUnresolvedRemainder,
  splitDistinguishedName,
} from '../../../main/base/values/names.ts';
import { addressIn, cleanText, parseBoolean } from '../../../main/base/values/text.ts';
import { employmentOf, headerKey } from '../../../main/directory/formats/hr-words.ts';
import { suggestHrMapping } from '../../../main/directory/formats/hr-table.ts';

describe('dates', () => {
  it.each([
    ['8/19/2021 1:25:31 PM', '2021-08-19T13:25:31.000Z'],
    ['8/19/2021 12:25:31 AM', '2021-08-19T00:25:31.000Z'],
    ['2023-03-13T19:15:41.6195833Z', '2023-03-13T19:15:41.619Z'],
    ['2023-03-13T19:15:41+01:00', '2023-03-13T18:15:41.000Z'],
    ['19-08-2021 13:25', '2021-08-19T11:25:00.000Z'],
    ['19-01-2021 13:25:10', '2021-01-19T12:25:10.000Z'],
    ['28-03-2021', '2021-03-27T23:00:00.000Z'],
    ['31-10-2021 12:00', '2021-10-31T11:00:00.000Z'],
    ['19/08/2021 13:25', '2021-08-19T11:25:00.000Z'],
    ['08/19/2021 13:25', '2021-08-19T11:25:00.000Z'],
    ['2021-02-30', null],
    ['19-13-2021', null],
    ['nooit', null],
    ['', null],
    ['8/19/2021 25:25:31', null],
  ])('reads the instant %s as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    ['19-08-2021', '2021-08-19'],
    ['1-2-2024', '2024-02-01'],
    ['29-02-2024', '2024-02-29'],
    ['29-02-2023', null],
    ['2024-12-31', '2024-12-31'],
    ['01/02/2024', '2024-02-01'],
    ['01.02.2024', '2024-02-01'],
    ['45292', null],
  ])('reads the date %s as %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it('reads FILETIME, and "never" as nothing', () => {
    expect(parseFileTime('132738531310000000')).toBe('2021-08-19T13:25:31.000Z');
    expect(parseFileTime('9223372036854775807')).toBeNull();
    expect(parseFileTime('0')).toBeNull();
  });

  it('knows the calendar day in Amsterdam', () => {
    expect(amsterdamDay(new Date('2026-03-02T23:30:00Z'))).toBe('2026-03-03');
    expect(amsterdamDay(new Date('2026-07-02T22:30:00Z'))).toBe('2026-07-03');
  });
});

describe('booleans and texts', () => {
  it.each([
    ['True', true],
    ['TRUE', true],
    ['Waar', true],
    ['1', true],
    ['yes', true],
    ['ja', true],
    ['False', false],
    ['Onwaar', false],
    ['0', false],
    ['nee', false],
    ['', null],
    ['misschien', null],
    [true, true],
    [undefined, null],
  ])('reads %s as %s', (value, expected) => {
    expect(parseBoolean(value)).toBe(expected);
  });

  it('trims no-break spaces and takes addresses out of prefixes', () => {
    expect(cleanText('\u00A0 Mia \uFEFF')).toBe('Mia');
    expect(cleanText('  ')).toBeNull();
    expect(addressIn('smtp:mia@zorg.nl')).toBe('mia@zorg.nl');
    expect(addressIn('Mia <mia@zorg.nl>')).toBeNull();
  });
});

describe('lost values', () => {
  it.each([
    'System.Collections.ArrayList',
    'System.Object[]',
    'System.String[]',
    'Microsoft.Exchange.Management.RecipientTasks.MailboxRights[]',
    '{System.Collections.ArrayList}',
    'Deserialized.System.Collections.ArrayList',
    '@{User=mia; Rights=FullAccess}',
    'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
  ])('sees that %s is no value', (text) => {
    expect(isTypeName(text)).toBe(true);
  });

  it.each(['FullAccess', 'Microsoft Exchange Security Groups', 'Systeem beheer', '{FullAccess}'])(
    'leaves %s alone',
    (text) => {
      expect(isTypeName(text)).toBe(false);
    },
  );

  it('sees that PowerShell cut a list off', () => {
    expect(isCutList('{a, b, c, d...}')).toBe(true);
    expect(isCutList('{a, b, c, d…}')).toBe(true);
    expect(isCutList('{a, b}')).toBe(false);
  });
});

describe('lists', () => {
  const values = (value: unknown): readonly string[] | 'lossy' | 'uncertain' => {
    const list = parseList(value);
    if (list.isLossy) return 'lossy';
    return list.isUncertain ? 'uncertain' : list.values;
  };

  it.each([
    ['', []],
    ['{}', []],
    [null, []],
    ['mia', ['mia']],
    ['{mia}', ['mia']],
    ['{mia, piet}', ['mia', 'piet']],
    ['mia@z.nl,piet@z.nl', ['mia@z.nl', 'piet@z.nl']],
    ['Jansen, Mia;Bakker, Piet', ['Jansen, Mia', 'Bakker, Piet']],
    ['{Mia Jansen, Piet Bakker}', ['Mia Jansen', 'Piet Bakker']],
    ['Jansen, Mia', 'uncertain'],
    [
      'CN=Jansen\\, Mia,OU=A,DC=z,DC=nl, CN=Piet,DC=z,DC=nl',
      ['CN=Jansen\\, Mia,OU=A,DC=z,DC=nl', 'CN=Piet,DC=z,DC=nl'],
    ],
    ['zorg.nl/Staf/Jansen, Mia, zorg.nl/Staf/Piet', ['zorg.nl/Staf/Jansen, Mia', 'zorg.nl/Staf/Piet']],
    [
      '86462606-fde0-4fc4-9e0c-a20eb73e54c6,c6ad1942-4afa-47f8-8d48-afb5d8d69d2f',
      ['86462606-fde0-4fc4-9e0c-a20eb73e54c6', 'c6ad1942-4afa-47f8-8d48-afb5d8d69d2f'],
    ],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [{ value: ['a', 'b'], Count: 2 }, ['a', 'b']],
    [
      [{ PrimarySmtpAddress: 'mia@z.nl' }, { Name: 'piet' }],
      ['mia@z.nl', 'piet'],
    ],
    ['System.Collections.ArrayList', 'lossy'],
    [['System.Object[]'], 'lossy'],
    ['{a, b, c, d...}', 'lossy'],
  ])('reads %j', (value, expected) => {
    expect(values(value)).toEqual(expected);
  });

  it.each([
    ['{FullAccess}', ['FullAccess']],
    ['FullAccess, ReadPermission', ['FullAccess', 'ReadPermission']],
    ['FullAccess;SendAs', ['FullAccess', 'SendAs']],
    [
      ['FullAccess', 'ReadPermission'],
      ['FullAccess', 'ReadPermission'],
    ],
    ['', []],
  ])('reads the rights %j', (value, expected) => {
    const list = parseWords(value);
    expect(list.isLossy ? 'lossy' : list.values).toEqual(expected);
  });
});

describe('names', () => {
  it('splits and unescapes distinguished names', () => {
    expect(splitDistinguishedName('CN=Jansen\\, Mia,OU=Orthopedie,DC=z')).toEqual([
      'CN=Jansen\\, Mia',
      'OU=Orthopedie',
      'DC=z',
    ]);
    expect(commonName('CN=Jansen\\, Mia,OU=X')).toBe('Jansen, Mia');
    expect(commonName('CN=Jansen\\2C Mia,OU=X')).toBe('Jansen, Mia');
    expect(commonName('CN=Zo\\C3\\AB,OU=X')).toBe('Zoë');
    expect(canonicalDistinguishedName('CN=Jansen\\2C Mia, OU=X')).toBe('CN=Jansen\\, Mia,OU=X');
    expect(canonicalDistinguishedName('CN=Jansen\\, Mia,OU=X')).toBe('CN=Jansen\\, Mia,OU=X');
  });

  it('knows SELF in several languages and nobody else', () => {
    expect(isSelf('NT AUTHORITY\\SELF')).toBe(true);
    expect(isSelf('NT-AUTORITÄT\\SELBST')).toBe(true);
    expect(isSelf('S-1-5-10')).toBe(true);
    expect(isSelf('AUTORITE NT\\SOI-MÊME')).toBe(true);
    expect(isSelf('NT AUTHORITY\\SYSTEM')).toBe(false);
    expect(isSelf('ZKH\\self.service')).toBe(false);
  });

  it('knows what is left of removed accounts', () => {
    expect(isUnresolvedRemainder('S-1-5-21-1376570662-3565232716-1187618197-25622886')).toBe(true);
    expect(isUnresolvedRemainder('JPNPR01A***\\$P47IJ1-90OH1234567')).toBe(true);
    expect(isUnresolvedRemainder('CN=Mia\\0ADEL:86462606,CN=Deleted Objects,DC=z')).toBe(true);
    expect(isUnresolvedRemainder('S-1-5-18')).toBe(false);
    expect(isUnresolvedRemainder('m.jansen@zorg.nl')).toBe(false);
  });
});

describe('HR words', () => {
  it.each([
    ['Loondienst', 'employed'],
    ['Vast dienstverband', 'employed'],
    ['Inhuur', 'hired'],
    ['Externe medewerker', 'hired'],
    ['ZZP', 'hired'],
    ['Stage', 'intern'],
    ['Stagiair', 'intern'],
    ['Vrijwilliger', 'volunteer'],
    ['Onbekend woord', 'unknown'],
    [null, 'unknown'],
  ])('takes %s for %s', (word, expected) => {
    expect(employmentOf(word)).toBe(expected);
  });

  it('recognises headers by synonym, whatever the spelling', () => {
    expect(headerKey('E-mail Adres')).toBe('emailadres');
    expect(
      suggestHrMapping([
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
      ]),
    ).toEqual({
      employeeNumber: 'Personeelsnummer',
      givenName: 'Roepnaam',
      namePrefix: 'Voorvoegsel',
      surname: 'Achternaam',
      email: 'E-mail',
      functionTitle: 'Functie',
      functionCode: 'Functiecode',
      department: 'Afdeling',
      manager: 'Leidinggevende',
      employedFrom: 'Datum in dienst',
      employedUntil: 'Datum uit dienst',
      employment: 'Dienstverband',
    });
  });
});
