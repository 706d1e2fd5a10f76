import { type Geography } from '#app/domain/area.ts';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import { type Ask } from '#data-adapters/ask/ask.ts';
import { type Progress } from '#data-adapters/ask/live-figures.ts';
import { type UpstreamId } from '#data-adapters/ask/upstream.ts';
import {
  type FoundIndicator,
  searchIndicators,
} from '#data-adapters/fingertips/search-indicators.ts';
import { fetchBoundaries } from '#data-adapters/snapshot/fetch-boundaries.ts';
import { type AdultsByDistrict, adultsOf } from '#data-adapters/snapshot/adults.ts';
import { type LiveIndicator, type LiveTable } from '#data-adapters/snapshot/live-tables.ts';
import { refreshSource } from '#data-adapters/snapshot/refresh-source.ts';

/** What can be asked of the publishers. */
export type LiveTask =
  | {
      readonly kind: 'refresh';
      readonly upstream: Exclude<UpstreamId, 'ons-geography'>;
      readonly held: Readonly<Record<string, FigureTable>>;
      readonly geography: Geography;
      readonly adults: AdultsByDistrict;
      readonly added: readonly LiveIndicator[];
      readonly only?: readonly string[];
      readonly today: string;
    }
  | { readonly kind: 'boundaries'; readonly geography: Geography; readonly today: string }
  | { readonly kind: 'search'; readonly words: string };

export type LiveResult =
  | {
      readonly kind: 'refresh';
      readonly tables: readonly LiveTable[];
      readonly report: SourceRefresh;
    }
  | {
      readonly kind: 'boundaries';
      readonly boundaries: readonly Boundaries[];
      readonly report: SourceRefresh;
    }
  | {
      readonly kind: 'search';
      readonly indicators: readonly FoundIndicator[];
      /** How many more were found and are not described. */
      readonly leftOff: number;
    };

/** Asks, and reads what is answered. Rejects where nothing could be asked at all. */
export async function doLiveTask(
  task: LiveTask,
  ask: Ask,
  progress: (step: Progress) => void,
): Promise<LiveResult> {
  switch (task.kind) {
    case 'refresh': {
      const { upstream, held, geography, adults, added, today } = task;
      const plan = {
        held: (id: string) => (Object.hasOwn(held, id) ? (held[id] ?? null) : null),
        geography,
        adults: adultsOf(adults, geography),
        added,
        today,
        ...(task.only !== undefined && { only: task.only }),
      };
      const { tables, report } = await refreshSource(ask, upstream, plan, { progress });
      return { kind: 'refresh', tables, report };
    }
    case 'boundaries': {
      const { geography, today } = task;
      return {
        kind: 'boundaries',
        ...(await fetchBoundaries(ask, geography, today, { progress })),
      };
    }
    case 'search':
      return { kind: 'search', ...(await searchIndicators(ask, task.words)) };
  }
}
