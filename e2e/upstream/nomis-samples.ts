import { madeUp, type SamplePlace } from './sample-places.ts';

/** The quarters that have figures for every place: the last months of rolling years, oldest first. */
export const QUARTERS: readonly string[] = [2022, 2023, 2024, 2025]
  .flatMap((year) => ['03', '06', '09', '12'].map((month) => `${year}-${month}`))
  .slice(3);

/** The four numbers of a rate, by the code of the measure, as Nomis writes them; blank: none. */
export type Measures = Readonly<Record<string, string>>;

/** Where a made-up rate lies, and the half-width of its limits in a place of 100,000 people. */
const RATES: Readonly<Record<string, readonly [base: number, spread: number, half: number]>> = {
  '45': [74, 8, 4],
  '111': [19, 8, 4],
  '1496': [24, 14, 8],
};
const INACTIVE = '111';
const SICK = '1496';

/** Made-up figures of a place: its numerator, denominator and rate fit one another. */
export function sampleRates(place: SamplePlace, date: string, variable: string): Measures | null {
  const known = RATES[variable];
  if (known === undefined) return null;
  const inactive = variable === SICK ? sampleRates(place, date, INACTIVE) : null;
  const base = inactive === null ? place.workingAge : parseInt(inactive['21001'] ?? '', 10);
  const [least, spread, half] = known;
  const share = least + spread * madeUp(place.code, variable) + madeUp(place.code, variable, date);
  const denominator = hundreds(base);
  const numerator = hundreds((denominator * share) / 100);
  return ratesOf(numerator, denominator, half * Math.sqrt(100_000 / Math.max(place.workingAge, 1)));
}

/**
 * The figures of places added together, as Nomis builds a geography that is asked for with `MAKE`:
 * people are summed, the rate is worked out again, and the confidences of independent parts are
 * combined. Where a part has none there is none.
 */
export function madeRates(parts: readonly Measures[]): Measures | null {
  let [numerator, denominator, variance] = [0, 0, 0];
  for (const part of parts) {
    const [above, below, half] = ['21001', '21002', '21003'].map((measure) =>
      parseFloat(part[measure] ?? ''),
    ) as [number, number, number];
    if ([above, below, half].some(Number.isNaN)) return null;
    numerator += above;
    denominator += below;
    variance += (half * below) ** 2;
  }
  return denominator === 0
    ? null
    : ratesOf(numerator, denominator, Math.sqrt(variance) / denominator);
}

function ratesOf(numerator: number, denominator: number, confidence: number): Measures {
  return {
    '20599': ((100 * numerator) / denominator).toFixed(1),
    '21001': String(numerator),
    '21002': String(denominator),
    '21003': confidence.toFixed(1),
  };
}

function hundreds(people: number): number {
  return Math.max(100, Math.round(people / 100) * 100);
}
