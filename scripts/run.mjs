import { buildProduct, runOnNode24 } from './lib/product.mjs';
import { messageOf, sayError, sayOut } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

/**
 * The project's tasks: set-up first, then the script or tool on Node 24. `needs` says whether the task wants an
 * Electron, or even shows windows; `builds` whether the product is built before.
 * @typedef {{
 *   script: string,
 *   args?: readonly string[],
 *   needs: 'packages' | 'electron' | 'windows',
 *   builds: boolean,
 * }} Task
 * @type {Readonly<Record<string, Task>>}
 */
const tasks = {
  build: { script: 'scripts/build.mjs', needs: 'packages', builds: false },
  check: { script: 'scripts/check.mjs', needs: 'electron', builds: false },
  bench: { script: 'scripts/bench.mjs', needs: 'windows', builds: true },
  tour: { script: 'scripts/tour.mjs', needs: 'windows', builds: true },
  package: { script: 'scripts/package.mjs', needs: 'electron', builds: false },
  format: {
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--write', '.'],
    needs: 'packages',
    builds: false,
  },
  lint: { script: 'node_modules/eslint/bin/eslint.js', args: ['.'], needs: 'packages', builds: false },
  typecheck: { script: 'node_modules/typescript/bin/tsc', args: ['-b'], needs: 'packages', builds: false },
};

/**
 * @param {Task} task
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
async function runTask(task, args) {
  const { node, windowProblem } = await setUp({
    window: task.needs !== 'packages',
    say: sayOut,
    isQuiet: true,
  });
  if (task.needs === 'windows' && windowProblem !== undefined) throw new Error(windowProblem);
  if (task.builds) await buildProduct(node);
  return runOnNode24(node, task.script, [...(task.args ?? []), ...args]);
}

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) {
  sayError(`There is no task ${name}. Tasks: ${Object.keys(tasks).join(', ')}.`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await runTask(task, rest);
  } catch (error) {
    sayError(messageOf(error));
    process.exitCode = 1;
  }
}
