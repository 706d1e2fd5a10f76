import { createSelector } from '@ngrx/store';
import { type Area, type Geography } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt, type FigureTable, newestPeriod } from '#app/domain/figure-table.ts';
import { figureText } from '#app/domain/figure-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type Loadable, valueOf } from '../loadable.ts';
import { selectGeography, selectVintage } from '../scope.ts';
import { selectAreaBasis } from './area-sources.ts';
import { sourcesOf } from './map-view.ts';
import { remarksOn } from './remarks.ts';
import { sourceLine } from './source-line.ts';

/** What is known of services at the place, beside anything that a person records. */
export interface AreaServices {
  readonly staff: ServiceTable | null;
  readonly waits: ServiceTable | null;
  /** Boards that hold any of a place of another level, which has neither; largest share first. */
  readonly boards: readonly { readonly area: Area; readonly share: number }[];
}

export interface ServiceTable {
  readonly when: string;
  /** A remark that all rows with a remark share; blank where they have several, a row each. */
  readonly remark: string;
  readonly sourceLine: string;
  readonly heads: readonly string[];
  readonly rows: readonly ServiceRow[];
}

export interface ServiceRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly remarks: string;
}

const OVER = 'waiting-over-18-weeks-';

export function selectAreaServices(today: string) {
  return createSelector(
    selectAreaBasis,
    selectGeography,
    selectVintage,
    (basis, geography, vintage): AreaServices | null => {
      const { place, selection, tables, manifest, catalogue } = basis;
      if (place === null || geography === null) return null;
      const staff = catalogue.all.filter(({ kind }) => kind === 'provision');
      const lines = catalogue
        .of(selection.lens)
        .filter(({ id }) => id.startsWith('waiting-') && !id.startsWith(OVER));
      const cite = (some: readonly Indicator[]) =>
        sourceLine(
          [...new Set(some.flatMap((one) => sourcesOf(one, place.level, manifest)))],
          null,
        );
      const of = (id: string) => newestOf(id, place.code, tables, today, catalogue.byId(id));
      const staffRows = staff.flatMap((indicator) => {
        const cell = of(indicator.id);
        return cell === null ? [] : [{ name: indicator.title, cells: [cell.text], ...cell }];
      });
      const waitRows = lines.flatMap((indicator) => {
        const [all, long] = [of(indicator.id), of(indicator.id.replace('waiting-', OVER))];
        if (all === null && long === null) return [];
        return [
          {
            name: indicator.title.replace(/: adults waiting$/, ''),
            cells: [all?.text ?? NOT_PUBLISHED, long?.text ?? NOT_PUBLISHED],
            remarks: all?.remarks ?? '',
            when: all?.when ?? long?.when ?? '',
          },
        ];
      });
      return {
        staff: tableOf(staffRows, ['Whole-time equivalents'], cite(staff)),
        waits: tableOf(waitRows, ['Adults waiting', 'Over 18 weeks'], cite(lines)),
        boards: place.level === 'icb' ? [] : boardsOf(geography, place, vintage),
      };
    },
  );
}

const NOT_PUBLISHED = 'No figure: not published for this place';

type DatedRow = ServiceRow & { readonly when: string };

function tableOf(
  rows: readonly DatedRow[],
  heads: readonly string[],
  source: string,
): ServiceTable | null {
  const [first] = rows;
  if (first === undefined) return null;
  const [remark = '', ...others] = new Set(
    rows.map(({ remarks }) => remarks).filter((text) => text !== ''),
  );
  const isShared = others.length === 0;
  return {
    when: first.when,
    remark: isShared ? remark : '',
    sourceLine: source,
    heads,
    rows: isShared ? rows.map((row) => ({ ...row, remarks: '' })) : rows,
  };
}

function newestOf(
  id: string,
  code: string,
  tables: Readonly<Record<string, Loadable<FigureTable>>>,
  today: string,
  indicator: Indicator | null,
): { text: string; remarks: string; when: string } | null {
  const table = valueOf(tables[id]);
  if (table === null || indicator === null || !table.areas.includes(code)) return null;
  // The newest period of all areas, so that a place that did not report then says so.
  const period = newestPeriod(table, table.areas) ?? table.periods.at(-1);
  const when = period === undefined ? null : parsePeriodId(period);
  if (period === undefined || when === null) return null;
  const figure = figureAt(table, code, period);
  return {
    text: figureText(figure, indicator.unit, indicator.decimals),
    remarks: remarksOn(table, code, period, figure, null).join('; '),
    when: `${periodLabel(when)} (${ageSentence(when, today)})`,
  };
}

/** Boards in force that hold residents of a place, with the share of its residents. */
function boardsOf(
  geography: Geography,
  place: Area,
  vintage: string | null,
): AreaServices['boards'] {
  return geography.memberships
    .filter(
      (row) =>
        row.parentLevel === 'icb' &&
        row.child === place.code &&
        row.childLevel === place.level &&
        (row.vintage === null || row.vintage === vintage),
    )
    .sort((a, b) => b.share - a.share)
    .flatMap(({ parent, share }) => {
      const area = geography.areas.find(({ code, level }) => code === parent && level === 'icb');
      return area === undefined ? [] : [{ area, share }];
    });
}
