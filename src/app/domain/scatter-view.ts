import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/** Areas by need and provision. It shows where they stand, and nothing about cause: no line is fitted. */
export interface ScatterView extends CardWords {
  readonly need: ScatterAxis;
  readonly provision: ScatterAxis;
  readonly areas: readonly ScatterArea[];
}

export interface ScatterAxis {
  /** `Need score`, `AHPs per 10,000 residents aged 16 to 64`. */
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Parts more from less; null where there is none. */
  readonly reference: { readonly name: string; readonly value: number } | null;
}

export const QUADRANTS = [
  'more-need-less-provision',
  'more-need-more-provision',
  'less-need-less-provision',
  'less-need-more-provision',
] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export interface ScatterArea {
  readonly code: string;
  readonly name: string;
  readonly need: Figure;
  readonly provision: Figure;
  /** Null where a figure or a reference is missing. */
  readonly quadrant: Quadrant | null;
  readonly remarks: readonly string[];
}

export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  'more-need-less-provision': 'More need, less provision',
  'more-need-more-provision': 'More need, more provision',
  'less-need-less-provision': 'Less need, less provision',
  'less-need-more-provision': 'Less need, more provision',
};
