import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AreaLevel, type Geography, newestVintage } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import {
  type SnapshotBoundaries,
  type SnapshotFile,
  type SnapshotIndicator,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type Ask, AskError } from '#data-adapters/ask/ask.ts';
import { orFailure } from '#data-adapters/ask/ask-and-read.ts';
import { type Progress } from '#data-adapters/ask/live-figures.ts';
import { UPSTREAM_NAMES, type UpstreamId } from '#data-adapters/ask/upstream.ts';
import { askBoundaries } from '#data-adapters/ons-geography/ask-boundaries.ts';
import { adultsOf } from './adults.ts';
import { entryOf } from './build-snapshot.ts';
import { type LiveTable } from './live-tables.ts';
import {
  readAdultsByDistrict,
  readAreas,
  readFigureTable,
  readIssues,
  readManifest,
} from './read-snapshot.ts';
import { firstIssues } from './refresh.ts';
import { type RefreshedSource, refreshSource, SOURCE_OF } from './refresh-source.ts';
import { summaryOf } from './summary-of.ts';
import { writeWhole } from './write-whole.ts';

/** The levels that are drawn by their boundaries. */
const DRAWN = ['region', 'nhs-region', 'icb', 'utla', 'ltla'] as const satisfies AreaLevel[];

export interface LiveRefreshOptions {
  readonly only: readonly UpstreamId[];
  readonly dryRun: boolean;
  /** ISO date. */
  readonly today: string;
  readonly signal?: AbortSignal;
  readonly progress: (upstream: UpstreamId, step: Progress) => void;
}

/** What a live refresh of a snapshot came to. */
export interface LiveRefresh {
  readonly reports: readonly SourceRefresh[];
  /** Levels whose boundaries were fetched. */
  readonly boundaries: readonly string[];
  /** Whether the snapshot was written. */
  readonly isWritten: boolean;
  readonly geography: Geography;
}

/**
 * Asks the publishers and writes what they answer into the snapshot in `folder`. A source that does
 * not answer keeps its previous tables and says so in its report. The new snapshot takes the old
 * one's place when it is whole; on a dry run nothing is written.
 * @throws ForeignFileError where there is no snapshot to start from, or it cannot be read.
 * @throws AskError where the person cancelled.
 */
export async function refreshLive(
  folder: string,
  ask: Ask,
  { only, dryRun, today, signal, progress }: LiveRefreshOptions,
): Promise<LiveRefresh> {
  const json = (path: string) => readJson(folder, path);
  const geography = readAreas(await json('areas.json'));
  const adults = adultsOf(readAdultsByDistrict(await json('adults.json')), geography);
  const manifest = readManifest(await json('manifest.json'));
  const held = new Map<string, FigureTable>();
  for (const { id, file } of manifest.indicators)
    held.set(id, readFigureTable(id, await json(file)));
  const plan = {
    held: (id: string) => held.get(id) ?? null,
    geography,
    adults,
    added: [],
    today,
  };
  const refreshed: (RefreshedSource & { readonly upstream: UpstreamId })[] = [];
  for (const upstream of only) {
    if (upstream === 'ons-geography') continue;
    const source = await refreshSource(ask, upstream, plan, {
      ...(signal !== undefined && { signal }),
      progress: (step) => progress(upstream, step),
    });
    refreshed.push({ ...source, upstream });
    for (const { table } of source.tables) held.set(table.indicator, table);
  }
  const drawn = only.includes('ons-geography')
    ? await fetchBoundaries(ask, geography, today, signal, (step) =>
        progress('ons-geography', step),
      )
    : { files: {}, entries: [], report: null };
  const tables = refreshed.flatMap((source) =>
    source.tables.map((live) => ({ live, source: SOURCE_OF[source.upstream as 'nomis'] })),
  );
  const isWorthWriting = tables.length > 0 || drawn.entries.length > 0;
  if (isWorthWriting && !dryRun) {
    await writeWhole(folder, {
      'manifest.json': newManifest(manifest, tables, refreshed, drawn.entries, geography, today),
      'areas.json': geography,
      'adults.json': await json('adults.json'),
      'programmes.json': await json('programmes.json'),
      'issues.json': {
        ...readIssues(await json('issues.json')),
        ...Object.fromEntries(
          refreshed.map(({ upstream, parsed }) => [pathOf(upstream), firstIssues(parsed)]),
        ),
      },
      ...(await keptBoundaries(folder, manifest, drawn.entries)),
      ...drawn.files,
      ...Object.fromEntries([...held].map(([id, table]) => [`figures/${id}.json`, table])),
    });
  }
  const reports = refreshed.map(({ report }) => report);
  return {
    reports: drawn.report === null ? reports : [...reports, drawn.report],
    boundaries: drawn.entries.map(({ level, vintage }) => `${level} ${vintage}`),
    isWritten: isWorthWriting && !dryRun,
    geography,
  };
}

interface FetchedBoundaries {
  readonly files: Readonly<Record<string, unknown>>;
  readonly entries: readonly SnapshotBoundaries[];
  readonly report: SourceRefresh | null;
}

async function fetchBoundaries(
  ask: Ask,
  geography: Geography,
  today: string,
  signal: AbortSignal | undefined,
  progress: (step: Progress) => void,
): Promise<FetchedBoundaries> {
  const newest = newestVintage(geography);
  const wanted = DRAWN.flatMap((level) => {
    const vintages = level === 'icb' ? geography.vintages.map(({ id }) => id) : [newest];
    return vintages.map((id) => ({ level, id }));
  });
  const files: Record<string, unknown> = {};
  const entries: SnapshotBoundaries[] = [];
  const failures: string[] = [];
  for (const [done, { level, id }] of wanted.entries()) {
    const question = { geography, level, vintage: id, on: today };
    const answer = await orDescription(
      askBoundaries(ask, question, signal === undefined ? {} : { signal }),
    );
    progress({ done: done + 1, of: wanted.length, about: `boundaries of ${level} ${id}` });
    if (typeof answer === 'string') {
      failures.push(`No boundaries of ${level} ${id}: ${answer}`);
      continue;
    }
    const file = `boundaries/${level}-${id}.json`;
    files[file] = answer;
    entries.push({ level, vintage: id, file, on: today });
  }
  const issues = { counts: {}, first: [] };
  return {
    files,
    entries,
    report: { name: UPSTREAM_NAMES['ons-geography'], on: today, indicators: [], failures, issues },
  };
}

/** What was asked for, or in words why it is not to be had. */
async function orDescription<T>(question: Promise<T>): Promise<T | string> {
  try {
    const answer = await orFailure(question);
    return answer instanceof AskError ? answer.message : answer;
  } catch (error) {
    if (error instanceof ForeignFileError) return error.message;
    throw error;
  }
}

/** Boundaries fetched before and not fetched again. */
async function keptBoundaries(
  folder: string,
  { boundaries = [] }: SnapshotManifest,
  fresh: readonly SnapshotBoundaries[],
): Promise<Record<string, unknown>> {
  const files = new Set(fresh.map(({ file }) => file));
  const kept = boundaries.filter(({ file }) => !files.has(file));
  const contents = await Promise.all(kept.map(({ file }) => readJson(folder, file)));
  return Object.fromEntries(kept.map(({ file }, i) => [file, contents[i]]));
}

function newManifest(
  manifest: SnapshotManifest,
  tables: readonly { readonly live: LiveTable; readonly source: SourceId }[],
  refreshed: readonly (RefreshedSource & { readonly upstream: UpstreamId })[],
  drawn: readonly SnapshotBoundaries[],
  geography: Geography,
  today: string,
): SnapshotManifest {
  const fresh = new Map(
    tables.map(({ live, source }) => [
      live.table.indicator,
      liveEntry(manifest, live, source, geography, today),
    ]),
  );
  const indicators = manifest.indicators.map((entry) => fresh.get(entry.id) ?? entry);
  const known = new Set(indicators.map(({ id }) => id));
  const answered = refreshed.filter(({ parsed }) => parsed.records.length > 0);
  const paths = new Set(answered.map(({ upstream }) => pathOf(upstream)));
  const drawnFiles = new Set(drawn.map(({ file }) => file));
  const boundaries = [
    ...(manifest.boundaries ?? []).filter(({ file }) => !drawnFiles.has(file)),
    ...drawn,
  ];
  return {
    ...manifest,
    indicators: [...indicators, ...[...fresh.values()].filter(({ id }) => !known.has(id))],
    files: [
      ...manifest.files.filter(({ path }) => !paths.has(path)),
      ...answered.map(({ upstream, parsed }): SnapshotFile => ({
        path: pathOf(upstream),
        source: SOURCE_OF[upstream as 'nomis'],
        ...summaryOf(parsed),
      })),
    ],
    ...(boundaries.length > 0 && { boundaries }),
  };
}

/** The entry of a table with live figures: levels that were not answered keep their source. */
function liveEntry(
  manifest: SnapshotManifest,
  { table, levels, since }: LiveTable,
  source: SourceId,
  geography: Geography,
  today: string,
): SnapshotIndicator {
  const indicator = INDICATORS.find(({ id }) => id === table.indicator);
  if (indicator === undefined) throw new RangeError(`not in the catalogue: ${table.indicator}`);
  const before = manifest.indicators.find(({ id }) => id === table.indicator);
  const sources = new Map(
    geography.areas.flatMap(({ code, level }): [string, SourceId][] => {
      if (levels.includes(level) && !Object.hasOwn(table.derived, code)) return [[code, source]];
      const old = before?.levels.find((entry) => entry.level === level)?.source;
      return old === null || old === undefined ? [] : [[code, old]];
    }),
  );
  return {
    ...entryOf(indicator, table, sources, geography),
    live: { source, on: today, levels, since },
  };
}

/** How a publisher's answers stand in the list of files. */
function pathOf(upstream: UpstreamId): string {
  return `asked of ${UPSTREAM_NAMES[upstream]}`;
}

async function readJson(folder: string, path: string): Promise<unknown> {
  const file = join(folder, path);
  if (!existsSync(file)) {
    throw new ForeignFileError(
      `${file} is not there: a live refresh starts from a whole snapshot, which \`refresh --from FOLDER\` builds from publisher files.`,
    );
  }
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new ForeignFileError(`${file} cannot be read: it is cut off or not the atlas's own.`);
  }
}
