import type { FindingRow } from '../../shared/contract/findings.ts';
import type { MailboxClass } from '../../shared/contract/authorisation.ts';
import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
import type { BuiltDirectory, ResolvedReference } from '../base/picture.ts';
import type { Database, JobContext } from '../base/ports.ts';
import type { StableIds } from '../base/stable-ids.ts';
import type { StoredFacts } from '../base/stored-facts.ts';

/** Builds and stores people, accounts and groups; main/directory answers. */
export interface DirectoryPort {
  build(input: {
    readonly at: string;
    readonly stored: StoredFacts;
    readonly domains: readonly string[];
    readonly careProviderTypes: readonly string[];
    readonly decidedClasses: ReadonlyMap<string, MailboxClass>;
    readonly identityIds: StableIds;
    readonly personIds: StableIds;
  }): BuiltDirectory;
  /** Replaces the directory's projection tables; the caller holds the transaction. */
  write(
    database: Database,
    directory: BuiltDirectory,
    reachCounts: ReadonlyMap<number, number>,
    references: Iterable<ResolvedReference>,
  ): void;
  /** Whether a text names default administrators, whose rights are defaults only where they are inherited. */
  isAdministrators(raw: string): boolean;
}

/** The organisation's settings; main/workspace answers. */
export type SettingsPort = (database: Database) => OrganisationSettings;

/** Findings that stand open about a mailbox or person, exceptions included; main/findings answers. */
export type FindingsPort = (
  database: Database,
  openKind: 'mailbox' | 'person',
  openId: number,
) => readonly FindingRow[];

/** What must follow when the picture changed by other means than an import: the rules run again. */
export type PictureChangedPort = (context: JobContext) => void | Promise<void>;
