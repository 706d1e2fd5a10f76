import { type Figure } from '#app/domain/figure.ts';
import { type Period } from '#app/domain/period.ts';
import { type SourceRequest } from '#data-adapters/ask/upstream.ts';

/** Where figures come from. The list of them is in `src/app/domain/source-catalogue.ts`. */
export interface SourceFile {
  /** The name the file came with, used in messages and to tell formats apart. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is wrong with a row. `row` is the line a person sees in the file, the header being 1. */
export interface RowIssue {
  readonly row: number;
  readonly column?: string;
  readonly code: IssueCode;
  readonly message: string;
}

export type IssueCode =
  /** A number was expected and something else stood there. */
  | 'not-a-number'
  /** A column that must be filled is blank. */
  | 'blank-cell'
  /** The period is not in a form the source uses. */
  | 'unknown-period'
  /** The area has no code, or one in no known form. */
  | 'unknown-area'
  /** The same area, period and breakdown a second time, with the same figure. */
  | 'duplicate'
  /** The same area, period and breakdown a second time, with another figure. The first is kept. */
  | 'conflict'
  /** A number that its measure cannot have: a percentage above 100, people below 0. */
  | 'out-of-range'
  /** Limits out of order, one limit without the other, or a value outside them. */
  | 'odd-limits'
  /** Fewer or more cells than the header. */
  | 'ragged-row'
  /** A row the source marks as replaced by another code. */
  | 'obsolete-code'
  /** Left out on purpose: totals, footnotes, another geography. */
  | 'left-out'
  /** A boundary that is no polygon, or does not lie in England. */
  | 'bad-shape'
  /** A word or code the adapter does not know. */
  | 'unknown-code'
  /** A formula whose result was not saved with the workbook. */
  | 'no-result';

/**
 * One published figure as the source words it: its own indicator key, its own area code with known
 * prefixes removed, nothing dropped. Sex, age and category rows stay apart; blank text means the
 * source has no such column.
 */
export interface FigureRecord {
  /** The source's own key of the indicator: an id or a name. */
  readonly indicator: string;
  readonly indicatorName: string;
  readonly areaCode: string;
  readonly areaName: string;
  /** The source's own word for the kind of area. */
  readonly areaType: string;
  readonly period: Period;
  readonly sex: string;
  readonly age: string;
  readonly category: { readonly type: string; readonly name: string } | null;
  readonly figure: Figure;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly unit: string;
  readonly note: string;
  /** The publisher's own comparison with England and trend, as words; blank where none. */
  readonly published: { readonly significance: string; readonly trend: string };
  /** Line of the file it was read from, the header being 1. */
  readonly row: number;
}

/** Everything that was read, and everything that was not. */
export interface Parsed<T> {
  readonly records: readonly T[];
  readonly issues: readonly RowIssue[];
}

/**
 * A source read from files: two pure functions. `decode` turns bytes into the publisher's rows,
 * `parse` judges them against a schema. Both throw `ForeignFileError`, and only that, when the file
 * is not this source's at all; a bad row becomes an issue.
 */
export interface FileAdapter<Payload, T = FigureRecord> {
  /** Id in the source catalogue; also the word after `atlas adapt`. */
  readonly source: string;
  /** One phrase that finishes "expected …". */
  readonly expected: string;
  decode(file: SourceFile): Payload;
  parse(payload: Payload): Parsed<T>;
}

/** The same for files that unpack in the background, as workbooks do: `decode` rejects where it would throw. */
export interface AsyncFileAdapter<Payload, T = FigureRecord> extends Omit<
  FileAdapter<Payload, T>,
  'decode'
> {
  decode(file: SourceFile): Promise<Payload>;
}

/** A source asked over the network: how to ask it, and how to read what it answers. Both are pure. */
export interface RemoteAdapter<Query, T = FigureRecord> {
  /** Id in the source catalogue. */
  readonly source: string;
  request(query: Query): SourceRequest;
  /** Throws `ForeignFileError`, and only that, when the answer is not this source's at all. */
  parse(answer: SourceFile): Parsed<T>;
}

/** The file is not what the source sends: empty, foreign, cut off or too large. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError';
}
