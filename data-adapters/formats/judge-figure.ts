import { measured, missing, type Figure, type MissingReason } from '#app/domain/figure.ts';

/** The three numbers of a row, in one unit; null where the cell is blank. */
export interface FigureCells {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface JudgedFigure {
  readonly figure: Figure;
  /** What is wrong with the limits, in words; blank where nothing is. */
  readonly oddLimits: string;
}

/**
 * The figure of a row. Without a value it is missing for `reason`. Limits that are out of order,
 * alone, or do not hold the value are dropped, and `oddLimits` says so.
 */
export function judgeFigure(cells: FigureCells, reason: MissingReason): JudgedFigure {
  const { value, lower, upper } = cells;
  if (value === null) return { figure: missing(reason), oddLimits: '' };
  const oddLimits = oddLimitsOf(value, lower, upper);
  return {
    figure: oddLimits === '' ? measured(value, lower, upper) : measured(value),
    oddLimits,
  };
}

function oddLimitsOf(value: number, lower: number | null, upper: number | null): string {
  if (lower === null && upper === null) return '';
  if (lower === null || upper === null) return 'Only one of the two limits is given; left out';
  if (lower > upper) return `The limits ${lower} and ${upper} are out of order; left out`;
  return lower <= value && value <= upper
    ? ''
    : `The limits ${lower} to ${upper} do not hold the value ${value}; left out`;
}

/** Why a blank value is blank, from the publisher's note beside it. */
export function reasonOfNote(note: string): MissingReason {
  if (/suppress|disclos|small number/i.test(note)) return 'suppressed';
  if (/quality|unreliable|robust/i.test(note)) return 'unreliable';
  if (/not collected/i.test(note)) return 'not-collected';
  return 'not-published';
}

/** Does the publisher call the value beside this note unreliable? It then counts as missing. */
export function saysUnreliable(note: string): boolean {
  return /\bunreliable\b/i.test(note);
}
