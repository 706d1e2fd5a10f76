import { createSelector } from '@ngrx/store';
import { numberText, withUnit } from '#app/domain/figure-text.ts';
import { LENS_NAMES, SUBDOMAIN_NAMES, SUBDOMAINS } from '#app/domain/lens.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { effectiveWeights } from '#app/statistics/effective-weights.ts';
import { type GapTable } from '#app/statistics/gap-table.ts';
import { type Loadable, loaded, LOADING } from '../loadable.ts';
import { selectPlace } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectGapTableInView } from './map-view.ts';
import { stepsOf } from './why-view.ts';

/** One figure on its way into the score. */
export interface ExampleFigure {
  readonly title: string;
  readonly period: string;
  readonly value: string;
  readonly mean: string;
  readonly spread: string;
  readonly z: string;
  readonly weight: string;
  readonly england: string;
  readonly ratio: string;
}

/** The whole arithmetic for one place, with its own numbers. */
export interface MethodsExample {
  readonly heading: string;
  readonly parts: readonly {
    readonly name: string;
    readonly figures: readonly ExampleFigure[];
    /** `0.42`; blank where the part has nothing. */
    readonly mean: string;
  }[];
  readonly steps: readonly string[];
}

/** The example of the place in view, else of the first place that can be assessed. */
export const selectMethodsExample = createSelector(
  selectGapTableInView,
  selectPlace,
  selectSelection,
  (gaps, place): Loadable<MethodsExample | null> => {
    if (gaps.status !== 'loaded') return gaps.status === 'failed' ? gaps : LOADING;
    const table = gaps.value;
    const chosen = table.rows.findIndex(({ area }) => area.code === place?.code);
    const first = table.rows.findIndex(({ gap }) => gap.reason === null);
    const scored = table.rows.findIndex(({ gap }) => gap.score !== null);
    const a = [chosen, first, scored].find((candidate) => candidate >= 0);
    return loaded(a === undefined ? null : exampleOf(table, a));
  },
);

function exampleOf(table: GapTable, a: number): MethodsExample | null {
  const row = table.rows[a];
  const area = table.inputs.simulated.areas[a];
  if (row === undefined || area === undefined) return null;
  const { indicators } = table.inputs.simulated;
  const there = indicators.map((indicator, k) => {
    const value = area.figures[k]?.value;
    return value !== undefined && value !== null && indicator.sd !== null && indicator.sd > 0;
  });
  const weights = effectiveWeights({
    indicators,
    available: there,
    subdomainWeights: table.settings.parts,
  });
  const entries = table.inputs.used.flatMap(({ indicator, period }, k) => {
    const of = indicators[k];
    const value = area.figures[k]?.value;
    const weight = weights.available[k];
    if (of === undefined || value === undefined || value === null || weight === undefined)
      return [];
    if (of.mean === null || of.sd === null || !(of.sd > 0)) return [];
    const raw = (of.direction * (value - of.mean)) / of.sd;
    const z = Math.max(-3, Math.min(3, raw));
    const when = parsePeriodId(period);
    const england = of.englandValue;
    const hasRatio = england !== null && england > 0 && value > 0;
    const ratio = hasRatio ? (of.direction === 1 ? value / england : england / value) : null;
    const text = (x: number) => withUnit(numberText(x, indicator.decimals), indicator.unit);
    const figure: ExampleFigure = {
      title: indicator.shortTitle,
      period: when === null ? '' : periodLabel(when),
      value: text(value),
      mean: text(of.mean),
      spread: numberText(of.sd, Math.max(2, indicator.decimals)),
      z: numberText(z, 2),
      weight: `${numberText(100 * weight, 1)}%`,
      england: england === null ? 'no figure' : text(england),
      ratio: ratio === null ? 'none' : numberText(ratio, 3),
    };
    return [{ subdomain: indicator.subdomain ?? 'burden', figure, z, weight }];
  });
  return {
    heading: `${row.area.shortName}, ${LENS_NAMES[table.lens].inSentence}`,
    parts: SUBDOMAINS.map((part) => {
      const own = entries.filter(({ subdomain }) => subdomain === part);
      const all = own.reduce((sum, { weight }) => sum + weight, 0);
      const mean = own.reduce((sum, { z, weight }) => sum + weight * z, 0) / all;
      return {
        name: SUBDOMAIN_NAMES[part],
        figures: own.map(({ figure }) => figure),
        mean: all > 0 ? numberText(mean, 2) : '',
      };
    }),
    steps: stepsOf(table, row),
  };
}
