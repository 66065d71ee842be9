import {
  entraUsers,
  mailboxes,
  protocols,
  recipientPermissions,
  registrationDetails,
  staffTable,
  type DemoFile,
} from './files.ts';
import { makeOrganisation } from './organisation.ts';
import { makeRights } from './rights.ts';

/** How many months before the latest export the history begins. */
export const demoMonths = 12;

/** The exports that were made on one day. */
export interface DemoMonth {
  /** Months before the latest export; 0 is the latest. */
  readonly month: number;
  readonly takenAt: string;
  readonly files: readonly DemoFile[];
}

/** Two days before `now` at eight in the morning (UTC), `month` times thirty days earlier. */
function momentOf(now: Date, month: number): string {
  const day = new Date(now.getTime() - (2 + month * 30) * 86_400_000);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 8)).toISOString();
}

/**
 * A year of exports of the made-up organisation, oldest first: rights every month, the rest at the start, each quarter
 * and at the end. The same seed and day give the same bytes.
 */
export function demoHistory(seed: string, now: Date): readonly DemoMonth[] {
  const organisation = makeOrganisation(seed);
  const rights = makeRights(organisation, seed);
  return Array.from({ length: demoMonths + 1 }, (_, index): DemoMonth => {
    const month = demoMonths - index;
    const takenAt = momentOf(now, month);
    const day = takenAt.slice(0, 10);
    const file = (name: string, content: Buffer): DemoFile => ({ name, content, takenAt });
    const files = [
      file(`Export-RecipientPermissions_${day}.csv`, recipientPermissions(organisation, rights, month)),
      file(`Get-Mailbox_${day}.csv`, mailboxes(organisation, rights, month, takenAt)),
    ];
    if (month % 3 === 0 || month === 1) {
      files.push(
        file(`Get-CASMailbox_${day}.csv`, protocols(organisation, month)),
        file(`userRegistrationDetails_${day}.json`, registrationDetails(organisation, month, takenAt)),
        file(`entra-gebruikers_${day}.csv`, entraUsers(organisation, month)),
        file(`personeel_${day}.csv`, staffTable(organisation)),
      );
    }
    return { month, takenAt, files };
  });
}
