import { type Figure } from '#app/domain/figure.ts';
import { apsQuality, type QualityBand } from './aps-quality.ts';

/**
 * Precision band of a figure from its 95% limits: A (coefficient of variation below 5%), B (below
 * 10%), C (below 20%), D (20% or more: unreliable for practical purposes).
 *
 * @returns null where it is missing, has no limits, or limits the wrong way round, or is zero.
 * Source: ONS quality key for the Annual Population Survey.
 */
export function precisionBand(figure: Figure): QualityBand | null {
  if (figure.kind === 'missing' || figure.lower === undefined || figure.upper === undefined) {
    return null;
  }
  return apsQuality({ value: figure.value, conf: (figure.upper - figure.lower) / 2 }).quality;
}
