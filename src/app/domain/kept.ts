/** A record a person entered or the atlas fetched for them, as it is kept in their own browser. */
export interface Kept {
  /** Unique within its collection. */
  readonly id: string;
  /**
   * The save that wrote it last, counted over the whole database. Negative: it is not saved yet, and
   * was the commit of that number in this tab. Null: it was never in the database.
   */
  readonly revision: number | null;
  /** When it was last saved, an ISO instant. */
  readonly savedAt: string;
}

/** Where a record is. */
export interface KeptKey {
  readonly collection: string;
  readonly id: string;
}

/** A record that cannot be used as it is stored: it is neither shown nor dropped. */
export interface SetAside extends KeptKey {
  /** `damaged`: something is stored, and not even its revision can be read. */
  readonly revision: number | 'damaged';
  /** What is wrong with it, without a full stop. */
  readonly reason: string;
  /** As it is stored. */
  readonly raw: unknown;
}
