import { hasDisplay } from './lib/display.mjs';
import { launchPlan } from './lib/window-user.mjs';
import { buildProduct } from './lib/product.mjs';
import { isSuperuser, run } from './lib/processes.mjs';
import { messageOf, sayError, sayOut } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

/** Sets up, builds what changed, and opens the console. Arguments after `--` go to the app, such as --demo. */
async function start() {
  const { node, electron, windowProblem } = await setUp({ window: true, say: sayOut });
  if (!hasDisplay()) {
    throw new Error(
      'There is no display here, so no window can open. npm run tour shows the console in pictures.',
    );
  }
  if (electron === undefined || windowProblem !== undefined)
    throw new Error(windowProblem ?? 'There is no Electron.');
  await buildProduct(node);
  const sandbox = isSuperuser() && process.platform === 'linux' ? ['--no-sandbox'] : [];
  if (sandbox.length > 0)
    sayOut('This is root, where Chromium’s sandbox cannot work: starting with --no-sandbox.');
  return run(electron.binary, [...sandbox, ...electron.appArguments, ...process.argv.slice(2)], {
    env: { ...process.env, ...launchPlan().env },
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  sayError(messageOf(error));
  process.exitCode = 1;
}
