import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { StartOptions } from './command-line.ts';
import type { BackendCommand } from './backend-process.ts';

/** The built pages; this file is bundled into dist/shell, beside dist/renderer. */
export const rendererDirectory = join(__dirname, '..', 'renderer');
/** The preload script beside this bundle. */
export const preloadFile = join(__dirname, 'preload.cjs');

/**
 * How the backend is started. Packaged: the Node program and the backend in the resources folder (Node cannot read
 * inside app.asar). In development BRIEFGEHEIM_NODE and BRIEFGEHEIM_BACKEND name them; a packaged program ignores
 * these, so that nobody can slip in another backend through the environment.
 */
export function backendCommand(options: StartOptions, vaultDirectory: string): BackendCommand {
  const given = ['--vault', vaultDirectory, ...(options.isDemo ? ['--demo'] : [])];
  if (app.isPackaged) {
    const program = process.platform === 'win32' ? 'node.exe' : 'node';
    return {
      node: join(process.resourcesPath, 'node', program),
      entry: join(process.resourcesPath, 'backend', 'entry.mjs'),
      arguments: given,
      showsDiagnostics: false,
    };
  }
  return {
    node: process.env['BRIEFGEHEIM_NODE'] ?? 'node',
    entry: process.env['BRIEFGEHEIM_BACKEND'] ?? join(__dirname, '..', 'backend', 'entry.mjs'),
    arguments: given,
    showsDiagnostics: true,
  };
}

/**
 * The window's picture in task bars, where the system does not take it from the program itself: beside this bundle.
 * Null where it is not there, such as on macOS, which shows the bundle's own.
 */
export const iconFile = existingIcon();

function existingIcon(): string | null {
  const file = join(__dirname, 'icon.png');
  return process.platform !== 'darwin' && existsSync(file) ? file : null;
}
