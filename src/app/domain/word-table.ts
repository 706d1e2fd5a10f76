/** A cell of a table of words. */
export interface WordCell {
  readonly text: string;
  /** A second line, smaller. */
  readonly remark?: string;
  /** `silent`: nothing is recorded; `none`: known none; `old`: overdue or never verified. */
  readonly tone?: 'silent' | 'none' | 'old';
  /** Where the text leads. */
  readonly to?: {
    readonly path: string;
    readonly params: Readonly<Record<string, string | null>>;
  };
}

/** A table as a page shows it and a file holds it: the two cannot differ. */
export interface WordTable {
  /** Of its heading; also the name of its file. */
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly WordCell[] }[];
  /** Lines in front of the file: what, where, from whom, and whether samples are among it. */
  readonly about: readonly string[];
  /** What is said where there is no row. */
  readonly empty: string;
}
