import { createSelector } from '@ngrx/store';
import { numberText } from '#app/domain/figure-text.ts';
import { type MissingReason } from '#app/domain/figure.ts';
import { type SnapshotFile } from '#app/domain/snapshot.ts';
import { sourceById } from '#app/domain/source-catalogue.ts';
import { type IssueCode } from '#data-adapters/adapter.ts';
import { type Loadable, loaded } from '../loadable.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';

/** One publisher's file as it was read, in words. */
export interface FileRow {
  readonly path: string;
  /** The last part of the path: the name the publisher gave it. */
  readonly name: string;
  readonly source: string;
  /** `7,562 figures read: 7,100 measured, 462 not published.` */
  readonly figures: string;
  /** `22 area codes since replaced; 1 row left out on purpose.`, commonest first; blank: none. */
  readonly issues: string;
  readonly issueCount: number;
}

/** Why figures are missing, in words that follow a number. */
const MISSING_WORDS: Readonly<Record<MissingReason, string>> = {
  suppressed: 'suppressed by the publisher',
  'not-published': 'not published',
  unreliable: 'too unreliable to use (small sample)',
  'not-collected': 'not collected',
  'not-submitted': 'not submitted by the providers',
  'incomplete-parts': 'without all of their parts',
};

/** What is wrong with a row, in words that follow a number. */
const ISSUE_WORDS: Readonly<Record<IssueCode, readonly [one: string, many: string]>> = {
  'not-a-number': [
    'cell where a number was expected and something else stood',
    'cells where a number was expected and something else stood',
  ],
  'blank-cell': [
    'row left out: a cell it needs is blank',
    'rows left out: a cell they need is blank',
  ],
  'unknown-period': ['period in an unknown form', 'periods in an unknown form'],
  'unknown-area': ['row without a known area', 'rows without a known area'],
  duplicate: ['row given twice, alike', 'rows given twice, alike'],
  conflict: [
    'row given twice with another figure; the first is kept',
    'rows given twice with another figure; the first is kept',
  ],
  'out-of-range': [
    'number that cannot be, such as a percentage above 100; left out',
    'numbers that cannot be, such as percentages above 100; left out',
  ],
  'odd-limits': ['pair of limits that cannot be right', 'pairs of limits that cannot be right'],
  'ragged-row': [
    'row with more or fewer cells than the heading',
    'rows with more or fewer cells than the heading',
  ],
  'obsolete-code': ['area code since replaced', 'area codes since replaced'],
  'left-out': ['row left out on purpose', 'rows left out on purpose'],
  'bad-shape': ['boundary that cannot be drawn', 'boundaries that cannot be drawn'],
  'unknown-code': ['word or code not known', 'words or codes not known'],
  'no-result': ['formula without a saved result', 'formulas without a saved result'],
};

/** Every file the bundled figures were read from. */
export const selectFileRows = createSelector(
  snapshotFeature.selectManifest,
  (manifest): Loadable<readonly FileRow[]> =>
    manifest.status === 'loaded' ? loaded(manifest.value.files.map(rowOf)) : manifest,
);

function rowOf({ path, source, records, measured, missing, issues }: SnapshotFile): FileRow {
  const kinds = [
    `${numberOf(measured)} measured`,
    ...inOrder(missing).map(([reason, n]) => `${numberOf(n)} ${reasonWords(reason)}`),
  ];
  const found = inOrder(issues).map(([code, n]) => issueWords(code, n));
  return {
    path,
    name: path.split('/').at(-1) ?? path,
    source: sourceById(source).title,
    figures: `${numberOf(records)} figures read: ${kinds.join(', ')}.`,
    issues: found.length === 0 ? '' : `${found.join('; ')}.`,
    issueCount: Object.values(issues).reduce((sum, n) => sum + n, 0),
  };
}

function inOrder(counts: Readonly<Record<string, number>>): readonly [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a);
}

export function reasonWords(reason: string): string {
  const words = MISSING_WORDS[reason as MissingReason] as string | undefined;
  return words ?? reason;
}

export function issueWords(code: string, n: number): string {
  const words = ISSUE_WORDS[code as IssueCode] as readonly [string, string] | undefined;
  return words === undefined
    ? `${numberOf(n)} ${code}`
    : `${numberOf(n)} ${n === 1 ? words[0] : words[1]}`;
}

function numberOf(n: number): string {
  return numberText(n, 0);
}
