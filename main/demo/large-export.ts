import { createRandom, type Random } from './random.ts';

const header =
  '"Grantor Primary SMTP";"Grantor Display Name";"Grantor Recipient Type";"Grantor Environment";"Folder";"Permission";"Allow/Deny";"Inherited";"InheritanceType";"Trustee Original Identity";"Trustee Primary SMTP";"Trustee Display Name";"Trustee Recipient Type";"Trustee Environment"';

const folderRoles = ['Reviewer', 'Editor', 'LimitedDetails', 'AvailabilityOnly'] as const;

/** One of the ten rights on a mailbox: who has it, on which folder, and what it is. */
interface Right {
  readonly folder: string;
  readonly permission: string;
  readonly trustee: string;
}

function named(raw: string): string {
  return `"${raw}";"";"";"";""`;
}

/** A fifth of the mailboxes are a department's, opened by five people; the rest are people's own with shared calendars. */
function rightOn(
  random: Random,
  isShared: boolean,
  place: number,
  colleague: (step: number) => string,
): Right {
  if (!isShared) {
    if (place === 0) return { folder: '', permission: 'FullAccess', trustee: named('NT AUTHORITY\\SELF') };
    if (place === 1) return { folder: '\\Agenda', permission: 'AvailabilityOnly', trustee: named('Default') };
    return { folder: '\\Agenda', permission: random.pick(folderRoles), trustee: colleague(place) };
  }
  const sending = random.chance(10) ? 'SendAs' : 'SendOnBehalf';
  return { folder: '', permission: place < 5 ? 'FullAccess' : sending, trustee: colleague(place % 5) };
}

/**
 * An Export-RecipientPermissions file with this many rows, as large organisations have: ten rights on each mailbox,
 * some leftovers of deleted accounts. The same seed gives the same text; with byte order mark, `;` and CRLF, no row
 * twice. For measuring.
 */
export function generateLargeExport(rows: number, seed = 'large'): string {
  const random = createRandom(seed);
  const mailboxes = Math.ceil(rows / 10);
  const people = Math.max(10, Math.floor((mailboxes * 4) / 5));
  const lines = [`\ufeff${header}`];
  for (let mailbox = 1; mailbox <= mailboxes; mailbox += 1) {
    const isShared = mailbox % 5 === 0;
    const name = isShared ? `afdeling${String(mailbox)}` : `medewerker${String(mailbox)}`;
    const type = isShared ? 'UserMailbox/SharedMailbox' : 'UserMailbox/UserMailbox';
    const grantor = `"${name}@groot.example";"${name}";"${type}";"Cloud"`;
    const first = random.below(people);
    const colleague = (step: number): string => {
      if (step === 4 && random.chance(10)) {
        return named(
          `S-1-5-21-1376570662-3565232716-1187618197-${String(100_000 + mailbox * 10 + random.below(10))}`,
        );
      }
      // Ten different people in a row; every fifth number is a department's.
      const index = (first + step) % people;
      const other = `medewerker${String(index + Math.floor(index / 4) + 1)}`;
      return `"${other}@groot.example";"${other}@groot.example";"${other}";"UserMailbox/UserMailbox";"Cloud"`;
    };
    for (let place = 0; place < 10 && lines.length <= rows; place += 1) {
      const { folder, permission, trustee } = rightOn(random, isShared, place, colleague);
      lines.push(`${grantor};"${folder}";"${permission}";"Allow";"False";"All";${trustee}`);
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
