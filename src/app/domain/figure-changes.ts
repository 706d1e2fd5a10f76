/** A figure before and after a refresh; null: missing. */
export type ChangedFigure = readonly [
  area: string,
  period: string,
  from: number | null,
  to: number | null,
];

/** What a refresh changed in the figures of one indicator. */
export interface ChangedIndicator {
  readonly id: string;
  /** Newest period (id) before and after; `before` is null where there were no figures. */
  readonly before: string | null;
  readonly after: string;
  /** Period ids that were not there before, oldest first, and how many are no longer held. */
  readonly newPeriods: readonly string[];
  readonly dropped: number;
  /** How many figures of periods that were held before are others now. */
  readonly revised: number;
  /**
   * Of each area, those from its newest figure of before on: `to` is null also where the period is no
   * longer held. Null where they are no longer listed, for they take room.
   */
  readonly figures: readonly ChangedFigure[] | null;
  /** Codes of areas that have figures now and had none, and the other way round. */
  readonly newAreas: readonly string[];
  readonly goneAreas: readonly string[];
}

/** A refresh that changed figures of the snapshot. */
export interface SnapshotChange {
  /** ISO date. */
  readonly on: string;
  /** Editions of the snapshot before and after. */
  readonly from: string;
  readonly to: string;
  readonly indicators: readonly ChangedIndicator[];
}

/** `changes.json`: the refreshes that changed figures, oldest first. The oldest are dropped in time. */
export interface SnapshotHistory {
  readonly version: 1;
  readonly changes: readonly SnapshotChange[];
}
