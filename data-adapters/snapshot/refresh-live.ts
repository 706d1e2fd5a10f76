import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Geography } from '#app/domain/area.ts';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import {
  type SnapshotBoundaries,
  type SnapshotIssues,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type Ask } from '#data-adapters/ask/ask.ts';
import { type FlowOptions, type Progress } from '#data-adapters/ask/live-figures.ts';
import { UPSTREAMS, type UpstreamId } from '#data-adapters/ask/upstream.ts';
import { readStoredBoundaries } from '#data-adapters/boundaries/stored-boundaries.ts';
import { adultsOf } from './adults.ts';
import { boundaryWords, type FetchedBoundaries, fetchBoundaries } from './fetch-boundaries.ts';
import { historyFiles } from './history.ts';
import { answeredSources, liveManifest, pathOf, type AnsweredSource } from './live-manifest.ts';
import {
  readAdultsByDistrict,
  readAgesFile,
  readAreas,
  readBreakdowns,
  readFigureTable,
  readHistory,
  readIssues,
  readManifest,
  readProgrammes,
} from './read-snapshot.ts';
import { firstIssues } from './refresh.ts';
import { refreshSource } from './refresh-source.ts';
import { type Disk, wholeFolder, writeWhole } from './write-whole.ts';

export interface LiveRefreshOptions {
  readonly only: readonly UpstreamId[];
  readonly dryRun: boolean;
  /** ISO date. */
  readonly today: string;
  readonly signal?: AbortSignal;
  readonly progress: (upstream: UpstreamId, step: Progress) => void;
  readonly disk?: Disk;
}

/** What a live refresh of a snapshot came to. */
export interface LiveRefresh {
  readonly reports: readonly SourceRefresh[];
  /** Levels whose boundaries were fetched, in words. */
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
  { only, dryRun, today, signal, progress, disk }: LiveRefreshOptions,
): Promise<LiveRefresh> {
  const snapshot = await readSnapshot(wholeFolder(folder));
  const { geography, held } = snapshot;
  const plan = {
    held: (id: string) => held.get(id) ?? null,
    geography,
    adults: adultsOf(snapshot.adults, geography),
    added: [],
    today,
  };
  const optionsOf = (upstream: UpstreamId): FlowOptions => ({
    ...(signal !== undefined && { signal }),
    progress: (step) => progress(upstream, step),
  });
  const reports: SourceRefresh[] = [];
  const answered: AnsweredSource[] = [];
  const drawn: Boundaries[] = [];
  for (const upstream of UPSTREAMS.filter((one) => only.includes(one))) {
    if (upstream === 'ons-geography') {
      const fetched = await fetchBoundaries(ask, geography, today, optionsOf(upstream));
      const { report, boundaries } = onlyFuller(fetched, snapshot.boundaries);
      reports.push(report);
      drawn.push(...boundaries);
      continue;
    }
    const source = await refreshSource(ask, upstream, plan, optionsOf(upstream));
    reports.push(source.report);
    answered.push(...answeredSources(upstream, source));
  }
  const isWritten = !dryRun && (answered.length > 0 || drawn.length > 0);
  if (isWritten) await writeWhole(folder, filesOf(snapshot, answered, drawn, today), disk);
  const boundaries = drawn.map(({ level, vintage }) => boundaryWords(level, vintage));
  return { reports, boundaries, isWritten, geography };
}

type Snapshot = Awaited<ReturnType<typeof readSnapshot>>;

/** Everything a snapshot holds: what is not replaced is written again. */
async function readSnapshot(folder: string) {
  const json = (path: string) => readJson(folder, path);
  const manifest = readManifest(await json('manifest.json'));
  const held = new Map<string, FigureTable>();
  for (const { id, file } of manifest.indicators) {
    held.set(id, readFigureTable(id, await json(file)));
  }
  const boundaries = new Map<string, Boundaries>();
  for (const { file } of manifest.boundaries ?? []) {
    const stored = readStoredBoundaries(await json(file));
    if (stored === null) throw damaged(join(folder, file));
    boundaries.set(file, stored);
  }
  return {
    manifest,
    held,
    boundaries,
    history: manifest.history === undefined ? null : readHistory(await json(manifest.history)),
    geography: readAreas(await json('areas.json')),
    adults: readAdultsByDistrict(await json('adults.json')),
    ages: readAgesFile(await json('ages.json')),
    breakdowns: readBreakdowns(await json('breakdowns.json')),
    programmes: readProgrammes(await json('programmes.json')),
    issues: readIssues(await json('issues.json')),
  };
}

/** What is written: everything of before with the answers in it. */
function filesOf(
  snapshot: Snapshot,
  answered: readonly AnsweredSource[],
  drawn: readonly Boundaries[],
  today: string,
): Readonly<Record<string, unknown>> {
  const { manifest, held, boundaries, geography, programmes, issues } = snapshot;
  const tables = new Map(held);
  for (const { tables: live } of answered) {
    for (const { table } of live) tables.set(table.indicator, table);
  }
  const fresh = drawn.map((one) => ({ entry: entryOf(one, today), one }));
  const entries = fresh.map(({ entry }) => entry);
  const history = historyFiles({ tables: held, history: snapshot.history }, tables, today);
  const next: SnapshotManifest = {
    ...liveManifest(manifest, answered, geography, today),
    ...boundaryEntries(manifest, entries),
    ...history.manifest,
  };
  const firstOf = answered.map(
    ({ upstream, parsed }) => [pathOf(upstream), firstIssues(parsed)] as const,
  );
  return {
    'manifest.json': next,
    ...history.files,
    'areas.json': geography,
    'adults.json': snapshot.adults,
    'ages.json': snapshot.ages,
    'breakdowns.json': snapshot.breakdowns,
    'programmes.json': programmes,
    'issues.json': { ...issues, ...Object.fromEntries(firstOf) } satisfies SnapshotIssues,
    ...Object.fromEntries(boundaries),
    ...Object.fromEntries(fresh.map(({ entry, one }) => [entry.file, one])),
    ...Object.fromEntries(next.indicators.map(({ id, file }) => [file, tables.get(id)])),
  };
}

/** Without levels that draw fewer areas than those held, which stay. */
function onlyFuller(
  { boundaries, report }: FetchedBoundaries,
  held: ReadonlyMap<string, Boundaries>,
): FetchedBoundaries {
  const failures: string[] = [];
  const fuller = boundaries.filter(({ level, vintage, codes }) => {
    const before = held.get(fileOf({ level, vintage }))?.codes.length;
    if (before === undefined || codes.length >= before) return true;
    failures.push(
      `${report.name} sent ${codes.length} of the ${before} ${boundaryWords(level, vintage)} that are held, which are kept; try again later.`,
    );
    return false;
  });
  return {
    boundaries: fuller,
    report: { ...report, failures: [...report.failures, ...failures] },
  };
}

function entryOf({ level, vintage }: Boundaries, on: string): SnapshotBoundaries {
  return { level, vintage, file: fileOf({ level, vintage }), on };
}

function fileOf({ level, vintage }: Pick<Boundaries, 'level' | 'vintage'>): string {
  return `boundaries/${level}-${vintage}.json`;
}

/** Those fetched now stand in the place of those fetched before. */
function boundaryEntries(
  { boundaries = [] }: SnapshotManifest,
  fresh: readonly SnapshotBoundaries[],
): Pick<SnapshotManifest, 'boundaries'> {
  const files = new Set(fresh.map(({ file }) => file));
  const all = [...boundaries.filter(({ file }) => !files.has(file)), ...fresh];
  return all.length === 0 ? {} : { boundaries: all };
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
    throw damaged(file);
  }
}

function damaged(file: string): ForeignFileError {
  return new ForeignFileError(`${file} cannot be read: it is cut off or not the atlas's own.`);
}
