import { type Indicator } from '../indicator.ts';

type Usual =
  | 'noFraction'
  | 'caveats'
  | 'aggregate'
  | 'weightPopulation'
  | 'weight'
  | 'survey'
  | 'withdrawn'
  | 'polarity'
  | 'decimals'
  | 'unit'
  | 'scale';

/** Why a count has no denominator. */
export const NOT_DIVIDED = 'A count: it is divided by nothing.';

/** A row of the catalogue with the usual settings filled in. */
export function indicatorRow(
  row: Omit<Indicator, Usual> & Partial<Pick<Indicator, Usual>>,
): Indicator {
  return {
    unit: '%',
    decimals: 1,
    scale: 'proportion',
    polarity: 'low-is-good',
    noFraction: null,
    caveats: [],
    aggregate: 'population-weighted',
    weightPopulation: 'all',
    weight: 1,
    survey: false,
    withdrawn: false,
    ...row,
  };
}
