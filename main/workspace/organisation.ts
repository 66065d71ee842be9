import { organisationSettings, type OrganisationSettings } from '../../shared/contract/workspace.ts';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import type { Database, RequestContext } from '../base/ports.ts';

/** The organisation's settings as they hold now; a vault has them from its creation on. */
export function readOrganisationSettings(database: Database): OrganisationSettings {
  const stored = database
    .prepare<[], string>('SELECT settings FROM organisation_settings ORDER BY id DESC LIMIT 1')
    .pluck()
    .get();
  const parsed = organisationSettings.safeParse(stored === undefined ? undefined : JSON.parse(stored));
  if (!parsed.success)
    throw new BriefgeheimError('vault-damaged', { params: { part: 'organisation_settings' } });
  return parsed.data;
}

/** Keeps a new version; the versions before stay, with who saved them and when. */
export function saveOrganisationSettings(context: RequestContext, settings: OrganisationSettings): void {
  const distinct = {
    ...settings,
    domains: [...new Set(settings.domains)],
    partnerDomains: [...new Set(settings.partnerDomains)],
    careProviderTypes: [...new Set(settings.careProviderTypes)],
  };
  context.database
    .prepare('INSERT INTO organisation_settings (settings, saved_at, saved_by) VALUES (?, ?, ?)')
    .run(JSON.stringify(distinct), context.clock.now().toISOString(), context.session.displayName);
}
