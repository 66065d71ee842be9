import { join } from 'node:path';
import {
  answerOpenDialog,
  answerSaveDialog,
  askBackend,
  dropFiles,
  type PageWindow,
} from '../../e2e/support/bridge.ts';
import { expect, test } from '../../e2e/support/fixtures.ts';
import type { HandedFile } from '../../../shared/contract/bridge.ts';

interface DropWindow extends PageWindow {
  handed: (readonly HandedFile[])[];
  pageSawDrop: boolean;
}

test.describe('the window never names a path', () => {
  test('a raw path or a made-up token is refused', async ({ sharedConsole: running }) => {
    const path = running.writeFile('secret.csv', 'a;b\r\n1;2\r\n');
    for (const file of [path, '/etc/passwd', 'file-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '', null]) {
      const answer = await askBackend(running.page, 'imports.inspect', { files: [file] });
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    const target = await askBackend(running.page, 'vault.saveRecoveryNote', {
      target: join(running.directories.files, 'note.txt'),
      language: 'nl',
    });
    expect(target).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('an unknown method is refused by the shell', async ({ sharedConsole: { page } }) => {
    expect(await askBackend(page, 'vault.exportKey', {})).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  test('a chosen file is a token and a name; it may be read and not written', async ({
    sharedConsole: running,
  }) => {
    const path = running.writeFile('export.csv', 'Identity;User\r\n');
    await answerOpenDialog(running.app, [path]);
    const files = await running.page.evaluate(() =>
      (window as unknown as PageWindow).briefgeheim.openFiles({ purpose: 'import' }),
    );
    expect(files).toEqual([
      { token: expect.stringMatching(/^file-[\w-]{32}$/), name: 'export.csv', bytes: 15 },
    ]);
    expect(JSON.stringify(files)).not.toContain(running.directories.files);
    const refused = await askBackend(running.page, 'vault.saveRecoveryNote', {
      target: files[0]?.token,
      language: 'nl',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    // With its token the request passes the shell; what comes back is the backend's own answer.
    const passed = await askBackend(running.page, 'imports.inspect', { files: [files[0]?.token] });
    expect(passed.ok ? 'passed' : passed.error.code).not.toBe('invalid-input');
  });

  test('a place to save is a token that may be written and not read', async ({ sharedConsole: running }) => {
    await answerSaveDialog(running.app, join(running.directories.files, 'uit.csv'));
    const file = await running.page.evaluate(() =>
      (window as unknown as PageWindow).briefgeheim.saveFile({
        purpose: 'export-csv',
        suggestedName: 'uit.csv',
      }),
    );
    expect(file).toMatchObject({ name: 'uit.csv', bytes: 0 });
    const refused = await askBackend(running.page, 'imports.inspect', { files: [file?.token] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    await answerSaveDialog(running.app, null);
    const cancelled = await running.page.evaluate(() =>
      (window as unknown as PageWindow).briefgeheim.saveFile({
        purpose: 'export-csv',
        suggestedName: 'uit.csv',
      }),
    );
    expect(cancelled).toBeNull();
  });

  test('a dropped file arrives as a token, and the page never sees the file itself', async ({
    sharedConsole: running,
  }) => {
    const path = running.writeFile('gesleept.csv', 'Identity;User\r\n');
    await running.page.evaluate(() => {
      const target = window as unknown as DropWindow;
      target.handed = [];
      target.pageSawDrop = false;
      target.briefgeheim.onFilesDropped((files) => target.handed.push(files));
      for (const phase of [true, false]) {
        window.addEventListener(
          'drop',
          () => {
            target.pageSawDrop = true;
          },
          phase,
        );
      }
    });
    // A folder among the files is left out.
    await dropFiles(running.page, [path, running.directories.home]);
    await running.page.waitForFunction(() => (window as unknown as DropWindow).handed.length > 0);
    const seen = await running.page.evaluate(() => {
      const { handed, pageSawDrop } = window as unknown as DropWindow;
      return { handed, pageSawDrop };
    });
    expect(seen).toEqual({
      handed: [[{ token: expect.stringMatching(/^file-[\w-]{32}$/), name: 'gesleept.csv', bytes: 15 }]],
      pageSawDrop: false,
    });
    expect(running.page.url()).toBe('app://briefgeheim/index.html');
  });

  test('a drop that a script makes up hands over nothing', async ({ sharedConsole: { page } }) => {
    const handed = await page.evaluate(async () => {
      const target = window as unknown as DropWindow;
      let count = 0;
      const stop = target.briefgeheim.onFilesDropped(() => {
        count += 1;
      });
      const data = new DataTransfer();
      data.items.add(new File(['x'], '/etc/passwd'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      stop();
      return count;
    });
    expect(handed).toBe(0);
  });
});
