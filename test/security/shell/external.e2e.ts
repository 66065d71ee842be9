import { expect, test } from '../../e2e/support/fixtures.ts';
import type { PageWindow } from '../../e2e/support/bridge.ts';

test('openExternal opens only what is on the allow-list (Electron checklist 15)', async ({
  sharedConsole: { app, page },
}) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    shell.openExternal = (address: string) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  const answers = await page.evaluate(async () => {
    const { briefgeheim } = window as unknown as PageWindow;
    const addresses = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://www.nen.nl/',
      'https://evil.example/',
      'https://www.nen.nl.evil.example/',
      'https://www.nen.nl@evil.example/',
      'https://www.nen.nl:8443/',
      'smb://server/share',
      'ms-msdt:/id',
      'mailto:a@b.nl?attach=/etc/passwd',
      'https://www.nen.nl/nta-7516',
      'mailto:beheer@praktijk.nl?subject=Vraag',
    ];
    const results: [string, boolean][] = [];
    for (const address of addresses) {
      results.push([address, await briefgeheim.openExternal(address)]);
    }
    return results.filter(([, isOpened]) => isOpened).map(([address]) => address);
  });
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(answers).toEqual(['https://www.nen.nl/nta-7516', 'mailto:beheer@praktijk.nl?subject=Vraag']);
  expect(opened).toEqual(answers);
});
