import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { giveToWindowUser, launchPlanFor, type LaunchPlan } from '../e2e/support/machine.ts';

/** The smallest app that shows a window: same Electron, same security settings, one sentence. */
export interface BareApp {
  readonly plan: LaunchPlan;
  remove(): void;
}

/**
 * Writes that app, as the baseline of the start. It writes the milliseconds from its process's creation to its second
 * animation frame to BRIEFGEHEIM_SMOKE_FILE and quits. Where the Electron takes its app from its own resources (the
 * stand-in), the runtime is laid out a second time by hard links.
 * @param electron the binary of the console's Electron
 * @param isStandIn whether that Electron takes the app from resources/app only
 * @param parent a folder on the same disk as the binary
 */
export function writeBareApp(electron: string, isStandIn: boolean, parent: string): BareApp {
  const directory = join(parent, 'bare-window');
  rmSync(directory, { recursive: true, force: true });
  const runtime = join(directory, 'electron');
  const app = isStandIn ? join(runtime, 'resources', 'app') : join(directory, 'app');
  if (isStandIn) linkTree(dirname(electron), runtime);
  mkdirSync(app, { recursive: true });
  writeApp(app);
  giveToWindowUser(app);
  const binary = isStandIn ? join(runtime, basename(electron)) : electron;
  const plan = launchPlanFor(binary, 'bare-window');
  return {
    plan: isStandIn ? plan : { ...plan, args: [...plan.args, app] },
    remove() {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) {
      // The link to our own app: the bare one comes in its place.
      if (entry.name !== 'app' && existsSync(source)) cpSync(source, target, { recursive: true });
    } else linkSync(source, target);
  }
}

function writeApp(app: string): void {
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>bare</title><p>One sentence.</p>');
  writeFileSync(
    join(app, 'main.cjs'),
    `
    const { app, BrowserWindow } = require('electron');
    const { writeFileSync } = require('node:fs');
    const { join } = require('node:path');
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ width: 1280, height: 800, show: false,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } });
      window.once('ready-to-show', () => window.show());
      await window.loadFile(join(__dirname, 'index.html'));
      await window.webContents.executeJavaScript(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))');
      const interactiveMs = Math.round(Date.now() - process.getCreationTime());
      writeFileSync(process.env.BRIEFGEHEIM_SMOKE_FILE, JSON.stringify({ interactiveMs }));
      app.quit();
    });
    `,
  );
}
