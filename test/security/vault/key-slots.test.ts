import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeySlotsFile } from '../../../main/vault/keyslots/format.ts';
import { readKeySlots, writeKeySlots } from '../../../main/vault/keyslots/file.ts';
import { createSlot } from '../../../main/vault/keyslots/slot.ts';
import { minimumKdfCost } from '../../../main/vault/crypto/passphrase-key.ts';
import { createTestVault, testPassphrase, type TestVault } from '../../integration/support/vault.ts';

type Path = readonly (string | number)[];

/** The way to every single value in a document. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) =>
    leaves(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** Another value of the same form: what an attacker would write who knows the format. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (value === 'active') return 'removed';
  if (value === 'owner') return 'auditor';
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return '2020-01-01T00:00:00.000Z';
  if (/^[0-9a-f]{8}-/.test(value)) return `${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`;
  return `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
}

function changed(file: KeySlotsFile, path: Path, change: (value: unknown) => unknown): unknown {
  const copy: unknown = structuredClone(file);
  let part = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) part = part[name] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last === undefined) throw new Error('a leaf has a name');
  part[last] = change(part[last]);
  return copy;
}

describe('keyslots.json', () => {
  let vault: TestVault;
  let path: string;
  let original: KeySlotsFile;

  beforeAll(async () => {
    vault = await createTestVault({ roles: ['owner', 'functional-admin'] });
    await vault.lock();
    path = join(vault.directory, 'keyslots.json');
    original = readKeySlots(path);
  });
  afterAll(() => vault.dispose());

  const unlock = () => vault.call('vault.unlock', { userName: 'beheer', passphrase: testPassphrase });
  const put = (content: unknown) =>
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));

  it('opens untouched', async () => {
    put(original);
    await expect(unlock()).resolves.toMatchObject({ state: 'unlocked' });
    await vault.lock();
    original = readKeySlots(path);
  });

  it('is refused when any single field is changed, taken away or added', async () => {
    const paths = leaves({ ...original, tries: {} });
    expect(paths.length).toBeGreaterThan(30);
    for (const leaf of paths.filter((candidate) => candidate.at(0) !== 'tries')) {
      put(changed(original, leaf, other));
      await expect(unlock(), `changed ${leaf.join('.')}`).rejects.toMatchObject({
        code: leaf.at(0) === 'version' ? 'vault-newer' : 'vault-damaged',
      });
      put(changed(original, leaf, () => undefined));
      await expect(unlock(), `without ${leaf.join('.')}`).rejects.toMatchObject({ code: 'vault-damaged' });
      // A list has no names; one more entry in it is what the attacker adds.
      put(
        changed(original, [...leaf.slice(0, -1), typeof leaf.at(-1) === 'number' ? 99 : 'meer'], () => 'x'),
      );
      await expect(unlock(), `more beside ${leaf.join('.')}`).rejects.toMatchObject({
        code: 'vault-damaged',
      });
    }
    expect((await vault.call('vault.status', {})).state).toBe('damaged');
  });

  it.each(['memoryKib', 'passes', 'parallelism'] as const)(
    'is refused with a %s below the floor or above the ceiling',
    async (part) => {
      for (const value of [0, -1, minimumKdfCost[part] - 1, 2 ** 31]) {
        const weak = structuredClone(original);
        const [user] = weak.signed.users;
        if (user === undefined) throw new Error('a vault has a user');
        user.kdf[part] = value;
        put(weak);
        await expect(unlock()).rejects.toMatchObject({
          code: 'vault-damaged',
          wire: { messageKey: 'vault.damaged.kdf' },
        });
      }
    },
  );

  it('is refused when it was signed anew by somebody who is not the vault’s user', async () => {
    const stranger = await createSlot(
      original.signed.vaultId,
      { name: 'indringer', displayName: 'Ivo Indringer', roles: ['owner'] },
      'een eigen wachtwoordzin van de indringer',
      Buffer.alloc(32, 1),
      minimumKdfCost,
    );
    const users = [...original.signed.users, stranger.slot];
    writeKeySlots(
      path,
      { ...original.signed, users },
      {},
      { userId: stranger.slot.id, signingKey: stranger.signingKey },
    );
    await expect(unlock()).rejects.toMatchObject({ wire: { messageKey: 'vault.damaged.mismatch' } });
    await expect(
      vault.call('vault.unlock', {
        userName: 'indringer',
        passphrase: 'een eigen wachtwoordzin van de indringer',
      }),
    ).rejects.toMatchObject({ code: 'vault-damaged' });
  });

  it('is refused when an older copy is put back', async () => {
    put(original);
    await unlock();
    vault.backend.keeper.current()?.vault.renameOrganisation('Zorggroep De Nieuwe Linde');
    await vault.lock();
    const newest = readFileSync(path, 'utf8');
    put(original);
    await expect(unlock()).rejects.toMatchObject({ wire: { messageKey: 'vault.damaged.mismatch' } });
    put(newest);
    await expect(unlock()).resolves.toMatchObject({ organisation: 'Zorggroep De Nieuwe Linde' });
    await vault.lock();
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"format":"briefgeheim-keyslots","version":1,"signed":{"vaul'],
    ['something else', '[]'],
  ])('is refused when it holds %s', async (_, content) => {
    put(content);
    await expect(unlock()).rejects.toMatchObject({
      code: 'vault-damaged',
      wire: { messageKey: 'vault.damaged.keyslots' },
    });
  });

  it('says so when it comes from a newer version', async () => {
    put({ ...original, version: 2, somethingNew: true });
    await expect(unlock()).rejects.toMatchObject({
      code: 'vault-newer',
      wire: { params: { found: 2, known: 1 } },
    });
    expect((await vault.call('vault.status', {})).state).toBe('newer');
  });

  it('slows down guessing at the keyboard', async () => {
    put({ ...original, tries: {} });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(
        vault.call('vault.unlock', { userName: 'beheer', passphrase: `poging ${attempt}` }),
      ).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
    }
    await expect(unlock()).rejects.toMatchObject({ code: 'too-many-tries' });
  });
});
