import { simulateLenses } from './simulate-lenses.ts';
import type {
  SimulatedArea,
  SimulatedGaps,
  SimulatedIndicator,
  SimulationSettings,
} from './simulation-types.ts';

/** {@link simulateLenses} for a single lens. */
export function simulateGaps(
  indicators: readonly SimulatedIndicator[],
  areas: readonly SimulatedArea[],
  settings: SimulationSettings,
): SimulatedGaps {
  const [answer] = simulateLenses([{ indicators, areas }], settings);
  if (answer === undefined) throw new RangeError('no answer for the lens');
  return answer;
}
