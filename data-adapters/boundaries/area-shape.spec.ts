import { shapesOf, type RawFeature } from './area-shape.ts';
import { areaOf } from './polygons.ts';
import { square } from './sample-boundaries.ts';

const KEYS = { code: 'LAD24CD', name: 'LAD24NM' };

function judge(geometry: unknown, code: unknown = 'E07000001') {
  const properties = { LAD24CD: code, LAD24NM: 'Alpha' };
  return shapesOf([{ row: 1, properties, geometry } satisfies RawFeature], KEYS);
}

function polygon(points: readonly (readonly unknown[])[]) {
  return { type: 'Polygon', coordinates: [points] };
}

describe('a feature', () => {
  it('is kept with its code, name, rings and place in the file', () => {
    const { records, issues } = judge(polygon(square(-2, 53)), ' e07000001 ');
    expect(issues).toEqual([]);
    expect(records).toEqual([
      { code: 'E07000001', name: 'Alpha', polygons: [[square(-2, 53)]], row: 1 },
    ]);
  });

  it('may be of several parts, have heights and an unclosed ring', () => {
    const ring = square(-2, 53).slice(0, -1);
    const geometry = {
      type: 'MultiPolygon',
      coordinates: [[ring.map(([x, y]) => [x, y, 12])], [square(0, 52)]],
    };
    expect(judge(geometry).records[0]!.polygons).toEqual([[square(-2, 53)], [square(0, 52)]]);
  });

  it('loses rings without an inside, and is refused where none is left', () => {
    const line = [
      [-1, 52],
      [-1, 53],
      [-1, 52],
    ];
    const holed = { type: 'Polygon', coordinates: [square(-2, 53), line] };
    expect(judge(holed).records[0]!.polygons).toEqual([[square(-2, 53)]]);
    expect(judge(polygon(line)).issues[0]!.message).toContain('a shape without an inside');
  });

  describe('is refused, with what to do,', () => {
    const turned = square(-2, 53).map(([x, y]) => [y, x]);
    const metres = square(0, 0).map(([x, y]) => [430_000 + x * 1000, 380_000 + y * 1000]);
    const paris = square(2.2, 48).map(([x, y]) => [x, y]);
    const refusals: readonly (readonly [string, unknown, RegExp])[] = [
      ['with latitude first', polygon(turned), /latitude before longitude; export it again/],
      ['in metres of the National Grid', polygon(metres), /metres, not degrees; .*EPSG:4326/],
      ['outside England', polygon(paris), /lies outside England; look whether/],
      ['without a shape', null, /has no shape/],
      ['that is a point', { type: 'Point', coordinates: [-1, 52] }, /not a Polygon/],
      ['with text for a number', polygon([['-1', '52']]), /not pairs of numbers/],
      ['with a number missing', polygon([[-1], [-2], [-1]]), /not pairs of numbers/],
      ['with no end to a number', polygon([[-1, Infinity]]), /not pairs of numbers/],
    ];
    for (const [what, geometry, message] of refusals) {
      it(what, () => {
        const { records, issues } = judge(geometry);
        expect(records).toEqual([]);
        expect(issues).toHaveSize(1);
        expect(issues[0]).toEqual(jasmine.objectContaining({ row: 1, code: 'bad-shape' }));
        expect(issues[0]!.message).toMatch(/^E07000001 \(Alpha\) [^\n]+\.$/);
        expect(issues[0]!.message).toMatch(message);
      });
    }
  });

  it('without an area code is listed', () => {
    for (const [code, words] of [
      [null, 'has no LAD24CD'],
      ['Alpha', 'has “Alpha” as LAD24CD'],
    ] as const) {
      const { records, issues } = judge(polygon(square(-2, 53)), code);
      expect(records).toEqual([]);
      expect(issues[0]!.message).toBe(`Feature 1 ${words}, not an area code, so it is not drawn.`);
    }
  });
});

describe('features of Wales, Scotland and Northern Ireland', () => {
  it('are left out, counted in one issue', () => {
    const geometry = polygon(square(-2, 53));
    const rows = ['W06000001', 'E07000001', 'S12000005', 'N09000001'].map((LAD24CD, i) => ({
      row: i + 1,
      properties: { LAD24CD },
      geometry,
    }));
    const { records, issues } = shapesOf(rows, KEYS);
    expect(records.map(({ code }) => code)).toEqual(['E07000001']);
    expect(issues).toEqual([
      { row: 1, code: 'left-out', message: '3 areas outside England were left out.' },
    ]);
  });
});

describe('the area of a ring', () => {
  it('is above zero anticlockwise and below it clockwise', () => {
    expect(areaOf(square(-2, 53))).toBeCloseTo(1);
    expect(areaOf([...square(-2, 53)].reverse())).toBeCloseTo(-1);
  });
});
