import type { FindingRow } from '../../shared/contract/findings.ts';
import type { MailboxClass } from '../../shared/contract/authorisation.ts';
import type { OrganisationSettings } from '../../shared/contract/workspace.ts';
import type { BuiltDirectory, ResolvedReference } from '../base/picture.ts';
import type { Database, JobContext } from '../base/ports.ts';
import type { Steps } from '../base/slices.ts';
import type { StableIds } from '../base/stable-ids.ts';
import type { StoredFacts } from '../base/stored-facts.ts';
import type { TableName } from '../base/staging.ts';

/** Builds and stores people, accounts and groups; main/directory answers. */
export interface DirectoryPort {
  steps(input: {
    readonly at: string;
    readonly stored: StoredFacts;
    readonly domains: readonly string[];
    readonly careProviderTypes: readonly string[];
    readonly decidedClasses: ReadonlyMap<string, MailboxClass>;
    readonly identityIds: StableIds;
    readonly personIds: StableIds;
  }): Steps<BuiltDirectory>;
  /** The directory's projection tables. */
  readonly tables: readonly string[];
  /** Writes the rows of those tables; they are empty before. */
  rows(
    database: Database,
    directory: BuiltDirectory,
    reachCounts: ReadonlyMap<number, number>,
    references: Iterable<ResolvedReference>,
    into: TableName,
  ): Steps<void>;
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

/** What must follow a decision of the administrator: the picture is built again and the rules run over it. */
export type PictureChangedPort = (context: JobContext) => void | Promise<void>;
