import type { MailboxClass, MailboxKind, TechnicalRight } from '../../../../shared/contract/authorisation.ts';
import type { OrganisationSettings } from '../../../../shared/contract/workspace.ts';
import type { Aspect, Source } from '../../../../main/base/facts.ts';
import type {
  EffectiveAccess,
  Picture,
  PictureGrant,
  PictureGroup,
  PictureIdentity,
  PictureMailbox,
  PicturePerson,
  ResolutionState,
  ResolvedReference,
  SnapshotInfo,
} from '../../../../main/base/picture.ts';
import type { RuleVerdict } from '../../../../main/base/rules.ts';
import type { AuthorisationRule } from '../../../../main/authorisation/rules/rule.ts';

export const at = '2026-11-21T12:00:00.000Z';

const everyAspect: readonly Aspect[] = [
  'full-access',
  'send-as',
  'send-on-behalf',
  'folders',
  'memberships',
  'mailboxes',
  'forwarding',
  'protocols',
  'accounts',
  'mfa',
];

export interface GrantInput {
  /** A person's id, a group's id, or a text that no account fits. */
  readonly to: number | string;
  readonly right: TechnicalRight;
  readonly state?: ResolutionState;
  readonly candidates?: readonly number[];
  readonly folder?: string;
  readonly role?: string;
  readonly isDeny?: boolean;
  readonly isInherited?: boolean;
  readonly inheritanceType?: string;
  readonly status?: string;
  readonly snapshotId?: number;
  readonly ignoredBecause?: string;
}

export interface MailboxInput {
  readonly id: number;
  readonly name?: string;
  readonly kind?: MailboxKind;
  readonly mailboxClass?: MailboxClass;
  readonly source?: Source;
  readonly ownerPersonId?: number;
  readonly isSignInEnabled?: boolean | null;
  readonly compensatingMeasure?: string;
  readonly protocols?: Partial<Record<'pop' | 'imap' | 'smtpAuth', boolean | null>> | null;
  readonly forwardsTo?: readonly (number | string)[];
  readonly grants?: readonly GrantInput[];
  readonly snapshotId?: number | null;
}

export interface PersonInput {
  readonly id: number;
  readonly name?: string;
  readonly address?: string;
  readonly mfa?: 'yes' | 'no' | 'unknown';
  readonly mfaAt?: string | null;
  readonly isEnabled?: boolean;
  readonly isGuest?: boolean;
  readonly upn?: string;
  readonly softDeletedAt?: string;
}

export interface GroupInput {
  readonly id: number;
  readonly name?: string;
  readonly members?: readonly number[];
  readonly isKnown?: boolean;
  readonly hasUnknownMembers?: boolean;
}

export interface PictureInput {
  readonly at?: string;
  readonly mailboxes?: readonly MailboxInput[];
  readonly persons?: readonly PersonInput[];
  readonly groups?: readonly GroupInput[];
  readonly snapshots?: readonly Partial<SnapshotInfo>[];
  readonly settings?: Partial<OrganisationSettings>;
}

/** A snapshot of everything in the organisation, with leftovers shown. */
export function snapshot(part: Partial<SnapshotInfo> = {}): SnapshotInfo {
  return {
    id: 1,
    format: 'export-recipient-permissions',
    source: 'exchange',
    aspects: everyAspect,
    takenAt: at,
    recordedAt: at,
    scope: 'organisation',
    hasInherited: true,
    hasSelf: true,
    hasUnresolved: true,
    hasSoftDeleted: true,
    ...part,
  };
}

/** Snapshots without some aspects. */
export function without(...aspects: readonly Aspect[]): readonly SnapshotInfo[] {
  return [snapshot({ aspects: everyAspect.filter((aspect) => !aspects.includes(aspect)) })];
}

function identityOf(person: PersonInput): PictureIdentity {
  const address = person.address ?? `person${String(person.id)}@zorg.example`;
  return {
    id: 1000 + person.id,
    source: 'exchange',
    label: person.name ?? `Persoon ${String(person.id)}`,
    kind: 'user',
    objectId: null,
    sid: null,
    upn: person.upn ?? address,
    primarySmtp: address,
    addresses: [address],
    alias: null,
    sam: null,
    dn: null,
    legacyDn: null,
    displayName: person.name ?? null,
    userType: person.isGuest === true ? 'guest' : 'member',
    isEnabled: person.isEnabled ?? null,
    isExternal: person.isGuest === true,
    softDeletedAt: person.softDeletedAt ?? null,
    department: null,
    title: null,
    managerRaw: null,
    employeeNumber: null,
    givenName: null,
    surname: null,
    lastLogonAt: null,
    personId: person.id,
    snapshotId: 1,
    rawId: 1,
    seenAt: at,
  };
}

function personOf(person: PersonInput): PicturePerson {
  const identity = identityOf(person);
  return {
    id: person.id,
    displayName: identity.label,
    primaryAddress: identity.primarySmtp,
    employeeNumber: null,
    department: null,
    functionTitle: null,
    functionCode: null,
    careProviderType: null,
    managerId: null,
    managerState: 'unknown',
    employment: 'employed',
    employedFrom: null,
    employedUntil: null,
    isExternal: person.isGuest === true,
    isEnabled: person.isEnabled ?? null,
    mfa: {
      state: person.mfa ?? 'yes',
      reportedAt: person.mfaAt === undefined ? at : person.mfaAt,
      snapshotId: 1,
      rawId: 500 + person.id,
    },
    identityIds: [identity.id],
  };
}

/**
 * Builds a picture. Rights become effective as the real builder makes them: refusals win over grants of the same right,
 * members of known groups get the group's rights, rows that every mailbox has give nothing.
 */
export function picture(input: PictureInput): Picture {
  const persons = input.persons ?? [];
  const groups = input.groups ?? [];
  const identities = new Map<number, PictureIdentity>(
    persons.map((person) => [1000 + person.id, identityOf(person)]),
  );
  for (const group of groups) {
    const base = identityOf({ id: group.id, name: group.name ?? `Groep ${String(group.id)}` });
    identities.set(group.id, { ...base, id: group.id, kind: 'group', personId: null });
  }
  const pictureGroups = new Map<number, PictureGroup>(
    groups.map((group) => [
      group.id,
      {
        identityId: group.id,
        isKnown: group.isKnown ?? true,
        members: [],
        personIds: group.members ?? [],
        hasUnknownMembers: group.hasUnknownMembers ?? false,
      },
    ]),
  );
  const snapshots = (input.snapshots ?? [{}]).map(snapshot);
  let nextGrant = 1;

  function resolve(
    to: number | string,
    state: ResolutionState | undefined,
    candidates: readonly number[],
  ): ResolvedReference {
    const identityId = typeof to === 'string' ? null : groups.some(({ id }) => id === to) ? to : 1000 + to;
    const identity = identityId === null ? undefined : identities.get(identityId);
    const raw = typeof to === 'string' ? to : (identity?.primarySmtp ?? String(to));
    return {
      referenceId: 1,
      reference: {
        raw,
        smtp: raw.includes('@') && state === undefined ? raw : null,
        display: identity?.label ?? null,
        typeHint: null,
      },
      state: state ?? (identityId === null ? 'none' : 'unique'),
      identityId: state === undefined || state === 'unique' ? identityId : null,
      candidates,
    };
  }

  function grantOf(mailboxId: number, grant: GrantInput): PictureGrant {
    const id = nextGrant++;
    return {
      id,
      mailboxId,
      trustee: resolve(grant.to, grant.state, grant.candidates ?? []),
      right: grant.right,
      rawRight: grant.role ?? grant.right,
      folder: grant.folder ?? null,
      folderRole: grant.role ?? null,
      isDeny: grant.isDeny ?? false,
      isInherited: grant.isInherited ?? false,
      inheritanceType: grant.inheritanceType ?? 'All',
      status: grant.status ?? null,
      snapshotId: grant.snapshotId ?? snapshots[0]?.id ?? 1,
      rawId: 10_000 + id,
      ignoredBecause: grant.ignoredBecause ?? null,
    };
  }

  function accessOf(grants: readonly PictureGrant[]): readonly EffectiveAccess[] {
    const active = grants.filter(
      ({ ignoredBecause, trustee, isDeny }) =>
        ignoredBecause === null && !isDeny && trustee.state !== 'self' && trustee.state !== 'builtin',
    );
    const isRefused = (grant: PictureGrant): boolean =>
      grants.some(
        (other) =>
          other.isDeny &&
          other.right === grant.right &&
          other.trustee.identityId === grant.trustee.identityId &&
          other.trustee.identityId !== null,
      );
    return active
      .filter((grant) => !isRefused(grant))
      .flatMap((grant): EffectiveAccess[] => {
        const { state, identityId, reference } = grant.trustee;
        const identity = identityId === null ? undefined : identities.get(identityId);
        const entry = {
          mailboxId: grant.mailboxId,
          identityId,
          right: grant.right,
          meanings: [],
          folder: grant.folder,
          folderRole: grant.folderRole,
          via: [],
          grantIds: [grant.id],
        };
        const group = identityId === null ? undefined : pictureGroups.get(identityId);
        if (group !== undefined) {
          const members = group.personIds.map((personId): EffectiveAccess => {
            const label = identities.get(1000 + personId)?.label ?? String(personId);
            return {
              ...entry,
              trusteeKind: 'person',
              personId,
              identityId: 1000 + personId,
              label,
              via: [identity?.label ?? ''],
            };
          });
          const rest: EffectiveAccess = {
            ...entry,
            trusteeKind: 'group',
            personId: null,
            label: identity?.label ?? reference.raw,
          };
          return group.isKnown && !group.hasUnknownMembers ? members : [...members, rest];
        }
        if (identity !== undefined)
          return [{ ...entry, trusteeKind: 'person', personId: identity.personId, label: identity.label }];
        const kind =
          state === 'none'
            ? 'unresolved'
            : state === 'orphan' ||
                state === 'ambiguous' ||
                state === 'everyone' ||
                state === 'default' ||
                state === 'anonymous'
              ? state
              : 'service';
        return [{ ...entry, trusteeKind: kind, personId: null, label: reference.raw }];
      });
  }

  const mailboxes = new Map(
    (input.mailboxes ?? []).map((mailbox): [number, PictureMailbox] => {
      const grants = (mailbox.grants ?? []).map((grant) => grantOf(mailbox.id, grant));
      const name = mailbox.name ?? `mailbox${String(mailbox.id)}`;
      const { protocols } = mailbox;
      return [
        mailbox.id,
        {
          id: mailbox.id,
          identityId: mailbox.ownerPersonId === undefined ? null : 1000 + mailbox.ownerPersonId,
          label: name,
          primarySmtp: `${name}@zorg.example`,
          kind: mailbox.kind ?? 'shared',
          recipientType: null,
          mailboxClass: mailbox.mailboxClass ?? 'functional',
          isClassOverridden: false,
          compensatingMeasure: mailbox.compensatingMeasure ?? null,
          department: null,
          source: mailbox.source ?? 'exchange',
          ownerPersonId: mailbox.ownerPersonId ?? null,
          isSignInEnabled: mailbox.isSignInEnabled === undefined ? false : mailbox.isSignInEnabled,
          softDeletedAt: null,
          isAuditEnabled: true,
          forwarding: (mailbox.forwardsTo ?? []).map((target) => ({
            target: resolve(target, undefined, []),
            kind: 'smtp',
            keepsCopy: true,
            snapshotId: 1,
            rawId: 77,
          })),
          protocols:
            protocols === null
              ? null
              : {
                  pop: false,
                  imap: false,
                  smtpAuth: false,
                  ...protocols,
                  activeSync: true,
                  owa: true,
                  snapshotId: 1,
                  rawId: 88,
                },
          grants,
          access: accessOf(grants),
          rawId: 99,
          snapshotId: mailbox.snapshotId === undefined ? (snapshots[0]?.id ?? null) : mailbox.snapshotId,
          snapshotAt: at,
        },
      ];
    }),
  );

  return {
    at: input.at ?? at,
    directory: {
      at: input.at ?? at,
      identities,
      persons: new Map(persons.map((person) => [person.id, personOf(person)])),
      groups: pictureGroups,
      resolve: () => resolve('?', 'none', []),
    },
    mailboxes,
    covering: (aspect, source) =>
      snapshots.filter(
        (item) => item.aspects.includes(aspect) && (source === undefined || item.source === source),
      ),
    settings: {
      name: 'Zorggroep Voorbeeld',
      domains: ['zorg.example'],
      idleLockMinutes: 5,
      groupSizeLimit: 25,
      mfaReportMaxAgeDays: 30,
      aceWarningLimit: 400,
      partnerDomains: ['partner.example'],
      careProviderTypes: [],
      ...input.settings,
    },
  };
}

/** All verdicts of a rule over a picture. */
export function run(rule: AuthorisationRule, input: PictureInput): readonly RuleVerdict[] {
  return [...rule.evaluate(picture(input))];
}

/** Verdicts as short texts: `deviates 7/deny/x`, `complies 7`, `cannot-be-tested 7 classUnknown`. */
export function brief(verdicts: Iterable<RuleVerdict>): readonly string[] {
  return [...verdicts].map((verdict) => {
    const reason =
      verdict.verdict === 'cannot-be-tested' ? ` ${verdict.reasonKey.replace('rule.reason.', '')}` : '';
    return `${verdict.verdict} ${verdict.subject.id}${reason}`;
  });
}
