/**
 * A setting that must be a positive, finite number: a multiplier, a unit, a standard deviation.
 *
 * @throws RangeError with the setting's name otherwise.
 */
export function refuseUnlessPositive(name: string, setting: number): void {
  if (!(setting > 0 && setting < Infinity)) {
    throw new RangeError(`the ${name} must be a positive number, got ${setting}`);
  }
}

/** More draws than anybody waits for. */
const MOST_DRAWS = 10_000_000;

/**
 * How often something is drawn: a whole number, up to ten million.
 *
 * @throws RangeError when it is not whole, below the least or above the most.
 */
export function refuseUnlessWhole(draws: number, least: number): void {
  if (!(Number.isInteger(draws) && draws >= least && draws <= MOST_DRAWS)) {
    throw new RangeError(
      `a whole number of draws is needed, ${least} to ${MOST_DRAWS}, got ${draws}`,
    );
  }
}

/**
 * A standard error or a half-width.
 *
 * @throws RangeError when it is negative.
 */
export function refuseNegative(name: string, ...figures: readonly (number | null)[]): void {
  for (const figure of figures) {
    if (figure !== null && figure < 0)
      throw new RangeError(`${name} must not be negative: ${figure}`);
  }
}
