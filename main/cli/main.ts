import { askHidden } from './terminal.ts';
import { runCommandLine } from './program.ts';

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
process.on('SIGTERM', () => stop.abort());
// A reader that has seen enough (`… | head`) is no reason to complain.
process.stdout.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  isTerminal: process.stdin.isTTY && process.stderr.isTTY,
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  askHidden,
  signal: stop.signal,
});
