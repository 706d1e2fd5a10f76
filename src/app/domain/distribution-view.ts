import { type Comparison } from './area-row.ts';
import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/** How areas' values are spread, with a box over their middle half. */
export interface DistributionView extends CardWords {
  readonly unit: string;
  readonly decimals: number;
  readonly comparator: { readonly name: string; readonly figure: Figure } | null;
  readonly areas: readonly DistributionArea[];
  /** Of the areas that have a figure; null where they are too few for a box. */
  readonly spread: Spread | null;
}

export interface DistributionArea {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
  readonly comparison: Comparison;
  readonly remarks: readonly string[];
}

export interface Spread {
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

export const SPREAD_WORDS: Readonly<Record<keyof Spread, string>> = {
  lowest: 'Lowest area',
  lowerQuartile: 'Lower quartile',
  median: 'Median area',
  upperQuartile: 'Upper quartile',
  highest: 'Highest area',
};

export const SPREAD_PARTS = [
  'lowest',
  'lowerQuartile',
  'median',
  'upperQuartile',
  'highest',
] as const satisfies readonly (keyof Spread)[];
