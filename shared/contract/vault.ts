import { z } from 'zod';
import { roles } from '../catalogue/roles.ts';
import { defineMethod, fileReference, instant, noInput } from './kernel.ts';
import { gridPage, gridQuery } from './grid.ts';

/** A user's sign-in name: letters, digits, dot, dash, underscore; compared without case. */
export const userName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u);

/** An own mail domain in lower case, ASCII (IDN as A-label) or Unicode. */
export const mailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?!-)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u);

/** A passphrase; length in UTF-16 units, normalised NFKC before use. Never logged, never stored. */
export const passphrase = z.string().min(1).max(1024);

/** Who is signed in, since when. */
export const session = z.object({
  userId: z.string(),
  userName: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(roles)),
  startedAt: instant,
});
/** See {@link session}. */
export type Session = z.infer<typeof session>;

/** What can be known of a vault without opening it, and more once it is open. */
export const vaultStatus = z.object({
  state: z.enum(['none', 'locked', 'unlocked', 'damaged', 'newer']),
  directory: z.string(),
  isDemo: z.boolean(),
  organisation: z.string().nullable(),
  formatVersion: z.number().int().nullable(),
  users: z.array(z.object({ name: z.string(), displayName: z.string(), roles: z.array(z.enum(roles)) })),
  session: session.nullable(),
  createdAt: instant.nullable(),
  vaultId: z.string().nullable(),
  idleLockMinutes: z.number().int(),
});
/** See {@link vaultStatus}. */
export type VaultStatus = z.infer<typeof vaultStatus>;

/**
 * Strength of a passphrase by zxcvbn: `score` 0 to 4, `guessesLog10` the estimated guesses as a power of ten.
 * `isAcceptable` is the gate that `vault.create` applies. Keys name catalogue texts.
 */
export const passphraseStrength = z.object({
  score: z.number().int().min(0).max(4),
  guessesLog10: z.number(),
  isAcceptable: z.boolean(),
  warningKey: z.string().nullable(),
  suggestionKeys: z.array(z.string()),
});

/** One step of `vault.verify`; `not-tested` always carries a reason in `params.reason`. */
export const verifyStep = z.object({
  id: z.enum(['key-slots', 'cipher', 'database', 'audit-chain', 'schema', 'anchors']),
  status: z.enum(['pass', 'fail', 'not-tested']),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The outcome of `vault.verify`; `firstBrokenRow` is the sequence number of the first audit row that does not fit. */
export const verifyReport = z.object({
  isWhole: z.boolean(),
  steps: z.array(verifyStep),
  auditRows: z.number().int(),
  chainHead: z.string().nullable(),
  firstBrokenRow: z.number().int().nullable(),
});
/** See {@link verifyReport}. */
export type VerifyReport = z.infer<typeof verifyReport>;

/** One row of the audit trail as the view shows it. `at` is UTC; `actor` the display name at that moment. */
export const auditRow = z.object({
  id: z.number().int(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  auditClass: z.string(),
  outcome: z.enum(['started', 'succeeded', 'failed', 'refused', 'cancelled']),
  subject: z.string(),
  details: z.string(),
  hash: z.string(),
});
/** See {@link auditRow}. */
export type AuditRow = z.infer<typeof auditRow>;

/** The vault: create, open, lock, verify; and its audit trail. */
export const vaultContract = {
  'vault.status': defineMethod({
    kind: 'query',
    input: noInput,
    output: vaultStatus,
    permission: null,
    audit: 'none',
  }),
  'vault.passphraseStrength': defineMethod({
    kind: 'query',
    input: z.strictObject({
      passphrase: z.string().max(1024),
      context: z.array(z.string().max(256)).max(20),
    }),
    output: passphraseStrength,
    permission: null,
    audit: 'none',
  }),
  'vault.create': defineMethod({
    kind: 'command',
    input: z.strictObject({
      organisation: z.string().trim().min(1).max(200),
      domains: z.array(mailDomain).min(1).max(50),
      user: z.strictObject({
        name: userName,
        displayName: z.string().trim().min(1).max(200),
        roles: z.array(z.enum(roles)).min(1),
      }),
      passphrase,
    }),
    output: vaultStatus,
    permission: null,
    audit: 'session',
    timeoutMs: 60_000,
  }),
  'vault.unlock': defineMethod({
    kind: 'command',
    input: z.strictObject({ userName, passphrase, totp: z.string().max(10).optional() }),
    output: vaultStatus,
    permission: null,
    audit: 'session',
    timeoutMs: 60_000,
  }),
  'vault.lock': defineMethod({
    kind: 'command',
    input: z.strictObject({ reason: z.enum(['user', 'idle', 'system']) }),
    output: vaultStatus,
    permission: null,
    audit: 'session',
  }),
  /** Puts off the idle lock: the window asks it while somebody reads or types without needing the backend. */
  'vault.stayOpen': defineMethod({
    kind: 'command',
    input: noInput,
    output: z.object({}),
    permission: 'workspace.use',
    audit: 'none',
  }),
  'vault.verify': defineMethod({
    kind: 'job',
    input: noInput,
    output: verifyReport,
    permission: 'workspace.use',
    audit: 'security',
  }),
  /** Writes the recovery note (plain text, UTF-8, no secret in it) to a file that the user chose. */
  'vault.saveRecoveryNote': defineMethod({
    kind: 'command',
    input: z.strictObject({ target: fileReference, language: z.enum(['nl', 'en']) }),
    output: z.object({ bytes: z.number().int() }),
    permission: 'workspace.use',
    audit: 'export',
  }),
  'audit.list': defineMethod({
    kind: 'query',
    input: gridQuery,
    output: gridPage(auditRow),
    permission: 'audit.read',
    audit: 'read',
  }),
};
