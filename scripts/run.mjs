import { existsSync } from 'node:fs';
import { withToolsOnPath } from './lib/node24.mjs';
import { inProject } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { messageOf, sayError, sayOut } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

/**
 * The project's tasks: set-up first, then the script or tool on Node 24. `window` says whether the task shows windows.
 * @type {Readonly<Record<string, { window: boolean, script: string, args?: readonly string[] }>>}
 */
const tasks = {
  build: { window: false, script: 'scripts/build.mjs' },
  check: { window: true, script: 'scripts/check.mjs' },
  bench: { window: true, script: 'scripts/bench.mjs' },
  package: { window: true, script: 'scripts/package.mjs' },
  format: { window: false, script: 'node_modules/prettier/bin/prettier.cjs', args: ['--write', '.'] },
  lint: { window: false, script: 'node_modules/eslint/bin/eslint.js', args: ['.'] },
  typecheck: { window: false, script: 'node_modules/typescript/bin/tsc', args: ['-b'] },
};

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) {
  sayError(`There is no task ${name}. Tasks: ${Object.keys(tasks).join(', ')}.`);
  process.exitCode = 2;
} else {
  try {
    const { node } = await setUp({ window: task.window, say: sayOut, isQuiet: true });
    if (!existsSync(inProject(task.script))) throw new Error(`${task.script} is not there.`);
    process.exitCode = await run(node, [inProject(task.script), ...(task.args ?? []), ...rest], {
      cwd: inProject(),
      env: withToolsOnPath(),
    });
  } catch (error) {
    sayError(messageOf(error));
    process.exitCode = 1;
  }
}
