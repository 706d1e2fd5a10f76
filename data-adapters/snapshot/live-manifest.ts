import { type Geography } from '#app/domain/area.ts';
import { derivationAt, type FigureTable } from '#app/domain/figure-table.ts';
import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import {
  type SnapshotFile,
  type SnapshotIndicator,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { UPSTREAM_NAMES, type UpstreamId } from '#data-adapters/ask/upstream.ts';
import { entryOf } from './build-snapshot.ts';
import { liveOrigin } from './live-origin.ts';
import { type LiveTable } from './live-tables.ts';
import { type FigureUpstream, SOURCE_OF } from './figure-upstreams.ts';
import { type RefreshedSource } from './refresh-source.ts';
import { summaryOf } from './summary-of.ts';

/** A publisher that answered. */
export interface AnsweredSource extends Pick<RefreshedSource, 'tables' | 'parsed'> {
  readonly upstream: FigureUpstream;
}

/** The source where it gave any figures, else nothing: what is held of it stays as it is. */
export function answeredSources(
  upstream: FigureUpstream,
  { tables, parsed }: RefreshedSource,
): readonly AnsweredSource[] {
  return tables.length === 0 ? [] : [{ upstream, tables, parsed }];
}

/** The list of a snapshot with the answers of publishers in it. */
export function liveManifest(
  manifest: SnapshotManifest,
  answered: readonly AnsweredSource[],
  geography: Geography,
  today: string,
): SnapshotManifest {
  const fresh = new Map<string, SnapshotIndicator>();
  for (const { upstream, tables } of answered) {
    for (const live of tables) {
      const before = manifest.indicators.find(({ id }) => id === live.table.indicator);
      fresh.set(
        live.table.indicator,
        liveEntry(before, live, SOURCE_OF[upstream], geography, today),
      );
    }
  }
  const known = new Set(manifest.indicators.map(({ id }) => id));
  const paths = new Set(answered.map(({ upstream }) => pathOf(upstream)));
  return {
    ...manifest,
    indicators: [
      ...manifest.indicators.map((entry) => fresh.get(entry.id) ?? entry),
      ...[...fresh.values()].filter(({ id }) => !known.has(id)),
    ],
    files: [
      ...manifest.files.filter(({ path }) => !paths.has(path)),
      ...answered.map(({ upstream, parsed }): SnapshotFile => ({
        path: pathOf(upstream),
        source: SOURCE_OF[upstream],
        ...summaryOf(parsed),
      })),
    ],
  };
}

/** How a publisher's answers stand in the list of files. */
export function pathOf(upstream: UpstreamId): string {
  return `asked of ${UPSTREAM_NAMES[upstream]}`;
}

/**
 * The entry of a table with live figures. A level has the source most of its areas have: those that
 * were not answered keep theirs. A withdrawn series that its publisher answers for every level is
 * withdrawn no longer.
 */
function liveEntry(
  before: SnapshotIndicator | undefined,
  live: LiveTable,
  source: SourceId,
  geography: Geography,
  today: string,
): SnapshotIndicator {
  const { table, levels } = live;
  const indicator = INDICATORS.find(({ id }) => id === table.indicator);
  if (indicator === undefined) throw new RangeError(`not in the catalogue: ${table.indicator}`);
  const built = entryOf(indicator, table, new Map(), geography);
  const sources = built.levels.map((entry) => {
    if (levels.includes(entry.level)) return { ...entry, source };
    const old = before?.levels.find(({ level }) => level === entry.level)?.source ?? null;
    return { ...entry, source: isAllWorkedOut(table, geography, entry.level) ? null : old };
  });
  return {
    ...built,
    levels: sources,
    withdrawn:
      built.withdrawn && sources.some((one) => one.source !== null && one.source !== source),
    live: liveOrigin(live, source, today, before?.live),
  };
}

function isAllWorkedOut(table: FigureTable, geography: Geography, level: string): boolean {
  const [newest] = table.periods.slice(-1);
  if (newest === undefined) return false;
  return geography.areas
    .filter((area) => area.level === level && table.areas.includes(area.code))
    .every(({ code }) => derivationAt(table, code, newest) !== null);
}
