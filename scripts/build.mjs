import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { cacheDirectory, distDirectory, inProject } from './lib/paths.mjs';
import { bundledDirectory, packagesOf } from './lib/notices.mjs';
import { messageOf, sayError } from './lib/say.mjs';
import { hashOf, readStamp, writeStamp } from './lib/stamps.mjs';

/**
 * One part of the product: what it is made of and what comes out, relative to the project. `entries` maps output file
 * names without folder to source files. `make` gives back the modules that went in.
 * @typedef {{
 *   name: string,
 *   sources: readonly string[],
 *   entries: Readonly<Record<string, string>>,
 *   make: (part: Part, directory: string) => Promise<readonly string[]>,
 * }} Part
 */

/** What every part depends on besides its own sources: how it is built, and with which packages. */
const tooling = ['scripts/build.mjs', 'scripts/lib/notices.mjs', 'vite.config.ts', 'package-lock.json'];

/** What the window shows in task bars; the shell looks for it beside itself. */
const windowIcon = 'build/icons/256x256.png';

/** @type {readonly Part[]} */
const parts = [
  {
    name: 'shell',
    sources: ['main', 'shared', windowIcon],
    entries: { 'main.cjs': 'main/shell/main.ts', 'preload.cjs': 'main/shell/preload.ts' },
    // Electron 25 cannot load an ES module as main script, and a sandboxed preload can require nothing but electron.
    make: async (part, directory) => {
      const modules = await bundle(part, directory, {
        format: 'cjs',
        target: 'node18',
        external: [/^electron($|\/)/],
      });
      copyFileSync(inProject(windowIcon), join(directory, 'icon.png'));
      return modules;
    },
  },
  {
    name: 'backend',
    sources: ['main', 'shared'],
    entries: { 'entry.mjs': 'main/backend/entry.ts' },
    make: (part, directory) =>
      bundle(part, directory, { format: 'esm', target: 'node24', external: [/^better-sqlite3$/] }),
  },
  {
    name: 'cli',
    sources: ['main', 'shared'],
    entries: { 'main.mjs': 'main/cli/main.ts' },
    make: (part, directory) =>
      bundle(part, directory, { format: 'esm', target: 'node24', external: [/^better-sqlite3$/] }),
  },
  {
    name: 'renderer',
    sources: ['renderer', 'shared'],
    entries: { 'index.html': 'renderer/index.html' },
    make: async (_part, directory) => {
      const { build: buildWithVite } = await import('vite');
      const made = await buildWithVite({
        configFile: inProject('vite.config.ts'),
        logLevel: 'error',
        build: { outDir: directory },
      });
      return modulesOf(
        Array.isArray(made) ? made.flatMap((one) => one.output) : 'output' in made ? made.output : [],
      );
    },
  },
];

/**
 * Builds the parts whose inputs changed since their last build, and leaves the others.
 * @param {import('./lib/say.mjs').Say} say
 * @param {readonly string[]} [names] of the parts; all when left out
 * @returns {Promise<boolean>} whether everything asked for is there now
 */
export function build(say, names = parts.map((part) => part.name)) {
  return withLock('build', async () => {
    let isComplete = true;
    for (const part of parts.filter((candidate) => names.includes(candidate.name))) {
      isComplete = (await buildPart(part, say)) && isComplete;
    }
    return isComplete;
  });
}

/**
 * @param {Part} part
 * @param {import('./lib/say.mjs').Say} say
 * @returns {Promise<boolean>}
 */
async function buildPart(part, say) {
  const absent = Object.values(part.entries).filter((file) => !existsSync(inProject(file)));
  if (absent.length > 0) {
    say(`Build: ${part.name} is left out, ${absent.join(' and ')} is not there.`);
    return false;
  }
  const directory = join(distDirectory, part.name);
  const inputs = hashOf([...part.sources, ...tooling].map((path) => inProject(path)));
  const outputs = Object.keys(part.entries).map((name) => join(directory, name));
  if (readStamp(`build-${part.name}`) === inputs && outputs.every((file) => existsSync(file))) return true;
  const started = performance.now();
  // Built beside and moved into place, so that a running app or test never sees half a bundle.
  const staging = join(cacheDirectory, `build-${part.name}`);
  rmSync(staging, { recursive: true, force: true });
  try {
    const modules = await part.make(part, staging);
    mkdirSync(bundledDirectory, { recursive: true });
    writeFileSync(join(bundledDirectory, `${part.name}.json`), JSON.stringify(packagesOf(modules)));
    mkdirSync(distDirectory, { recursive: true });
    rmSync(directory, { recursive: true, force: true });
    renameSync(staging, directory);
    writeStamp(`build-${part.name}`, inputs);
    say(`Build: ${part.name} (${((performance.now() - started) / 1000).toFixed(1)} s).`);
    return true;
  } catch (error) {
    say(`Build: ${part.name} failed.\n${messageOf(error)}`);
    return false;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Bundles each entry into one self-contained file, but for Node's own modules and `external`.
 * @param {Part} part
 * @param {string} directory
 * @param {{ format: 'cjs' | 'esm', target: string, external: RegExp[] }} options
 * @returns {Promise<string[]>} the modules that went in
 */
async function bundle(part, directory, { format, target, external }) {
  // Loaded only when there is something to build: an unchanged project starts at once.
  const { rolldown } = await import('rolldown');
  const modules = [];
  for (const [name, source] of Object.entries(part.entries)) {
    const bundler = await rolldown({
      input: inProject(source),
      cwd: inProject(),
      platform: 'node',
      external: [/^node:/, ...external],
      transform: { target },
      onLog(level, log, handle) {
        if (level === 'warn') throw new Error(`${source}: ${log.message}`);
        handle(level, log);
      },
    });
    try {
      const { output } = await bundler.write({
        file: join(directory, name),
        format,
        sourcemap: true,
        codeSplitting: false,
      });
      modules.push(...modulesOf(output));
    } finally {
      await bundler.close();
    }
  }
  return modules;
}

/**
 * @param {readonly { type: string, moduleIds?: readonly string[] }[]} output
 * @returns {string[]}
 */
function modulesOf(output) {
  return output.flatMap((one) => one.moduleIds ?? []);
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  process.exitCode = (await build(sayError, names.length === 0 ? undefined : names)) ? 0 : 1;
}
