import { buildProduct, commandLineBundle } from './lib/product.mjs';
import { run } from './lib/processes.mjs';
import { messageOf, sayError } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

// Standard output belongs to the command's own result: everything here speaks on standard error.
try {
  const { node } = await setUp({ window: false, say: sayError, isQuiet: true });
  await buildProduct(node, ['cli']);
  process.exitCode = await run(node, [commandLineBundle, ...process.argv.slice(2)]);
} catch (error) {
  sayError(messageOf(error));
  // 4 is the command line's own status for what could not be completed.
  process.exitCode = 4;
}
