import { measuredOrMissing, type Figure } from '#app/domain/figure.ts';
import { type RowIssue } from '#data-adapters/adapter.ts';
import { percentOf } from './percent-of.ts';

/** Half of the last place the publisher prints, and a little for binary fractions. */
const ROUNDING = 0.0051;

/** A percentage printed to 2 places beside the two numbers it is made of. */
export interface PrintedPercentage {
  readonly count: number | null;
  readonly base: number | null;
  readonly printed: number | null;
}

/** From the two numbers; where one is blank, as printed; where that is blank, missing. */
export function percentageFigure({ count, base, printed }: PrintedPercentage): Figure {
  return measuredOrMissing(percentOf(count, base) ?? printed, 'not-published');
}

/** An issue where the two numbers make another percentage than is printed. `made` begins it. */
export function printedOtherwise(
  { count, base, printed }: PrintedPercentage,
  place: { readonly row: number; readonly column: string; readonly made: string },
): RowIssue[] {
  const { row, column, made } = place;
  const value = percentOf(count, base);
  if (value === null || printed === null || Math.abs(value - printed) <= ROUNDING) return [];
  const message = `${made} ${value.toFixed(2)}%, but the row says ${printed}%`;
  return [{ row, column, code: 'conflict', message }];
}
