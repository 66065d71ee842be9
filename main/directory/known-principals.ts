import { matchText } from '../base/text.ts';

/**
 * Principals that every mailbox or system has, by name and by SID, in the languages that servers are installed in
 * (authorisation.md 1.1). `services` never stand for people; `administrators` are defaults only where inherited.
 */
export type KnownPrincipal = 'self' | 'default' | 'anonymous' | 'everyone' | 'service' | 'administrators';

function set(text: string): ReadonlySet<string> {
  return new Set(text.split('|').map(matchText));
}

/** What Windows calls its own authority in several languages; nobody's account can live there. */
const authorities = set(
  'NT AUTHORITY|NT-AUTORITÄT|NT-AUTORITEIT|AUTORITE NT|AUTORITÉ NT|NT INSTANS|NT-INSTANS|NT-MYNDIGHET|NT-MYNDIGHETEN|' +
    'NT-AUTORITET|NT-HALLINTA|AUTORIDADE NT|AUTORIDAD NT|AUTORITÀ NT|ZARZĄDZANIE NT|NT AUTHORITET|NT-HATÓSÁG',
);
const selfWords = set(
  'SELF|SELBST|ZELF|AUTO|SOI|SOI-MÊME|LUI-MÊME|PROPIO|MISMO|SE STESSO|SJÄLV|SELV|ITSE|PRÓPRIO|AUTO-REFERÊNCIA|SAM|ÖN',
);
const anonymousWords = set(
  'ANONYMOUS LOGON|ANONYMOUS-ANMELDUNG|ANONIEME AANMELDING|OUVERTURE DE SESSION ANONYME',
);
const authenticatedWords = set(
  'Authenticated Users|Geverifieerde gebruikers|Authentifizierte Benutzer|Utilisateurs authentifiés|' +
    'Usuarios autentificados|Usuários autenticados|Autentiserade användare|Godkendte brugere|Autentiserte brukere|' +
    'Użytkownicy uwierzytelnieni|INTERACTIVE|INTERACTIEF|INTERAKTIV',
);
const systemWords = set(
  'SYSTEM|SYSTEEM|SYSTÈME|SISTEMA|NETWORK|NETWERK|NETZWERK|RÉSEAU|NETWORK SERVICE|NETWERKSERVICE|NETZWERKDIENST|' +
    'SERVICE RÉSEAU|SERVICIO DE RED|SERVIZIO DI RETE|NÄTVERKSTJÄNST|LOCAL SERVICE|LOKALER DIENST|SERVICE LOCAL|SERVICE|' +
    'DIENST|ENTERPRISE DOMAIN CONTROLLERS',
);

const everyone = set(
  'Everyone|Iedereen|Jeder|Tout le monde|Todos|Tutti|Alla|Kaikki|Wszyscy|Authenticated Users|Geverifieerde gebruikers|' +
    'Authentifizierte Benutzer|Utilisateurs authentifiés|All Users|Alle gebruikers|Alle Benutzer|' +
    'Everyone except external users|Iedereen behalve externe gebruikers|Domain Users|Domeingebruikers|Domänen-Benutzer',
);
const defaultUser = set('Default|Standaard|Standard|Par défaut|Predeterminado|Predefinito');
const anonymousUser = set('Anonymous|Anoniem|Anonym|Anonyme|Anónimo|Anonimo');

const services = set(
  'Exchange Servers|Exchange Trusted Subsystem|Managed Availability Servers|Exchange Domain Servers|' +
    'Exchange Enterprise Servers|Exchange Services|ExchangeLegacyInterop|Exchange Install Domain Servers|' +
    'Exchange Windows Permissions',
);
const administrators = set(
  'Administrator|Administrateur|Administrador|Administratör|Järjestelmänvalvoja|Administrators|Administratoren|' +
    'Administrateurs|Administradores|Domain Admins|Domeinadministrators|Domänen-Admins|Admins du domaine|' +
    'Admins. del dominio|Enterprise Admins|Ondernemingsadministrators|Organisations-Admins|' +
    "Administrateurs de l'entreprise|Administradores de empresas|Schema Admins|Organization Management|" +
    'Exchange Organization Administrators|Public Folder Management|Delegated Setup|Discovery Management|' +
    'Recipient Management|Compliance Management|Server Management|View-Only Organization Management|' +
    'Hygiene Management|JitUsers|TenantAdmins|Company Administrator',
);

const sids: Readonly<Record<string, KnownPrincipal>> = {
  'S-1-5-10': 'self',
  'S-1-1-0': 'everyone',
  'S-1-5-11': 'everyone',
  'S-1-5-4': 'everyone',
  'S-1-5-32-545': 'everyone',
  'S-1-5-7': 'anonymous',
  'S-1-5-2': 'service',
  'S-1-5-6': 'service',
  'S-1-5-9': 'service',
  'S-1-5-18': 'service',
  'S-1-5-19': 'service',
  'S-1-5-20': 'service',
  'S-1-5-32-544': 'administrators',
};

/** Relative ids within a domain: Administrator, Domain Admins, Schema Admins, Enterprise Admins; and Domain Users. */
const administratorIds = new Set(['500', '512', '518', '519']);
const everyoneIds = new Set(['513']);

/** Whether a text is a Windows security identifier. */
export function isSid(text: string): boolean {
  return /^S-1-\d+(?:-\d+)+$/iu.test(text);
}

/** A security identifier of somebody's domain, as deleted accounts leave behind. */
export function isDomainSid(text: string): boolean {
  return /^S-1-5-21-\d+(?:-\d+){3}$/iu.test(text);
}

/** The name that Exchange Online leaves behind for a deleted account, `EURPR01A***\$P47IJ1-90OH1234567`. */
export function isGeneratedLogonName(text: string): boolean {
  return /^[^\\]+\\\$[A-Z0-9]+(?:-[A-Z0-9]+)*$/iu.test(text);
}

/** Splits `DOMAIN\name`; without a backslash the domain is null. */
export function splitLogonName(text: string): { readonly domain: string | null; readonly name: string } {
  const at = text.lastIndexOf('\\');
  return at < 0
    ? { domain: null, name: text }
    : { domain: text.slice(0, at).trim(), name: text.slice(at + 1).trim() };
}

/** Which known principal a text names, or null. An unknown name of the system's authority stays unresolved on purpose. */
export function knownPrincipal(raw: string): KnownPrincipal | null {
  if (isSid(raw)) {
    const sid = raw.toUpperCase();
    const known = sids[sid];
    if (known !== undefined) return known;
    const relative = isDomainSid(sid) ? sid.slice(sid.lastIndexOf('-') + 1) : '';
    if (administratorIds.has(relative)) return 'administrators';
    return everyoneIds.has(relative) ? 'everyone' : null;
  }
  const logon = splitLogonName(raw);
  const name = matchText(logon.name);
  if (logon.domain !== null && authorities.has(matchText(logon.domain))) {
    if (selfWords.has(name)) return 'self';
    if (anonymousWords.has(name)) return 'anonymous';
    if (authenticatedWords.has(name)) return 'everyone';
    return systemWords.has(name) ? 'service' : null;
  }
  if (services.has(name)) return 'service';
  if (administrators.has(name)) return 'administrators';
  if (everyone.has(name)) return 'everyone';
  if (logon.domain !== null) return null;
  if (name === 'self') return 'self';
  if (name === 'system') return 'service';
  if (defaultUser.has(name)) return 'default';
  return anonymousUser.has(name) ? 'anonymous' : null;
}
