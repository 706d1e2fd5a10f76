import { createSelector } from '@ngrx/store';
import { numberText } from '#app/domain/figure-text.ts';
import { type GapSettings } from '#app/domain/gap-settings.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type GapInputs } from '#app/statistics/gap-inputs.ts';
import { gapPoints } from '#app/statistics/gap-points.ts';
import { simulationSettings } from '#app/statistics/gap-table.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectGapInputs } from './gaps-feature.ts';

const selectAllInputs = createSelector(LENSES.map(selectGapInputs), (...inputs) => inputs);

const selectInputsInView = createSelector(
  selectSelection,
  selectAllInputs,
  ({ lens }, inputs): GapInputs | null => inputs[LENSES.indexOf(lens)] ?? null,
);

/** Indicators of the lens in view that are used at this level, as the settings form weighs them. */
export const selectWeighedIndicators = createSelector(selectInputsInView, (inputs) =>
  (inputs?.used ?? []).map(({ indicator }) => ({
    id: indicator.id,
    title: indicator.shortTitle,
    subdomain: indicator.subdomain ?? 'burden',
    standard: indicator.weight,
  })),
);

/**
 * What other settings would make of the opened place, or of the place in view, in words and without
 * simulating: quick enough to follow a hand on a slider. Blank where there is nothing to say.
 */
export const selectTrial = createSelector(
  selectSelection,
  selectInputsInView,
  ({ why, place }, inputs) =>
    (settings: GapSettings): string => {
      const a = inputs?.areas.findIndex(({ code }) => code === (why ?? place)) ?? -1;
      const area = inputs?.areas[a];
      if (inputs === null || area === undefined) return '';
      const { rows } = gapPoints(
        reweighted(inputs, settings),
        inputs.simulated.areas,
        simulationSettings(settings),
      );
      const row = rows[a];
      if (row === undefined || row.score === null) return `${area.shortName}: no score`;
      const words = [`${area.shortName}: need score ${numberText(row.score, 1)}`];
      if (row.expected !== null) words.push(`expected ${numberText(row.expected, 1)} WTE`);
      if (row.shortfall !== null) words.push(`shortfall ${numberText(row.shortfall, 1)} WTE`);
      return words.join(', ');
    },
);

/** The indicators with the weights of these settings. */
function reweighted({ simulated, used }: GapInputs, { weights }: GapSettings) {
  return simulated.indicators.map((one, k) => {
    const standard = used[k]?.indicator.weight ?? one.weight;
    return {
      ...one,
      weight: Object.hasOwn(weights, one.id) ? (weights[one.id] ?? standard) : standard,
    };
  });
}
