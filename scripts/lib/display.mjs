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
  if (options.alwaysVirtual !== true && hasDisplay(environment)) {
    return { display: environment['DISPLAY'] ?? '', isVirtual: false, stop: () => Promise.resolve() };
  }
  const xvfb = onSearchPath('Xvfb', environment['PATH']);
  if (xvfb === undefined)
    throw new Error('There is no display, and no Xvfb to make one: install the package xvfb.');
  const size = options.size ?? '1600x1000';
  // Xvfb writes the number of its display to descriptor 3 once it takes connections.
  const server = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const ended = once(server, 'exit').catch(() => undefined);
  const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const number = await Promise.race([
    once(numbers, 'data').then(([chunk]) => String(chunk).trim()),
    ended.then(() => ''),
  ]);
  if (number === '') throw new Error('Xvfb did not start.');
  numbers.destroy();
  server.unref();
  const stopAtExit = () => void server.kill();
  process.once('exit', stopAtExit);
  return {
    display: `:${number}`,
    isVirtual: true,
    stop: async () => {
      process.removeListener('exit', stopAtExit);
      if (server.exitCode === null && server.signalCode === null) {
        server.ref();
        server.kill();
        await ended;
      }
    },
  };
}
