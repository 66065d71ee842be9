import type { EmploymentKind } from '../../../shared/contract/directory.ts';
import type { HrField } from '../../../shared/contract/imports.ts';

/**
 * Headers under which Dutch and international HR systems (AFAS, Visma, Nmbrs, SDB, home-made lists) export each field.
 * Compared without case, accents, spaces and punctuation; the first in the list is the surest.
 */
export const hrSynonyms: Readonly<Record<HrField, readonly string[]>> = {
  employeeNumber: [
    'personeelsnummer',
    'medewerkernummer',
    'medewerkersnummer',
    'persnr',
    'personeelsnr',
    'medewerkernr',
    'medewerkerid',
    'medewerkercode',
    'werknemernummer',
    'werknemersnummer',
    'stamnummer',
    'employeenumber',
    'employeeid',
    'employeeno',
    'personnelnumber',
    'staffnumber',
    'staffid',
  ],
  givenName: ['roepnaam', 'voornaam', 'voornamen', 'givenname', 'firstname', 'forename', 'knownas'],
  namePrefix: [
    'voorvoegsel',
    'voorvoegsels',
    'tussenvoegsel',
    'tussenvoegsels',
    'prefix',
    'nameprefix',
    'infix',
  ],
  surname: [
    'achternaam',
    'geslachtsnaam',
    'familienaam',
    'geboortenaam',
    'surname',
    'lastname',
    'familyname',
  ],
  displayName: [
    'naam',
    'volledigenaam',
    'weergavenaam',
    'medewerker',
    'medewerkernaam',
    'naammedewerker',
    'werknemer',
    'naamwerknemer',
    'displayname',
    'fullname',
    'employeename',
    'employee',
    'name',
  ],
  email: [
    'email',
    'emailadres',
    'emailwerk',
    'werkemail',
    'emailzakelijk',
    'zakelijkemail',
    'emailadreswerk',
    'mail',
    'mailadres',
    'emailaddress',
    'workemail',
  ],
  functionTitle: [
    'functie',
    'functienaam',
    'functieomschrijving',
    'functietitel',
    'omschrijvingfunctie',
    'jobtitle',
    'title',
    'function',
    'position',
    'role',
  ],
  functionCode: [
    'functiecode',
    'codefunctie',
    'functienummer',
    'functionid',
    'jobcode',
    'functioncode',
    'positioncode',
  ],
  department: [
    'afdeling',
    'afdelingsnaam',
    'afdelingnaam',
    'organisatieeenheid',
    'oe',
    'oenaam',
    'team',
    'kostenplaats',
    'department',
    'departmentname',
    'orgunit',
    'organisationalunit',
    'costcenter',
  ],
  manager: [
    'leidinggevende',
    'manager',
    'personeelsnummerleidinggevende',
    'leidinggevendenummer',
    'leidinggevendenr',
    'nummerleidinggevende',
    'naamleidinggevende',
    'chef',
    'teamleider',
    'managerid',
    'supervisor',
    'reportsto',
    'linemanager',
  ],
  employedFrom: [
    'datumindienst',
    'indienst',
    'indienstdatum',
    'indiensttreding',
    'datumindiensttreding',
    'begindatum',
    'startdatum',
    'begindienstverband',
    'ingangsdatum',
    'hiredate',
    'startdate',
    'employedfrom',
    'employmentstart',
  ],
  employedUntil: [
    'datumuitdienst',
    'uitdienst',
    'uitdienstdatum',
    'uitdiensttreding',
    'datumuitdiensttreding',
    'einddatum',
    'eindedienstverband',
    'einddatumdienstverband',
    'enddate',
    'terminationdate',
    'leavedate',
    'employeduntil',
    'employmentend',
  ],
  employment: [
    'dienstverband',
    'soortdienstverband',
    'typedienstverband',
    'dienstverbandtype',
    'contractvorm',
    'contracttype',
    'soortmedewerker',
    'typemedewerker',
    'arbeidsrelatie',
    'employment',
    'employmenttype',
    'employeetype',
    'workertype',
  ],
};

/** One spelling for headers: lower case letters and digits only. */
export function headerKey(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const employmentWords: readonly (readonly [EmploymentKind, RegExp])[] = [
  ['intern', /stag|leerling|\bbbl\b|\bbol\b|co-?assistent|internship|trainee|opleiding/],
  ['volunteer', /vrijwillig|volunteer/],
  [
    'hired',
    /inhuur|ingehuurd|ingeleend|uitzend|zzp|zelfstandig|extern|detacher|payroll|freelance|hired|contractor|temp(?:orary)? agency|derden/,
  ],
  [
    'employed',
    /loondienst|in dienst|vast|bepaalde tijd|tijdelijk|werknemer|medewerker|arbeidsovereenkomst|oproep|nul ?uren|0 ?uren|employ|permanent|fixed.?term|intern personeel|regulier/,
  ],
];

/** The kind of employment that a word in the HR table stands for; `unknown` when it stands for none that we know. */
export function employmentOf(word: string | null): EmploymentKind {
  if (word === null) return 'unknown';
  const lower = word.toLowerCase();
  return employmentWords.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'unknown';
}
