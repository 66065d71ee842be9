import { runOnNode24 } from './lib/product.mjs';
import { summaryLine } from './lib/results.mjs';
import { messageOf, sayOut } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

/** Set-up, then all checks. The last line printed is always `N passed, N failed`. */
try {
  const { node } = await setUp({ window: true, say: sayOut });
  process.exitCode = await runOnNode24(node, 'scripts/check.mjs');
} catch (error) {
  sayOut(messageOf(error));
  sayOut(summaryLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
