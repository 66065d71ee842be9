import { writeFileSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import type { BackendHost } from './backend-host.ts';

/**
 * For measurements: when BRIEFGEHEIM_SMOKE_FILE names a file, writes how long the start took and quits. The window
 * counts as interactive at the second animation frame after the first successful answer to `vault.status`: from then
 * on the page has drawn what it asked for and takes input. `interactiveMs` counts from the creation of this process.
 */
export function measureStart(host: BackendHost, window: BrowserWindow): void {
  const file = process.env['BRIEFGEHEIM_SMOKE_FILE'];
  if (file === undefined || file === '') {
    return;
  }
  let isMeasured = false;
  host.onAnswered((method) => {
    if (method === 'vault.status' && !isMeasured) {
      isMeasured = true;
      void writeMeasurement(file, window);
    }
  });
}

async function writeMeasurement(file: string, window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))',
  );
  const started = process.getCreationTime() ?? Date.now();
  const measurement = {
    interactiveMs: Math.round(Date.now() - started),
    electron: process.versions.electron,
    node: process.versions.node,
  };
  writeFileSync(file, `${JSON.stringify(measurement)}\n`);
  app.quit();
}
