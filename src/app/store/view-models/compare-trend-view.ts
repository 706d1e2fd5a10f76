import { type Area } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { areRolling, periodBreaks } from '#app/domain/period-breaks.ts';
import { parsePeriodId, periodEnd, periodLabel } from '#app/domain/period.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { sourceById, type SourceId } from '#app/domain/source-catalogue.ts';
import { trendPeriod, type TrendSeries, type TrendView } from '#app/domain/trend-view.ts';
import { precisionBand } from '#app/statistics/precision-band.ts';
import { compareAt, methodOf, type OwnedComparison } from './compare.ts';
import { publisherOf } from './publisher-of.ts';
import { remarksOn } from './remarks.ts';
import { shownOrigins } from './shown-origins.ts';
import { sourceLine } from './source-line.ts';

export interface TrendQuestion {
  readonly indicator: Indicator;
  readonly table: FigureTable;
  /** The lines to draw, at most `MOST_LINES`. */
  readonly lines: readonly Area[];
  readonly place: string | null;
  readonly comparator: { readonly code: string; readonly name: string };
  readonly sources: readonly SourceId[];
  readonly origin: LiveOrigin | undefined;
  readonly fromZero: boolean;
  /** How the lines were chosen, where the reader did not choose them; blank where he or she did. */
  readonly chosenBy: string;
  readonly today: string;
}

/** More lines than these cannot be told apart. */
export const MOST_LINES = 6;

/** Several areas' figures over time; null where none of them has figures of two periods. */
export function trendView(question: TrendQuestion): TrendView | null {
  const { indicator, table, lines, comparator, place, today } = question;
  const codes = [...lines.map(({ code }) => code), comparator.code];
  const filled = table.periods.filter((id) =>
    codes.some((code) => figureAt(table, code, id).kind === 'measured'),
  );
  const ids = areRolling(filled) ? apart(filled) : filled;
  const periods = ids.flatMap((id) => parsePeriodId(id) ?? []);
  const newest = periods.at(-1);
  if (newest === undefined || periods.length < 2) return null;
  const owned: OwnedComparison[] = [];
  const seriesOf = (code: string, name: string, role: TrendSeries['role']): TrendSeries => ({
    code,
    name,
    role,
    recent: '',
    points: ids.map((id) => {
      const figure = figureAt(table, code, id);
      const band = indicator.survey ? precisionBand(figure) : null;
      const remarks = remarksOn(table, code, id, figure, band);
      if (role === 'comparator') return { figure, comparison: 'not-compared', remarks };
      const compared = compareAt(table, code, id, comparator.code, indicator.polarity, band);
      owned.push(compared);
      return { figure, comparison: compared.comparison, remarks };
    }),
  });
  const series = [
    ...lines.map(({ code, shortName }) =>
      seriesOf(code, shortName, code === place ? 'place' : 'other'),
    ),
    seriesOf(comparator.code, comparator.name, 'comparator'),
  ];
  const dropped = filled.length - ids.length;
  const shown = shownOrigins(table, question.origin, codes, ids);
  return {
    title: `${indicator.title}: ${lines.map(({ shortName }) => shortName).join(', ')} beside ${comparator.name} since ${periodLabel(periods[0] ?? newest)}`,
    subtitle: `${indicator.title} · to ${periodLabel(newest)} (${ageSentence(newest, today)}) · ${indicator.population}`,
    sourceLine: sourceLine(question.sources, indicator, shown),
    notes: [
      methodOf(owned, publisherOf(question.sources, shown)),
      ...(question.chosenBy === '' ? [] : [question.chosenBy]),
      ...(dropped === 0
        ? []
        : [`${dropped} periods that share years with a later one are left out of the lines.`]),
    ],
    unit: indicator.unit,
    decimals: indicator.decimals,
    periods: periods.map(trendPeriod),
    breaks: periodBreaks(ids, question.origin, (source) => sourceById(source).publisher).map(
      ({ before, words }) => ({ before, words: capital(words) }),
    ),
    series,
    comparatorName: comparator.name,
    fromZero: question.fromZero,
  };
}

/** Periods that share no day, back from the newest. */
function apart(ids: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const id of [...ids].reverse()) {
    const [period, after] = [parsePeriodId(id), parsePeriodId(kept[0] ?? '')];
    if (period !== null && (after === null || periodEnd(period) <= after.start)) kept.unshift(id);
  }
  return kept;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
