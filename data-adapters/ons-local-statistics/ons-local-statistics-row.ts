import * as v from 'valibot';
import { type MissingReason } from '#app/domain/figure.ts';
import { filledText, numberOrBlank, plainText } from '#data-adapters/formats/cell-schema.ts';
import { saysUnreliable } from '#data-adapters/formats/judge-figure.ts';
import { type CellRules } from '#data-adapters/formats/read-rows.ts';

/**
 * A row of an Explore Local Statistics file. Two styles are in use, told apart by their column
 * names: `lci_95`, `uci_95`, `status` now; the long names, with `Variable Name`, before 2025.
 */
const OnsRow = v.object({
  areacd: filledText,
  areanm: plainText,
  geography: plainText,
  indicator: filledText,
  variable: plainText,
  period: filledText,
  observation: numberOrBlank,
  measure: plainText,
  unit: plainText,
  lower: numberOrBlank,
  upper: numberOrBlank,
  status: plainText,
  notes: plainText,
});

export const onsRules: CellRules<(typeof OnsRow)['entries']> = {
  schema: OnsRow,
  codes: { observation: 'not-a-number', lower: 'not-a-number', upper: 'not-a-number' },
};

export type OnsRow = v.InferOutput<typeof OnsRow>;

export const REQUIRED_COLUMNS = [
  'areacd',
  'areanm',
  'geography',
  'indicator',
  'period',
  'observation',
  'measure',
  'unit',
] as const;

export const OPTIONAL_COLUMNS = [
  'Variable Name',
  'lci_95',
  'uci_95',
  'status',
  'notes',
  'Lower Confidence Interval (95%)',
  'Upper Confidence Interval (95%)',
  'Observation Status',
] as const;

export type OnsColumn = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** What the status and the notes of a row say of its value. */
export interface Verdict {
  /** Why there is no figure, or none to rely on; null where the value stands. */
  readonly reason: MissingReason | null;
  /** The publisher's words. */
  readonly note: string;
  /** A status that is not in the list below. */
  readonly unknownStatus: boolean;
}

/** Marks of the Government Statistical Service as ONS uses them here, without brackets. */
const MISSING_STATUS: Readonly<Partial<Record<string, MissingReason>>> = {
  x: 'not-published',
  c: 'suppressed',
  u: 'unreliable',
  z: 'not-collected',
};
/** Break in series, estimated, forecast, provisional, revised, normal value: the value stands. */
const STANDING_STATUS = ['b', 'e', 'f', 'p', 'r', 'a'];

/**
 * Judges a row. A value that its publisher calls unreliable is missing as `unreliable`, so that it
 * enters no score; the note is kept. Longer text in the status column is a note.
 */
export function judge(row: Pick<OnsRow, 'status' | 'notes' | 'observation'>): Verdict {
  const mark = row.status.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const isMark = /^[a-z]{0,3}$/.test(mark);
  const note = [isMark ? '' : row.status, row.notes].filter((text) => text !== '').join('; ');
  const stated = MISSING_STATUS[mark] ?? (saysUnreliable(note) ? 'unreliable' : null);
  const reason = stated ?? (row.observation === null ? 'not-published' : null);
  const known = mark === '' || mark in MISSING_STATUS || STANDING_STATUS.includes(mark);
  return { reason, note, unknownStatus: isMark && !known };
}

/** Codes that a note says have replaced the code of its row; none where it says no such thing. */
export function replacingCodes(notes: string): readonly string[] {
  return /^obsolete code/i.test(notes) ? (notes.match(/\b[A-Z]\d{8}\b/g) ?? []) : [];
}
