import type { OrganisationSettings } from '../../../shared/contract/workspace.ts';
import type { PictureIdentity } from '../../base/picture.ts';
import type { Reference } from '../../base/facts.ts';

/** Where an address or account belongs. `unknown` when there is neither an account nor an address. */
export type Origin = 'own' | 'partner' | 'external' | 'unknown';

const tenantDomain = '.onmicrosoft.com';

/** The domain of an address in lower case, or null when the text is no address. */
export function domainOf(text: string | null): string | null {
  if (text === null) return null;
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).toLowerCase();
  return at > 0 && /^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+$/u.test(domain) ? domain : null;
}

/** The home address in a guest's sign-in name: `mia_zorg.nl#EXT#@tenant.onmicrosoft.com` is `mia@zorg.nl`. */
export function guestHome(upn: string | null): string | null {
  const marker = upn?.toLowerCase().indexOf('#ext#') ?? -1;
  if (upn === null || marker < 0) return null;
  const local = upn.slice(0, marker);
  const underscore = local.lastIndexOf('_');
  return underscore > 0 ? `${local.slice(0, underscore)}@${local.slice(underscore + 1)}`.toLowerCase() : null;
}

function isWithin(domain: string, domains: readonly string[]): boolean {
  return domains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`));
}

function originOfDomain(domain: string, settings: OrganisationSettings): Origin {
  if (isWithin(domain, settings.domains)) return 'own';
  return isWithin(domain, settings.partnerDomains) ? 'partner' : 'external';
}

/** The address by which others know the account: a guest's own, else its first address outside the tenant's domain. */
export function homeAddress(identity: PictureIdentity): string | null {
  const known = [identity.primarySmtp, ...identity.addresses].filter(
    (address): address is string => address !== null && !address.toLowerCase().endsWith(tenantDomain),
  );
  return known[0]?.toLowerCase() ?? guestHome(identity.upn) ?? identity.upn?.toLowerCase() ?? null;
}

/**
 * Where an account belongs. A guest marker decides against us even when the domain looks like ours; without one the
 * domain decides. The tenant's technical domain says nothing, and an account without any address is one of our own.
 */
export function originOfIdentity(identity: PictureIdentity, settings: OrganisationSettings): Origin {
  const domain = domainOf(homeAddress(identity));
  const isGuest = identity.userType === 'guest' || identity.isExternal;
  const byDomain =
    domain === null || domain.endsWith(tenantDomain) ? 'own' : originOfDomain(domain, settings);
  return isGuest && byDomain === 'own' ? 'external' : byDomain;
}

/** Where a trustee that no account was found for belongs, by the address in its own text. */
export function originOfReference(reference: Reference, settings: OrganisationSettings): Origin {
  const domain = domainOf(reference.smtp) ?? domainOf(guestHome(reference.raw)) ?? domainOf(reference.raw);
  if (domain === null || domain.endsWith(tenantDomain)) return 'unknown';
  return originOfDomain(domain, settings);
}
