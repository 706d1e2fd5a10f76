/** Why there is no figure. The words each reason is shown with are in `figure-text.ts`. */
export type MissingReason =
  | 'suppressed'
  | 'not-published'
  | 'unreliable'
  | 'not-collected'
  | 'not-submitted'
  | 'incomplete-parts';

/**
 * A published figure, or the reason there is none. A missing figure is never zero.
 * `lower` and `upper` are the 95% limits, in the unit of the value; both or neither.
 */
export type Figure =
  | {
      readonly kind: 'measured';
      readonly value: number;
      readonly lower?: number;
      readonly upper?: number;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

export type MeasuredFigure = Extract<Figure, { kind: 'measured' }>;

export function measured(value: number, lower?: number | null, upper?: number | null): Figure {
  return lower === undefined || lower === null || upper === undefined || upper === null
    ? { kind: 'measured', value }
    : { kind: 'measured', value, lower, upper };
}

export function missing(reason: MissingReason): Figure {
  return { kind: 'missing', reason };
}

/** The value where there is one, else missing for the reason. */
export function measuredOrMissing(value: number | null, reason: MissingReason): Figure {
  return value === null ? missing(reason) : measured(value);
}
