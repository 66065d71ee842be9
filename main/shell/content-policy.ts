/** Scheme and host of the window's own pages. */
export const appScheme = 'app';
/** See {@link appScheme}. */
export const appHost = 'briefgeheim';
/** The page that the window shows. */
export const startAddress = `${appScheme}://${appHost}/index.html`;

/**
 * The content security policy of every answer of the app scheme: only our own files, no inline or evaluated script,
 * no string reaches a script sink (Trusted Types without any policy), no frames, forms, plugins or foreign addresses.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Headers of every answer of the app scheme, refusals included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-cache',
};

/**
 * Says whether an address belongs to the window's own pages. Parsed, never compared by prefix:
 * `app://briefgeheim.evil/` and `app://briefgeheim@evil/` are not ours. Node gives `null` as origin of schemes
 * it does not know, so scheme and host are compared one by one.
 */
export function isOwnAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === ''
  );
}
