import { readdirSync } from 'node:fs';
import { expect, test } from '../../e2e/support/fixtures.ts';

const start = 'app://briefgeheim/index.html';

test.describe('the page stays where it is (Electron checklist 11, 12, 13, 14)', () => {
  test('every kind of navigation is refused', async ({ sharedConsole: { page } }) => {
    await page.evaluate(() => {
      (window as unknown as { mark: string }).mark = 'same page';
    });
    const attempts = [
      () => location.assign('https://learn.microsoft.com/'),
      () => location.assign('app://briefgeheim/index.html?other'),
      () => location.assign('file:///etc/passwd'),
      () => location.replace('data:text/html,x'),
      () => location.reload(),
      () => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = '0; url=https://learn.microsoft.com/';
        document.head.append(meta);
      },
      () => {
        const form = document.createElement('form');
        form.action = 'https://learn.microsoft.com/';
        document.body.append(form);
        form.submit();
      },
      () => {
        const link = document.createElement('a');
        link.href = 'https://learn.microsoft.com/';
        document.body.append(link);
        link.click();
        link.remove();
      },
    ];
    for (const attempt of attempts) {
      await page.evaluate(attempt).catch(() => undefined);
      await page.waitForTimeout(150);
      expect(page.url()).toBe(start);
      expect(await page.evaluate(() => (window as unknown as { mark?: string }).mark)).toBe('same page');
    }
  });

  test('no second window opens, by script, by link or by middle click', async ({
    sharedConsole: { app, page },
  }) => {
    const isOpened = await page.evaluate(() => {
      const opened = [
        window.open('https://learn.microsoft.com/'),
        window.open('app://briefgeheim/index.html'),
        window.open('about:blank'),
      ];
      const link = document.createElement('a');
      link.href = 'app://briefgeheim/index.html';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      link.remove();
      return opened.some((one) => one !== null);
    });
    await page.waitForTimeout(300);
    expect(isOpened).toBe(false);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('a web view is only an unknown element', async ({ sharedConsole: { app, page } }) => {
    const isView = await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://briefgeheim/index.html');
      document.body.append(view);
      const has = 'getWebContentsId' in view;
      view.remove();
      return has;
    });
    expect(isView).toBe(false);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('an inner frame gets no bridge and shows nothing of elsewhere', async ({
    sharedConsole: { page },
  }) => {
    const outcome = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const hasBridge = 'briefgeheim' in (frame.contentWindow ?? {});
      const own = document.createElement('iframe');
      own.src = 'app://briefgeheim/index.html';
      document.body.append(own);
      await new Promise((resolve) => setTimeout(resolve, 300));
      let text: string | undefined;
      try {
        text = own.contentDocument?.body.textContent ?? undefined;
      } catch {
        text = undefined;
      }
      frame.remove();
      own.remove();
      return { hasBridge, text: text ?? '' };
    });
    expect(outcome).toEqual({ hasBridge: false, text: '' });
  });

  test('nothing is downloaded', async ({ sharedConsole: { app, page, directories } }) => {
    const before = readdirSync(directories.home);
    const downloads = await app.evaluate(({ session }) => {
      const seen: string[] = [];
      (globalThis as unknown as { seenDownloads: string[] }).seenDownloads = seen;
      session.defaultSession.on('will-download', (_event, item) => {
        item.once('done', (_done, state) => seen.push(state));
        seen.push('asked');
      });
      return seen;
    });
    expect(downloads).toEqual([]);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'taken.txt';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.waitForTimeout(500);
    const seen = await app.evaluate(
      () => (globalThis as unknown as { seenDownloads: string[] }).seenDownloads,
    );
    expect(seen).not.toContain('completed');
    expect(readdirSync(directories.home)).toEqual(before);
  });
});
