import * as v from 'valibot';
import { quoted } from '#data-adapters/formats/quoted.ts';

/** Pieces of the mapping schemas, and what is wrong with a mapping in words. */

export const words = v.string('should be text, in quotation marks');

export const reason = v.picklist(
  [
    'suppressed',
    'not-published',
    'unreliable',
    'not-collected',
    'not-submitted',
    'incomplete-parts',
  ],
  'should be one of suppressed, not-published, unreliable, not-collected, not-submitted, incomplete-parts',
);

/** The key and what it should be, as words that follow the name of the mapping. */
export function mappingProblem(issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue);
  if (key === null) return 'it is not an object with a key “columns”';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${key} is not a key of a mapping`;
  }
  if (issue.received === 'undefined') return `${key} is not given`;
  if (issue.type === 'strict_object') return `${key} should be an object`;
  const received = quoted(issue.received.replace(/^"|"$/g, ''));
  return `${key} is ${received}; it ${issue.message}`;
}
