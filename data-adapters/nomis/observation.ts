import { type MissingReason } from '#app/domain/figure.ts';
import { type Period } from '#app/domain/period.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { type Measure, reasonOfNomisMark, reasonOfStatus } from './nomis-codes.ts';

/** One number of a rate: what both shapes of Nomis files come to before they are put together. */
export interface Observation {
  readonly areaCode: string;
  readonly areaName: string;
  readonly areaType: string;
  readonly period: Period;
  /** Code of the variable, or its words where the code is not known. */
  readonly variable: string;
  readonly variableName: string;
  readonly measure: Measure;
  readonly cell: ObservedCell;
  /** Line of the file. */
  readonly row: number;
}

/** A number, or why there is none; `note` is the publisher's remark on it. */
export type ObservedCell =
  | { readonly number: number; readonly note: string }
  | { readonly number: null; readonly reason: MissingReason; readonly note: string };

/**
 * Reads a cell with its status. A number that the publisher calls unreliable, or says is not
 * available, is missing for that reason: its mark wins over what stands in the cell.
 * @returns null where the cell holds something that is neither a number nor a known mark.
 */
export function readCell(text: string, status: string, statusName: string): ObservedCell | null {
  const note = isNormal(statusName) ? '' : statusName;
  const marked = reasonOfStatus(statusName) ?? reasonOfNomisMark(status);
  const trimmed = text.trim();
  const mark = reasonOfNomisMark(trimmed);
  if (mark !== null) return { number: null, reason: marked ?? mark, note };
  const number = readNumber(trimmed);
  if (number === 'not-a-number') return null;
  if (number === null) return { number: null, reason: marked ?? 'not-published', note };
  return marked === null ? { number, note } : { number: null, reason: marked, note };
}

function isNormal(statusName: string): boolean {
  return /^(|a|normal( value)?)$/i.test(statusName.trim());
}
