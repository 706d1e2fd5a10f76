/** What every chart says around its drawing: on screen, in its file and in its image. */
export interface CardWords {
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure, period and population. */
  readonly subtitle: string;
  /** Source, licence and age. */
  readonly sourceLine: string;
  /** The method behind its comparisons, and what to know before reading on: a sentence each. */
  readonly notes?: readonly string[];
}
