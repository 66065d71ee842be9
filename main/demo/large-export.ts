import { createRandom } from './random.ts';

const header =
  '"Grantor Primary SMTP";"Grantor Display Name";"Grantor Recipient Type";"Grantor Environment";"Folder";"Permission";"Allow/Deny";"Inherited";"InheritanceType";"Trustee Original Identity";"Trustee Primary SMTP";"Trustee Display Name";"Trustee Recipient Type";"Trustee Environment"';

const permissions = ['FullAccess', 'SendAs', 'SendOnBehalf'] as const;
const roles = ['Reviewer', 'Editor', 'Author', 'AvailabilityOnly'] as const;

/**
 * An Export-RecipientPermissions file with this many rows, as large organisations have: ten rights on each mailbox, a
 * twentieth as many people as rows, some leftovers of deleted accounts. The same seed gives the same text; with byte
 * order mark, `;` and CRLF. For measuring.
 */
export function generateLargeExport(rows: number, seed = 'large'): string {
  const random = createRandom(seed);
  const people = Math.max(10, Math.floor(rows / 20));
  let first = 0;
  const lines = [`\ufeff${header}`];
  for (let row = 0; row < rows; row += 1) {
    const mailbox = Math.floor(row / 10) + 1;
    // Ten different people on each mailbox: in a real export no row stands twice.
    if (row % 10 === 0) first = random.below(people);
    const person = ((first + (row % 10)) % people) + 1;
    const grantor = `"afdeling${String(mailbox)}@groot.example";"Afdeling ${String(mailbox)}";"UserMailbox/SharedMailbox";"Cloud"`;
    const address = `medewerker${String(person)}@groot.example`;
    const isFolder = random.chance(40);
    const folder = isFolder ? `\\Map ${String(row % 10)}` : '';
    const permission = isFolder ? random.pick(roles) : (permissions[row % 3] ?? 'FullAccess');
    const trustee = random.chance(2)
      ? `"S-1-5-21-1376570662-3565232716-1187618197-${String(100_000 + row)}";"";"";"";""`
      : `"${address}";"${address}";"Medewerker ${String(person)}";"UserMailbox/UserMailbox";"Cloud"`;
    lines.push(`${grantor};"${folder}";"${permission}";"Allow";"False";"All";${trustee}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
