import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './lib/files.mjs';
import { findNode24, withToolsOnPath } from './lib/node24.mjs';
import { cacheDirectory, inProject } from './lib/paths.mjs';
import { capture } from './lib/processes.mjs';
import {
  countsOfCheck,
  countsOfPlaywright,
  countsOfVitest,
  failuresOfVitest,
  sum,
  summaryLine,
} from './lib/results.mjs';
import { messageOf, sayOut } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

/** @typedef {import('./lib/results.mjs').Counts} Counts */

const reports = join(cacheDirectory, 'reports');
/** Longer than any step takes on two slow cores; a step that hangs must not take the whole run with it. */
const stepLimitMilliseconds = 24 * 60_000;
/** Of a failing step this much of the end is shown. */
const shownLines = 300;

const packageDirectories = 'main renderer shared test scripts'.split(' ');

/** Checks that run one program, each counted as one. */
const staticChecks = [
  { name: 'Format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'Types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'Lint rules', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'] },
  {
    name: 'Import rules',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...packageDirectories,
      '--config=.dependency-cruiser.cjs',
      '--output-type=err',
    ],
  },
  { name: 'Dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'Build', args: ['scripts/build.mjs'] },
];

/**
 * Everything that must hold, one step after the other and on after a failing one, so that one run shows all there is
 * to mend. The last line is `N passed, N failed`.
 * @param {string} node
 * @param {string | undefined} windowProblem
 * @returns {Promise<Counts>}
 */
async function check(node, windowProblem) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const before = process.env['CI'] === undefined ? undefined : await trackedChanges();
  const counts = [];
  for (const { name, args } of staticChecks) {
    counts.push(await step(name, node, args, ({ code }) => countsOfCheck(code)));
  }
  counts.push(await runVitest(node, windowProblem));
  counts.push(await runPlaywright(node, windowProblem));
  if (before !== undefined) counts.push(await checkCleanTree(before));
  return sum(counts);
}

/**
 * Unit, integration, conformance and security tests, as far as they need no window.
 * @param {string} node
 * @param {string | undefined} windowProblem
 */
function runVitest(node, windowProblem) {
  const report = join(reports, 'vitest.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return step(
    'Tests without a window',
    node,
    args,
    ({ code }) => {
      for (const failure of failuresOfVitest(readJson(report)))
        sayOut(`  failed: ${failure.replace(inProject('/'), '')}`);
      return countsOfVitest(readJson(report), code);
    },
    windowProblem === undefined ? {} : { BRIEFGEHEIM_NO_WINDOW: windowProblem },
  );
}

/**
 * Tests against the real window; where none can be shown they are listed, to count what is skipped.
 * @param {string} node
 * @param {string | undefined} windowProblem
 */
async function runPlaywright(node, windowProblem) {
  const report = join(reports, 'playwright.json');
  const isListing = windowProblem !== undefined;
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    isListing ? '--list' : '--reporter=list,json',
  ];
  if (isListing) {
    sayOut(`Tests with a window are skipped: ${windowProblem}`);
    const { output } = await capture(node, [...args, '--reporter=list'], {
      cwd: inProject(),
      env: environment(),
    });
    const skipped = Number(/Total: (\d+) tests?/.exec(output)?.[1] ?? 1);
    return { passed: 0, failed: 0, skipped };
  }
  return step(
    'Tests with a window',
    node,
    args,
    ({ code, output }) => {
      for (const line of output.split('\n'))
        if (/^\s+\[?[✘x]|^Electron runs with/.test(line)) sayOut(`  ${line.trim()}`);
      return countsOfPlaywright(readJson(report), code);
    },
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
}

/**
 * The check itself must leave every tracked file as it was.
 * @param {string} before
 * @returns {Promise<Counts>}
 */
async function checkCleanTree(before) {
  const after = await trackedChanges();
  sayOut(
    after === before
      ? 'Clean tree: passed.'
      : `Clean tree: failed, the check itself changed files.\n${after}`,
  );
  return countsOfCheck(after === before ? 0 : 1);
}

/** @returns {Promise<string>} */
async function trackedChanges() {
  return (await capture('git', ['status', '--porcelain'], { cwd: inProject() })).output;
}

/**
 * Runs one step, says in a line what came of it, and shows what it printed only when something failed.
 * @param {string} name
 * @param {string} node
 * @param {readonly string[]} args
 * @param {(result: { code: number, output: string }) => Counts} count
 * @param {Record<string, string>} [extra] environment
 * @returns {Promise<Counts>}
 */
async function step(name, node, args, count, extra = {}) {
  const started = performance.now();
  const result = await capture(node, args, {
    cwd: inProject(),
    env: { ...environment(), ...extra },
    timeoutMilliseconds: stepLimitMilliseconds,
  });
  const counts = count(result);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (counts.failed > 0) {
    const lines = result.output.trimEnd().split('\n');
    if (lines.length > shownLines) sayOut(`(the last ${shownLines} of ${lines.length} lines)`);
    sayOut(lines.slice(-shownLines).join('\n'));
  }
  sayOut(`${name}: ${summaryLine(counts)} (${seconds} s).`);
  return counts;
}

/** @returns {NodeJS.ProcessEnv} */
function environment() {
  return { ...withToolsOnPath(), FORCE_COLOR: '0', NO_COLOR: '1' };
}

try {
  const { windowProblem } = await setUp({ window: true, say: sayOut, isQuiet: true });
  // The variable also serves by hand, for a run that leaves the windows out.
  const counts = await check(findNode24(), process.env['BRIEFGEHEIM_NO_WINDOW'] ?? windowProblem);
  sayOut(summaryLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
} catch (error) {
  sayOut(messageOf(error));
  sayOut(summaryLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
