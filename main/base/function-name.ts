import { foldText } from './text.ts';

/**
 * Words that name a task, a team or a machine and never a person. A licensed account that starts with one is a
 * functional mailbox until an administrator says otherwise (authorisation.md 1.3: functional is not the same as shared).
 */
const functionWords = new Set(
  `aanmelding aanmeldingen aanmelden abonnementen administratie administration afdeling afspraak afspraken ambulant apotheek
  archief assistent assistente assistenten avg balie bedrijfsbureau bedrijfsvoering beheer behandelteam bereikbaarheid
  bestellingen bestuur bestuurssecretariaat bezwaar calamiteiten catering centrale client clienten clientenraad
  clientenadministratie cluster communicatie congres contact contracten crediteuren dagbehandeling dagbesteding data datalek
  debiteuren declaraties directie directiesecretariaat doktersassistent doktersassistente doktersassistenten dossier
  dossiers echo email ehealth ergotherapie facilitair faciliteiten facturatie facturen factuur fax financien finance
  fysio fysiotherapie gegevensbescherming geriatrie helpdesk herhaalrecept herhaalrecepten hr hrm huisarts huisartsen
  huisartsenpost huisvesting ict indicatie inbox info informatie inkoop intake invoice invoices keuken klacht klachten
  klantenservice kopieer kraamzorg kwaliteit laboratorium lab leden locatie logistiek logopedie magazijn mailbox marketing
  medicatie medischsecretariaat meldingen mdo mic mim monitoring nachtdienst nachtzorg nieuwsbrief noreply noreplay office
  onderhoud onderwijs ontvangst opleiding opleidingen opname or orthopedie ouderenzorg p&o palliatief parkeren patienten
  patientenservice personeel personeelszaken planning poli polikliniek poh portaal post postkamer postmaster praktijk
  privacy prive printer printers project psychiatrie receptie recepten recept recruitment register reservering reserveringen
  revalidatie rooster roosters salaris salarisadministratie scan scanner scans sales schoonmaak secretariaat secretariat
  security service servicebureau servicedesk servicepunt shop spoed spreekuur stage staf support systeem team
  teammail technischedienst test thuiszorg triage vacature vacatures verkoop verpleging verpleegkundigen verwijzing
  verwijzingen verzuim voorraad vragen vrijwilligers wachtlijst webmaster website welkom werkgroep wijkteam wijkverpleging
  wmo woonzorg zaal zorg zorgadministratie zorgbemiddeling zorgmail zorgteam zorgcentrale backup admin administrator
  abuse hostmaster root sysadmin accounts billing jobs sollicitatie sollicitaties klantcontact ledenadministratie`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Names of accounts that programs use. */
const serviceName =
  /^(?:svc|srv|sa|service|sync|msol|aad|sql|iis|app|healthmailbox|systemmailbox|discoverysearchmailbox|krbtgt|ldap)(?:[-_.{\d]|$)/u;

/** The words of a name or of the part before the `@`, without accents, digits and signs. */
function words(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}&]+/u)
    .filter((word) => word !== '');
}

/** A name and what else tells whether an account stands for a human being. */
export interface NamedAccount {
  readonly displayName: string | null;
  readonly address: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
}

/**
 * Whether an account is named like a function. The part before the `@` decides, by its first word (`info`,
 * `secretariaat.orthopedie`, `no-reply`); without an address the first word of the display name. An account with a
 * given name and a surname is a person unless its whole address is a function word.
 */
export function isFunctionName(account: NamedAccount): boolean {
  const local = account.address?.split('@')[0] ?? null;
  const tokens = words(local ?? account.displayName ?? '');
  const whole = tokens.join('');
  if (functionWords.has(whole) || serviceName.test(foldText(local ?? account.displayName ?? ''))) return true;
  if (account.givenName !== null && account.surname !== null) return false;
  return tokens[0] !== undefined && functionWords.has(tokens[0]);
}
