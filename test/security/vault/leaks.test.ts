import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../main/backend/log.ts';
import { readKeySlots } from '../../../main/vault/keyslots/file.ts';
import { openSlot } from '../../../main/vault/keyslots/slot.ts';
import { startBackendChild } from '../../integration/support/child.ts';
import { writePermissionExport } from '../../integration/support/permission-export.ts';
import { createTestVault, testPassphrase, type TestVault } from '../../integration/support/vault.ts';

// New for each run: the test's own source, and what a tool keeps of it, may lie in a temporary folder too.
const canary = `KANARIE-${randomUUID()}`;

/** Every file below a folder that can be read, without following links. */
function filesBelow(directory: string): string[] {
  if (!existsSync(directory)) return [];
  try {
    return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}

/** The files of this process that were deleted but are still open: where SQLite keeps its temporary files. */
function openFiles(): string[] {
  return existsSync('/proc/self/fd')
    ? readdirSync('/proc/self/fd').map((name) => `/proc/self/fd/${name}`)
    : [];
}

function holds(path: string, needle: Buffer): boolean {
  try {
    if (!statSync(path).isFile() || statSync(path).size > 200_000_000) return false;
    return readFileSync(path).includes(needle);
  } catch {
    return false;
  }
}

describe('what leaks from an open vault', () => {
  let vault: TestVault;
  let log = '';
  afterEach(() => vault.dispose());

  it('is nothing: no text of it reaches database, write-ahead log, temporary folders or log', async () => {
    const started = Date.now() - 1000;
    vault = await createTestVault({
      log: createLog((line) => {
        log += line;
      }),
    });
    const database = vault.database();
    database.exec('CREATE TABLE pile (a TEXT, b INTEGER)');
    const insert = database.prepare('INSERT INTO pile VALUES (?, ?)');
    database.transaction(() => {
      for (let row = 0; row < 60_000; row += 1)
        insert.run(`${canary} ${row} ${'x'.repeat(60)}`, (row * 7919) % 60_000);
    })();
    // A sort that does not fit in the cache, an index, and a search whose text is audited.
    const sorted = database.prepare<[], { a: string }>('SELECT a FROM pile ORDER BY b, a DESC').iterate();
    let isFirst = true;
    for (const row of sorted) {
      if (isFirst) {
        expect(openFiles().filter((path) => holds(path, Buffer.from(canary)))).toEqual([]);
        isFirst = false;
        expect(row.a).toContain(canary);
      }
    }
    database.exec('CREATE INDEX pile_a ON pile (a)');
    // An import, from the bytes of the file to the findings. The file itself is the user's.
    const source = `${vault.directory}-bron.csv`;
    const names = Array.from({ length: 300 }, (_, index) => `${canary}-${index}`);
    writePermissionExport(
      source,
      names.map((trustee, index) => ({
        mailbox: `${canary}-box-${index % 20}`,
        right: 'FullAccess' as const,
        trustee,
      })),
    );
    const { files } = await vault.call('imports.start', {
      files: [{ file: source, takenAt: '2026-03-01T08:00:00Z' }],
    });
    expect(files[0]).toMatchObject({ read: 300, stored: 300 });
    expect((await vault.call('directory.persons', { search: canary })).total).toBe(300);
    rmSync(source);
    await vault.call('audit.list', { search: canary });
    await expect(vault.call('vault.unlock', { userName: canary, passphrase: canary })).rejects.toThrow();

    const places = [
      vault.directory,
      ...[
        tmpdir(),
        '/tmp',
        '/var/tmp',
        '/dev/shm',
        process.env['XDG_RUNTIME_DIR'],
        process.env['XDG_CACHE_HOME'],
      ].filter((place) => place !== undefined),
    ];
    const written = [...new Set(places)]
      .flatMap(filesBelow)
      .filter(
        (path) =>
          path.startsWith(vault.directory) ||
          (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= started,
      )
      // The test runner keeps its compiled sources, this one among them, in such folders.
      .filter((path) => !/\.(m?[jt]s|map|json)$/.test(path));
    expect(written.some((path) => path.endsWith('vault.db-wal'))).toBe(true);
    expect(written.filter((path) => holds(path, Buffer.from(canary)))).toEqual([]);
    expect(log).not.toContain('KANARIE');
    expect(log).not.toContain('kanarie');
  });

  it.skipIf(process.platform !== 'linux')(
    'is no copy of the database key in memory once it is locked',
    async () => {
      vault = await createTestVault();
      await vault.lock();
      const { signed } = readKeySlots(join(vault.directory, 'keyslots.json'));
      const [user] = signed.users;
      if (user === undefined) throw new Error('a vault has a user');
      const key = (await openSlot(signed.vaultId, user, testPassphrase))?.databaseKey;
      if (key === undefined) throw new Error('the test passphrase is right');
      const child = await startBackendChild(vault.directory);
      try {
        const { pid } = child.process;
        expect(copiesInMemory(pid, key)).toBe(0);
        expect(
          await child.ask('vault.unlock', { userName: 'beheer', passphrase: testPassphrase }),
        ).toMatchObject({ ok: true });
        await child.ask('audit.list', {});
        // Proves that the search finds what is there: SQLite holds the key while the database is open.
        expect(copiesInMemory(pid, key)).toBeGreaterThan(0);
        await child.ask('vault.lock', { reason: 'user' });
        expect(copiesInMemory(pid, key)).toBe(0);
      } finally {
        child.send({ kind: 'shutdown' });
        await child.exit();
      }
    },
  );
});

/** How often bytes stand in the writable memory of another process. */
function copiesInMemory(processId: number | undefined, needle: Buffer): number {
  const maps = readFileSync(`/proc/${String(processId)}/maps`, 'utf8').split('\n');
  const memory = openSync(`/proc/${String(processId)}/mem`, 'r');
  let copies = 0;
  try {
    for (const map of maps) {
      const range = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(map);
      if (range === null) continue;
      const start = BigInt(`0x${String(range[1])}`);
      const end = BigInt(`0x${String(range[2])}`);
      const step = 1n << 24n;
      for (let at = start; at < end; at += step) {
        // A little overlap, so that a copy across the border of two pieces is seen.
        const length = Number(end - at < step + 64n ? end - at : step + 64n);
        const part = Buffer.alloc(length);
        let read: number;
        try {
          read = readSync(memory, part, 0, length, at);
        } catch {
          // Reserved but never touched.
          continue;
        }
        for (
          let found = part.indexOf(needle);
          found !== -1 && found < read;
          found = part.indexOf(needle, found + 1)
        )
          copies += 1;
      }
    }
  } finally {
    closeSync(memory);
  }
  return copies;
}
