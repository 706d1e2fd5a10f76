import type { QualityBand } from './aps-quality.ts';
import type { Benchmark, GapThresholds } from '#app/domain/gap-settings.ts';
import type { GapClass } from './classify-gap.ts';

/** The scale on which an indicator's sampling error is taken to be normal. */
export type ErrorScale = 'logit' | 'log' | 'identity';

/** An indicator of the lens, the same for every area of the level. */
export interface SimulatedIndicator {
  /** Identifies the indicator's random numbers: keep it the same in every lens. */
  readonly id: string;
  readonly subdomain: string;
  readonly weight: number;
  /** +1 when a higher value means more need, -1 when it means less. */
  readonly direction: 1 | -1;
  /** Logit for a proportion, log for a rate or ratio, identity otherwise. */
  readonly scale: ErrorScale;
  /** The whole of a proportion in its own unit: 100 (default) for per cent. Logit only. */
  readonly maximum?: number;
  /** Mean and sample standard deviation over the areas of this level; held fixed. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly englandValue: number | null;
}

/** One area's figure for an indicator, with its 95% sampling interval. */
export interface SimulatedFigure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Extra standard error of the log, for figures apportioned between areas; 0 by default. */
  readonly extraLogSe?: number;
}

/** One area: need figures in the order of the indicators, and provision. */
export interface SimulatedArea {
  /** Identifies the area's random numbers. */
  readonly id: string;
  readonly population: number | null;
  readonly wte: number | null;
  /** Standard error of ln(WTE): the service is counted, not sampled, but attributed with error. */
  readonly wteLogSe: number;
  /** Ends of a stated range: WTE is drawn evenly between them, and `wteLogSe` is not used. */
  readonly wteRange?: { readonly lower: number; readonly upper: number };
  readonly figures: readonly (SimulatedFigure | null)[];
  /** Worst precision band among the key inputs; null when unknown. */
  readonly worstQuality: QualityBand | null;
}

/** One lens: its indicators, and the areas of a level with one figure an indicator. */
export interface SimulatedLens {
  readonly indicators: readonly SimulatedIndicator[];
  readonly areas: readonly SimulatedArea[];
}

/** How to simulate; every default is the one printed in the methods. */
export interface SimulationSettings {
  readonly seed: number;
  readonly draws?: number;
  readonly elasticity?: number;
  readonly benchmark?: Benchmark;
  /** Areas the normaliser runs over: those complete, or all whose need is known; see expectedProvision. */
  readonly normaliseOver?: 'complete' | 'need';
  /** Weights are multiplied by 1 + U(-x, x) in each draw; 0.25 by default, below 1. */
  readonly weightPerturbation?: number;
  readonly referenceScore?: number;
  readonly minCoverage?: number;
  readonly winsor?: number;
  readonly thresholds?: GapThresholds;
  /** Weight of each sub-domain in the lens; equal by default. */
  readonly subdomainWeights?: Readonly<Record<string, number>>;
}

/** What is missing, where an area's gap cannot be assessed. */
export type InsufficientReason =
  'coverage' | 'subdomain' | 'needRatio' | 'population' | 'provision' | 'benchmark';

/** One area's answer. Every number is null where there is none. */
export interface SimulatedGap {
  readonly id: string;
  /** Whether there is a lens score. */
  readonly status: 'scored' | 'insufficientData';
  /** The first thing missing for an assessment of the gap; null when nothing is. */
  readonly reason: InsufficientReason | null;
  readonly coverage: number;
  readonly score: number | null;
  /** 95% percentile interval of the score. */
  readonly scoreLower: number | null;
  readonly scoreUpper: number | null;
  readonly pAboveReference: number | null;
  /** Rank among scored areas, 1 = highest need: median, 5th and 95th percentile. */
  readonly medianRank: number | null;
  readonly rankLower: number | null;
  readonly rankUpper: number | null;
  readonly pHighestFifth: number | null;
  /** Need ratio M (1 = England) with its 95% percentile interval. */
  readonly needIndex: number | null;
  readonly needIndexLower: number | null;
  readonly needIndexUpper: number | null;
  /** WTE per 10,000, not adjusted for need. */
  readonly provisionRate: number | null;
  readonly expected: number | null;
  readonly expectedLower: number | null;
  readonly expectedUpper: number | null;
  /** WTE minus expected, with its 95% percentile interval. */
  readonly gap: number | null;
  readonly gapLower: number | null;
  readonly gapUpper: number | null;
  readonly shortfall: number | null;
  readonly gapPercent: number | null;
  readonly pShortfall: number | null;
  /** Share of draws with need above and provision below the reference. */
  readonly pJoint: number | null;
  readonly gapClass: GapClass;
  /** Share of draws in which the class would hold, had that draw been the truth. */
  readonly classShare: number | null;
  /** Indicators that count, drawn without sampling error because no usable interval was given. */
  readonly indicatorsWithoutInterval: readonly string[];
}

/** The answer for a level and lens. */
export interface SimulatedGaps {
  /** Benchmark WTE per 10,000 needs-weighted residents. */
  readonly rate: number | null;
  /** Benchmark WTE per 10,000 residents for the quadrant, not adjusted for need. */
  readonly referenceRate: number | null;
  /** sum P / sum P M^e over areas with complete data, held fixed over draws. */
  readonly normaliser: number | null;
  readonly scoredAreas: number;
  readonly completeAreas: number;
  readonly areas: SimulatedGap[];
}
