import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/** People of a place by age and sex, each band as a share of all, against a comparator. */
export interface PyramidView extends CardWords {
  readonly placeName: string;
  readonly comparatorName: string;
  /** Names of the two sides: `Women`, `Men`. */
  readonly sides: readonly [string, string];
  /** Youngest first. */
  readonly bands: readonly PyramidBand[];
}

export interface PyramidBand {
  readonly id: string;
  /** `0 to 4`, `90 and over`. */
  readonly name: string;
  readonly sides: readonly [PyramidSide, PyramidSide];
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
