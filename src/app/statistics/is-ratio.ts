import type { CountMethod } from './count-interval.ts';
import { countInterval } from './count-interval.ts';
import type { ReferenceStratum } from './expected-events.ts';
import { expectedEvents } from './expected-events.ts';
import { finite } from './finite.ts';
import type { Estimate } from './interval.ts';
import { isNumber } from './is-number.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';
import { scaleInterval } from './scale-interval.ts';

/** An indirectly standardised figure with the counts behind it. */
export interface IndirectlyStandardised extends Estimate {
  readonly observed: number | null;
  readonly expected: number | null;
  readonly method: CountMethod | null;
}

/**
 * Indirectly standardised ratio: observed over expected events times a reference value, with the
 * interval of the observed count (exact below ten, Byar from ten on) scaled alike. Two such ratios
 * are not comparable with each other, only each with its reference.
 *
 * @param refvalue what the reference itself is worth: 1 or 100.
 * @returns nulls when the observed count is missing or nothing is expected.
 * @throws RangeError when a count is negative, a reference population is not positive, or the
 *   reference value is not positive.
 * Source: Breslow NE, Day NE, IARC 1987; methods section 1.6.
 */
export function isRatio({
  observed,
  strata,
  confidence = 0.95,
  refvalue = 1,
}: {
  readonly observed: number | null;
  readonly strata: readonly ReferenceStratum[];
  readonly confidence?: number;
  readonly refvalue?: number;
}): IndirectlyStandardised {
  refuseUnlessPositive('reference value', refvalue);
  const { expected } = expectedEvents(strata);
  if (isNumber(observed) && observed < 0) {
    throw new RangeError(`observed events must not be negative, got ${observed}`);
  }
  if (!isNumber(observed) || expected === null) {
    return {
      observed: isNumber(observed) ? observed : null,
      expected,
      value: null,
      lower: null,
      upper: null,
      method: null,
    };
  }
  const { method, ...limits } = countInterval(observed, confidence);
  const scale = refvalue / expected;
  return finite({
    observed,
    expected,
    value: observed * scale,
    ...scaleInterval(limits, scale),
    method,
  });
}
