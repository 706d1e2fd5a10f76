import { type SourceFile } from '#data-adapters/adapter.ts';

/** A true file or answer. */
export interface FuzzSample extends SourceFile {
  readonly kind: 'table' | 'json' | 'workbook';
}

/** What came of reading. */
export interface Found {
  readonly records: readonly unknown[];
  readonly issues: readonly FoundIssue[];
}

export interface FoundIssue {
  /** Null where it is about no row. */
  readonly row: number | null;
  readonly code: string;
  readonly message: string;
}

/** Something that reads files or answers from outside. */
export interface FuzzTarget {
  readonly name: string;
  samples(): Promise<readonly FuzzSample[]>;
  /** Each row of its tables comes to a record or an issue with its line. */
  readonly everyLine: boolean;
  /** Throws `ForeignFileError`, and only that. */
  read(file: SourceFile): Found | Promise<Found>;
}
