import type { LayoutArea } from './area-points.ts';
import { findLayout } from './find-layout.ts';
import { centreOf, enclosedBy, piecesOf, type HexCell, type Point } from './hex-grid.ts';
import { at } from './indexed.ts';
import type { LayoutDefinition } from './layout-list.ts';
import { seededRandom } from './seeded-random.ts';

const definition: LayoutDefinition = {
  name: 'two-shires',
  level: 'ltla',
  vintage: null,
  asOf: '2026-04-01',
  areaCount: 24,
  islands: ['A23'],
  leastNeighboursTouching: 0,
};

/** Two square regions side by side, and an island far to the south. */
function twoShires(): LayoutArea[] {
  const random = seededRandom(3);
  return Array.from({ length: 24 }, (_, index) => {
    const point: Point =
      index === 23
        ? { x: 200, y: 400 }
        : { x: 100 * (index % 2) + 90 * random(), y: 180 * random() };
    const region = index % 2 === 0 ? 'West' : 'East';
    return {
      code: `A${String(index).padStart(2, '0')}`,
      name: `Area ${index}`,
      region,
      point,
      squareKilometres: 1000,
    };
  });
}

describe('the search for a layout', () => {
  const areas = twoShires();
  const effort = { restarts: 2, cooling: { steps: 20_000, from: 1.5, to: 0.05 } };
  const find = (): HexCell[] => findLayout(definition, areas, [], effort);
  const cells = find();

  it('gives the same cells each time', () => {
    expect(find()).toEqual(cells);
  });

  it('keeps each region in one piece, without holes, west of the other', () => {
    const of = (region: string): HexCell[] =>
      cells.filter((_, index) => index !== 23 && at(areas, index).region === region);
    expect(piecesOf(of('West')).length).toBe(1);
    expect(piecesOf(of('East')).length).toBe(1);
    expect(enclosedBy(cells.slice(0, 23))).toEqual([]);
    const meanX = (list: readonly HexCell[]): number =>
      list.reduce((sum, cell) => sum + centreOf(cell).x, 0) / list.length;
    expect(meanX(of('West'))).toBeLessThan(meanX(of('East')));
  });
});
