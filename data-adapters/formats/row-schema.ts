import * as v from 'valibot';
import { type IssueCode, type RowIssue } from '#data-adapters/adapter.ts';
import { readNumber } from './read-number.ts';

/** Schema pieces for the cells of a text table: text in, what it says out. */

export const plainText = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s+/g, ' ').trim()),
);

/** Text that must not be blank. */
export const filledText = v.pipe(plainText, v.nonEmpty('The cell is blank'));

/** A number, or null where the cell is blank: a blank is never 0. */
export const numberOrBlank = v.pipe(
  v.string(),
  v.rawTransform<string, number | null>(({ dataset, addIssue, NEVER }) => {
    const number = readNumber(dataset.value);
    if (number !== 'not-a-number') return number;
    addIssue({ message: `${quoted(dataset.value)} is not a number` });
    return NEVER;
  }),
);

const CODES: Readonly<Partial<Record<string, IssueCode>>> = {
  non_empty: 'blank-cell',
  raw_transform: 'not-a-number',
};

/** What a schema found wrong with a row, as issues with their place. */
export function rowIssues(found: readonly v.BaseIssue<unknown>[], row: number): RowIssue[] {
  return found.map((issue) => {
    const column = issue.path?.map((item) => String(item.key)).join('.');
    return {
      row,
      ...(column === undefined ? {} : { column }),
      code: CODES[issue.type] ?? 'unknown-code',
      message: issue.message,
    };
  });
}

/** Outside text in quotation marks, cut to a length fit for a message. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
