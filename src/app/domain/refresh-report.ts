/** A figure that a publisher changed since it was last read. */
export interface RevisedFigure {
  readonly area: string;
  readonly period: string;
  /** Null: missing. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What a refresh changed in one indicator. Lists are the first of each kind; the counts are of all. */
export interface IndicatorChanges {
  readonly id: string;
  /** Period ids that were not there before, oldest first. */
  readonly newPeriods: readonly string[];
  readonly revised: { readonly count: number; readonly first: readonly RevisedFigure[] };
  /** Codes of areas that had no figures before. */
  readonly newAreas: readonly string[];
  /** Codes of areas that the publisher sent before and did not send now: their figures are kept. */
  readonly vanishedAreas: readonly string[];
  /** Periods that are no longer held, because newer ones overlap them. */
  readonly droppedPeriods: readonly string[];
  /** Figures of areas that were sent, without which the answer came: those of before are kept. */
  readonly notSent?: { readonly count: number; readonly first: readonly KeptFigure[] };
}

/** A figure that was held before and stays. */
export interface KeptFigure {
  readonly area: string;
  readonly period: string;
}

/** What came of asking one publisher. */
export interface SourceRefresh {
  /** What a reader calls the publisher. */
  readonly name: string;
  /** ISO date. */
  readonly on: string;
  /** Indicators that were answered. */
  readonly indicators: readonly IndicatorChanges[];
  /** What was not answered, a sentence each: its figures are those of before. */
  readonly failures: readonly string[];
  /** How many rows of each kind could not be read, and the first of them. */
  readonly issues: {
    readonly counts: Readonly<Record<string, number>>;
    readonly first: readonly {
      readonly row: number;
      readonly code: string;
      readonly message: string;
    }[];
  };
}

/** Whether a refresh brought anything that was not there before. */
export function isChanged(changes: IndicatorChanges): boolean {
  return (
    changes.newPeriods.length > 0 ||
    changes.revised.count > 0 ||
    changes.newAreas.length > 0 ||
    changes.vanishedAreas.length > 0 ||
    changes.droppedPeriods.length > 0 ||
    changes.notSent !== undefined
  );
}
