import { setUp } from './lib/setup.mjs';
import { messageOf, sayError, sayOut } from './lib/say.mjs';

try {
  const { windowProblem } = await setUp({ window: true, say: sayOut });
  if (windowProblem !== undefined) sayOut(windowProblem);
  sayOut('Set-up is done.');
} catch (error) {
  sayError(messageOf(error));
  process.exitCode = 1;
}
