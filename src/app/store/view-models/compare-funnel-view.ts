import { type Area, type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { countAt, figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type FunnelLimits, type FunnelPlace, type FunnelView } from '#app/domain/funnel-view.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type FunnelOfShares, funnelOfShares } from '#app/statistics/funnel-of-shares.ts';
import { precisionBand } from '#app/statistics/precision-band.ts';
import { periodInView } from './indicator-view.ts';
import { provenanceOf, type SourcedFigures } from './provenance.ts';
import { remarksOn } from './remarks.ts';

export interface FunnelQuestion extends SourcedFigures {
  /** Every area of the level: the average and the limits are theirs. */
  readonly areas: readonly Area[];
  /** Those drawn. */
  readonly shown: readonly Area[];
  readonly level: AreaLevel;
  readonly today: string;
}

const LIMIT_POINTS = 48;

/** Whether figures are shares of people with count and base, as a funnel needs them. */
export function canFunnel(indicator: Indicator, table: FigureTable): boolean {
  const isShare = indicator.scale === 'proportion' && indicator.unit === '%';
  const hasBoth = table.count !== undefined && table.denominator !== undefined;
  return isShare && hasBoth && indicator.aggregate !== 'ratio';
}

/** Shares by the number of people behind them; null where too few areas have count and base. */
export function funnelView(question: FunnelQuestion): FunnelView | null {
  const { indicator, table, areas, shown, level, today } = question;
  const periodId = periodInView(
    table,
    areas.map(({ code }) => code),
    null,
  );
  const period = periodId === null ? null : parsePeriodId(periodId);
  if (periodId === null || period === null || !canFunnel(indicator, table)) return null;
  const counted = areas.flatMap(({ code }) => {
    const { count, denominator } = countAt(table, code, periodId);
    const isBoth = count !== null && denominator !== null && denominator > 0;
    return isBoth && count <= denominator ? [{ count, denominator }] : [];
  });
  const funnel = funnelOfShares(counted);
  if (funnel === null || counted.length < 2) return null;
  const points = shown.map(({ code, shortName }) => {
    const figure = figureAt(table, code, periodId);
    const { count, denominator } = countAt(table, code, periodId);
    const share =
      count === null || denominator === null || !(denominator > 0) ? null : count / denominator;
    const limits = denominator === null || share === null ? null : funnel.limitsAt(denominator);
    const wide = denominator === null || share === null ? null : funnel.widenedAt(denominator);
    const band = indicator.survey ? precisionBand(figure) : null;
    return {
      code,
      name: shortName,
      denominator: share === null ? null : denominator,
      figure,
      place: share === null || limits === null ? null : placeOf(share, limits),
      widenedPlace: share === null || wide === null ? null : placeOf(share, wide),
      remarks: remarksOn(table, code, periodId, figure, band),
    };
  });
  const sizes = spaced(counted.map(({ denominator }) => denominator));
  const limits = sizes.map((size) => inPercent(size, funnel.limitsAt(size)));
  const widened = sizes.flatMap((size) => {
    const wide = funnel.widenedAt(size);
    return wide === null ? [] : [inPercent(size, wide)];
  });
  const outside = points.filter(({ place }) => place?.endsWith('998') === true).length;
  const known = points.filter(({ place }) => place !== null).length;
  return {
    title: `${indicator.title}: ${outside} of ${known} ${LEVEL_NAMES[level].many} lie outside the 99.8% limits of chance`,
    subtitle: `${indicator.title} · ${periodLabel(period)} (${ageSentence(period, today)}) · ${indicator.population}`,
    sourceLine: provenanceOf(
      question,
      areas.map(({ code }) => code),
      [periodId],
    ).line,
    notes: [
      'Limits are where the shares of areas of a size would lie by chance about the share of all areas together: 95% and 99.8% control limits of a proportion.',
      dispersionWords(funnel),
    ],
    unit: indicator.unit,
    decimals: indicator.decimals,
    denominatorTitle: indicator.denominator ?? 'Denominator',
    centre: { name: 'All areas together', value: 100 * funnel.average },
    above: ABOVE[indicator.polarity],
    areas: points,
    limits,
    widened: widened.length === sizes.length ? widened : null,
  };
}

const ABOVE = {
  'low-is-good': 'worse',
  'high-is-good': 'better',
  'no-judgement': 'neither',
} as const satisfies Record<Indicator['polarity'], FunnelView['above']>;

function dispersionWords({ phi }: FunnelOfShares): string {
  if (phi === null || phi <= 1) {
    return 'Areas differ no more than by chance: the limits need no widening for overdispersion.';
  }
  return `Areas differ more than by chance (overdispersion φ = ${phi.toPrecision(3)}): with bases this large nearly all lie outside. Widened limits add the variance between areas; they show which stand out from the others.`;
}

interface Limits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

function placeOf(value: number, limits: Limits): FunnelPlace {
  if (value > limits.upper998) return 'above-998';
  if (value < limits.lower998) return 'below-998';
  if (value > limits.upper95) return 'above-95';
  return value < limits.lower95 ? 'below-95' : 'inside';
}

function inPercent(denominator: number, limits: Limits): FunnelLimits {
  return {
    denominator,
    lower95: 100 * limits.lower95,
    upper95: 100 * limits.upper95,
    lower998: 100 * limits.lower998,
    upper998: 100 * limits.upper998,
  };
}

/** Sizes from the smallest to the largest, closer where the funnel bends. */
function spaced(sizes: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (least === most) return [least];
  return Array.from({ length: LIMIT_POINTS }, (_, i) =>
    Math.round(least * (most / least) ** (i / (LIMIT_POINTS - 1))),
  );
}
