import { describe, expect, test } from 'vitest';
import {
  countsOfCheck,
  countsOfPlaywright,
  countsOfVitest,
  failuresOfVitest,
  sum,
  summaryLine,
} from '../../../scripts/lib/results.mjs';

/** A report of vitest with the given files: state of the file, states of its tests. */
function vitestReport(files: Readonly<Record<string, { status: string; tests: readonly string[] }>>) {
  return {
    testResults: Object.entries(files).map(([name, { status, tests }]) => ({
      name,
      status,
      message: 'what went wrong',
      assertionResults: tests.map((state, index) => ({ status: state, fullName: `test ${index}` })),
    })),
  };
}

describe('the summing of results', () => {
  test('vitest: each test counts, whatever its file', () => {
    const report = vitestReport({
      a: { status: 'passed', tests: ['passed', 'passed', 'pending'] },
      b: { status: 'failed', tests: ['passed', 'failed', 'todo', 'skipped'] },
    });
    expect(countsOfVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
    expect(failuresOfVitest(report)).toEqual(['b: test 1']);
  });

  test('vitest: a file that could not be loaded is one failure', () => {
    const report = vitestReport({
      a: { status: 'passed', tests: ['passed'] },
      b: { status: 'failed', tests: [] },
    });
    expect(countsOfVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(failuresOfVitest(report)).toEqual(['b: what went wrong']);
  });

  test('a run that failed outside every test, or left no report, never counts as passed', () => {
    const report = vitestReport({ a: { status: 'passed', tests: ['passed'] } });
    expect(countsOfVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(countsOfVitest(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOfPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('Playwright: its own figures, and errors outside every test', () => {
    const stats = { expected: 20, unexpected: 2, flaky: 1, skipped: 3 };
    expect(countsOfPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 21, failed: 2, skipped: 3 });
    expect(countsOfPlaywright({ stats, errors: [{}] }, 1)).toEqual({ passed: 21, failed: 3, skipped: 3 });
  });

  test('the last line: passed and failed always, skipped where there are any', () => {
    const total = sum([countsOfCheck(0), countsOfCheck(2), { passed: 40, failed: 0, skipped: 2 }]);
    expect(summaryLine(total)).toBe('41 passed, 1 failed, 2 skipped');
    expect(summaryLine(countsOfCheck(0))).toBe('1 passed, 0 failed');
    expect(summaryLine(sum([]))).toBe('0 passed, 0 failed');
  });
});
