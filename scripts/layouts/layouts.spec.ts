import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAreas } from './area-points.ts';
import {
  cellKey,
  centreOf,
  enclosedBy,
  hexDistance,
  outlineLength,
  piecesOf,
  type HexCell,
} from './hex-grid.ts';
import { at } from './indexed.ts';
import { formatLayout, type LayoutCell, type LayoutFile } from './layout-file.ts';
import { LAYOUTS, LONDON } from './layout-list.ts';
import { measureLayout } from './measures.ts';

const ROOT = join(import.meta.dirname, '../..');
const UPSTREAM = join(ROOT, '../shared/upstream/areas');

/** The outline of the most compact block of 33 hexagons is 42 sides long. */
const LONDON_OUTLINE_LIMIT = 54;

function readLayout(name: string): LayoutFile {
  const text = readFileSync(join(ROOT, 'assets/layouts', `${name}.json`), 'utf8');
  // The file is our own, and the next specs check what is in it.
  return JSON.parse(text) as LayoutFile;
}

function cellsOf(layout: LayoutFile, region: string): LayoutCell[] {
  const codes = layout.regions[region];
  if (codes === undefined) throw new Error(`no region ${region}`);
  return layout.cells.filter((cell) => codes.includes(cell.code));
}

function cellOf(layout: LayoutFile, code: string): LayoutCell {
  const cell = layout.cells.find((candidate) => candidate.code === code);
  if (cell === undefined) throw new Error(`no cell for ${code}`);
  return cell;
}

const mainland = (cells: readonly LayoutCell[]): LayoutCell[] =>
  cells.filter((cell) => !cell.island);

for (const definition of LAYOUTS) {
  const layout = readLayout(definition.name);
  const land = mainland(layout.cells);

  describe(`the ${definition.name} layout`, () => {
    it('gives every area it declares exactly one hexagon, in order of code', () => {
      const declared = Object.values(layout.regions).flat().sort();
      expect(layout.cells.map((cell) => cell.code)).toEqual(declared);
      expect(new Set(declared).size).toBe(definition.areaCount);
    });

    it('shows the areas in force, with the regions their people live in', () => {
      if (!existsSync(UPSTREAM)) {
        pending(`${UPSTREAM} is not here, so only the declared list can be checked`);
        return;
      }
      const regions = new Map(
        readAreas(UPSTREAM, definition).map(({ code, region }) => [code, region]),
      );
      const declared = Object.entries(layout.regions).flatMap(([region, codes]) =>
        codes.map((code) => [code, region] as const),
      );
      expect(new Map(declared)).toEqual(regions);
    });

    it('lays no two areas in one hexagon', () => {
      expect(new Set(layout.cells.map(cellKey)).size).toBe(layout.cells.length);
    });

    it('starts at row 0 and column 0', () => {
      expect(Math.min(...layout.cells.map((cell) => cell.row))).toBe(0);
      expect(Math.min(...layout.cells.map((cell) => cell.column))).toBe(0);
    });

    it('is one landmass without a hole', () => {
      expect(piecesOf(land).length).toBe(1);
      expect(enclosedBy(land)).toEqual([]);
    });

    it('keeps each region in one piece', () => {
      for (const region of Object.keys(layout.regions)) {
        expect(piecesOf(mainland(cellsOf(layout, region))).length)
          .withContext(region)
          .toBe(1);
      }
    });

    it('puts nothing but London inside London', () => {
      expect(enclosedBy(cellsOf(layout, londonOf(layout)))).toEqual([]);
    });

    it('sets its islands one cell of sea off the coast', () => {
      const islands = layout.cells.filter((cell) => cell.island);
      expect(islands.map((cell) => cell.code).sort()).toEqual([...definition.islands].sort());
      for (const island of islands) {
        const gap = Math.min(...land.map((cell) => hexDistance(cell, island)));
        expect(gap).withContext(island.code).toBe(2);
      }
    });

    it('lets nearest neighbours touch', () => {
      expect(layout.metrics.nearestNeighboursTouching).toBeGreaterThanOrEqual(
        definition.leastNeighboursTouching,
      );
    });

    it('states the measures that its cells have', () => {
      if (!existsSync(UPSTREAM)) {
        pending(`${UPSTREAM} is not here, so the true places are not known`);
        return;
      }
      const points = readAreas(UPSTREAM, definition).map((area) => area.point);
      const measured = measureLayout(points, layout.cells);
      expect(layout.metrics.meanDisplacement).toBeCloseTo(measured.meanDisplacement, 2);
      expect(layout.metrics.nearestNeighboursTouching).toBeCloseTo(
        measured.nearestNeighboursTouching,
        2,
      );
      expect(layout.metrics.compassKept).toBeCloseTo(measured.compassKept, 2);
    });

    it('is written one cell a line', () => {
      const text = readFileSync(join(ROOT, 'assets/layouts', `${definition.name}.json`), 'utf8');
      expect(text).toBe(formatLayout(layout));
    });
  });
}

/** The London of the region layout's own level: an area there, a region everywhere. */
function londonOf(layout: LayoutFile): string {
  return layout.regions[LONDON] === undefined ? at(Object.keys(layout.regions), 0) : LONDON;
}

for (const name of ['utla', 'ltla']) {
  describe(`the compass of the ${name} layout`, () => {
    const layout = readLayout(name);
    const x = (cell: HexCell): number => centreOf(cell).x;
    const land = mainland(layout.cells);
    const place = (code: string): LayoutCell => cellOf(layout, code);
    const middle = (cells: readonly HexCell[]): { x: number; y: number } => {
      const centres = cells.map(centreOf);
      const mean = (values: number[]): number =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      return { x: mean(centres.map((c) => c.x)), y: mean(centres.map((c) => c.y)) };
    };
    const london = cellsOf(layout, LONDON);

    it('keeps London compact', () => {
      expect(london.length).toBe(33);
      expect(outlineLength(london)).toBeLessThanOrEqual(LONDON_OUTLINE_LIMIT);
    });

    it('has Cornwall as the westernmost land, with Scilly beyond it', () => {
      const southWest = mainland(cellsOf(layout, 'E12000009'));
      const cornwall = place('E06000052');
      expect(x(cornwall)).toBe(Math.min(...southWest.map(x)));
      expect(x(place('E06000053'))).toBeLessThan(x(cornwall));
    });

    it('has Northumberland and Tyneside at the top', () => {
      expect(place('E06000057').row).toBe(0);
      const north = cellsOf(layout, 'E12000001');
      expect(Math.min(...north.map((cell) => cell.row))).toBe(0);
    });

    it('joins Cumbria to the North East', () => {
      const westmorland = place('E06000064');
      const north = cellsOf(layout, 'E12000001');
      expect(Math.min(...north.map((cell) => hexDistance(cell, westmorland)))).toBe(1);
    });

    it('has the Isle of Wight off the south coast', () => {
      const island = place('E06000046');
      const above = land.filter((cell) => Math.abs(x(cell) - x(island)) <= 0.5);
      expect(above.every((cell) => cell.row < island.row)).toBeTrue();
    });

    it('keeps London boroughs on their side of the Thames and of the City', () => {
      const centre = middle(london);
      const boroughs = {
        hillingdon: middle([place('E09000017')]),
        havering: middle([place('E09000016')]),
        enfield: middle([place('E09000010')]),
        croydon: middle([place('E09000008')]),
      };
      expect(boroughs.hillingdon.x).toBeLessThan(centre.x - 1.5);
      expect(boroughs.havering.x).toBeGreaterThan(centre.x + 1.5);
      expect(boroughs.enfield.y).toBeLessThan(centre.y - 1.5);
      expect(boroughs.croydon.y).toBeGreaterThan(centre.y + 1.5);
    });

    it('lays the regions around each other as they are', () => {
      const of = (region: string): { x: number; y: number } => middle(cellsOf(layout, region));
      const [northEast, northWest, yorkshire] = [of('E12000001'), of('E12000002'), of('E12000003')];
      const [southEast, southWest, east] = [of('E12000008'), of('E12000009'), of('E12000006')];
      const [eastMidlands, westMidlands] = [of('E12000004'), of('E12000005')];
      expect(northEast.y).toBeLessThan(yorkshire.y);
      expect(northWest.x).toBeLessThan(yorkshire.x);
      expect(westMidlands.x).toBeLessThan(eastMidlands.x);
      expect(eastMidlands.x).toBeLessThan(east.x);
      expect(southWest.x).toBeLessThan(southEast.x);
      expect(southEast.y).toBeGreaterThan(middle(london).y);
      expect(east.y).toBeLessThan(middle(london).y);
    });
  });
}

for (const name of ['icb-2023', 'icb-2026']) {
  describe(`the compass of the ${name} layout`, () => {
    const layout = readLayout(name);

    it('has Cornwall as the western tip and the North East at the top', () => {
      const cornwall = centreOf(cellOf(layout, 'E54000036'));
      expect(cornwall.x).toBe(Math.min(...layout.cells.map((cell) => centreOf(cell).x)));
      expect(cellOf(layout, 'E54000050').row).toBe(0);
    });

    it('has Kent in the last row, east of Cornwall by more than half of the map', () => {
      const kent = cellOf(layout, 'E54000032');
      expect(kent.row).toBe(Math.max(...layout.cells.map((cell) => cell.row)));
      const width = Math.max(...layout.cells.map((cell) => centreOf(cell).x));
      expect(centreOf(kent).x).toBeGreaterThan(width / 2);
    });
  });
}
