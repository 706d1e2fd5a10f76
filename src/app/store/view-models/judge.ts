import { ENGLAND } from '#app/domain/area.ts';
import { type Comparison } from '#app/domain/area-row.ts';
import { derivationAt, figureAt, type FigureTable, publishedAt } from '#app/domain/figure-table.ts';
import { COMPARISON_WORDS } from '#app/domain/figure-text.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { publishedComparison } from '#app/domain/published-words.ts';
import { precisionBand } from '#app/statistics/precision-band.ts';
import { benchmarkAt, type Comparator } from './benchmark.ts';
import { compare } from './compare.ts';
import { remarksOn } from './remarks.ts';

/**
 * One figure with its comparison: the publisher's own where there is one, which a remark says; else
 * ours.
 */
export interface Judged {
  readonly figure: Figure;
  readonly benchmark: Figure;
  readonly comparison: Comparison;
  /** Whose comparison it is; null where there is none. */
  readonly by: 'publisher' | 'atlas' | null;
  readonly remarks: readonly string[];
}

export function judge(
  indicator: Indicator,
  table: FigureTable,
  code: string,
  period: string,
  comparator: Comparator,
): Judged {
  const benchmark = benchmarkAt(table, comparator, period);
  const judged = judgeAgainst(indicator, table, code, period, comparator, benchmark);
  const { said } = judged;
  return said === '' ? judged : { ...judged, remarks: [...judged.remarks, said] };
}

/** The same against a benchmark that is known already; whose comparison it is stands apart. */
export function judgeAgainst(
  indicator: Indicator,
  table: FigureTable,
  code: string,
  period: string,
  comparator: Comparator,
  benchmark: Figure,
): Judged & { readonly said: string } {
  const compared = compareAgainst(indicator, table, code, period, comparator, benchmark);
  const { figure, comparison, by, band, ours } = compared;
  const remarks = remarksOn(table, code, period, figure, band);
  const base = { figure, benchmark, comparison, by, remarks };
  if (by === null) return { ...base, said: '' };
  if (by === 'atlas') return { ...base, said: 'Comparison worked out here' };
  const differs = ours !== 'not-compared' && ours !== comparison;
  return {
    ...base,
    said: differs
      ? `Comparison as published; by our rule: ${COMPARISON_WORDS[ours]}`
      : 'Comparison as published',
  };
}

/** The comparison alone, without what is remarked on it: for thousands of figures at once. */
export interface Compared extends Pick<Judged, 'figure' | 'comparison' | 'by'> {
  /** Precision band of a survey's figure, null of any other. */
  readonly band: ReturnType<typeof precisionBand>;
  readonly ours: Comparison;
}

export function compareAgainst(
  indicator: Indicator,
  table: FigureTable,
  code: string,
  period: string,
  comparator: Comparator,
  benchmark: Figure,
): Compared {
  const figure = figureAt(table, code, period);
  const band = indicator.survey ? precisionBand(figure) : null;
  if (code === comparator.code) {
    return { figure, comparison: 'not-compared', by: null, band, ours: 'not-compared' };
  }
  const ours = compare(figure, benchmark, indicator.polarity, band);
  const published =
    figure.kind === 'measured' ? publishedAgainst(table, code, period, comparator) : null;
  if (published !== null) return { figure, comparison: published, by: 'publisher', band, ours };
  return { figure, comparison: ours, by: ours === 'not-compared' ? null : 'atlas', band, ours };
}

/** Publishers compare with England, and figures of their own: not those worked out here. */
function publishedAgainst(
  table: FigureTable,
  code: string,
  period: string,
  { code: benchmark, peers = null }: Comparator,
): Comparison | null {
  if (benchmark !== ENGLAND || peers !== null || derivationAt(table, code, period) !== null) {
    return null;
  }
  const { significance } = publishedAt(table, code, period);
  return significance === null ? null : publishedComparison(significance);
}
