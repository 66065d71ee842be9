import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageWindow } from '../support/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { launchConsole, makeDirectories } from '../support/launch.ts';
import { giveToWindowUser } from '../support/machine.ts';

test('preferences take effect at once and are there after a restart', async () => {
  const first = await launchConsole();
  const menuTitles = () =>
    first.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await menuTitles()).toEqual(['Bestand', 'Beeld', 'Ga naar', 'Help']);
  const told = await first.page.evaluate(async () => {
    const { briefgeheim } = window as unknown as PageWindow;
    const heard: string[] = [];
    briefgeheim.onPreferencesChanged(({ language }) => heard.push(language));
    await briefgeheim.setPreferences({ language: 'en', zoom: 1.5, theme: 'dark' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return heard;
  });
  expect(told).toEqual(['en']);
  expect(await menuTitles()).toEqual(['File', 'View', 'Go', 'Help']);
  const applied = { zoom: 1.5, theme: 'dark' };
  const state = await first.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    zoom: BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    theme: nativeTheme.themeSource,
  }));
  expect(state).toEqual(applied);
  await first.quit();

  const second = await launchConsole({ directories: first.directories });
  const again = await second.app.evaluate(({ BrowserWindow, Menu, nativeTheme }) => ({
    zoom: BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    theme: nativeTheme.themeSource,
    menu: Menu.getApplicationMenu()?.items[0]?.label,
  }));
  expect(again).toEqual({ ...applied, menu: 'File' });
  await second.close();
});

test('a damaged file is kept aside and the console starts with what is sound', async () => {
  const directories = makeDirectories();
  const path = join(directories.userData, 'preferences.json');
  writeFileSync(path, '{"language":"en","zoom":"large"}');
  giveToWindowUser(path);
  const running = await launchConsole({ directories });
  const preferences = await running.page.evaluate(() =>
    (window as unknown as PageWindow).briefgeheim.getPreferences(),
  );
  expect(preferences).toMatchObject({ language: 'en', zoom: 1 });
  const kept = readdirSync(directories.userData).filter((name) => name.startsWith('preferences.damaged-'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(directories.userData, kept[0] ?? ''), 'utf8')).toContain('"large"');
  await running.close();
});

test('a menu line sends its command to the window', async () => {
  const running = await launchConsole();
  await running.page.evaluate(() => {
    const target = window as unknown as PageWindow & { heard: string[] };
    target.heard = [];
    target.briefgeheim.onMenuCommand((id) => target.heard.push(id));
  });
  await running.app.evaluate(({ BrowserWindow, Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('workbench.openStart');
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect
    .poll(() => running.page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(['workbench.openStart']);
  await running.close();
});

test('the window comes back where it was', async () => {
  const first = await launchConsole();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 80, width: 1000, height: 700 });
  });
  await first.page.waitForTimeout(800);
  await first.quit();
  const second = await launchConsole({ directories: first.directories });
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 120, y: 80, width: 1000, height: 700 });
  await second.close();
});

test('a copied secret leaves the clipboard after 20 seconds, other text stays', async () => {
  const running = await launchConsole();
  // The waits are shortened here, and remembered as they were asked for.
  await running.app.evaluate(() => {
    const real = setTimeout;
    const waits: number[] = [];
    Object.assign(globalThis, {
      waits,
      setTimeout: (action: () => void, wait: number) => {
        waits.push(wait);
        return real(action, wait === 20_000 ? 300 : wait);
      },
    });
  });
  const copy = (text: string, isSecret: boolean) =>
    running.page.evaluate(
      ([content, secret]) => (window as unknown as PageWindow).briefgeheim.copyText(content, secret),
      [text, isSecret] as const,
    );
  const read = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
  await copy('geheim woord', true);
  expect(await read()).toBe('geheim woord');
  await expect.poll(read).toBe('');
  expect(await running.app.evaluate(() => (globalThis as unknown as { waits: number[] }).waits)).toContain(
    20_000,
  );
  // What was copied after the secret is not ours to clear.
  await copy('geheim woord', true);
  await copy('gewone tekst', false);
  await running.page.waitForTimeout(600);
  expect(await read()).toBe('gewone tekst');
  await running.close();
});
