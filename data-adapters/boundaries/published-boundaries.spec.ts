import { gzipSync } from 'node:zlib';
import { type BoundaryLevel, type BoundaryTopology } from '#app/domain/boundaries.ts';
import { givenPublishedGeography } from '#data-adapters/areas/published-geography.ts';
import { readBoundaryFile } from './boundary-file.ts';
import { areaOf, type Position } from './polygons.ts';
import { givenPublishedBoundaries } from './published-boundaries.ts';
import { toBoards } from './to-boards.ts';

const MOST_COMPRESSED_BYTES = 150_000;

/** Rings of an area in degrees, unfolded from its arcs. */
function ringsOf(topology: BoundaryTopology, code: string): readonly (readonly Position[])[] {
  const { scale, translate } = topology.transform;
  const area = topology.objects.areas.geometries.find(({ id }) => id === code);
  return (area?.arcs ?? []).flat().map((ring) =>
    ring.flatMap((number, i) => {
      let [x, y] = [0, 0];
      const line = (topology.arcs[number < 0 ? ~number : number] ?? []).map(([dx = 0, dy = 0]) => {
        [x, y] = [x + dx, y + dy];
        return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
      });
      const run = number < 0 ? line.toReversed() : line;
      return i === 0 ? run : run.slice(1);
    }),
  );
}

describe('the published boundaries', () => {
  const geography = givenPublishedGeography();
  const file = givenPublishedBoundaries();
  const read = (level: BoundaryLevel) =>
    readBoundaryFile(file(level), { geography: geography(), vintage: '2026' });
  const bytesOf = (topology: BoundaryTopology) => gzipSync(JSON.stringify(topology)).length;

  for (const [level, vintage, count] of [
    ['region', '2026', 9],
    ['nhs-region', '2026', 7],
    ['icb', '2023', 42],
    ['utla', '2026', 153],
    ['ltla', '2026', 296],
  ] as const) {
    describe(`of level ${level}`, () => {
      it(`are told by their codes and hold all ${count}`, () => {
        const boundaries = read(level);
        expect(boundaries.level).toBe(level);
        expect(boundaries.vintage).toBe(vintage);
        expect(boundaries.codes.length).toBe(count);
        const codes = boundaries.issues.map(({ code }) => code);
        expect(codes).toEqual(level === 'utla' || level === 'ltla' ? ['left-out'] : []);
      });

      it('take less than 150 kB compressed', () => {
        expect(bytesOf(read(level).topology)).toBeLessThan(MOST_COMPRESSED_BYTES);
      });

      it('leave no area without a shape and no ring without an inside', () => {
        const { codes, topology } = read(level);
        for (const code of codes) {
          const rings = ringsOf(topology, code);
          expect(rings.length).withContext(code).toBeGreaterThan(0);
          for (const ring of rings) {
            expect(ring.length).withContext(code).toBeGreaterThanOrEqual(4);
            expect(Math.abs(areaOf(ring)))
              .withContext(code)
              .toBeGreaterThan(0);
            expect(ring.at(-1)).withContext(code).toEqual(ring[0]);
          }
        }
      });
    });
  }

  it('keep the City of London and the Isles of Scilly in shape', () => {
    const { topology } = read('ltla');
    // Square degrees of the published shapes: 2.9 and 16.4 square kilometres.
    const size = (code: string) =>
      ringsOf(topology, code).reduce((sum, ring) => sum - areaOf(ring), 0);
    expect(ringsOf(topology, 'E09000001')[0]!.length).toBeGreaterThanOrEqual(8);
    expect(size('E09000001') * 111.2 * 69.2).toBeCloseTo(2.9, 0);
    expect(size('E06000053') * 111.2 * 71.6).toBeGreaterThan(12);
    expect(ringsOf(topology, 'E06000053').length).toBeGreaterThan(4);
  });

  it('share the border between neighbours', () => {
    const { geometries } = read('ltla').topology.objects.areas;
    const users = (code: string) =>
      new Set(
        geometries
          .find(({ id }) => id === code)!
          .arcs.flat(2)
          .map((n) => (n < 0 ? ~n : n)),
      );
    // Leeds and Bradford.
    const bradford = users('E08000032');
    expect([...users('E08000035')].filter((arc) => bradford.has(arc)).length).toBeGreaterThan(0);
  });

  it('make the 36 boards of 2026, six districts of which straddle', () => {
    const boards = toBoards(read('ltla'), geography(), '2026');
    expect(boards.codes.length).toBe(36);
    expect(boards.straddling.map(({ name }) => name).sort()).toEqual([
      'Buckinghamshire',
      'Cherwell',
      'Cumberland',
      'North Yorkshire',
      'Vale of White Horse',
      'Westmorland and Furness',
    ]);
    expect(boards.topology.objects.approximate.arcs.length).toBeGreaterThan(5);
    expect(bytesOf(boards.topology)).toBeLessThan(MOST_COMPRESSED_BYTES);
  });
});
