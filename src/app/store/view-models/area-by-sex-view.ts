import { type Area } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { figureText, numberText, withUnit } from '#app/domain/figure-text.ts';
import { type Figure, type MeasuredFigure, missing } from '#app/domain/figure.ts';
import { type InequalityGroup, type InequalityView } from '#app/domain/inequality-view.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { compareDoubleOverlap } from '#app/statistics/compare-double-overlap.ts';
import { valueOf } from '../loadable.ts';
import { BY_SEX } from '../wanted.ts';
import { type AreaBasis } from './area-sources.ts';
import { periodInView } from './indicator-view.ts';
import { sourcesOf } from './map-view.ts';
import { provenanceOf } from './provenance.ts';
import { remarksOn } from './remarks.ts';

/** Women and men of a place; null where figures of both are not published for it. */
export function sexView(
  { tables, catalogue, manifest, origins }: AreaBasis,
  place: Area,
  today: string,
): InequalityView | null {
  const [women, men] = BY_SEX.map((id) => {
    const [table, indicator] = [valueOf(tables[id]), catalogue.byId(id)];
    const period = table === null ? null : periodInView(table, [place.code], null);
    return table === null || indicator === null || period === null
      ? null
      : { table, indicator, period, figure: figureAt(table, place.code, period) };
  });
  const when = parsePeriodId(women?.period ?? '');
  if (!women || women.period !== men?.period || when === null) return null;
  if (women.figure.kind === 'missing' || men.figure.kind === 'missing') return null;
  const { unit, decimals } = women.indicator;
  const group = (name: string, id: string, of: typeof women): InequalityGroup => ({
    id,
    name,
    figure: of.figure,
    comparison: 'not-compared',
    remarks: remarksOn(of.table, place.code, of.period, of.figure, null),
  });
  const text = (figure: Figure) => figureText(figure, unit, decimals);
  return {
    title: `Healthy life expectancy in ${place.shortName}: women ${withUnit(numberText(women.figure.value, decimals), unit)}, men ${numberText(men.figure.value, decimals)}`,
    subtitle: `Years a newborn could expect to live in good health · ${periodLabel(when)} (${ageSentence(when, today)}) · women and men`,
    sourceLine: provenanceOf(
      {
        indicator: women.indicator,
        table: women.table,
        sources: sourcesOf(women.indicator, place.level, manifest),
        origin: origins[women.indicator.id],
      },
      [place.code],
      [women.period],
    ).line,
    notes: women.indicator.caveats,
    unit,
    decimals,
    code: place.code,
    overall: { name: 'Everyone together', figure: missing('not-published') },
    panels: [
      {
        id: 'sex',
        title: 'By sex',
        groups: [group('Women', 'women', women), group('Men', 'men', men)],
        facts: [
          `${overlap(women.figure, men.figure)}: women ${text(women.figure)}, men ${text(men.figure)}.`,
        ],
      },
    ],
  };
}

function overlap(a: MeasuredFigure, b: MeasuredFigure): string {
  const [own, benchmark] = [a, b].map(({ value, lower = null, upper = null }) => ({
    value,
    lower,
    upper,
  }));
  const outcome =
    own === undefined || benchmark === undefined
      ? 'notCompared'
      : compareDoubleOverlap({ ...own, benchmark, polarity: 'noJudgement' });
  if (outcome === 'notCompared') return 'There are no limits to judge the difference by';
  return outcome === 'similar'
    ? 'The two 95% intervals overlap: the difference may be chance'
    : 'The two 95% intervals do not overlap';
}
