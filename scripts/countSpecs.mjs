// Prints `N passed, N failed` from the JSON report of a vitest run. A spec file that did not load counts as one failed,
// and so does a run that left no report.
import { existsSync, readFileSync } from 'node:fs';

const [report] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const notLoaded = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(result => result.status === 'failed'),
);
const skipped = numPendingTests + numTodoTests;
console.log(
  `${numPassedTests} passed, ${numFailedTests + notLoaded.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
