import { afterEach, describe, expect, it } from 'vitest';
import { createPictureService } from '../../../main/authorisation/service.ts';
import { directoryService } from '../../../main/directory/service.ts';
import { testSettings } from '../../unit/authorisation/support/build.ts';
import { factBook, writeFacts } from '../../unit/authorisation/support/fact-book.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

let vault: TestVault | null = null;
afterEach(async () => {
  await vault?.dispose();
  vault = null;
});

describe('the picture of now', () => {
  it('stays in memory until it is rebuilt or forgotten, and knows what day it is', async () => {
    vault = await createTestVault();
    const database = vault.database();
    const book = factBook();
    book.snapshot({ aspects: ['full-access'], takenAt: '2026-01-01T08:00:00.000Z' }, (sink) =>
      sink.right('lab@delinde.example', 'FullAccess', 'anna@delinde.example'),
    );
    writeFacts(database, book.stored());
    let now = '2026-03-01T22:00:00.000Z';
    const context = { database, clock: { now: () => new Date(now) } };
    const pictures = createPictureService(directoryService, () => testSettings);
    const first = pictures.currentPicture(context);
    expect(pictures.currentPicture(context)).toBe(first);
    // One hour later it is tomorrow in Amsterdam, although not yet in UTC.
    now = '2026-03-01T23:00:00.000Z';
    const tomorrow = pictures.currentPicture(context);
    expect(tomorrow.at).toBe(now);
    expect(tomorrow.mailboxes).toBe(first.mailboxes);
    const version = pictures.version(database);
    const rebuilt = pictures.rebuildPicture(context);
    expect(pictures.version(database)).toBe(version + 1);
    expect(pictures.currentPicture(context)).toBe(rebuilt);
    pictures.forget();
    expect(pictures.currentPicture(context)).not.toBe(rebuilt);
  });

  it('is empty, and not an error, before anything was imported', async () => {
    vault = await createTestVault();
    const context = {
      database: vault.database(),
      clock: { now: () => new Date('2026-03-01T10:00:00.000Z') },
    };
    const picture = createPictureService(directoryService, () => testSettings).rebuildPicture(context);
    expect([picture.mailboxes.size, picture.directory.persons.size, picture.covering('full-access')]).toEqual(
      [0, 0, []],
    );
    expect(await vault.call('authorisation.tree', {})).toEqual({ classes: [] });
  });
});
