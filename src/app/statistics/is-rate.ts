import type { ReferenceStratum } from './expected-events.ts';
import { expectedEvents } from './expected-events.ts';
import type { IndirectlyStandardised } from './is-ratio.ts';
import { isRatio } from './is-ratio.ts';

/**
 * Indirectly standardised rate: the ratio of observed to expected events times the reference's crude
 * rate times the multiplier; interval as for {@link isRatio}.
 *
 * @returns nulls when the observed count is missing or nothing is expected; `ref_rate` is the
 *   reference's crude rate times the multiplier.
 * @throws RangeError when a count is negative or a reference population is not positive.
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
  const { referenceRate } = expectedEvents(strata);
  const ref_rate = referenceRate === null ? null : referenceRate * multiplier;
  const refvalue = ref_rate ?? 1;
  return { ...isRatio({ observed, strata, confidence, refvalue }), ref_rate };
}
