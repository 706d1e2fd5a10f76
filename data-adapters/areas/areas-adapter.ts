import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { cellsByName } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv } from '#data-adapters/formats/csv.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import {
  type Area,
  AREA_LEVELS,
  type AreaAlias,
  type AreaLevel,
  type Geography,
  type Membership,
  type Succession,
  type Vintage,
} from '#app/domain/area.ts';

/** The five tables that describe places, each a CSV file. */
export interface AreaFiles {
  readonly areas: SourceFile;
  readonly membership: SourceFile;
  readonly population: SourceFile;
  readonly succession: SourceFile;
  readonly aliases: SourceFile;
}

const VINTAGE_NAME = /^icb-(\d{4})$/;
const SUCCESSION_KINDS = [
  'merger',
  'split',
  'acquisition',
  'recode_with_gain',
  'unchanged',
] as const;

/**
 * Reads places, their parents with shares, populations and what replaced what. Unlike figures, a
 * place with a hole cannot be used, so a bad row refuses the file.
 * @throws ForeignFileError naming file, line and column.
 */
export function readGeography(files: AreaFiles): Geography {
  const populations = readPopulations(files.population);
  const memberships = readMemberships(files.membership);
  const successions = readSuccessions(files.succession);
  return {
    vintages: vintagesOf(memberships, successions),
    areas: readAreas(files.areas, populations),
    memberships,
    successions,
    aliases: readAliases(files.aliases),
  };
}

function readAreas(file: SourceFile, populations: Map<string, Area['population']>): Area[] {
  const read = table(file, 'a list of areas', [
    'code',
    'name',
    'short_name',
    'level',
    'valid_from',
    'valid_to',
    'ods_code',
    'lat',
    'lon',
    'confidence',
    'note',
  ]);
  const areas = read((cell, line) => {
    const level = levelAt(cell('level'), file.name, line);
    const population = populations.get(`${level}:${cell('code')}`);
    if (population === undefined) {
      throw new ForeignFileError(
        `${file.name}, line ${line}: ${cell('code')} (${level}) has no population; add it to the population file.`,
      );
    }
    return {
      code: cell('code'),
      level,
      name: cell('name'),
      shortName: cell('short_name'),
      odsCode: cell('ods_code') || null,
      validFrom: cell('valid_from') || null,
      validTo: cell('valid_to') || null,
      latitude: numberAt(cell('lat'), file.name, line, 'lat'),
      longitude: numberAt(cell('lon'), file.name, line, 'lon'),
      population,
      confidence: cell('confidence') === 'high' ? ('high' as const) : ('medium' as const),
      note: cell('note'),
    };
  });
  return areas.sort(
    (a, b) =>
      AREA_LEVELS.indexOf(a.level) - AREA_LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1),
  );
}

function readPopulations(file: SourceFile): Map<string, Area['population']> {
  const read = table(file, 'populations by area', ['code', 'level', 'age_band', 'population']);
  const byArea = new Map<string, { all?: number; workingAge?: number }>();
  read((cell, line) => {
    const key = `${cell('level')}:${cell('code')}`;
    const entry = byArea.get(key) ?? {};
    const people = numberAt(cell('population'), file.name, line, 'population');
    if (cell('age_band') === 'all') entry.all = people;
    if (cell('age_band') === '16-64') entry.workingAge = people;
    byArea.set(key, entry);
  });
  const complete = new Map<string, Area['population']>();
  for (const [key, { all, workingAge }] of byArea) {
    if (all !== undefined && workingAge !== undefined) complete.set(key, { all, workingAge });
  }
  return complete;
}

function readMemberships(file: SourceFile): Membership[] {
  const read = table(file, 'areas and their parents', [
    'child_code',
    'child_level',
    'parent_code',
    'parent_level',
    'share',
    'share_15_64',
    'vintage',
  ]);
  return read((cell, line) => ({
    child: cell('child_code'),
    childLevel: levelAt(cell('child_level'), file.name, line),
    parent: cell('parent_code'),
    parentLevel: levelAt(cell('parent_level'), file.name, line),
    share: numberAt(cell('share'), file.name, line, 'share'),
    shareWorkingAge: numberAt(cell('share_15_64'), file.name, line, 'share_15_64'),
    vintage: VINTAGE_NAME.exec(cell('vintage'))?.[1] ?? null,
  }));
}

function readSuccessions(file: SourceFile): Succession[] {
  const read = table(file, 'areas and their successors', [
    'old_code',
    'new_code',
    'date',
    'type',
    'share_of_old_population',
    'part',
    'confidence',
  ]);
  return read((cell, line) => {
    const kind = SUCCESSION_KINDS.find((known) => known === cell('type'));
    if (kind === undefined) {
      throw new ForeignFileError(`${file.name}, line ${line}: unknown type “${cell('type')}”.`);
    }
    return {
      oldCode: cell('old_code'),
      newCode: cell('new_code'),
      date: cell('date'),
      kind,
      share: numberAt(cell('share_of_old_population'), file.name, line, 'share_of_old_population'),
      part: cell('part'),
      confidence: cell('confidence'),
    };
  });
}

function readAliases(file: SourceFile): AreaAlias[] {
  const read = table(file, 'other codes of areas', [
    'alias_code',
    'canonical_code',
    'level',
    'kind',
    'note',
  ]);
  return read((cell, line) => ({
    alias: cell('alias_code'),
    code: cell('canonical_code'),
    level: levelAt(cell('level'), file.name, line),
    kind: cell('kind'),
    note: cell('note'),
  }));
}

/** One vintage for each name in the memberships, split at the dates of the successions. */
function vintagesOf(
  memberships: readonly Membership[],
  successions: readonly Succession[],
): Vintage[] {
  const ids = [...new Set(memberships.map(({ vintage }) => vintage))].filter((id) => id !== null);
  const dates = [...new Set(successions.map(({ date }) => date))].sort();
  const startOf = (id: string) => dates.find((date) => date.startsWith(id)) ?? null;
  const sorted = ids.sort();
  return sorted.map((id, i) => {
    const next = sorted[i + 1];
    const nextStart = next === undefined ? null : startOf(next);
    return { id, from: startOf(id), to: nextStart === null ? null : dayBefore(nextStart) };
  });
}

function dayBefore(date: string): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}

/** Reads every row of a file through a function of its cells. */
function table<Name extends string>(file: SourceFile, expected: string, required: readonly Name[]) {
  const sheet = readCsv(file, { expected });
  const cellOf = cellsByName(sheet, { expected, required });
  const [issue] = sheet.issues;
  if (issue !== undefined) {
    throw new ForeignFileError(`${file.name}, line ${issue.row}: ${issue.message}.`);
  }
  return <T>(readRow: (cell: (name: Name) => string, line: number) => T): T[] =>
    sheet.rows.map((row) => readRow((name) => cellOf(row, name), row.line));
}

function levelAt(text: string, file: string, line: number): AreaLevel {
  const level = AREA_LEVELS.find((known) => known === text);
  if (level === undefined) {
    throw new ForeignFileError(`${file}, line ${line}: unknown level “${text}”.`);
  }
  return level;
}

function numberAt(text: string, file: string, line: number, column: string): number {
  const value = readNumber(text);
  if (value === null || value === 'not-a-number') {
    throw new ForeignFileError(`${file}, line ${line}: ${column} is “${text}”, not a number.`);
  }
  return value;
}
