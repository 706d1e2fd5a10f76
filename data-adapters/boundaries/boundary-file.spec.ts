import fc from 'fast-check';
import { topology } from 'topojson-server';
import { type SourceFile } from '#data-adapters/adapter.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { readBoundaryFile } from './boundary-file.ts';
import {
  feature,
  geoJson,
  jsonFile,
  SAMPLE_FEATURES,
  SAMPLE_GEOGRAPHY,
  square,
} from './sample-boundaries.ts';

const CONTEXT = { geography: SAMPLE_GEOGRAPHY, vintage: '2026' };
const read = (file: SourceFile) => readBoundaryFile(file, CONTEXT);

function bytesFile(name: string, bytes: string): SourceFile {
  return { name, bytes: Uint8Array.from(bytes, (character) => character.charCodeAt(0)) };
}

/** The sample as TopoJSON, with and without a grid. */
function topoJson(quantization?: number) {
  const features = SAMPLE_FEATURES.map(({ properties }, i) => ({
    type: 'Feature' as const,
    properties: { ...properties },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [square(i % 2 === 0 ? -2 : -1, i < 2 ? 53 : 52).map(([x, y]) => [x, y])],
    },
  }));
  const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ lad: collection }, quantization);
}

describe('a file of boundaries', () => {
  it('is read from GeoJSON and tells its level and year by codes and field names', () => {
    const boundaries = read(geoJson(SAMPLE_FEATURES));
    expect(boundaries.level).toBe('ltla');
    expect(boundaries.codes.length).toBe(4);
    expect(boundaries.title).toBe('areas.geojson');
    expect(boundaries.sourceLine).toContain('database right 2024.');
  });

  for (const grid of [undefined, 1e4]) {
    it(`is read from TopoJSON ${grid === undefined ? 'as it is' : 'on a grid'}`, () => {
      const boundaries = read(jsonFile(topoJson(grid), 'areas.topojson'));
      expect(boundaries.codes).toEqual(read(geoJson(SAMPLE_FEATURES)).codes);
      expect(boundaries.issues).toEqual([]);
    });
  }

  it('finds codes and names by what they look like, not by the names of properties', () => {
    const named = SAMPLE_FEATURES.map((one) => ({
      ...one,
      properties: {
        part_of: 'E12000003',
        area: one.properties['LAD24CD'],
        label: one.properties['LAD24NM'],
      },
    }));
    const stray = feature({ part_of: 'E12000003', area: 'E07000999', label: 'Atlantis' }, [
      square(0, 52),
    ]);
    const { codes, issues, sourceLine } = read(geoJson([...named, stray]));
    expect(codes.length).toBe(4);
    expect(issues.map(({ message }) => message)).toEqual([
      'E07000999 (Atlantis) is not one of the lower-tier local authorities known here, so it is not drawn.',
    ]);
    expect(sourceLine).toMatch(/database right\.$/);
  });

  it('may carry its codes as ids of features', () => {
    const byId = SAMPLE_FEATURES.map((one) => ({
      ...one,
      id: one.properties['LAD24CD'],
      properties: null,
    }));
    expect(read(geoJson(byId)).codes.length).toBe(4);
  });

  it('of boards takes the vintage its codes belong to', () => {
    const geography = {
      ...SAMPLE_GEOGRAPHY,
      areas: SAMPLE_GEOGRAPHY.areas.map((area) =>
        area.code === 'E54000001' ? { ...area, validTo: '2026-03-31' } : area,
      ),
    };
    const boards = [
      feature({ ICB23CD: 'E54000001' }, [square(-2, 53)]),
      feature({ ICB23CD: 'E54000002' }, [square(-2, 52)]),
    ];
    const boundaries = readBoundaryFile(geoJson(boards), { geography, vintage: '2026' });
    expect(boundaries).toEqual(jasmine.objectContaining({ level: 'icb', vintage: '2023' }));
  });

  describe('is refused in one sentence with what to do:', () => {
    const areas = (code: string) => feature({ code }, [square(-2, 53)]);
    const refusals: readonly (readonly [string, SourceFile, RegExp])[] = [
      ['a ZIP archive', bytesFile('lad.zip', 'PK\x03\x04....'), /ZIP archive, .*not zipped/],
      ['a Shapefile', bytesFile('lad.shp', '\0\0\x27\x0a\0\0\0'), /Shapefile, .*as GeoJSON/],
      ['a table of a Shapefile', bytesFile('lad.dbf', '\x03\x7a\x01'), /part of a Shapefile/],
      ['KML', bytesFile('lad.kml', '<?xml version="1.0"?><kml xmlns="x">'), /is KML, .*GeoJSON/],
      ['GML', bytesFile('lad.xml', '<gml:FeatureCollection xmlns:gml="x">'), /is GML/],
      ['a GeoPackage', bytesFile('lad.gpkg', 'SQLite format 3\0'), /GeoPackage/],
      ['FlatGeobuf', bytesFile('lad.bin', 'fgb\x03fgb\x01'), /FlatGeobuf/],
      ['an empty file', bytesFile('lad.geojson', ''), /is empty/],
      ['a web page', bytesFile('lad.geojson', '<!DOCTYPE html><html>'), /a web page/],
      ['a table', bytesFile('lad.csv', 'code,name\nE07000001,Alpha\n'), /not whole JSON/],
      ['half a file', bytesFile('lad.json', '{"type":"FeatureCollection",'), /cut off, damaged/],
      ['another JSON', jsonFile({ features: [] }, 'a.json'), /neither a GeoJSON/],
      ['a bare list', jsonFile([1, 2], 'a.json'), /neither a GeoJSON/],
      ['no features', geoJson([]), /no area codes/],
      ['features that are none', geoJson([{ type: 'Point' }]), /a feature that is not one/],
      ['features without codes', geoJson([areas('Alpha')]), /no area codes such as/],
      ['wards', geoJson([areas('E05000001')]), /holds wards; bring/],
      ['Wales alone', geoJson([areas('W06000001')]), /no area that is drawn here/],
      ['both tiers', geoJson([areas('E07000001'), areas('E10000001')]), /several levels/],
      ['regions and boards', geoJson([areas('E12000001'), areas('E54000001')]), /several levels/],
      ['regions and unitaries', geoJson([areas('E12000001'), areas('E06000001')]), /authorities\)/],
      ['districts none of which is known', geoJson([areas('E07000999')]), /no boundary of the 4/],
    ];
    for (const [what, file, message] of refusals) {
      it(what, () => {
        expect(() => read(file)).toThrowError(ForeignFileError, message);
        expect(() => read(file)).toThrowError(/^[^\n]+\.$/);
      });
    }
  });

  describe('that is hostile is refused at once:', () => {
    const text = (name: string, content: string) => ({
      name,
      bytes: new TextEncoder().encode(content),
    });
    const bomb = {
      type: 'Topology',
      arcs: [Array.from({ length: 1000 }, (_, i) => [-2 + i / 1000, 53])],
      objects: {
        a: {
          type: 'Polygon',
          properties: { code: 'E07000001' },
          arcs: [Array.from({ length: 100_000 }, () => 0)],
        },
      },
    };
    const nest = (depth: number) =>
      '{"type":"GeometryCollection","geometries":['.repeat(depth) + ']}'.repeat(depth);
    const hostile: readonly (readonly [string, () => SourceFile, RegExp])[] = [
      ['lists within lists', () => text('a.json', `{"a":${'['.repeat(4e6)}`), /3 million/],
      ['a hundred thousand levels', () => text('a.json', '['.repeat(1e5)), /not whole JSON/],
      [
        'as many, closed',
        () => text('a.json', '['.repeat(1e5) + ']'.repeat(1e5)),
        /not whole JSON|neither a GeoJSON/,
      ],
      [
        'collections within collections',
        () => text('a.json', `{"type":"Topology","arcs":[],"objects":{"a":${nest(20_000)}}}`),
        /no area codes/,
      ],
      [
        'one line named a hundred thousand times',
        () => jsonFile(bomb, 'a.json'),
        /unfolds to more/,
      ],
      ['more bytes than are read', () => text('a.json', ' '.repeat(60_000_001)), /60 MB/],
      [
        'more areas than there are',
        () => geoJson(Array.from({ length: 20_001 }, () => ({ type: 'Feature', geometry: null }))),
        /20001 areas/,
      ],
      [
        'a line that is not there',
        () => jsonFile({ ...bomb, arcs: [] }, 'a.json'),
        /TopoJSON that cannot be followed/,
      ],
      [
        'numbers of lines that are none',
        () => jsonFile({ ...bomb, objects: { a: { type: 'Polygon', arcs: [['0']] } } }, 'a.json'),
        /TopoJSON that cannot be followed/,
      ],
    ];
    for (const [what, file, message] of hostile) {
      it(what, () => {
        expect(() => read(file())).toThrowError(ForeignFileError, message);
      });
    }
  });

  it('throws nothing but ForeignFileError, whatever bytes are changed or cut', () => {
    for (const file of [geoJson(SAMPLE_FEATURES), jsonFile(topoJson(1e4), 'a.json')]) {
      const changes = fc.array(fc.tuple(fc.nat(file.bytes.length - 1), fc.nat(255)));
      fc.assert(
        fc.property(changes, fc.nat(file.bytes.length), (bytes, length) => {
          const mutated = file.bytes.slice(0, length);
          for (const [at, byte] of bytes) if (at < length) mutated[at] = byte;
          try {
            read({ name: 'mutated.json', bytes: mutated });
          } catch (error) {
            expect(error).toBeInstanceOf(ForeignFileError);
          }
        }),
        { numRuns: 200 },
      );
    }
  });

  it('throws nothing but ForeignFileError, whatever stands in place of one value', () => {
    for (const document of [{ type: 'FeatureCollection', features: SAMPLE_FEATURES }, topoJson()]) {
      const text = JSON.stringify(document);
      const values = [...text.matchAll(/-?\d+(\.\d+)?|"[^"]*"(?!:)/g)];
      const other = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(1e308, -1, 0.5));
      fc.assert(
        fc.property(fc.nat(values.length - 1), other, (index, value) => {
          const { 0: old, index: at } = values[index]!;
          const changed = text.slice(0, at) + JSON.stringify(value) + text.slice(at + old.length);
          try {
            read({ name: 'changed.json', bytes: new TextEncoder().encode(changed) });
          } catch (error) {
            expect(error).toBeInstanceOf(ForeignFileError);
          }
        }),
        { numRuns: 300 },
      );
    }
  });
});
