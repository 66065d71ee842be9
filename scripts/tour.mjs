import { resolve } from 'node:path';
import { walkTour } from '../test/tour/tour.ts';
import { openDisplay } from './lib/display.mjs';
import { inProject } from './lib/paths.mjs';
import { sayOut } from './lib/say.mjs';

// npm run tour [-- DIRECTORY]: pictures of every screen of the example organisation, by default in tour/.
const directory = process.argv[2] === undefined ? inProject('tour') : resolve(process.argv[2]);
const display = await openDisplay({ alwaysVirtual: true });
process.env['DISPLAY'] = display.display;
try {
  const count = await walkTour(directory, sayOut);
  sayOut(`${String(count)} pictures; open ${directory}/index.html.`);
} finally {
  await display.stop();
}
