import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AREA_LEVELS, areasOf, newestVintage } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES, readLens } from '#app/domain/lens.ts';
import { gapCsv } from '#app/exports/gap-csv.ts';
import { gapInputs, PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { DEFAULT_SETTINGS, gapLines, gapTable } from '#app/statistics/gap-table.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import { readAreas, readFigureTable } from '#data-adapters/snapshot/read-snapshot.ts';
import { UsageError } from './usage-error.ts';

export interface GapOptions {
  readonly level?: string | undefined;
  readonly lens?: string | undefined;
  readonly vintage?: string | undefined;
  readonly format?: string | undefined;
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
  const settings = {
    draws: wholeNumber('--draws', options.draws) ?? DEFAULT_SETTINGS.draws,
    seed: wholeNumber('--seed', options.seed) ?? DEFAULT_SETTINGS.seed,
  };
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
  const inputs = gapInputs(areas, lens, indicators, (id) => tables.get(id) ?? null);
  const lines = gapLines(gapTable(inputs, settings));
  const about = { level, vintage: level === 'icb' ? vintage : null, lens, ...settings };
  console.info(
    format === 'json'
      ? JSON.stringify({ ...about, provisionPeriod: inputs.provisionPeriod, areas: lines }, null, 1)
      : gapCsv([], lines).trimEnd(),
  );
  return 0;
}

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = readNumber(text);
  if (value === null || value === 'not-a-number' || !Number.isInteger(value) || value < 1) {
    throw new UsageError(`${name} must be a whole number of at least 1`);
  }
  return value;
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
