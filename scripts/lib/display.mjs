import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onSearchPath } from './processes.mjs';

/**
 * A display on which windows can be shown. `stop` ends what was started for it; on a person's own display it does
 * nothing.
 * @typedef {{ display: string, isVirtual: boolean, stop: () => Promise<void> }} Display
 */

/**
 * Whether a person's display is there: X or Wayland on Linux; elsewhere always.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {string} [platform]
 * @returns {boolean}
 */
export function hasDisplay(environment = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/**
 * The display of the environment, else a virtual one: Xvfb on the first free number. Set `DISPLAY` to the given
 * `display` for what has to show on it.
 * @param {{ environment?: NodeJS.ProcessEnv, size?: string, alwaysVirtual?: boolean }} [options] size as WIDTHxHEIGHT
 * @returns {Promise<Display>}
 * @throws {Error} when there is no display and no Xvfb
 */
export async function openDisplay(options = {}) {
  const environment = options.environment ?? process.env;
  const own = environment['DISPLAY'] ?? '';
  if (process.platform !== 'linux' || (options.alwaysVirtual !== true && own !== '')) {
    return { display: own, isVirtual: false, stop: () => Promise.resolve() };
  }
  const xvfb = onSearchPath('Xvfb', environment['PATH']);
  if (xvfb === undefined)
    throw new Error('There is no display, and no Xvfb to make one: install the package xvfb.');
  for (let attempt = 0; attempt < 20; attempt += 1) {
    // A number of our own to begin with: letting the server choose makes two that start together fight over one socket.
    const display = `:${100 + ((process.pid + attempt * 7919) % 50_000)}`;
    const stop = await startXvfb(xvfb, display, options.size ?? '1600x1000');
    if (stop !== undefined) return { display, isVirtual: true, stop };
  }
  throw new Error('Xvfb did not start.');
}

/**
 * @param {string} xvfb
 * @param {string} display
 * @param {string} size
 * @returns {Promise<(() => Promise<void>) | undefined>} what stops it; undefined when it did not start
 */
async function startXvfb(xvfb, display, size) {
  const screen = ['-screen', '0', `${size}x24`];
  // Xvfb writes to descriptor 3 once it takes connections.
  const server = spawn(xvfb, [display, '-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit').catch(() => undefined);
  const ready = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const isReady = await Promise.race([once(ready, 'data').then(() => true), ended.then(() => false)]);
  // Read on until the server closes it: it writes twice, and gives up when nobody reads the second part.
  ready.resume();
  if (!isReady) return undefined;
  server.unref();
  const stopAtExit = () => void server.kill();
  process.once('exit', stopAtExit);
  return async () => {
    process.removeListener('exit', stopAtExit);
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.ref();
    server.kill();
    await ended;
  };
}
