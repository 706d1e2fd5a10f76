import { createSelector } from '@ngrx/store';
import { numberText } from '#app/domain/figure-text.ts';
import { type ExtractIssue } from '#data-adapters/local-extract/extract-issue.ts';
import { bringFeature } from '../extracts/bring-feature.ts';
import { valueOf } from '../loadable.ts';
import { type Option } from './bring-words.ts';
import { issueWords, reasonWords } from './data-files-view.ts';

/** What was read, counted, in words; null until it is. */
export const selectReadSummary = createSelector(bringFeature.selectRead, (loadable) => {
  const read = valueOf(loadable);
  if (read === null) return null;
  const total = Object.values(read.issues).reduce((sum, n) => sum + n, 0);
  return {
    records: read.records,
    measured: read.measured,
    figures: `${counted(read.records, 'figure')} read: ${[
      `${numberText(read.measured, 0)} measured`,
      ...Object.entries(read.missing).map(
        ([reason, n]) => `${numberText(n, 0)} ${reasonWords(reason)}`,
      ),
    ].join(', ')}.`,
    issues: total,
    shown: read.firstIssues.length,
    kinds: Object.entries(read.issues)
      .sort(([, a], [, b]) => b - a)
      .map(([code, n]) => ({ code, count: n, words: issueWords(code, n) })),
  };
});

/** One issue at its place. */
export interface IssueRow {
  /** `D14`, or the row where the whole row is meant. */
  readonly place: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

export const selectIssueRows = createSelector(
  bringFeature.selectRead,
  (loadable): readonly IssueRow[] => (valueOf(loadable)?.firstIssues ?? []).map(issueRow),
);

export function issueRow({ sheet, cell, row, column, code, message }: ExtractIssue): IssueRow {
  return {
    place: sheet === '' ? cell : `${sheet}!${cell}`,
    line: row,
    column: column ?? '',
    code,
    message,
  };
}

export const selectIssueKinds = createSelector(selectReadSummary, (summary): readonly Option[] => [
  { value: '', name: 'Every kind' },
  ...(summary?.kinds ?? []).map(({ code, words }) => ({ value: code, name: words })),
]);

function counted(n: number, one: string): string {
  return `${numberText(n, 0)} ${n === 1 ? one : `${one}s`}`;
}
