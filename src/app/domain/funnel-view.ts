import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/** Areas' values by the size of their denominators, against limits that narrow with size. */
export interface FunnelView extends CardWords {
  readonly unit: string;
  readonly decimals: number;
  /** `Residents aged 16 to 64`. */
  readonly denominatorTitle: string;
  /** What the limits stand round: the pooled value of all areas, or a benchmark. */
  readonly centre: { readonly name: string; readonly value: number };
  /** What lying above the limits means. */
  readonly above: 'worse' | 'better' | 'neither';
  readonly areas: readonly FunnelArea[];
  /** Smallest denominator first. */
  readonly limits: readonly FunnelLimits[];
  /** Limits widened for overdispersion; null where they were not worked out. */
  readonly widened: readonly FunnelLimits[] | null;
}

/** Null where a limit cannot be worked out at that size. */
export interface FunnelLimits {
  readonly denominator: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
}

export type FunnelPlace = 'above-998' | 'above-95' | 'inside' | 'below-95' | 'below-998';

export interface FunnelArea {
  readonly code: string;
  readonly name: string;
  /** Null where it is not known: the area is listed and not drawn. */
  readonly denominator: number | null;
  readonly figure: Figure;
  /** Where it lies to the limits, and to the widened ones; null where that was not worked out. */
  readonly place: FunnelPlace | null;
  readonly widenedPlace: FunnelPlace | null;
  readonly remarks: readonly string[];
}

export const FUNNEL_WORDS: Readonly<Record<FunnelPlace, string>> = {
  'above-998': 'above the 99.8% limit',
  'above-95': 'above the 95% limit, inside the 99.8% one',
  inside: 'inside the limits',
  'below-95': 'below the 95% limit, inside the 99.8% one',
  'below-998': 'below the 99.8% limit',
};
