/** A confidence interval; a limit that does not exist is null. */
export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A value with its confidence interval, in the same unit; null is missing. */
export interface Estimate extends Interval {
  readonly value: number | null;
}
