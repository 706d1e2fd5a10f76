import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ForeignFileError,
  type FigureRecord,
  type Parsed,
  type SourceFile,
} from '#data-adapters/adapter.ts';
import { readGeography } from '#data-adapters/areas/areas-adapter.ts';
import { connectToWorkAdapter } from '#data-adapters/programmes/connect-to-work-adapter.ts';
import { READERS } from '#data-adapters/registry.ts';
import {
  type SnapshotFile,
  type SnapshotIssues,
  type SnapshotManifest,
} from '#app/domain/snapshot.ts';
import { adultsOf, readAdults } from './adults.ts';
import { readAges } from './ages.ts';
import { breakdownsOf } from './breakdowns.ts';
import { buildIndicators, programmeMemberships, type ReadSource } from './build-snapshot.ts';
import { heldFigures } from './held-figures.ts';
import { historyFiles } from './history.ts';
import { RECIPE } from './recipe.ts';
import { summaryOf } from './summary-of.ts';
import { wholeFolder, writeWhole } from './write-whole.ts';

/** The first issues of each kind are kept for the Data page; the counts are of all. */
const ISSUES_KEPT = 25;

/**
 * Reads the publisher files below `from` and writes the snapshot to `to`. All or nothing: the new
 * snapshot is written beside the old one and takes its place when it is whole. The same files give
 * the same bytes; where the old one has other figures, what changed is added to its history.
 *
 * @param on ISO date of today.
 * @throws ForeignFileError where a file is absent or not what it should be; the old snapshot stays.
 */
export async function refresh(
  from: string,
  to: string,
  say: (line: string) => void,
  on: string,
): Promise<SnapshotManifest> {
  const geography = await readAreas(from);
  const adults = readAdults(await fileBelow(from, 'areas/population_ltla_single_year_2024.csv'));
  const ages = readAges(await fileBelow(from, 'areas/population_5yr_2024.csv'));
  const sources: ReadSource[] = [];
  for (const { path, reader, source } of RECIPE) {
    const read = READERS[reader];
    if (read === undefined) throw new RangeError(`no reader called ${reader}`);
    const parsed = await read(await fileBelow(from, path));
    say(`${path}: ${parsed.records.length} figures, ${parsed.issues.length} issues`);
    sources.push({ path, source, parsed });
  }
  const connectToWork = connectToWorkAdapter.parse(
    connectToWorkAdapter.decode(await fileBelow(from, 'programmes/connect_to_work_areas.csv')),
  );
  const built = buildIndicators(sources, geography, adultsOf(adults, geography));
  const history = historyFiles(
    await heldFigures(wholeFolder(to)),
    new Map(built.map(({ table }) => [table.indicator, table])),
    on,
  );
  const manifest: SnapshotManifest = {
    version: 1,
    indicators: built.map(({ entry }) => entry),
    files: sources.map(toSnapshotFile),
    ...history.manifest,
  };
  await writeWhole(to, {
    'manifest.json': manifest,
    ...history.files,
    'areas.json': geography,
    'adults.json': adults,
    'ages.json': ages,
    'breakdowns.json': breakdownsOf(sources),
    'programmes.json': programmeMemberships(connectToWork.records, geography),
    'issues.json': Object.fromEntries(
      sources.map(({ path, parsed }) => [path, firstIssues(parsed)]),
    ) satisfies SnapshotIssues,
    ...Object.fromEntries(built.map(({ table, entry }) => [entry.file, table])),
  });
  say(`${built.length} indicators written to ${to}`);
  return manifest;
}

async function readAreas(from: string) {
  return readGeography({
    areas: await fileBelow(from, 'areas/areas.csv'),
    membership: await fileBelow(from, 'areas/membership.csv'),
    population: await fileBelow(from, 'areas/population.csv'),
    succession: await fileBelow(from, 'areas/succession.csv'),
    aliases: await fileBelow(from, 'areas/aliases.csv'),
  });
}

async function fileBelow(folder: string, path: string): Promise<SourceFile> {
  try {
    return { name: basename(path), bytes: await readFile(join(folder, path)) };
  } catch {
    throw new ForeignFileError(`${join(folder, path)} cannot be read; nothing was changed.`);
  }
}

/** Figures by kind, and issues by code, of one file. */
function toSnapshotFile({ path, source, parsed }: ReadSource): SnapshotFile {
  return { path, source, ...summaryOf(parsed) };
}

/** The first issues of each kind. */
export function firstIssues(parsed: Parsed<FigureRecord>) {
  const kept = new Map<string, number>();
  return parsed.issues.filter(({ code }) => {
    const before = kept.get(code) ?? 0;
    kept.set(code, before + 1);
    return before < ISSUES_KEPT;
  });
}
