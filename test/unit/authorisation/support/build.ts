import { directoryService } from '../../../../main/directory/service.ts';
import {
  buildPicture,
  type BuiltPicture,
  type MailboxDecision,
} from '../../../../main/authorisation/picture.ts';
import { idsInMemory } from '../../../../main/base/stable-ids.ts';
import type { EffectiveAccess } from '../../../../main/base/picture.ts';
import type { StoredFacts } from '../../../../main/base/stored-facts.ts';
import type { MailboxClass } from '../../../../shared/contract/authorisation.ts';
import type { OrganisationSettings } from '../../../../shared/contract/workspace.ts';

/** The settings of the practice that the tests are about. */
export const testSettings: OrganisationSettings = {
  name: 'Zorggroep De Linde',
  domains: ['delinde.example'],
  idleLockMinutes: 5,
  groupSizeLimit: 25,
  mfaReportMaxAgeDays: 30,
  aceWarningLimit: 400,
  partnerDomains: [],
  careProviderTypes: [],
};

/** Builds a picture in memory, as the service does from the database. */
export function build(
  stored: StoredFacts,
  more: {
    readonly decisions?: ReadonlyMap<number, MailboxDecision>;
    readonly decidedClasses?: ReadonlyMap<string, MailboxClass>;
    readonly careProviderTypes?: readonly string[];
  } = {},
): BuiltPicture {
  const at = stored.snapshots.at(-1)?.takenAt ?? '2026-03-01T00:00:00.000Z';
  const identityIds = idsInMemory();
  const directory = directoryService.build({
    at,
    stored,
    domains: testSettings.domains,
    careProviderTypes: more.careProviderTypes ?? [],
    decidedClasses: more.decidedClasses ?? new Map(),
    identityIds,
    personIds: idsInMemory(),
  });
  return buildPicture({
    at,
    stored,
    directory,
    settings: testSettings,
    decisions: more.decisions ?? new Map(),
    identityIds,
    isAdministrators: (raw) => directoryService.isAdministrators(raw),
  });
}

/** The mailbox with this label or address; a test that names one that is not there fails. */
export function mailboxNamed(picture: BuiltPicture, name: string) {
  const found = [...picture.mailboxes.values()].filter(
    (mailbox) => mailbox.label === name || mailbox.primarySmtp === name,
  );
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${String(found.length)} mailboxes are called ${name}`);
  }
  return found[0];
}

/** The person with this name or address. */
export function personNamed(picture: BuiltPicture, name: string) {
  const found = [...picture.directory.persons.values()].filter(
    (person) => person.displayName === name || person.primaryAddress === name,
  );
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${String(found.length)} persons are called ${name}`);
  }
  return found[0];
}

/** An access in one line: who, right, folder and role, way. */
export function inWords(access: EffectiveAccess): string {
  return [
    access.trusteeKind === 'person' ? access.label : `${access.trusteeKind} ${access.label}`,
    access.right,
    ...(access.folder === null ? [] : [`${access.folder}=${access.folderRole ?? ''}`]),
    ...(access.via.length === 0 ? [] : [`via ${access.via.join(' > ')}`]),
  ].join(' | ');
}

/** Who reaches a mailbox, in words, sorted. */
export function accessTo(picture: BuiltPicture, name: string): readonly string[] {
  return mailboxNamed(picture, name).access.map(inWords).sort();
}
