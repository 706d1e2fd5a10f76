import { type Comparison } from './area-row.ts';
import { type CardWords } from './card-words.ts';
import { type Spread } from './distribution-view.ts';
import { type Figure } from './figure.ts';
import { type Polarity } from './indicator.ts';

/** One place by indicator, each against a comparator and the range of areas. */
export interface SpineView extends CardWords {
  readonly placeCode: string;
  readonly placeName: string;
  readonly comparatorName: string;
  /** What the range is of: `36 integrated care boards`. */
  readonly rangeOf: string;
  readonly groups: readonly SpineGroup[];
}

/** `Burden`, `Outcome`, `Work`; or a lens. */
export interface SpineGroup {
  readonly name: string;
  readonly rows: readonly SpineRow[];
}

export interface SpineRow {
  /** The indicator's. */
  readonly id: string;
  readonly title: string;
  /** `2023/24`. */
  readonly period: string;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly figure: Figure;
  readonly comparison: Comparison;
  readonly comparator: Figure;
  /** Null where too few areas have a figure. */
  readonly spread: Spread | null;
  /** Recent trend in words and whose reckoning; blank where there is none. */
  readonly recent: string;
  readonly remarks: readonly string[];
}

export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  'low-is-good': 'lower is better',
  'high-is-good': 'higher is better',
  'no-judgement': 'neither is better',
};
