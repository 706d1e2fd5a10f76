import type { ReferenceStratum } from './expected-events.ts';
import { expectedEvents } from './expected-events.ts';
import type { IndirectlyStandardised } from './is-ratio.ts';
import { isRatio } from './is-ratio.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Indirectly standardised rate: the ratio of observed to expected events times the reference's crude
 * rate times the multiplier; interval as for {@link isRatio}.
 *
 * @returns nulls when the observed count is missing or nothing is expected; `ref_rate` is the
 *   reference's crude rate times the multiplier.
 * @throws RangeError when a count is negative, a reference population is not positive, or the
 *   multiplier is not positive.
 * Source: methods section 1.6.
 */
export function isRate({
  observed,
  strata,
  confidence = 0.95,
  multiplier = 100000,
}: {
  readonly observed: number | null;
  readonly strata: readonly ReferenceStratum[];
  readonly confidence?: number;
  readonly multiplier?: number;
}): IndirectlyStandardised & { readonly ref_rate: number | null } {
  refuseUnlessPositive('multiplier', multiplier);
  const { referenceRate } = expectedEvents(strata);
  const ref_rate = referenceRate === null ? null : referenceRate * multiplier;
  // Without reference events nothing is expected, and there is no answer to scale.
  const refvalue = ref_rate === null || ref_rate === 0 ? 1 : ref_rate;
  return { ...isRatio({ observed, strata, confidence, refvalue }), ref_rate };
}
