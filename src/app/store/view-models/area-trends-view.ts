import { createSelector } from '@ngrx/store';
import { type Indicator } from '#app/domain/indicator.ts';
import { SUBDOMAIN_NAMES, SUBDOMAINS } from '#app/domain/lens.ts';
import { type TrendView } from '#app/domain/trend-view.ts';
import { isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { onAreaPage } from '../wanted.ts';
import { selectAreaBasis } from './area-sources.ts';
import { trendView } from './area-trend-view.ts';
import { provenanceOf } from './provenance.ts';
import { selectSourced } from './sourced-figures.ts';
import { chainFor } from './trend-breaks.ts';
import { type TrendChain } from './trend-chain.ts';

/** No more trends than a reader can hold. */
export const MOST_TRENDS = 6;

export interface AreaTrend {
  readonly indicator: Indicator;
  readonly view: TrendView;
}

export interface AreaTrends {
  readonly trends: readonly AreaTrend[];
  /** Indicators with two figures or more here that are not shown. */
  readonly more: readonly {
    readonly value: string;
    readonly name: string;
    readonly group: string;
  }[];
  /** Indicators in the address without two figures here, by title. */
  readonly without: readonly string[];
}

/** Trends of the chosen indicators at the place; null without a place. */
export const selectAreaTrends = createSelector(
  selectAreaBasis,
  selectSourced,
  (basis, sourced): Loadable<AreaTrends> | null => {
    const { place, comparator, selection, tables, origins, catalogue } = basis;
    if (place === null) return null;
    const known = onAreaPage(selection, catalogue).filter(({ kind }) => kind !== 'provision');
    if (known.some(({ id }) => !isSettled(tables[id]))) return LOADING;
    const chains = new Map(
      known.flatMap((indicator): [string, TrendChain][] => {
        const table = valueOf(tables[indicator.id]);
        if (table === null) return [];
        const chain = chainFor(table, [place.code], origins[indicator.id]);
        return chain.links.length < 2 ? [] : [[indicator.id, chain]];
      }),
    );
    const can = known.filter(({ id }) => chains.has(id));
    const wanted = selection.trends.length === 0 ? firstOfEach(can) : selection.trends;
    const shown = wanted
      .slice(0, MOST_TRENDS)
      .flatMap((id) => can.find((one) => one.id === id) ?? []);
    return loaded({
      trends: shown.flatMap((indicator) => {
        const table = valueOf(tables[indicator.id]);
        if (table === null) return [];
        const chain = chainFor(table, [place.code], origins[indicator.id]);
        return {
          indicator,
          view: trendView(indicator, table, place, comparator, {
            chain,
            fromZero: selection.axis === 'zero',
            provenance: provenanceOf(
              sourced(indicator, table),
              [place.code],
              chain.links.map(({ id }) => id),
            ),
          }),
        };
      }),
      more: can
        .filter((one) => !shown.includes(one))
        .map((one) => ({ value: one.id, name: one.title, group: groupOf(one) })),
      without: selection.trends.flatMap((id) => {
        const title = catalogue.byId(id)?.title;
        return chains.has(id) || title === undefined ? [] : [title];
      }),
    });
  },
);

/** The first indicator of each part of need, as far as they are there. */
function firstOfEach(can: readonly Indicator[]): readonly string[] {
  const need = can.filter(({ kind }) => kind === 'need');
  return SUBDOMAINS.flatMap((part) => need.find(({ subdomain }) => subdomain === part)?.id ?? []);
}

function groupOf({ kind, subdomain }: Indicator): string {
  if (kind === 'need' && subdomain !== null) return SUBDOMAIN_NAMES[subdomain];
  return kind === 'supply' ? 'Waits and services: supply, not need' : 'Shown beside need';
}
