import { describe, expect, it } from 'vitest';
import { careProviderTypeOf, typeInTitle } from '../../../main/directory/care-provider-type.ts';
import { careProviderTypes, readCareProviderLine } from '../../../shared/catalogue/care-provider-types.ts';
import { organisationSettings } from '../../../shared/contract/workspace.ts';
import { catalogues } from '../../../shared/i18n/catalogues.ts';
import { build, testSettings } from '../authorisation/support/build.ts';
import { factBook } from '../authorisation/support/fact-book.ts';

describe('the type in a function title', () => {
  it.each([
    ['Huisarts', 'physician'],
    ['Orthopedisch chirurg', 'physician'],
    ['arts-assistent', 'physician'],
    ['Tandarts', 'dentist'],
    ['Wijkverpleegkundige', 'nurse'],
    ['Verpleegkundige Orthopedie', 'nurse'],
    ['Verpleegkundig specialist GGZ', 'nurse-practitioner'],
    ['Verzorgende IG', 'carer'],
    ['Diëtist', 'allied-health'],
    ['Doktersassistente', 'doctors-assistant'],
    ['Apothekersassistent', 'pharmacy-assistant'],
    ['Medisch  secretaresse', 'medical-secretary'],
    ['Hoofd Orthopedie', 'manager'],
    ['Medisch manager', 'manager'],
    ['Functioneel beheerder', 'support'],
    ['ICT-medewerker', 'support'],
  ])('%s is %s', (title, type) => {
    expect(typeInTitle(title)).toBe(type);
  });

  it.each([
    'Secretaresse huisarts',
    'Assistent huisarts',
    'Hoofd verpleegkundige',
    'Verpleegkundige in opleiding',
    'Student verpleegkundige',
    'Directeur-grootaandeelhouder',
    'Dierenarts',
    'Casemanager',
    'Praktijkondersteuner',
    'Secretaresse',
    'Secretaresse van de directeur',
    'Medewerker huisartsenpost',
    '',
  ])('is not guessed for "%s"', (title) => {
    expect(typeInTitle(title)).toBeNull();
  });
});

describe('what the organisation says of its functions', () => {
  it('is read by Dutch word, English word or id', () => {
    expect(readCareProviderLine('VPK=Verpleegkundige')).toEqual({ name: 'VPK', type: 'nurse' });
    expect(readCareProviderLine(' Hoofd a=b = manager ')).toEqual({ name: 'Hoofd a=b', type: 'manager' });
    expect(readCareProviderLine('X=ondersteuning (geen zorgverlener)')?.type).toBe('support');
    for (const line of ['VPK', '=arts', 'VPK=', 'VPK=tovenaar'])
      expect(readCareProviderLine(line)).toBeNull();
  });

  it('comes before the title, the code before all', () => {
    const typeOf = careProviderTypeOf(['POH=nurse', 'huisarts=leidinggevende']);
    expect(typeOf('poh', 'Huisarts')).toBe('nurse');
    expect(typeOf(null, 'HUISARTS')).toBe('manager');
    expect(typeOf('ZZ', 'Huisarts waarnemend')).toBe('physician');
    expect(typeOf('POH2', null)).toBeNull();
  });

  it('reaches the picture of a person', () => {
    const book = factBook();
    const takenAt = '2026-03-01T06:00:00.000Z';
    book.snapshot({ source: 'hr', format: 'hr-table', aspects: ['employment'], takenAt }, (sink) => {
      const common = {
        email: null,
        department: null,
        managerRaw: null,
        employedFrom: null,
        employedUntil: null,
        employment: 'employed',
      } as const;
      sink.employment({
        ...common,
        employeeNumber: '1',
        displayName: 'Anna',
        functionTitle: 'Praktijkondersteuner',
        functionCode: 'POH',
      });
      sink.employment({
        ...common,
        employeeNumber: '2',
        displayName: 'Bram',
        functionTitle: 'Fysiotherapeut',
        functionCode: null,
      });
    });
    const types = (lines: readonly string[]) =>
      [...build(book.stored(), { careProviderTypes: lines }).directory.persons.values()].map(
        (person) => person.careProviderType,
      );
    expect(types([])).toEqual([null, 'allied-health']);
    expect(types(['POH=verpleegkundige'])).toEqual(['nurse', 'allied-health']);
  });

  it('is empty in the settings of a vault from before there were types', () => {
    const { careProviderTypes: types, ...before } = testSettings;
    expect(types).toEqual([]);
    expect(organisationSettings.parse(before).careProviderTypes).toEqual([]);
  });
});

describe('the words of the types', () => {
  it('are all named where the setting is explained, and no two are the same', () => {
    for (const language of ['nl', 'en'] as const) {
      const texts = catalogues[language];
      const names = careProviderTypes.map((type) => texts[`directory.careProviderType.${type}`]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(texts['settings.careProviderTypes.text']).toContain(name);
    }
  });
});
