import { createSelector } from '@ngrx/store';
import { type Area, type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type AreaRow } from '#app/domain/area-row.ts';
import { type Figure, missing } from '#app/domain/figure.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { type Quadrant, QUADRANT_WORDS, type ScatterView } from '#app/domain/scatter-view.ts';
import { type GapTable } from '#app/statistics/gap-table.ts';
import { selectComparedAreas, selectHasProvision } from '../compared.ts';
import { failed, type Loadable, loaded } from '../loadable.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { needView, provisionView } from './gap-views.ts';
import { selectGapTableInView } from './map-view.ts';

/** Need against provision of the areas compared, where staff are published at their level. */
export function selectScatterView(today: string) {
  return createSelector(
    selectGapTableInView,
    selectHasProvision,
    selectComparedAreas,
    createSelector(selectSelection, ({ level }) => level),
    (gaps, hasProvision, areas, level): Loadable<ScatterView> => {
      if (!hasProvision) return failed(noProvision(level));
      return gaps.status === 'loaded' ? loaded(scatterView(gaps.value, areas, level, today)) : gaps;
    },
  );
}

function noProvision(level: AreaLevel): string {
  return `No figure for AHP staff is published for ${LEVEL_NAMES[level].many}, so need cannot be set against provision. It can for integrated care boards and NHS regions.`;
}

function scatterView(
  table: GapTable,
  areas: readonly Area[],
  level: AreaLevel,
  today: string,
): ScatterView {
  const [need, staff] = [needView(table, level), provisionView(table, level, today)];
  const [needs, staffs] = [byCode(need.rows), byCode(staff.rows)];
  const rate = staff.comparator?.figure.kind === 'measured' ? staff.comparator.figure.value : null;
  const points = areas.map(({ code, shortName }) => {
    const [needRow, staffRow] = [needs.get(code), staffs.get(code)];
    const figures = {
      need: needRow?.figure ?? missing('incomplete-parts'),
      provision: staffRow?.figure ?? missing('not-published'),
    };
    return {
      code,
      name: shortName,
      ...figures,
      quadrant: quadrantOf(figures.need, figures.provision, rate),
      remarks: [...crossing(figures.need), ...(needRow?.remarks ?? [])],
    };
  });
  const n = (quadrant: Quadrant) => points.filter((point) => point.quadrant === quadrant).length;
  const placed = points.filter(({ quadrant }) => quadrant !== null).length;
  const first = 'more-need-less-provision';
  return {
    title: `${QUADRANT_WORDS[first]} than average: ${n(first)} of the ${placed} ${LEVEL_NAMES[level].many} with both figures, for ${LENS_NAMES[table.lens].inSentence}`,
    subtitle: `${need.subtitle} · against ${staff.subtitle}`,
    sourceLine: `${need.sourceLine} ${staff.sourceLine}`,
    notes: [
      'It shows where places stand and nothing about cause: no line is fitted. Staff are those in primary care networks only, counted and without an interval.',
    ],
    need: {
      title: 'Need score',
      unit: need.unit,
      decimals: need.decimals,
      reference: { name: 'average of areas', value: AVERAGE_NEED },
    },
    provision: {
      title: 'AHP staff',
      unit: staff.unit,
      decimals: staff.decimals,
      reference: rate === null ? null : { name: 'all areas together', value: rate },
    },
    areas: points,
  };
}

const AVERAGE_NEED = 100;

function byCode(rows: readonly AreaRow[]): ReadonlyMap<string, AreaRow> {
  return new Map(rows.map((row) => [row.code, row]));
}

function quadrantOf(need: Figure, provision: Figure, rate: number | null): Quadrant | null {
  if (need.kind === 'missing' || provision.kind === 'missing' || rate === null) return null;
  const more = need.value > AVERAGE_NEED ? 'more-need' : 'less-need';
  return provision.value < rate ? `${more}-less-provision` : `${more}-more-provision`;
}

/** A point near the average may as well lie on its other side. */
function crossing(need: Figure): readonly string[] {
  if (need.kind === 'missing' || need.lower === undefined || need.upper === undefined) return [];
  return need.lower < AVERAGE_NEED && need.upper > AVERAGE_NEED
    ? ['its need interval reaches across the average']
    : [];
}
