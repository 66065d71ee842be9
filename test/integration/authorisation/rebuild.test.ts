import { afterEach, describe, expect, it } from 'vitest';
import { factBook, identity, ref, type Sketch } from '../../unit/authorisation/support/fact-book.ts';
import { openPractice, type Practice } from './support.ts';

const aspects = ['full-access', 'send-as', 'send-on-behalf', 'folders', 'mailboxes'] as const;
let practice: Practice | null = null;

afterEach(async () => {
  await practice?.vault.dispose();
  practice = null;
});

/** Ids by name, as links would hold them. */
function idsOf(open: Practice): Record<string, number> {
  const rows = open.vault
    .database()
    .prepare<[], [string, number]>(
      `SELECT 'mailbox ' || primary_smtp, id FROM mailbox UNION ALL SELECT 'person ' || primary_address, id FROM person`,
    )
    .raw()
    .all();
  return Object.fromEntries(rows);
}

describe('rebuilding the picture', () => {
  it('keeps every id when it is built again, and when accounts and HR join what was apart', async () => {
    const book = factBook();
    book.snapshot({ aspects: ['full-access'], takenAt: '2026-01-01T08:00:00.000Z' }, (sink) => {
      sink.right('poli', 'FullAccess', 'anna@delinde.example');
      sink.right('lab@delinde.example', 'FullAccess', 'bram@delinde.example');
    });
    practice = await openPractice(book.stored());
    const database = practice.vault.database();
    const poli = database.prepare<[], number>("SELECT id FROM mailbox WHERE label = 'poli'").pluck().get();
    const before = idsOf(practice);

    book.snapshot(
      { aspects: ['mailboxes'], format: 'exchange-mailbox', takenAt: '2026-01-02T08:00:00.000Z' },
      (sink) => {
        sink.identity(
          identity({
            kind: 'shared',
            objectId: '00000000-0000-0000-0000-000000000001',
            alias: 'poli',
            primarySmtp: 'poli@delinde.example',
            displayName: 'Poli',
          }),
        );
        sink.identity(
          identity({
            objectId: '00000000-0000-0000-0000-000000000002',
            primarySmtp: 'anna@delinde.example',
            displayName: 'Anna',
          }),
        );
      },
    );
    book.snapshot(
      { source: 'ad', format: 'ad-users', aspects: ['accounts'], takenAt: '2026-01-03T08:00:00.000Z' },
      (sink) =>
        sink.identity(
          identity({
            sid: 'S-1-5-21-1-2-3-4',
            primarySmtp: 'anna@delinde.example',
            sam: 'anna',
            employeeNumber: '7',
          }),
        ),
    );
    book.snapshot(
      { source: 'hr', format: 'hr-table', aspects: ['employment'], takenAt: '2026-01-04T08:00:00.000Z' },
      (sink) =>
        sink.employment({
          employeeNumber: '7',
          displayName: 'Anna A.',
          email: 'anna@delinde.example',
          functionTitle: null,
          functionCode: null,
          department: null,
          managerRaw: null,
          employedFrom: null,
          employedUntil: null,
          employment: 'employed',
        }),
    );
    database.exec(
      'DELETE FROM snapshot; DELETE FROM reference; DELETE FROM grant_fact; DELETE FROM identity_fact',
    );
    practice.add(book.stored());
    const after = idsOf(practice);
    expect(after['mailbox poli@delinde.example']).toBe(poli);
    expect(after['mailbox lab@delinde.example']).toBe(before['mailbox lab@delinde.example']);
    expect(after['person anna@delinde.example']).toBe(before['person anna@delinde.example']);
    expect(after['person bram@delinde.example']).toBe(before['person bram@delinde.example']);

    practice.pictures.rebuildPicture({ database, clock: practice.clock });
    expect(idsOf(practice)).toEqual(after);
    await practice.vault.lock();
    practice.pictures.forget();
    await practice.vault.unlock();
    practice.pictures.rebuildPicture({ database: practice.vault.database(), clock: practice.clock });
    expect(idsOf(practice)).toEqual(after);
  });

  it('never gives an address’s new owner the id of the old one while both are known', async () => {
    const book = factBook();
    const first = identity({
      objectId: '00000000-0000-0000-0000-00000000000a',
      primarySmtp: 'a@delinde.example',
      displayName: 'Een',
    });
    book.snapshot(
      { source: 'entra', format: 'entra-users', aspects: ['accounts'], takenAt: '2026-01-01T08:00:00.000Z' },
      (sink) => sink.identity(first),
    );
    practice = await openPractice(book.stored());
    const before = idsOf(practice)['person a@delinde.example'];
    book.snapshot(
      { source: 'entra', format: 'entra-users', aspects: ['accounts'], takenAt: '2026-02-01T08:00:00.000Z' },
      (sink) => {
        sink.identity({ ...first, primarySmtp: 'een@delinde.example' });
        sink.identity(
          identity({
            objectId: '00000000-0000-0000-0000-00000000000b',
            primarySmtp: 'a@delinde.example',
            displayName: 'Ander',
          }),
        );
      },
    );
    practice.vault.database().exec('DELETE FROM snapshot; DELETE FROM identity_fact');
    practice.add(book.stored());
    const after = idsOf(practice);
    expect(after['person een@delinde.example']).toBe(before);
    expect(after['person a@delinde.example']).not.toBe(before);
  });

  it('rebuilds a hundred thousand rights (printed, not asserted)', { timeout: 120_000 }, async () => {
    const book = factBook();
    const [mailboxes, people, perMailbox] = [2000, 5000, 50];
    book.snapshot({ aspects, takenAt: '2026-01-01T08:00:00.000Z' }, (sink: Sketch) => {
      for (let index = 0; index < people; index += 1) {
        sink.identity(
          identity({
            primarySmtp: `p${String(index)}@delinde.example`,
            displayName: `Persoon ${String(index)}`,
          }),
        );
      }
      for (let index = 0; index < mailboxes; index += 1) {
        const smtp = `box${String(index)}@delinde.example`;
        const mailbox = ref(smtp, {
          smtp,
          display: `Box ${String(index)}`,
          typeHint: 'UserMailbox/SharedMailbox',
        });
        sink.identity(identity({ kind: 'shared', primarySmtp: smtp, displayName: `Box ${String(index)}` }));
        sink.mailbox({
          mailbox,
          kind: 'shared',
          recipientType: null,
          environment: null,
          isAccountDisabled: true,
          softDeletedAt: null,
          isAuditEnabled: null,
        });
        for (let grant = 0; grant < perMailbox; grant += 1) {
          const person = (index * 31 + grant * 17) % people;
          const address = `p${String(person)}@delinde.example`;
          sink.right(
            mailbox,
            grant % 3 === 0 ? 'SendAs' : 'FullAccess',
            ref(address, { smtp: address, display: `Persoon ${String(person)}` }),
          );
        }
      }
    });
    practice = await openPractice(factBook().stored());
    practice.add(book.stored());
    const context = { database: practice.vault.database(), clock: practice.clock };
    const started = performance.now();
    const picture = practice.pictures.rebuildPicture(context);
    const rebuilt = performance.now();
    await practice.vault.call('authorisation.mailbox', { mailboxId: [...picture.mailboxes.keys()][7] ?? 0 });
    const answered = performance.now();
    expect(picture.mailboxes.size).toBe(mailboxes);
    process.stdout.write(
      `rebuild of ${String(mailboxes * perMailbox)} rights: ${(rebuilt - started).toFixed(0)} ms; first mailbox after it: ${(answered - rebuilt).toFixed(0)} ms\n`,
    );
  });
});
