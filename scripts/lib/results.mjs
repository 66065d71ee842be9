/**
 * What a step of the check came to.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * The sum of several.
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The last line of a run.
 * @param {Counts} counts
 * @returns {string}
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A check that passes or fails as a whole.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Counts a report of vitest's json reporter. A file that could not be loaded holds no tests and counts as one failure;
 * so does a run that failed outside every test, or left no report.
 * @param {unknown} report as parsed from JSON; undefined when there is none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfVitest(report, exitCode) {
  const files = /** @type {VitestReport | undefined} */ (report)?.testResults ?? [];
  const counts = sum(
    files.map((file) => {
      const states = file.assertionResults.map((test) => test.status);
      const failed = states.filter((state) => state === 'failed').length;
      const passed = states.filter((state) => state === 'passed').length;
      const isBroken = file.status === 'failed' && failed === 0;
      return { passed, failed: isBroken ? 1 : failed, skipped: states.length - failed - passed };
    }),
  );
  return withExitCode(counts, exitCode);
}

/**
 * Counts a report of Playwright's json reporter. A test that passed at a second attempt passed; errors outside every
 * test count as one failure each.
 * @param {unknown} report as parsed from JSON; undefined when there is none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfPlaywright(report, exitCode) {
  const { stats, errors = [] } = /** @type {PlaywrightReport} */ (report ?? {});
  const counts = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (stats?.unexpected ?? 0) + errors.length,
    skipped: stats?.skipped ?? 0,
  };
  return withExitCode(counts, exitCode);
}

/**
 * The tests that failed, for the end of a long log.
 * @param {unknown} report of vitest
 * @returns {string[]}
 */
export function failuresOfVitest(report) {
  const files = /** @type {VitestReport | undefined} */ (report)?.testResults ?? [];
  return files.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0)
      return file.status === 'failed' ? [`${file.name}: ${file.message ?? 'could not be run'}`] : [];
    return failed.map((test) => `${file.name}: ${test.fullName}`);
  });
}

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withExitCode(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @typedef {{
 *   testResults: readonly {
 *     name: string,
 *     status: string,
 *     message?: string,
 *     assertionResults: readonly { status: string, fullName: string }[],
 *   }[],
 * }} VitestReport
 * @typedef {{
 *   stats?: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors?: readonly unknown[],
 * }} PlaywrightReport
 */
