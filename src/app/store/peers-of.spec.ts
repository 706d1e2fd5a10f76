import { measured, missing } from '#app/domain/figure.ts';
import { makeTable } from './figure-table-fixture.ts';
import { makeArea } from './geography-fixture.ts';
import { deprivationFifths, peersOf } from './peers-of.ts';

const CODES = Array.from({ length: 10 }, (_, i) => `E0${i}`);
const AREAS = CODES.map((code, i) =>
  makeArea(code, { population: { all: 100_000 * 2 ** i, workingAge: 60_000 } }),
);
const PLACE = AREAS[0]!;
const deprivation = makeTable(
  'deprivation',
  ['2025-01-01/P1Y'],
  Object.fromEntries(
    CODES.map((code, i) => [code, [i === 9 ? missing('not-published') : measured(50 - i)]]),
  ),
);
const ages = {
  year: 2024,
  bands: ['0-4', '65-69'],
  people: Object.fromEntries(CODES.map((code) => [code, [50, 50]])),
};
const evidence = {
  deprivation,
  ages,
  regionOf: ({ code }: { readonly code: string }) => (code < 'E04' ? 'north' : null),
};
const codes = (...of: Parameters<typeof peersOf>) => peersOf(...of)?.map(({ area }) => area.code);

describe('similar areas', () => {
  it('by deprivation are those of the same fifth, without the place itself', () => {
    const fifths = deprivationFifths(AREAS, deprivation)!;
    expect(fifths.get('E00')).toBe(1);
    expect(fifths.get('E08')).toBe(5);
    expect(fifths.has('E09')).toBeFalse();
    const own = codes(PLACE, AREAS, 'deprivation', [], evidence)!;
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((code) => fifths.get(code) === 1 && code !== 'E00')).toBeTrue();
  });

  it('of a place without a score are none: it is in no fifth', () => {
    expect(codes(AREAS[9]!, AREAS, 'deprivation', [], evidence)).toEqual([]);
  });

  it('by region are those of the same region, and a place in none has none', () => {
    expect(codes(PLACE, AREAS, 'region', [], evidence)).toEqual(['E01', 'E02', 'E03']);
    expect(codes(AREAS[5]!, AREAS, 'region', [], evidence)).toEqual([]);
  });

  it('by population and age are the eight nearest, nearest first, with their distance', () => {
    const found = peersOf(PLACE, AREAS, 'population', [], evidence)!;
    expect(found.map(({ area }) => area.code)).toEqual(CODES.slice(1, 9));
    const distances = found.map(({ distance }) => distance!);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('chosen by hand are those named that exist, in their order, the place itself left out', () => {
    const chosen = ['E03', 'E00', 'nowhere', 'E01'];
    expect(codes(PLACE, AREAS, 'chosen', chosen, evidence)).toEqual(['E03', 'E01']);
  });

  it('are not known while what the rule goes by is not read', () => {
    const nothing = { ...evidence, deprivation: null, ages: null };
    expect(peersOf(PLACE, AREAS, 'deprivation', [], nothing)).toBeNull();
    expect(peersOf(PLACE, AREAS, 'population', [], nothing)).toBeNull();
    expect(codes(PLACE, AREAS, 'region', [], nothing)).toEqual(['E01', 'E02', 'E03']);
  });
});
