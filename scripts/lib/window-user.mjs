import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './electron-runtime.mjs';
import { writeWhenChanged } from './files.mjs';
import { findNode24 } from './node24.mjs';
import { appDirectory, cacheDirectory, distDirectory } from './paths.mjs';
import { isSuperuser } from './processes.mjs';

/** The user `nobody` of Linux distributions: owns nothing, may do nothing. */
const nobody = 65534;

/**
 * How to start Electron in a test, tour or measurement, with the sandbox on wherever that is possible. Chromium's
 * sandbox does not run as root: there, `executablePath` is a small wrapper that gives up its rights and then becomes
 * Electron. Whatever that Electron must read or write has to be handed to its user: see {@link giveToWindowUser}.
 *
 * - `args` come first on the command line, before the app's own.
 * - `env` adds to the environment: DISPLAY is not in it, see display.mjs.
 * - `note` is one line for the log where the sandbox is off, and says why.
 * @typedef {{
 *   executablePath: string,
 *   args: readonly string[],
 *   env: Readonly<Record<string, string>>,
 *   isSandboxed: boolean,
 *   userId: number | undefined,
 *   note: string | undefined,
 * }} LaunchPlan
 */

/** @type {LaunchPlan | undefined} */
let known;

/**
 * The plan for this machine; worked out once per process.
 * @returns {LaunchPlan}
 * @throws {Error} when there is no Electron or no Node 24 yet
 */
export function launchPlan() {
  known ??= makePlan();
  return known;
}

/** @returns {LaunchPlan} */
function makePlan() {
  const electron = findElectron();
  const node = findNode24();
  const plan = launchPlanFor(electron.binary, 'electron', [join(appDirectory, 'package.json'), node]);
  return {
    ...plan,
    args: [...plan.args, ...electron.appArguments],
    env: { BRIEFGEHEIM_NODE: node, BRIEFGEHEIM_BACKEND: join(distDirectory, 'backend', 'entry.mjs') },
  };
}

/**
 * The plan for another Electron program, such as the packaged one.
 * @param {string} binary
 * @param {string} name of the wrapper, in the cache folder
 * @param {readonly string[]} [files] what the program must be able to read besides itself
 * @returns {LaunchPlan}
 */
export function launchPlanFor(binary, name, files = []) {
  const direct = {
    executablePath: binary,
    args: [],
    env: {},
    isSandboxed: true,
    userId: undefined,
    note: undefined,
  };
  if (process.platform !== 'linux') return direct;
  const problem = whySandboxFails([binary, ...files]);
  if (problem !== undefined) {
    const note = `Electron runs with --no-sandbox: ${problem}`;
    return { ...direct, args: ['--no-sandbox'], isSandboxed: false, note };
  }
  if (!isSuperuser()) return direct;
  return { ...direct, executablePath: writeWrapper(binary, name), userId: nobody };
}

/**
 * @param {readonly string[]} files that the program must be able to read
 * @returns {string | undefined} why Chromium's sandbox cannot be on; undefined when it can
 */
function whySandboxFails(files) {
  const asUser = isSuperuser() ? dropRights : [];
  if (!trial([...asUser, 'true']))
    return 'this is root, and rights cannot be given up (setpriv of util-linux).';
  for (const file of files) {
    if (!trial([...asUser, 'test', '-r', file])) return `an unprivileged user cannot read ${file}.`;
  }
  if (!trial([...asUser, 'unshare', '--user', '--map-root-user', 'true'])) {
    return 'this system gives no user namespaces to unprivileged users.';
  }
  return undefined;
}

const dropRights = [
  'setpriv',
  `--reuid=${String(nobody)}`,
  `--regid=${String(nobody)}`,
  '--clear-groups',
  '--inh-caps=-all',
];

/** @param {readonly string[]} command */
function trial([file = 'false', ...args]) {
  return spawnSync(file, args, { stdio: 'ignore', cwd: '/', timeout: 10_000 }).status === 0;
}

/**
 * @param {string} binary
 * @param {string} name
 * @returns {string}
 */
function writeWrapper(binary, name) {
  const file = join(cacheDirectory, `${name}-as-nobody.sh`);
  const command = dropRights.map((part) => `'${part}'`).join(' ');
  const quoted = `'${binary.replaceAll("'", String.raw`'\''`)}'`;
  const lines = [
    '#!/bin/sh',
    '# Playwright adds --no-sandbox where it runs as root; this Electron does not run as root.',
    'for argument in "$@"; do',
    '  shift',
    '  [ "$argument" = --no-sandbox ] || set -- "$@" "$argument"',
    'done',
    'cd /',
    `exec ${command} ${quoted} "$@"`,
  ];
  writeWhenChanged(file, `${lines.join('\n')}\n`, 0o755);
  return file;
}

/**
 * Hands a folder or file, with all that is in it, to the user that Electron runs as. Does nothing where that is the
 * user of this process.
 * @param {string} path
 */
export function giveToWindowUser(path) {
  const { userId } = launchPlan();
  if (userId === undefined) return;
  chownSync(path, userId, userId);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveToWindowUser(join(path, name));
}
