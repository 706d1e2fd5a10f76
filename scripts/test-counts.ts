import * as v from 'valibot';

/** How many tests a runner ran. Skipped ones ran no check, so they are neither passed nor failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One part of the tests, judged. `trouble` says what went wrong besides failing tests. */
export interface PartResult extends Counts {
  readonly name: string;
  readonly trouble?: string;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const OwnCounts = v.object({ passed: count, failed: count, skipped: count });
const PlaywrightReport = v.object({
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
});

/** Reads what `jasmine-results.ts`, `karma-results.ts` or Playwright's JSON reporter wrote. */
export function readCounts(report: unknown): Counts | undefined {
  const own = v.safeParse(OwnCounts, report);
  if (own.success) return own.output;
  const playwright = v.safeParse(PlaywrightReport, report);
  if (!playwright.success) return undefined;
  const { expected, unexpected, flaky, skipped } = playwright.output.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** A part fails when a test fails, when none ran, and when its runner ends badly or says nothing. */
export function judgePart(name: string, exitCode: number, counts: Counts | undefined): PartResult {
  if (counts === undefined) {
    const trouble = `left no results (exit code ${exitCode})`;
    return { name, passed: 0, failed: 1, skipped: 0, trouble };
  }
  if (counts.passed + counts.failed === 0) {
    return { name, ...counts, failed: 1, trouble: 'executed no test' };
  }
  if (exitCode !== 0 && counts.failed === 0) {
    const trouble = `ended with exit code ${exitCode} though no test failed`;
    return { name, ...counts, failed: 1, trouble };
  }
  return { name, ...counts };
}

export function addUp(parts: readonly Counts[]): Counts {
  const sum = (pick: (part: Counts) => number) =>
    parts.reduce((total, part) => total + pick(part), 0);
  return {
    passed: sum((part) => part.passed),
    failed: sum((part) => part.failed),
    skipped: sum((part) => part.skipped),
  };
}

/** A line a part. */
export function partLine(part: PartResult): string {
  const skipped = part.skipped === 0 ? '' : `, ${part.skipped} skipped`;
  const trouble = part.trouble === undefined ? '' : ` (${part.trouble})`;
  return `${part.name}: ${part.passed} passed, ${part.failed} failed${skipped}${trouble}`;
}

/** The closing line. */
export function verdict(total: Counts): string {
  return `${total.passed} passed, ${total.failed} failed`;
}
