import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AREA_LEVELS, areasOf, newestVintage } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { gapAbout } from '#app/domain/gap-about.ts';
import { readGapSettings, SETTING_PARAMS, type SettingTexts } from '#app/domain/gap-settings.ts';
import { indicatorById, needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES, readLens } from '#app/domain/lens.ts';
import { gapCsv } from '#app/exports/gap-csv.ts';
import { gapInputs, PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { type GapTable, gapLines, gapTable } from '#app/statistics/gap-table.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readAreas, readFigureTable } from '#data-adapters/snapshot/read-snapshot.ts';
import { UsageError } from './usage-error.ts';

export interface GapOptions {
  readonly level?: string | undefined;
  readonly lens?: string | undefined;
  readonly vintage?: string | undefined;
  readonly format?: string | undefined;
  readonly benchmark?: string | undefined;
  readonly elasticity?: string | undefined;
  readonly likely?: string | undefined;
  readonly possible?: string | undefined;
  readonly parts?: string | undefined;
  readonly weights?: string | undefined;
  readonly draws?: string | undefined;
  readonly seed?: string | undefined;
  readonly snapshot?: string | undefined;
}

/** Prints the gap table of a level through a lens, from the bundled snapshot. */
export async function gap(options: GapOptions): Promise<number> {
  const folder = options.snapshot ?? 'assets/snapshot';
  const level = AREA_LEVELS.find((known) => known === options.level);
  const lens = readLens(options.lens ?? '');
  if (level === undefined || level === 'england') {
    throw new UsageError(`--level must be one of ${AREA_LEVELS.slice(1).join(', ')}`);
  }
  if (lens === null) throw new UsageError(`--lens must be one of ${LENSES.join(', ')}`);
  const format = options.format ?? 'json';
  if (format !== 'json' && format !== 'csv') throw new UsageError('--format must be csv or json');
  const { settings, problems } = readGapSettings(
    definedTexts(options),
    (id) => indicatorById(id) !== null,
  );
  const [problem] = problems;
  if (problem !== undefined) {
    throw new UsageError(`--${problem.param} must be ${problem.expected}`);
  }
  const geography = readAreas(await json(folder, 'areas.json'));
  const vintage = options.vintage ?? newestVintage(geography);
  if (!geography.vintages.some(({ id }) => id === vintage)) {
    const known = geography.vintages.map(({ id }) => id).join(', ');
    throw new UsageError(`--vintage must be one of ${known}`);
  }
  const indicators = needIndicatorsOf(lens);
  const tables = new Map<string, FigureTable>();
  for (const id of [...indicators.map((indicator) => indicator.id), PROVISION_INDICATOR]) {
    tables.set(id, readFigureTable(id, await json(folder, `figures/${id}.json`)));
  }
  const areas = areasOf(geography, level, vintage);
  const inputs = gapInputs(areas, lens, indicators, (id) => tables.get(id) ?? null, settings);
  const table = gapTable(inputs, settings);
  const lines = gapLines(table);
  const { draws, seed } = settings;
  const about = { level, vintage: level === 'icb' ? vintage : null, lens, draws, seed, settings };
  const { provisionPeriod } = inputs;
  console.info(
    format === 'json'
      ? JSON.stringify(
          { ...about, provisionPeriod, robustness: runsOf(table), areas: lines },
          null,
          1,
        )
      : gapCsv(gapAbout(lens, level, areas.length, settings), lines).trimEnd(),
  );
  return 0;
}

/** What the classes owe to the scoring, without its areas, which are in the lines. */
function runsOf({ robustness }: GapTable) {
  if (robustness === null) return null;
  const { areas, ...rest } = robustness;
  return { ...rest, changedIn: areas.filter(({ changedIn }) => changedIn.length > 0) };
}

function definedTexts(options: GapOptions): SettingTexts {
  return Object.fromEntries(
    SETTING_PARAMS.flatMap((name) => {
      const text = options[name];
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

async function json(folder: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, path), 'utf8'));
  } catch {
    throw new ForeignFileError(
      `${join(folder, path)} cannot be read: run npm run atlas -- refresh, or name a folder with --snapshot.`,
    );
  }
}
