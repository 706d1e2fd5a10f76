import { type SourceId } from './source-catalogue.ts';

/**
 * One indicator by tenths of deprivation, as its publisher gives it: an entry of `breakdowns.json`.
 * The tenths are of England's places, ranked by their average score; none is published for the
 * people inside one place.
 */
export interface Breakdown {
  readonly indicator: string;
  readonly source: SourceId;
  /** Code of the area all tenths together make up. */
  readonly area: string;
  /** Period id. */
  readonly period: string;
  /** The publisher's own words for the split. */
  readonly split: string;
  /** Most deprived first. */
  readonly tenths: readonly BreakdownTenth[];
}

/** `lower`/`upper` are 95% limits, in the unit of the indicator; both or neither. */
export interface BreakdownTenth {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: number | null;
  readonly denominator: number | null;
}
