import { type BroughtFrom } from './extract-citation.ts';
import { type Lens, type Subdomain } from './lens.ts';
import { type SourceId } from './source-catalogue.ts';

/** Which way is better. `no-judgement` figures are higher or lower, never better or worse. */
export type Polarity = 'low-is-good' | 'high-is-good' | 'no-judgement';

/**
 * What an indicator is used for. `need` enters a lens score; `context` is shown beside it (risk
 * factors, deprivation); `provision` is staff; `supply` is waits and activity, which are not need.
 */
export type IndicatorKind = 'need' | 'context' | 'provision' | 'supply';

/** The scale a value lives on: it decides the interval and how draws are made (methods §2.4). */
export type ValueScale = 'proportion' | 'rate' | 'mean' | 'index' | 'count' | 'years';

/** How a place's value may be built where none is published (methods §1.14). */
export type AggregationRule =
  /** Sum counts and bases, then work the value and its Wilson interval out again. */
  | 'counts'
  /** Sum the two sides of a ratio that does not count people (days): no interval. */
  | 'ratio'
  /** Population-weighted mean of the parts, for rates and means of residents. */
  | 'population-weighted'
  /** Plain sum of staff or people. */
  | 'sum'
  /** Not valid for this measure: standardised rates, life expectancy, modelled figures. */
  | 'none';

/** Which residents a population-weighted mean is weighted by. */
export type WeightPopulation = 'all' | 'working-age' | 'adults';

/** Where an adapter's records for an indicator are found. Rows of a category never are headline rows. */
export interface Feed {
  readonly source: SourceId;
  /** The adapter's own indicator key. */
  readonly key: string;
  readonly sex?: string;
  readonly age?: string;
}

export interface Indicator {
  readonly id: string;
  readonly title: string;
  /** A few words for table heads and legends. */
  readonly shortTitle: string;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly scale: ValueScale;
  /** Who the figure is about, in words. */
  readonly population: string;
  readonly definition: string;
  /** What is counted or added up, in words; null where the figure is no count: `noFraction` says why. */
  readonly numerator: string | null;
  /** What it is divided by, in words; null where nothing is: `noFraction` says why. */
  readonly denominator: string | null;
  /** Why a side of the fraction is null; null where both are there. */
  readonly noFraction: string | null;
  readonly caveats: readonly string[];
  /** First feed that has a figure for a place wins; sources are cited per level. */
  readonly feeds: readonly Feed[];
  /** For a rate multiplied by a share of it (in percent): their ids. */
  readonly derivedFrom?: readonly [rate: string, share: string];
  /** For staff added up over professions: the indicators that are added. */
  readonly sumOf?: readonly string[];
  readonly aggregate: AggregationRule;
  readonly weightPopulation: WeightPopulation;
  /** Which lenses it enters (need) or is shown with (context, supply). */
  readonly lenses: readonly Lens[];
  readonly subdomain: Subdomain | null;
  /** Weight inside its sub-domain. */
  readonly weight: number;
  /** Annual Population Survey figures carry a precision band by coefficient of variation. */
  readonly survey: boolean;
  readonly withdrawn: boolean;
  /** Where figures that a person brought come from; absent: they are the atlas's own. */
  readonly brought?: BroughtFrom;
}
