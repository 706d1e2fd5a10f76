import { writeResult } from './result-files.ts';

/** What Karma says of a run, as far as it is used here. */
interface KarmaResults {
  readonly success: number;
  readonly failed: number;
  readonly skipped?: number;
}

/**
 * A Karma reporter that writes the counts of a run in the browser. A plain object, because Karma
 * looks only at a reporter's own methods.
 */
export const karmaResultsReporter = {
  adapters: [],
  onRunComplete(_browsers: unknown, results: KarmaResults): void {
    writeResult('components', {
      passed: results.success,
      failed: results.failed,
      skipped: results.skipped ?? 0,
    });
  },
};
