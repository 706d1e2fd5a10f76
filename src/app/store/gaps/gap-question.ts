import {
  type SimulatedArea,
  type SimulatedGaps,
  type SimulatedIndicator,
  type SimulationSettings,
} from '#app/statistics/simulation-types.ts';

/** What the worker is asked: the same figures and settings always have the same answer. */
export interface GapQuestion {
  readonly key: string;
  readonly indicators: readonly SimulatedIndicator[];
  readonly areas: readonly SimulatedArea[];
  readonly settings: SimulationSettings;
}

export type GapAnswer =
  | { readonly key: string; readonly simulated: SimulatedGaps }
  | { readonly key: string; readonly message: string };
