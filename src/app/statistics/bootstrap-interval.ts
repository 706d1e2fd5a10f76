import { type Interval } from './interval.ts';
import { isNumber } from './is-number.ts';
import { percentileInterval } from './percentile-interval.ts';
import { refuseUnlessWhole } from './refuse-unless.ts';
import { seededStream } from './seeded-stream.ts';

/**
 * Percentile interval of a statistic by drawing the areas again with replacement: for measures of
 * equity, which have no sampling error of their own but hang on which areas there are. Each set of
 * areas keeps their order (highest need first, for a concentration index).
 *
 * @param areas as the statistic takes them; `statistic` returns null where it has no answer.
 * @param draws 2,000 by default; `share` the middle share of draws that the interval holds.
 * @returns null limits for fewer than two areas, or when one draw in twenty has no answer.
 * @throws RangeError unless draws are a whole number from 1 on and the share lies between 0 and 1.
 * Source: Efron B, Tibshirani RJ, An Introduction to the Bootstrap (1993), chapter 13; methods 3.6.
 */
export function bootstrapInterval<Area>({
  areas,
  statistic,
  draws = 2000,
  share = 0.95,
  seed,
}: {
  readonly areas: readonly Area[];
  readonly statistic: (areas: readonly Area[]) => number | null;
  readonly draws?: number;
  readonly share?: number;
  readonly seed: number;
}): Interval {
  refuseUnlessWhole(draws, 1);
  if (!(share > 0 && share < 1)) throw new RangeError(`not a share between 0 and 1: ${share}`);
  if (areas.length < 2) return { lower: null, upper: null };
  const stream = seededStream(seed, 'bootstrap');
  const answers: number[] = [];
  for (let d = 0; d < draws; d++) {
    const places = Float64Array.from(areas, () => Math.floor(stream.uniform() * areas.length));
    const sample: Area[] = [];
    for (const place of places.sort()) sample.push(...areas.slice(place, place + 1));
    const answer = statistic(sample);
    if (isNumber(answer)) answers.push(answer);
  }
  if (answers.length <= 0.95 * draws) return { lower: null, upper: null };
  const { lower, upper } = percentileInterval(Float64Array.from(answers), share);
  return { lower, upper };
}
