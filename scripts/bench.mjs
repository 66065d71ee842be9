import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBench } from '../test/bench/bench.ts';
import { openDisplay } from './lib/display.mjs';
import { findElectron } from './lib/electron-runtime.mjs';
import { cacheDirectory, distDirectory } from './lib/paths.mjs';
import { sayOut } from './lib/say.mjs';

// Ratios against a baseline of the same run: figures of another machine or another day say nothing.
const display = await openDisplay();
process.env['DISPLAY'] = display.display;
try {
  const rendererDirectory = join(distDirectory, 'renderer');
  const measurements = await runBench(
    { electron: findElectron(), rendererDirectory, cacheDirectory },
    sayOut,
  );
  const file = join(cacheDirectory, 'bench.json');
  writeFileSync(file, `${JSON.stringify({ measurements }, null, 2)}\n`);
  sayOut(`The figures stand in ${file}.`);
} finally {
  await display.stop();
}
