/** A difference between the file a mapping was made for and another. */
export interface MappingChange {
  readonly kind:
    | 'sheet'
    | 'moved'
    | 'renamed'
    | 'new-figure'
    | 'lost-figure'
    | 'lost-column'
    /** Something that held for the first file and may not for this one. */
    | 'check';
  /** One sentence. */
  readonly words: string;
}
