/** Hosts with documentation that the console refers to. Exact names; no subdomains. */
export const documentationHosts: readonly string[] = [
  'www.nen.nl',
  'www.nictiz.nl',
  'www.informatieberaadzorg.nl',
  'www.autoriteitpersoonsgegevens.nl',
  'autoriteitpersoonsgegevens.nl',
  'wetten.overheid.nl',
  'www.ncsc.nl',
  'www.z-cert.nl',
  'www.forumstandaardisatie.nl',
  'internet.nl',
  'learn.microsoft.com',
  'support.google.com',
  'www.rfc-editor.org',
  'briefgeheim.example.org',
];

const longestAddress = 2000;
const mailFields: readonly string[] = ['subject', 'body'];

/**
 * Gives the address in normal form when it may be opened outside the console, else null. Allowed are https on its
 * own port to a documentation host, without a user name, and mailto to one plain address with at most a subject and
 * a body (no attachment, no hidden recipients).
 */
export function allowedExternal(address: string): string | null {
  if (address.length > longestAddress || /[\p{Cc}\s\\]/u.test(address)) {
    return null;
  }
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === 'https:') {
    const isPlain = url.username === '' && url.password === '' && url.port === '';
    return isPlain && documentationHosts.includes(url.hostname) ? url.href : null;
  }
  if (url.protocol === 'mailto:') {
    const isOneAddress = /^[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(url.pathname);
    const hasOnlyText = [...url.searchParams.keys()].every((field) =>
      mailFields.includes(field.toLowerCase()),
    );
    return isOneAddress && hasOnlyText ? url.href : null;
  }
  return null;
}
