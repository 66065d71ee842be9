import { build } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { sayError } from './lib/say.mjs';
import { launchPlan } from './lib/window-user.mjs';

/** Builds what changed, and gives the tests against the window a display, of its own where the machine has none. */
export default async function giveDisplay() {
  if (!(await build(sayError))) throw new Error('The build is not complete: what is missing stands above.');
  const { note } = launchPlan();
  if (note !== undefined) sayError(note);
  const display = await openDisplay();
  process.env['DISPLAY'] = display.display;
  return () => display.stop();
}
