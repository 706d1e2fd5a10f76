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
  const figure = figureAt(table, code, period);
  const band = indicator.survey ? precisionBand(figure) : null;
  const isItself = code === comparator.code;
  const ours = isItself ? 'not-compared' : compare(figure, benchmark, indicator.polarity, band);
  const published = isItself ? null : publishedAgainst(table, code, period, comparator);
  const base = { figure, benchmark, remarks: remarksOn(table, code, period, figure, band) };
  if (published !== null && figure.kind === 'measured') {
    const differs = ours !== 'not-compared' && ours !== published;
    const said = differs
      ? `Comparison as published; by our rule: ${COMPARISON_WORDS[ours]}`
      : 'Comparison as published';
    return { ...base, comparison: published, by: 'publisher', said };
  }
  const by = ours === 'not-compared' ? null : ('atlas' as const);
  return { ...base, comparison: ours, by, said: by === null ? '' : 'Comparison worked out here' };
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
