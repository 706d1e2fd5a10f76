import { runOracleFiles } from '#data-adapters/oracle/run-oracle.ts';
import { UsageError } from './usage-error.ts';

/** Runs files of expected values; each failing case is printed, then `N passed, N failed`. */
export function oracle(paths: readonly string[]): number {
  if (paths.length === 0) throw new UsageError('oracle needs at least one file');
  const { passed, failed, lines } = runOracleFiles(paths);
  for (const line of lines) console.info(line);
  console.info(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
