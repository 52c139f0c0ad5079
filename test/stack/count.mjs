import { writeFileSync } from 'node:fs';

/** Jest reporter: one line of counts, also written to COUNT_FILE for the command that adds up all checks. */
export default class Count {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.testResults.filter(brokenWithoutAFailedTest).length,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(counts));
    else console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

/** A file that does not load, or whose afterAll fails, has failed though none of its tests did. */
const brokenWithoutAFailedTest = (file) => file.numFailingTests === 0 && (file.testExecError || file.failureMessage);
