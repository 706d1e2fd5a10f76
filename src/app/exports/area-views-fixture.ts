import { type Comparison } from '../domain/area-row.ts';
import { type DistributionView } from '../domain/distribution-view.ts';
import { measured, missing } from '../domain/figure.ts';
import { type FunnelView } from '../domain/funnel-view.ts';
import { type HeatMapView } from '../domain/heat-map-view.ts';
import { type MultiplesView } from '../domain/multiples-view.ts';
import { type ScatterView } from '../domain/scatter-view.ts';
import { makeRow, makeView } from './chart-view-fixture.ts';

export const CARD = {
  title: 'Bad backs are more common than in England in 1 of 4 areas',
  subtitle: 'Long-term back pain · 2023 · people aged 16 and over',
  sourceLine: 'GP Patient Survey, Open Government Licence v3.0 · 2 years old',
  notes: ['England’s value inside or outside the area’s own 95% interval'],
} as const;

/** Three areas in three quadrants, and one without provision. */
export function makeScatter(): ScatterView {
  const area = { remarks: [] };
  return {
    ...CARD,
    need: {
      title: 'Need score',
      unit: '',
      decimals: 1,
      reference: { name: 'England', value: 100 },
    },
    provision: {
      title: 'AHPs per 10,000',
      unit: '',
      decimals: 2,
      reference: { name: 'England', value: 4.2 },
    },
    areas: [
      {
        ...area,
        code: 'E1',
        name: 'Devon',
        need: measured(96.24, 92.1, 99.9),
        provision: measured(4.756, 4.5, 5.01),
        quadrant: 'less-need-more-provision',
      },
      {
        ...area,
        code: 'E2',
        name: 'Dorset',
        need: measured(112.34, 108.2, 116.7),
        provision: measured(3.114, 2.9, 3.3),
        quadrant: 'more-need-less-provision',
      },
      {
        ...area,
        code: 'E3',
        name: 'Kent',
        need: measured(104.5, 101, 108),
        provision: measured(5.25),
        quadrant: 'more-need-more-provision',
      },
      {
        ...area,
        code: 'E4',
        name: 'Surrey',
        need: measured(90, 85, 95),
        provision: missing('not-submitted'),
        quadrant: null,
        remarks: ['Two providers sent nothing'],
      },
    ],
  };
}

/** One area above the 99.8% limit and inside the widened one, one inside, one without a figure. */
export function makeFunnel(): FunnelView {
  const limits = (width: number) =>
    [50_000, 100_000, 400_000].map((denominator) => {
      const reach = (width * 100) / Math.sqrt(denominator);
      return {
        denominator,
        lower95: 10 - 2 * reach,
        upper95: 10 + 2 * reach,
        lower998: 10 - 3 * reach,
        upper998: 10 + 3 * reach,
      };
    });
  return {
    ...CARD,
    unit: '%',
    decimals: 1,
    denominatorTitle: 'Residents aged 16 to 64',
    centre: { name: 'All areas: 10.0%', value: 10 },
    above: 'worse',
    limits: limits(1),
    widened: limits(3),
    areas: [
      {
        code: 'E1',
        name: 'Devon',
        denominator: 120_345,
        figure: measured(11.26, 10.9, 11.6),
        place: 'above-998',
        widenedPlace: 'inside',
        remarks: [],
      },
      {
        code: 'E2',
        name: 'Dorset',
        denominator: 310_000,
        figure: measured(10.04, 9.8, 10.3),
        place: 'inside',
        widenedPlace: 'inside',
        remarks: [],
      },
      {
        code: 'E3',
        name: 'Kent',
        denominator: 80_000,
        figure: missing('unreliable'),
        place: null,
        widenedPlace: null,
        remarks: [],
      },
    ],
  };
}

/** Five areas, one without a figure, with their box. */
export function makeDistribution(): DistributionView {
  const values = [8.26, 9.5, 10.04, 12.34];
  const names = ['Devon', 'Dorset', 'Kent', 'Surrey'];
  const comparisons: readonly Comparison[] = ['better', 'better', 'similar', 'worse'];
  return {
    ...CARD,
    unit: '%',
    decimals: 1,
    comparator: { name: 'England', figure: measured(10.44, 10.4, 10.5) },
    spread: {
      lowest: 8.26,
      lowerQuartile: 9.19,
      median: 9.77,
      upperQuartile: 10.615,
      highest: 12.34,
    },
    areas: [
      ...values.map((value, i) => ({
        code: `E${i + 1}`,
        name: names[i] ?? '',
        figure: measured(value, value - 0.5, value + 0.5),
        comparison: comparisons[i] ?? 'not-compared',
        remarks: [],
      })),
      {
        code: 'E5',
        name: 'Essex',
        figure: missing('suppressed'),
        comparison: 'not-compared',
        remarks: [],
      },
    ],
  };
}

/** Three areas by two indicators: one lower-is-better, one where neither is; one cell missing. */
export function makeHeatMap(): HeatMapView {
  const method = 'England’s value inside or outside the area’s own 95% interval';
  const cell = { notes: [] };
  return {
    ...CARD,
    comparatorName: 'England',
    areas: [
      { code: 'E1', name: 'Devon' },
      { code: 'E2', name: 'Dorset' },
      { code: 'E3', name: 'Kent' },
    ],
    indicators: [
      {
        id: 'back-pain',
        name: 'Back pain',
        period: '2023',
        unit: '%',
        decimals: 1,
        polarity: 'lower is better',
        method,
        comparator: measured(10.44),
      },
      {
        id: 'register',
        name: 'Diabetes register',
        period: '2024/25',
        unit: 'per 1,000',
        decimals: 0,
        polarity: 'neither is better',
        method,
        comparator: measured(74),
      },
    ],
    cells: [
      [
        { ...cell, figure: measured(8.26, 7.9, 8.6), comparison: 'better' },
        { ...cell, figure: measured(81.4, 80, 83), comparison: 'higher' },
      ],
      [
        { figure: missing('suppressed'), comparison: 'not-compared', notes: ['†'] },
        { ...cell, figure: measured(70.2, 69, 72), comparison: 'lower' },
      ],
      [
        { figure: measured(12.34, 11.9, 12.7), comparison: 'worse', notes: ['*'] },
        { ...cell, figure: measured(74.4, 73, 76), comparison: 'similar' },
      ],
    ],
    symbols: [
      { symbol: '*', words: 'Worked out from districts' },
      { symbol: '†', words: 'Fewer than eight cases' },
    ],
  };
}

/** Two measures of the same four areas. */
export function makeMultiples(): MultiplesView {
  const rows = [2.5, 3.25, 4.75].map((value, shade) =>
    makeRow({
      code: makeView().rows[shade]?.code ?? '',
      name: makeView().rows[shade]?.name ?? '',
      figure: measured(value),
      comparison: 'similar',
      shade,
    }),
  );
  return {
    ...CARD,
    panels: [
      { id: 'back-pain', name: 'Back pain', view: makeView() },
      { id: 'falls', name: 'Falls', view: makeView({ rows, unit: 'per 1,000', decimals: 2 }) },
    ],
  };
}
