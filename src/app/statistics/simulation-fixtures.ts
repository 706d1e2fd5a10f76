import { simulateGaps } from './simulate-gaps.ts';
import {
  type SimulatedArea,
  type SimulatedFigure,
  type SimulatedGaps,
  type SimulatedIndicator,
  type SimulationSettings,
} from './simulation-types.ts';

/** An indicator of mean 50 and standard deviation 10, on its own scale. */
export function indicator(
  id: string,
  subdomain: string,
  more: Partial<SimulatedIndicator> = {},
): SimulatedIndicator {
  const fixed = { weight: 1, direction: 1, scale: 'identity', mean: 50, sd: 10 } as const;
  return { id, subdomain, ...fixed, englandValue: 50, ...more };
}

/** One indicator in each sub-domain. */
export const three = ['burden', 'outcome', 'work'].map((name) => indicator(name, name));

/** A figure with an interval of the same width on both sides. */
export function figure(value: number | null, half = 1): SimulatedFigure {
  if (value === null) return { value, lower: null, upper: null };
  return { value, lower: value - half, upper: value + half };
}

/** An area of 100,000 people and 100 WTE. */
export function area(
  id: string,
  values: readonly (number | null)[],
  more: Partial<SimulatedArea> = {},
): SimulatedArea {
  const figures = values.map((value) => figure(value));
  return { id, population: 100000, wte: 100, wteLogSe: 0, worstQuality: 'A', figures, ...more };
}

/** Six areas; need falls and provision rises from the first to the last. */
export const six = [60, 56, 52, 48, 44, 40].map((value, i) =>
  area(`E0${i}`, [value, value, value], { wte: 70 + 12 * i }),
);

/** A short run with seed 1. */
export function run(
  areas: readonly SimulatedArea[],
  more: Partial<SimulationSettings> = {},
  indicators = three,
): SimulatedGaps {
  return simulateGaps(indicators, areas, { seed: 1, draws: 400, ...more });
}
