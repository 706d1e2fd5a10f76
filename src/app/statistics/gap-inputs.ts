import { type Area, ENGLAND } from '#app/domain/area.ts';
import {
  derivationAt,
  figureAt,
  type FigureTable,
  newestPeriod,
} from '#app/domain/figure-table.ts';
import { type Figure } from '#app/domain/figure.ts';
import { DEFAULT_GAP_SETTINGS, type GapSettings } from '#app/domain/gap-settings.ts';
import { type Indicator, type ValueScale } from '#app/domain/indicator.ts';
import { type Lens, type Subdomain, SUBDOMAINS } from '#app/domain/lens.ts';
import { ageInMonths, parsePeriodId } from '#app/domain/period.ts';
import { type QualityBand } from './aps-quality.ts';
import { precisionBand } from './precision-band.ts';
import {
  type ErrorScale,
  type SimulatedArea,
  type SimulatedFigure,
  type SimulatedIndicator,
} from './simulation-types.ts';
import { standardDeviation } from './standard-deviation.ts';

/** Standard error of the log added for figures apportioned between places, at a share of 1. */
const APPORTIONED_LOG_SE = 0.05;

/** The provision that is set against need at integrated care board level. */
export const PROVISION_INDICATOR = 'primary-care-ahps';

/** A need indicator in use at a level: which period, and the figure of each area. */
export interface InputIndicator {
  readonly indicator: Indicator;
  readonly period: string;
  readonly england: number | null;
  readonly inputs: readonly GapInput[];
}

/** One figure as it enters the score, or why it does not. */
export interface GapInput {
  readonly figure: Figure;
  readonly band: QualityBand | null;
  /** Band D figures are shown, but kept out of the score. */
  readonly used: boolean;
}

/** Everything the simulation is given for one level and lens, and what it was made from. */
export interface GapInputs {
  readonly lens: Lens;
  readonly areas: readonly Area[];
  readonly used: readonly InputIndicator[];
  /** Indicators of the lens that too few areas of this level have. */
  readonly notAtLevel: readonly Indicator[];
  /** Sub-domains with no indicator at this level. */
  readonly emptySubdomains: readonly Subdomain[];
  readonly provision: readonly Figure[];
  readonly provisionPeriod: string | null;
  readonly simulated: {
    readonly indicators: readonly SimulatedIndicator[];
    readonly areas: readonly SimulatedArea[];
  };
}

/**
 * Gathers the figures of a level and lens: for each need indicator the newest period in which at
 * least half of the areas have one; precision band D kept out (methods §1.13); mean and sample
 * standard deviation over the areas (§2.3); provision with the spread of its last twelve months
 * (§3.1). `table` gives an indicator's figures, null where they are not loaded or could not be
 * read; `weights` of single indicators stand in place of the catalogue's. A figure without weight,
 * its own or its part's, is no key figure: its precision does not hold back a class.
 */
export function gapInputs(
  areas: readonly Area[],
  lens: Lens,
  needIndicators: readonly Indicator[],
  table: (indicator: string) => FigureTable | null,
  { weights, parts }: Pick<GapSettings, 'weights' | 'parts'> = DEFAULT_GAP_SETTINGS,
): GapInputs {
  const weightOf = ({ id, weight }: Indicator): number =>
    Object.hasOwn(weights, id) ? (weights[id] ?? weight) : weight;
  const isKey = (indicator: Indicator): boolean =>
    weightOf(indicator) > 0 && (indicator.subdomain === null || parts[indicator.subdomain] > 0);
  const used: InputIndicator[] = [];
  const notAtLevel: Indicator[] = [];
  for (const indicator of needIndicators) {
    const input = inputIndicator(indicator, areas, table(indicator.id));
    if (input === null) notAtLevel.push(indicator);
    else used.push(input);
  }
  const provisionTable = table(PROVISION_INDICATOR);
  const codes = areas.map(({ code }) => code);
  const provisionPeriod = provisionTable === null ? null : newestPeriod(provisionTable, codes);
  const provision = codes.map((code): Figure =>
    provisionTable === null || provisionPeriod === null
      ? { kind: 'missing', reason: 'not-published' }
      : figureAt(provisionTable, code, provisionPeriod),
  );
  return {
    lens,
    areas,
    used,
    notAtLevel,
    emptySubdomains: SUBDOMAINS.filter(
      (subdomain) => !used.some(({ indicator }) => indicator.subdomain === subdomain),
    ),
    provision,
    provisionPeriod,
    simulated: {
      indicators: used.map((one) => simulatedIndicator(one, weightOf(one.indicator))),
      areas: areas.map((area, a) => ({
        id: area.code,
        population: area.population.workingAge,
        wte: valueOf(provision[a]),
        wteLogSe: provisionLogSe(provisionTable, area.code, provisionPeriod),
        figures: used.map(({ inputs, indicator, period }) => {
          const own = table(indicator.id);
          const derivation = own === null ? null : derivationAt(own, area.code, period);
          return simulatedFigure(inputs[a], derivation?.apportioned);
        }),
        worstQuality: worstBand(
          used.flatMap(({ inputs, indicator }) => (isKey(indicator) ? [inputs[a]] : [])),
        ),
      })),
    },
  };
}

function inputIndicator(
  indicator: Indicator,
  areas: readonly Area[],
  table: FigureTable | null,
): InputIndicator | null {
  if (table === null) return null;
  const codes = areas.map(({ code }) => code);
  const period = newestPeriod(table, codes);
  if (period === null) return null;
  const inputs = codes.map((code): GapInput => {
    const figure = figureAt(table, code, period);
    const band = precisionBand(figure);
    const unusable = indicator.survey && band === 'D';
    return { figure, band, used: figure.kind === 'measured' && !unusable };
  });
  if (!inputs.some(({ used }) => used)) return null;
  return { indicator, period, england: valueOf(figureAt(table, ENGLAND, period)), inputs };
}

function simulatedIndicator(
  { indicator, inputs, england }: InputIndicator,
  weight: number,
): SimulatedIndicator {
  const values = inputs.flatMap(({ figure, used }) =>
    used && figure.kind === 'measured' ? [figure.value] : [],
  );
  const scale = ERROR_SCALES[indicator.scale];
  return {
    id: indicator.id,
    subdomain: indicator.subdomain ?? 'none',
    weight,
    direction: indicator.polarity === 'high-is-good' ? -1 : 1,
    scale,
    ...(scale === 'logit' && { maximum: 100 }),
    mean: values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length,
    sd: standardDeviation(values),
    englandValue: england,
  };
}

const ERROR_SCALES: Readonly<Record<ValueScale, ErrorScale>> = {
  proportion: 'logit',
  rate: 'log',
  count: 'log',
  mean: 'identity',
  index: 'identity',
  years: 'identity',
};

function simulatedFigure(
  input: GapInput | undefined,
  apportioned: number | undefined,
): SimulatedFigure | null {
  if (input === undefined || !input.used || input.figure.kind === 'missing') return null;
  const { value, lower, upper } = input.figure;
  return {
    value,
    lower: lower ?? null,
    upper: upper ?? null,
    ...(apportioned !== undefined && { extraLogSe: APPORTIONED_LOG_SE * apportioned }),
  };
}

/**
 * Spread of provision: standard deviation of ln(WTE) over the counts of the last twelve months,
 * with 5% × the share apportioned between places added in quadrature.
 */
function provisionLogSe(table: FigureTable | null, code: string, newest: string | null): number {
  const last = newest === null ? null : parsePeriodId(newest);
  if (table === null || last === null) return 0;
  const logs = table.periods.flatMap((id) => {
    const period = parsePeriodId(id);
    const figure = figureAt(table, code, id);
    const recent = period !== null && ageInMonths(period, last.start) < 12;
    return recent && figure.kind === 'measured' && figure.value > 0 ? [Math.log(figure.value)] : [];
  });
  const spread = standardDeviation(logs) ?? APPORTIONED_LOG_SE;
  const apportioned = table.derived[code]?.apportioned;
  return Math.hypot(spread, apportioned === undefined ? 0 : APPORTIONED_LOG_SE * apportioned);
}

/** The worst band among figures that have one. Figures without limits are flagged, not banded. */
function worstBand(inputs: readonly (GapInput | undefined)[]): QualityBand | null {
  const bands = inputs.flatMap((input) =>
    input?.used === true && input.band !== null ? [input.band] : [],
  );
  return bands.sort().at(-1) ?? null;
}

function valueOf(figure: Figure | undefined): number | null {
  return figure?.kind === 'measured' ? figure.value : null;
}
