import { type FigureRecord, type Parsed } from '#data-adapters/adapter.ts';
import { type SnapshotFile } from '#app/domain/snapshot.ts';

/** How many figures were measured, how many are missing and why, and issues by kind. */
export function summaryOf(
  parsed: Parsed<FigureRecord>,
): Pick<SnapshotFile, 'records' | 'measured' | 'missing' | 'issues'> {
  const missing = tally(
    parsed.records.flatMap(({ figure }) => (figure.kind === 'missing' ? [figure.reason] : [])),
  );
  const measured = parsed.records.filter(({ figure }) => figure.kind === 'measured').length;
  const issues = tally(parsed.issues.map(({ code }) => code));
  return { records: parsed.records.length, measured, missing, issues };
}

function tally(words: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(words, (word) => word);
  return Object.fromEntries(
    [...groups].map(([word, all]): [string, number] => [word, all.length]).sort(),
  );
}
