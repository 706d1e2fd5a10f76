import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREA_LEVELS } from '#app/domain/area.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { areaTypesOfLevel, levelsOfAreaTypes, NoAreaTypeError } from './area-types-of-level.ts';
import { type FingertipsAreaType, fingertipsAreaTypes } from './fingertips-area-types.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/area-types.json'), 'utf8');
const TYPES = fingertipsAreaTypes.parse(textFile(SAMPLE)).records;

const type = (id: number, short: string, name = ''): FingertipsAreaType => ({ id, name, short });
const idsOf = (types: readonly FingertipsAreaType[], level: (typeof AREA_LEVELS)[number]) =>
  areaTypesOfLevel(types, level).map(({ id }) => id);

describe('fingertipsAreaTypes', () => {
  itKeepsTheRemotePromises(fingertipsAreaTypes, SAMPLE);

  it('asks for the live list', () => {
    expect(fingertipsAreaTypes.request(undefined)).toEqual({
      upstream: 'fingertips',
      path: 'area_types',
      expects: 'json',
      about: 'the kinds of area',
    });
  });

  it('gives the id and both names of each', () => {
    expect(TYPES[1]).toEqual({ id: 6, name: 'Government Office Region', short: 'Region' });
    expect(TYPES.length).toBe(15);
  });
});

describe('areaTypesOfLevel', () => {
  it('finds the newest version of each level by name', () => {
    expect(AREA_LEVELS.map((level) => idsOf(TYPES, level))).toEqual([
      [15],
      [6],
      [223],
      [221],
      [502],
      [501],
    ]);
  });

  it('goes by the names, not the ids', () => {
    const renumbered = TYPES.map((one) => ({ ...one, id: 10_000 - one.id }));
    expect(idsOf(renumbered, 'utla')).toEqual([10_000 - 502]);
  });

  it('understands the long names where the short ones are absent', () => {
    const long = TYPES.map((one) => ({ ...one, short: '' }));
    expect(idsOf(long, 'utla')).toEqual([502]);
    expect(idsOf(long, 'ltla')).toEqual([501]);
    expect(idsOf(long, 'icb')).toEqual([221]);
  });

  it('takes a version that starts later than those it knew', () => {
    const next = [...TYPES, type(602, 'Counties & UAs (from Apr 2025)')];
    expect(idsOf(next, 'utla')).toEqual([602]);
  });

  it('takes both versions of integrated care boards, the newest first', () => {
    const merged = [...TYPES, type(321, 'ICBs (from Apr 2026)')];
    expect(idsOf(merged, 'icb')).toEqual([321, 221]);
    const renamed = merged.map((one) => (one.id === 221 ? type(221, 'ICBs (pre Apr 2026)') : one));
    expect(idsOf(renamed, 'icb')).toEqual([321, 221]);
  });

  it('takes neither sub-locations for boards nor local offices for NHS regions', () => {
    const subs = [type(66, 'ICB sub-locations'), type(46, 'NHS region - local office')];
    expect(() => areaTypesOfLevel(subs, 'icb')).toThrowError(NoAreaTypeError);
    expect(() => areaTypesOfLevel(subs, 'nhs-region')).toThrowError(NoAreaTypeError);
  });

  it('reads the other name of NHS regions', () => {
    const regions = [
      type(1, 'NHS regions (pre ICB)'),
      type(2, 'NHS regions - new due to ICB changes'),
    ];
    expect(idsOf(regions, 'nhs-region')).toEqual([2]);
  });

  it('says which level the list has nothing for', () => {
    expect(() => areaTypesOfLevel([], 'ltla')).toThrowError(
      NoAreaTypeError,
      /^Fingertips lists no area type for lower-tier local authorities/,
    );
  });

  it('tells the levels of area types from their ids', () => {
    expect(levelsOfAreaTypes(TYPES, new Set([15, 502, 402, 7]))).toEqual(['england', 'utla']);
    expect(levelsOfAreaTypes(TYPES, new Set([102, 402]))).toEqual([]);
  });

  it('reads the names of the official list of April 2024', () => {
    const rows = annex();
    if (rows === null) pending('../shared is not here: no AreaTypeIDs.csv');
    expect(AREA_LEVELS.map((level) => idsOf(rows ?? [], level))).toEqual([
      [15],
      [6],
      [223],
      [221],
      [502],
      [501],
    ]);
  });
});

/** The annex as area types; null where it is not here. */
function annex(): readonly FingertipsAreaType[] | null {
  const folder = join(import.meta.dirname, '../../../shared/upstream/fingertips');
  let text: string;
  try {
    text = readFileSync(join(folder, 'AreaTypeIDs.csv'), 'utf8');
  } catch {
    return null;
  }
  return [...text.matchAll(/^(\d+),("[^"]*"|[^,]*),("[^"]*"|[^,\n]*)/gm)].map(
    ([, id = '', short = '', name = '']) =>
      type(parseInt(id, 10), short.replaceAll('"', ''), name.replaceAll('"', '')),
  );
}
