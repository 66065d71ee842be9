import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/contract.ts';
import type { FindingRow } from '../../shared/contract/findings.ts';
import { roles } from '../../shared/catalogue/roles.ts';
import { amsterdamDate } from '../base/calendar.ts';
import type { Clock } from '../base/ports.ts';
import { createDemoClock, type DemoClock } from './demo-clock.ts';
import { demoHistory, type DemoMonth } from './history.ts';
import { demoDomain, demoName, demoPartnerDomain } from './organisation.ts';

/** A backend of the same process, as far as the demonstration uses it. */
export interface DemoBackend {
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** Not called for a vault that stays open. */
  close(): Promise<void>;
}

/** What filling a demonstration needs. */
export interface DemoFilling {
  /** On an empty folder, with `clock` as its clock and the cheapest key derivation that is allowed. */
  readonly backend: DemoBackend;
  readonly clock: DemoClock;
  readonly seed: string;
  /** The day on which the demonstration plays; the history leads up to it. */
  readonly now: Date;
  /** Told after each month of history. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What making a demonstration in a folder of its own needs. */
export interface DemoVaultOptions extends Omit<DemoFilling, 'backend' | 'clock'> {
  /** Where the vault comes to stand; must not exist or be empty. */
  readonly directory: string;
  openBackend(options: { readonly directory: string; readonly clock: Clock }): DemoBackend;
}

/** Who signs in to a demonstration. It holds made-up data only, so that its passphrase is no secret. */
export const demoUser = {
  name: 'anne',
  displayName: 'Anne Beheerder',
  passphrase: 'zeewier trompet kalender fietsbel oktober',
} as const;

async function importMonth(
  backend: DemoBackend,
  folder: string,
  { files, takenAt }: DemoMonth,
): Promise<void> {
  const paths = files.map((file) => {
    const path = join(folder, file.name);
    writeFileSync(path, file.content, { mode: 0o600 });
    utimesSync(path, new Date(file.takenAt), new Date(file.takenAt));
    return path;
  });
  await backend.call('imports.start', {
    files: paths.map((file) => ({ file, takenAt, scope: 'organisation' as const })),
  });
}

/** What an administrator did in between: an exception that ends soon, one that lasts, a finding taken up, a measure. */
async function decide(backend: DemoBackend, now: Date): Promise<void> {
  const open = async (rule: string): Promise<readonly FindingRow[]> =>
    (
      await backend.call('findings.list', {
        filters: [
          { column: 'rule', operator: 'is', values: [rule] },
          { column: 'state', operator: 'is', values: ['open'] },
          { column: 'verdict', operator: 'is', values: ['deviates'] },
        ],
      })
    ).rows;
  const inDays = (days: number): string => amsterdamDate(new Date(now.getTime() + days * 86_400_000));
  const [refusal] = await open('AZ-47');
  if (refusal !== undefined) {
    const reason = 'Bewust geweigerd na een incident; wordt herzien in het autorisatieoverleg.';
    await backend.call('findings.setException', {
      findingId: refusal.id,
      reason,
      until: inDays(5),
      approver: 'Directeur',
    });
  }
  const [protocol] = await open('AZ-39');
  if (protocol !== undefined) {
    const reason = 'De scanner van de balie gebruikt IMAP tot hij vervangen is.';
    await backend.call('findings.setException', {
      findingId: protocol.id,
      reason,
      until: inDays(60),
      approver: 'Manager bedrijfsvoering',
    });
  }
  const [guest] = await open('AZ-37');
  if (guest !== undefined)
    await backend.call('findings.assign', {
      findingId: guest.id,
      assignedTo: 'Functionaris gegevensbescherming',
    });
}

/**
 * Fills a vault with a made-up care organisation and a year of history, by way of real export files and the same
 * requests that a user makes. Leaves the vault open, in the session in which the latest exports came in, so that Start
 * has news to show; the clock goes on from `now`.
 */
export async function fillDemoVault(filling: DemoFilling): Promise<void> {
  const { backend, clock } = filling;
  const history = demoHistory(filling.seed, filling.now);
  const folder = mkdtempSync(join(tmpdir(), 'briefgeheim-demo-'));
  try {
    clock.standAt(new Date(history[0]?.takenAt ?? filling.now));
    await backend.call('vault.create', {
      organisation: demoName,
      domains: [demoDomain],
      user: { name: demoUser.name, displayName: demoUser.displayName, roles: [...roles] },
      passphrase: demoUser.passphrase,
    });
    const settings = await backend.call('organisation.settings', {});
    await backend.call('organisation.saveSettings', {
      ...settings,
      aceWarningLimit: 50,
      partnerDomains: [demoPartnerDomain],
      // What no title says: the practice itself decided what its POH is.
      careProviderTypes: ['POH=verpleegkundige'],
    });
    for (const [index, month] of history.entries()) {
      // An hour after the exports were made they are read.
      clock.standAt(new Date(Date.parse(month.takenAt) + 3_600_000));
      const isLatest = index === history.length - 1;
      if (isLatest) {
        await decide(backend, filling.now);
        await backend.call('vault.lock', { reason: 'user' });
        clock.standAt(new Date(filling.now.getTime() - 60_000));
        await backend.call('vault.unlock', { userName: demoUser.name, passphrase: demoUser.passphrase });
      }
      await importMonth(backend, folder, month);
      filling.onProgress?.(index + 1, history.length);
    }
    clock.goOnFrom(filling.now);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a demonstration vault in a folder and locks it. */
export async function createDemoVault({
  directory,
  openBackend,
  ...filling
}: DemoVaultOptions): Promise<void> {
  const clock = createDemoClock();
  const backend = openBackend({ directory, clock });
  try {
    await fillDemoVault({ ...filling, backend, clock });
    await backend.call('vault.lock', { reason: 'user' });
  } finally {
    await backend.close();
  }
}
