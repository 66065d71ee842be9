import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { isAccounted, openBench } from './support.ts';

/** Whatever happens to a file on its way, every record is accounted for and nothing crashes. */

const originals: readonly string[] = [
  '\uFEFF"Grantor Primary SMTP";"Grantor Display Name";"Grantor Recipient Type";"Grantor Environment";"Folder";"Permission";"Allow/Deny";"Inherited";"InheritanceType";"Trustee Original Identity";"Trustee Primary SMTP";"Trustee Display Name";"Trustee Recipient Type";"Trustee Environment"\r\n"a@z.nl";"A";"UserMailbox/SharedMailbox";"Cloud";"";"FullAccess";"Allow";"False";"None";"m";"m@z.nl";"Jansen, Mia";"UserMailbox/UserMailbox";"Cloud"\r\n"a@z.nl";"A";"UserMailbox/SharedMailbox";"Cloud";"\\Agenda";"Reviewer";"Allow";"False";"None";"T     [MemberRecurse] m";"m@z.nl";"M";"UserMailbox/UserMailbox";"Cloud"\r\n',
  'Identity,User,AccessRights,IsInherited,Deny,InheritanceType\n"o","Jansen, Mia","{FullAccess, ReadPermission}",False,False,All\no,S-1-5-21-1-2-3-4,FullAccess,False,True,All\n',
  'Identity,Trustee,AccessControlType,AccessRights\no,mia,Allow,SendAs\no,piet,Deny,SendAs\n',
  'PrimarySmtpAddress,RecipientTypeDetails,GrantSendOnBehalfTo,EmailAddresses\na@z.nl,SharedMailbox,"{a, b}",SMTP:a@z.nl\n',
  'Identity,FolderName,User,AccessRights\nm@z.nl:\\Agenda,Agenda,Piet,{Editor}\n',
  'primaryEmail,JSON\nm@z.nl,\'{"primaryEmail":"m@z.nl","suspended":false}\'\n',
  'Personeelsnummer;Naam;Afdeling;Datum in dienst\n12;Mia;Ortho;01-02-2020\n13;Piet;Ortho;1-1-2021\n',
  'userPrincipalName,displayName,id,userType,accountEnabled,mail\nm@z.nl,=1+3,id,Member,True,m@z.nl\n',
  '{"value":[{"id":"1","userPrincipalName":"m@z.nl","isMfaCapable":true},{"id":"2","userPrincipalName":"p@z.nl","isMfaCapable":false}]}',
  '[{"MailboxIdentity":"o","User":"m","PermissionList":[{"AccessRights":["FullAccess"],"IsInherited":false,"Deny":false}]}]',
];

type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    text: fc.oneof(
      fc.constantFrom(
        '"',
        ';',
        ',',
        '\n',
        '\r\n',
        '\t',
        '{',
        '}',
        '[',
        ']',
        '\\',
        '\0',
        '\uFEFF',
        '…',
        "'",
        ':',
        'System.Collections.ArrayList',
        '\n\n',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 80 }) }),
);

function apply(text: string, change: Edit): string {
  const at = text.length === 0 ? 0 : change.at % text.length;
  if (change.kind === 'insert') return text.slice(0, at) + change.text + text.slice(at);
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(at + change.length);
  return text.slice(0, at + change.length) + text.slice(at);
}

describe('accounting', () => {
  it('read = stored + repeated + rejected for any damaged file, twice', async () => {
    const bench = openBench();
    let imported = 0;
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...originals),
          fc.array(edit, { maxLength: 6 }),
          fc.constantFrom('utf8', 'utf16le', 'latin1'),
          async (original, edits, encoding) => {
            const text = edits.reduce(apply, original);
            const bytes = Buffer.from(
              encoding === 'utf16le' ? `\uFEFF${text}` : text,
              encoding as BufferEncoding,
            );
            try {
              const first = await bench.importText(bytes, { name: 'damaged.csv' });
              expect(isAccounted(first)).toBe(true);
              imported += first.stored > 0 ? 1 : 0;
              if (first.snapshotId !== null) {
                const stored = bench.database
                  .prepare('SELECT count(*) FROM raw_record WHERE snapshot_id = ?')
                  .pluck()
                  .get(first.snapshotId);
                expect(first.stored === 0 || stored === first.stored).toBe(true);
                const again = await bench.importText(bytes, { name: 'damaged.csv' });
                expect(again).toMatchObject({ read: first.read, stored: 0, snapshotId: first.snapshotId });
                expect(isAccounted(again)).toBe(true);
              }
            } catch (error) {
              // Refusing a file as a whole is allowed; anything but a closed error is a crash.
              if (!(error instanceof BriefgeheimError)) throw error;
              expect(error.code).not.toBe('internal');
            }
            expect(bench.count('meta')).toBe(0);
          },
        ),
        { numRuns: 300 },
      );
      expect(imported).toBeGreaterThan(50);
    } finally {
      bench.close();
    }
  });
});
