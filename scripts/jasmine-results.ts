/** A Jasmine helper: writes the counts of a run in Node beside what the console shows. */
import { writeResult } from './result-files.ts';

const counts = { passed: 0, failed: 0, skipped: 0 };

jasmine.getEnv().addReporter({
  specDone({ status }) {
    if (status === 'passed') counts.passed += 1;
    else if (status === 'failed') counts.failed += 1;
    else counts.skipped += 1;
  },
  suiteDone({ failedExpectations }) {
    if (failedExpectations.length > 0) counts.failed += 1;
  },
  jasmineDone({ failedExpectations }) {
    if (failedExpectations.length > 0) counts.failed += 1;
    writeResult('plain', counts);
  },
});
