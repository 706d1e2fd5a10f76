import { createSelector } from '@ngrx/store';
import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { isChanged, type SourceRefresh } from '#app/domain/refresh-report.ts';
import { changeWords } from '#app/domain/refresh-words.ts';
import { UPSTREAM_NAMES, type UpstreamId, UPSTREAMS } from '#data-adapters/ask/upstream.ts';
import { SOURCE_OF } from '#data-adapters/snapshot/figure-upstreams.ts';
import { liveFeature, type RefreshState } from '../live/live-feature.ts';
import { selectGeography } from '../scope.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { dayWords } from './source-line.ts';

/** A publisher on the Data page: what is held of it, and how asking it stands. */
export interface RefreshRow {
  readonly id: UpstreamId;
  readonly name: string;
  /** `Bundled figures` or `4 indicators asked on 25 November 2026`. */
  readonly held: string;
  readonly what: string;
  readonly state: RefreshState;
  readonly report: ReportView | null;
}

export interface ReportView {
  readonly headline: string;
  readonly indicators: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly failures: readonly string[];
  readonly issues: readonly string[];
}

const WHAT: Readonly<Record<UpstreamId, string>> = {
  fingertips: 'Diagnosed conditions, risk factors, life expectancy, and what you added',
  nomis: 'Employment, inactivity and long-term sickness from the Annual Population Survey',
  'ons-geography': 'Official boundaries for the geographic map',
};

export const selectRefreshRows = createSelector(
  liveFeature.selectRefreshes,
  liveFeature.selectBoundaries,
  liveFeature.selectCatalogue,
  snapshotFeature.selectOrigins,
  selectGeography,
  (refreshes, boundaries, catalogue, origins, geography): readonly RefreshRow[] => {
    const nameOf = (code: string) =>
      geography?.areas.find((area) => area.code === code)?.shortName ?? code;
    const titleOf = (id: string) => catalogue.byId(id)?.title ?? id;
    return UPSTREAMS.map((id) => {
      const state = refreshes[id];
      return {
        id,
        name: UPSTREAM_NAMES[id],
        what: WHAT[id],
        held:
          id === 'ons-geography'
            ? boundaryWords(Object.values(boundaries).map(({ level }) => level))
            : heldWords(Object.values(origins).filter(({ source }) => source === SOURCE_OF[id])),
        state,
        report: state.status === 'answered' ? reportView(state.report, titleOf, nameOf) : null,
      };
    });
  },
);

/** Whether anything is being asked. */
export const selectIsAsking = createSelector(liveFeature.selectRefreshes, (refreshes) =>
  Object.values(refreshes).some(({ status }) => status === 'asking'),
);

function heldWords(live: readonly { readonly on: string }[]): string {
  const [newest] = live.map(({ on }) => on).sort((a, b) => b.localeCompare(a));
  if (newest === undefined) return 'Bundled figures';
  return `${live.length} ${live.length === 1 ? 'indicator' : 'indicators'} live, last asked on ${dayWords(newest)}; the rest bundled`;
}

function boundaryWords(levels: readonly AreaLevel[]): string {
  const names = [...new Set(levels)].map((level) => LEVEL_NAMES[level].many);
  return names.length === 0
    ? 'None: places are drawn as circles on a coastline'
    : `Boundaries of ${names.join(', ')}`;
}

function reportView(
  report: SourceRefresh,
  titleOf: (id: string) => string,
  nameOf: (code: string) => string,
): ReportView {
  const { indicators, failures, issues } = report;
  const changed = indicators.filter(isChanged);
  return {
    headline: headlineOf(report, changed.length),
    indicators: changed.map((changes) => ({
      title: titleOf(changes.id),
      lines: changeWords(changes, nameOf),
    })),
    failures,
    issues: issues.first.map(({ row, message }) => `Row ${row}: ${message}`),
  };
}

function headlineOf({ indicators, failures, name }: SourceRefresh, changed: number): string {
  if (indicators.length === 0 && failures.length > 0) {
    return `Nothing came from ${name}; what is held stays in use.`;
  }
  if (indicators.length === 0) return `${name} answered.`;
  const rest = failures.length > 0 ? ' Some was not answered and stays as it was.' : '';
  return changed === 0
    ? `${indicators.length} indicators answered; nothing has changed.${rest}`
    : `${indicators.length} indicators answered, ${changed} of them changed.${rest}`;
}
