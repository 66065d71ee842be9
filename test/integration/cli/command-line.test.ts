import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliConsole } from '../../../main/cli/console.ts';
import { runCommandLine } from '../../../main/cli/program.ts';
import { minimumKdfCost } from '../../../main/vault/crypto/passphrase-key.ts';
import { writePermissionExport, type ExportedRight } from '../support/permission-export.ts';
import { testPassphrase } from '../support/vault.ts';

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly notes: string;
  json(): unknown;
}

const folder = mkdtempSync(join(tmpdir(), 'briefgeheim-cli-'));
const vault = join(folder, 'kluis');

/** Runs one command line in process, without a terminal. */
async function run(argv: readonly string[], more: Partial<CliConsole> = {}): Promise<Outcome> {
  let out = '';
  let notes = '';
  const status = await runCommandLine(argv, {
    environment: { BRIEFGEHEIM_PASSPHRASE: testPassphrase },
    isTerminal: false,
    out: (text) => {
      out += text;
    },
    note: (text) => {
      notes += text;
    },
    askHidden: () => Promise.resolve(null),
    signal: new AbortController().signal,
    kdfCost: minimumKdfCost,
    ...more,
  });
  return { status, out, notes, json: () => JSON.parse(out) as unknown };
}

const right = (mailbox: string, name: ExportedRight['right'], trustee: string): ExportedRight => ({
  mailbox,
  right: name,
  trustee,
});

function write(name: string, content: readonly ExportedRight[] | string): string {
  const path = join(folder, name);
  if (typeof content === 'string') writeFileSync(path, content);
  else writePermissionExport(path, content);
  utimesSync(path, new Date('2026-03-02T08:00:00Z'), new Date('2026-03-02T08:00:00Z'));
  return path;
}

describe('the command line', () => {
  beforeAll(async () => {
    const created = await run([
      ...['vault', 'create', '--vault', vault, '--organisation', 'Zorggroep De Linde', '--user', 'beheer'],
      ...[
        '--domain',
        'delinde.example',
        'linde.example',
        '--role',
        'owner',
        '--role',
        'functional-admin',
        'auditor',
        '--json',
      ],
    ]);
    expect(created.status).toBe(0);
    expect(created.json()).toMatchObject({
      state: 'unlocked',
      organisation: 'Zorggroep De Linde',
      users: [{ name: 'beheer', roles: ['owner', 'functional-admin', 'auditor'] }],
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('helps with every command, with an example', async () => {
    const commands = [
      'vault create',
      'vault status',
      'vault verify',
      'vault note',
      'directory import',
      'authorisation import',
      'authorisation findings',
      'authorisation who',
    ];
    for (const command of ['', ...commands]) {
      const { status, out, notes } = await run([
        ...command.split(' ').filter((word) => word !== ''),
        '--help',
      ]);
      expect(status, command).toBe(0);
      expect(out).toMatch(/Voorbeeld:\n {2}briefgeheim /);
      expect(out).toContain('--vault <dir>');
      expect(notes).toBe('');
      expect(out).not.toMatch(/cli\.[a-z]+\./);
    }
    expect((await run(['authorisation', 'who', '--help', '--language', 'en'])).out).toMatch(
      /Example:\n {2}briefgeheim /,
    );
  });

  it.each([
    [['vault', 'create', '--vault', 'x'], /--organisation/],
    [
      [
        'vault',
        'create',
        '--vault',
        'x',
        '--organisation',
        'X',
        '--domain',
        'x.nl',
        '--user',
        'a',
        '--role',
        'baas',
      ],
      /--role/,
    ],
    [['vault', 'status'], /--vault/],
    [['vault', 'open'], /open/],
    [['vault', 'status', '--sleutel', 'x', '--vault', vault], /--sleutel/],
    [['authorisation', 'who', '--vault', vault], /mailbox/],
    [['authorisation', 'who', 'x', '--at', '30 februari', '--vault', vault], /30 februari/],
    [['authorisation', 'who', 'x', '--at', '2026-02-30', '--vault', vault], /2026-02-30/],
    [['authorisation', 'import', join(folder, 'bestaat-niet.csv'), '--vault', vault], /bestaat-niet\.csv/],
    [['authorisation', 'who', 'niemand@delinde.example', '--vault', vault], /niemand@delinde\.example/],
    [['vault', 'verify', '--vault', join(folder, 'nergens')], /nergens/],
    [
      [
        'vault',
        'create',
        '--vault',
        vault,
        '--organisation',
        'X',
        '--domain',
        'x.nl',
        '--user',
        'a',
        '--role',
        'owner',
      ],
      /al een kluis/,
    ],
  ])('ends with 2 for %j, and says why on standard error', async (argv, why) => {
    const plain = await run(argv);
    expect(plain.status).toBe(2);
    expect(plain.notes).toMatch(why);
    expect(plain.out).toBe('');
    const json = await run([...argv, '--json']);
    expect(json.status).toBe(2);
    expect(json.json()).toMatchObject({ error: { message: expect.stringMatching(why) as unknown } });
    expect(existsSync('x')).toBe(false);
  });

  it('ends with 3 without the right passphrase', async () => {
    const argv = ['vault', 'verify', '--vault', vault, '--json'];
    const wrong = await run(argv, { environment: { BRIEFGEHEIM_PASSPHRASE: 'niet de goede' } });
    expect(wrong.status).toBe(3);
    expect(wrong.json()).toMatchObject({ error: { code: 'wrong-passphrase' } });
    expect((await run(argv, { environment: {} })).status).toBe(3);
    expect((await run([...argv, '--user', 'iemand'])).status).toBe(3);
    expect((await run(argv)).status).toBe(0);
  });

  it('takes the passphrase from a file or asks for it, never from an argument', async () => {
    const file = join(folder, 'wachtwoordzin.txt');
    writeFileSync(file, `${testPassphrase}\r\n`);
    const argv = ['vault', 'verify', '--vault', vault];
    expect((await run([...argv, '--passphrase-file', file], { environment: {} })).status).toBe(0);
    expect((await run([...argv, '--passphrase-file', join(folder, 'weg')], { environment: {} })).status).toBe(
      2,
    );
    const questions: string[] = [];
    const asked = await run(argv, {
      environment: {},
      isTerminal: true,
      askHidden: (question) => {
        questions.push(question);
        return Promise.resolve(testPassphrase);
      },
    });
    expect(asked.status).toBe(0);
    expect(questions).toEqual(['Wachtwoordzin van beheer voor de kluis van Zorggroep De Linde: ']);
    expect((await run([...argv, '--passphrase', testPassphrase])).status).toBe(2);
  });

  it('asks twice for a new passphrase, and refuses a weak one', async () => {
    const directory = join(folder, 'tweede');
    const argv = [
      'vault',
      'create',
      '--vault',
      directory,
      '--organisation',
      'X',
      '--domain',
      'x.nl',
      '--user',
      'a',
      '--role',
      'owner',
    ];
    const answers = [testPassphrase, 'iets anders'];
    const different = await run(argv, {
      environment: {},
      isTerminal: true,
      askHidden: () => Promise.resolve(answers.shift() ?? null),
    });
    expect(different.status).toBe(2);
    const weak = await run(argv, { environment: { BRIEFGEHEIM_PASSPHRASE: 'welkom2026' } });
    expect(weak.status).toBe(2);
    expect(weak.notes).toContain('te makkelijk te raden');
    expect(existsSync(directory)).toBe(false);
  });

  it('tells what stands in a folder without opening it', async () => {
    const status = await run(['vault', 'status', '--vault', vault, '--json'], { environment: {} });
    expect(status.status).toBe(0);
    expect(status.json()).toMatchObject({ state: 'locked', organisation: 'Zorggroep De Linde' });
    const none = await run(['vault', 'status', '--vault', join(folder, 'nergens'), '--json'], {
      environment: {},
    });
    expect(none.status).toBe(2);
    expect(none.json()).toMatchObject({ state: 'none' });
  });

  it('writes a recovery sheet without any secret', async () => {
    const target = join(folder, 'herstelblad.txt');
    expect((await run(['vault', 'note', target, '--vault', vault])).status).toBe(0);
    const sheet = readFileSync(target, 'utf8');
    expect(sheet).toContain('Zorggroep De Linde');
    expect(sheet).toContain(vault);
    expect(sheet).not.toContain('vault.note.');
    for (const word of testPassphrase.split(' ')) expect(sheet).not.toContain(word);
  });

  it('imports, accounts for every record, finds, and answers who', async () => {
    const first = write('rechten.csv', [
      right('planning', 'FullAccess', 'jan'),
      right('planning', 'SendAs', 'jan'),
    ]);
    const imported = await run([
      'authorisation',
      'import',
      first,
      '--taken-at',
      '2026-03-01T08:00:00+01:00',
      '--vault',
      vault,
      '--json',
    ]);
    expect(imported.status).toBe(0);
    expect(imported.json()).toMatchObject({
      files: [
        {
          file: first,
          format: 'export-recipient-permissions',
          read: 2,
          stored: 2,
          repeated: 0,
          rejected: [],
        },
      ],
    });
    const second = write('later.csv', [
      right('planning', 'FullAccess', 'jan'),
      right('planning', 'FullAccess', 'petra'),
    ]);
    expect(
      (await run(['authorisation', 'import', second, '--taken-at', '2026-04-01', '--vault', vault])).out,
    ).toContain('later.csv');

    const again = await run(['authorisation', 'import', second, '--vault', vault, '--json']);
    expect(again.json()).toMatchObject({ files: [{ read: 2, stored: 0, repeated: 2 }] });

    const now = await run(['authorisation', 'who', 'planning@delinde.example', '--vault', vault, '--json']);
    expect(now.json()).toMatchObject({ isCurrent: true, counts: { canOpen: 2, canSendAs: 0 } });
    const then = await run([
      'authorisation',
      'who',
      'planning@delinde.example',
      '--at',
      '2026-03-15',
      '--vault',
      vault,
      '--json',
    ]);
    expect(then.json()).toMatchObject({
      isCurrent: false,
      at: '2026-03-15T22:59:59.999Z',
      counts: { canOpen: 1, canSendAs: 1 },
      headline: expect.stringContaining(
        '1 persoon kan deze mailbox openen; 1 kan als de mailbox verzenden',
      ) as unknown,
    });
    const readable = await run([
      'authorisation',
      'who',
      'planning@delinde.example',
      '--vault',
      vault,
      '--language',
      'en',
    ]);
    expect(readable.out).toMatch(/petra +person +inspection +FullAccess/);
  });

  it('prints findings with everything that others build on, and fails only when asked to', async () => {
    const argv = ['authorisation', 'findings', '--vault', vault];
    const found = await run([...argv, '--json']);
    expect(found.status).toBe(0);
    const { findings } = found.json() as { findings: Record<string, unknown>[] };
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        code: finding['rule'],
        key: expect.stringMatching(/^AZ-\d+:/) as unknown,
        rule: expect.stringMatching(/^AZ-\d+$/) as unknown,
        version: expect.any(Number) as unknown,
        severity: expect.stringMatching(/^(critical|high|medium|low|info)$/) as unknown,
        verdict: expect.stringMatching(/^(deviates|cannot-be-tested)$/) as unknown,
        subject: {
          kind: expect.any(String) as unknown,
          id: expect.any(String) as unknown,
          label: expect.any(String) as unknown,
        },
        evidence: expect.any(Array) as unknown,
        remedy: { who: expect.any(String) as unknown },
        state: 'open',
      });
      expect(`${String(finding['message'])}${String(finding['reason'])}`).not.toMatch(/\{\{/);
      expect(JSON.stringify([finding['message'], finding['remedy']])).not.toMatch(/rule\.[A-Z]/);
      expect('reason' in finding).toBe(finding['verdict'] === 'cannot-be-tested');
    }
    const worst = findings
      .filter((finding) => finding['verdict'] === 'deviates')
      .map((finding) => finding['severity']);
    const limit = ['critical', 'high', 'medium', 'low', 'info'].find((severity) => worst.includes(severity));
    if (limit !== undefined) expect((await run([...argv, '--fail-on', limit])).status).toBe(1);
    expect((await run([...argv, '--fail-on', 'erg'])).status).toBe(2);
  });

  it('ends with 4 when there is nothing to test', async () => {
    const empty = join(folder, 'leeg');
    await run([
      'vault',
      'create',
      '--vault',
      empty,
      '--organisation',
      'X',
      '--domain',
      'x.nl',
      '--user',
      'a',
      '--role',
      'functional-admin',
    ]);
    const found = await run(['authorisation', 'findings', '--vault', empty, '--json']);
    expect(found.status).toBe(4);
    expect(found.notes).toContain('nog niets ingelezen');
    expect(found.json()).toHaveProperty('findings');
  });

  it('stores nothing of several files when one cannot be used, and refuses formats of another capability', async () => {
    const good = write('goed.csv', [right('receptie', 'FullAccess', 'kees')]);
    const bad = write('onzin.csv', 'a;b\r\n1;2\r\n');
    const refused = await run(['authorisation', 'import', good, bad, '--vault', vault, '--json']);
    expect(refused.status).toBe(2);
    expect(refused.notes).toContain('onzin.csv');
    expect((await run(['authorisation', 'who', 'receptie@delinde.example', '--vault', vault])).status).toBe(
      2,
    );
    expect((await run(['directory', 'import', good, '--vault', vault])).status).toBe(2);
  });

  it('does not do what the role of the user may not', async () => {
    const other = join(folder, 'alleen-lezen');
    await run([
      'vault',
      'create',
      '--vault',
      other,
      '--organisation',
      'X',
      '--domain',
      'x.nl',
      '--user',
      'a',
      '--role',
      'auditor',
    ]);
    const file = write('nog.csv', [right('receptie', 'FullAccess', 'kees')]);
    const refused = await run(['authorisation', 'import', file, '--vault', other, '--json']);
    expect(refused.status).toBe(3);
    expect(refused.json()).toMatchObject({ error: { code: 'not-permitted' } });
  });

  it('leaves its tracks in the audit trail', async () => {
    const { composeBackend } = await import('../../../main/backend/composition.ts');
    const backend = composeBackend({ directory: vault });
    await backend.call('vault.unlock', { userName: 'beheer', passphrase: testPassphrase });
    const page = await backend.call('audit.list', { limit: 1000 });
    await backend.close();
    const told = page.rows.map((entry) => `${entry.action} ${entry.outcome} ${entry.subject}`);
    expect(told).toContain('imports.start started rechten.csv');
    expect(told).toContain('imports.start succeeded rechten.csv');
    expect(told).toContain('authorisation.who succeeded planning@delinde.example · 15 mrt 2026, 23:59');
    expect(told.some((line) => line.startsWith('vault.failed-unlocks failed'))).toBe(true);
  });
});
