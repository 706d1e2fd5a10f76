import { at } from './at.ts';
import { isNumber } from './is-number.ts';
import type { SamplingModel } from './sampling-model.ts';
import type { SimulatedIndicator } from './simulation-types.ts';

/** Ratios of area to England are held between 1/100 and 100, so that no draw is without a log. */
const LOG_RATIO_LIMIT = Math.log(100);

/**
 * Turns standard normals into draws of an indicator: its winsorised standard score z and, where the
 * indicator has one, the log of its need ratio (area to England, England to area where high is less
 * need).
 *
 * @param normals one a draw; replaced by the z of that draw.
 * @param logRatios filled with the log need ratio of each draw when England's value is given.
 * Source: methods sections 2.3, 2.4 and 3.3.
 */
export function indicatorDraws(
  model: SamplingModel,
  indicator: Pick<SimulatedIndicator, 'direction'> & {
    readonly mean: number;
    readonly sd: number;
    readonly englandValue: number | null;
  },
  winsor: number,
  normals: Float64Array,
  logRatios: Float64Array,
): void {
  const { direction, mean, sd, englandValue } = indicator;
  const { scale, centre, se, minimum, maximum } = model;
  const slope = direction / sd;
  const logEngland = isNumber(englandValue) && englandValue > 0 ? Math.log(englandValue) : null;
  for (let d = 0; d < normals.length; d++) {
    const drawn = centre + se * at(normals, d);
    const value =
      scale === 'log'
        ? Math.exp(drawn)
        : scale === 'logit'
          ? maximum / (1 + Math.exp(-drawn))
          : Math.max(minimum, Math.min(maximum, drawn));
    const z = slope * (value - mean);
    normals[d] = z > winsor ? winsor : z < -winsor ? -winsor : z;
    if (logEngland === null) continue;
    const logValue = scale === 'log' ? drawn : value > 0 ? Math.log(value) : -Infinity;
    const logRatio = logValue - logEngland;
    logRatios[d] = direction * Math.max(-LOG_RATIO_LIMIT, Math.min(LOG_RATIO_LIMIT, logRatio));
  }
}
