import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/**
 * People of a place by age, each band as a share of all, against a comparator: men and women on
 * either side, or on one side everyone together where the sexes are not published.
 */
export interface PyramidView extends CardWords {
  readonly placeName: string;
  readonly comparatorName: string;
  /** Names of the sides: `Women`, `Men`; or `Everyone` alone. */
  readonly sides: readonly string[];
  /** Youngest first. */
  readonly bands: readonly PyramidBand[];
}

export interface PyramidBand {
  readonly id: string;
  /** `0 to 4`, `90 and over`. */
  readonly name: string;
  /** One for each of `PyramidView.sides`. */
  readonly sides: readonly PyramidSide[];
}

export interface PyramidSide {
  readonly people: Figure;
  /** Percent of all people of the place, and of the comparator. */
  readonly share: Figure;
  readonly comparatorShare: Figure;
}

/** Which line of the table a bar is: side 0 or 1. */
export function pyramidKey(band: PyramidBand, side: number): string {
  return `${band.id} ${side}`;
}
