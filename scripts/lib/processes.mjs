import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';

/**
 * Runs a program to its end, with its output passed on.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 128 + signal number is given as 1
 */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** How long a program that was asked to end may take, in milliseconds. */
const patience = 20_000;

/**
 * Runs a program to its end and keeps what it printed, standard output and error together in order of arrival.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMilliseconds?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(file, args, options = {}) {
  const { timeoutMilliseconds, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @type {NodeJS.Timeout | undefined} */
    let killTimer;
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer =
      timeoutMilliseconds === undefined
        ? undefined
        : setTimeout(() => {
            output += `\nStopped after ${String(timeoutMilliseconds / 1000)} seconds.`;
            // Asked first, so that it ends what it started itself (a display, a console) and writes its report.
            child.kill('SIGINT');
            killTimer = setTimeout(() => child.kill('SIGKILL'), patience);
          }, timeoutMilliseconds);
    child.once('error', (error) => {
      clearTimeout(timer);
      clearTimeout(killTimer);
      resolve({ code: 1, output: `${output}${error.message}` });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      clearTimeout(killTimer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Where a program lies on the search path, or undefined.
 * @param {string} name
 * @param {string} [searchPath]
 * @returns {string | undefined}
 */
export function onSearchPath(name, searchPath = process.env['PATH'] ?? '') {
  return searchPath
    .split(delimiter)
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, name))
    .find((candidate) => existsSync(candidate));
}

/**
 * Whether this process is the superuser of a POSIX system.
 * @returns {boolean}
 */
export function isSuperuser() {
  return process.getuid?.() === 0;
}
